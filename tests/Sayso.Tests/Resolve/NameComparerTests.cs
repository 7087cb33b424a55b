using CsCheck;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Names;
using Sayso.Testing;

namespace Sayso.Tests.Resolve;

public sealed class NameComparerTests
{
    private static readonly Lazy<NameComparer> Comparer = new(() => new NameComparer(Transliteration.Load(Repository.Models)));

    [Theory]
    [InlineData("Qassem Soleimani", "Qasem Suleimani")]
    [InlineData("Gen. Qassem Soleimani", "Soleimani, Qassem")]
    [InlineData("Falih al-Fayadh", "Faleh Alfayyadh")]
    [InlineData("Falih al-Fayadh", "Falih Fayadh")]
    [InlineData("John F. Kennedy", "John Fitzgerald Kennedy")]
    [InlineData("J. F. Kennedy", "John Kennedy")]
    [InlineData("Bill Clinton", "William Clinton")]
    [InlineData("Mohammed bin Salman", "Muhammad Salman")]
    [InlineData("Jürgen Müller", "Jurgen Muller")]
    [InlineData("Владимир Путин", "Vladimir Putin")]
    [InlineData("محمد الفياض", "Mohammed al-Fayadh")]
    [InlineData("בנימין נתניהו", "Benjamin Netanyahu")]
    public void Spellings_of_one_person(string left, string right)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Assert.True(Comparer.Value.Compare(left, right).AreSame, $"{Comparer.Value.Compare(left, right)}");
        Assert.Equal(Comparer.Value.Compare(left, right).Score, Comparer.Value.Compare(right, left).Score, 6);
    }

    [Theory]
    [InlineData("Qassem Soleimani", "Qassem Suleiman Haddad")]
    [InlineData("John Kennedy", "Robert Kennedy")]
    [InlineData("Maria Stone", "Mario Stein")]
    [InlineData("George Bush", "Laura Bush")]
    [InlineData("Soleimani", "Qassem Soleimani")]
    [InlineData("Владимир Путин", "Vladimir Pushkin")]
    [InlineData("", "Anna")]
    public void Different_people_and_people_not_shown_to_be_one(string left, string right)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Assert.False(Comparer.Value.Compare(left, right).AreSame, $"{Comparer.Value.Compare(left, right)}");
    }

    [Theory]
    [InlineData("Popular Mobilization Front", "PMF", true)]
    [InlineData("Velin Port Authority", "The Velin Port Authority", true)]
    [InlineData("Cham Wings Airlines Ltd", "Cham Wings Airlines", true)]
    [InlineData("Ministry of Finance", "Ministry of Justice", false)]
    [InlineData("Bank of Orvania", "Bank of Kaldera", false)]
    public void Organisations(string left, string right, bool same)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Assert.Equal(same, Comparer.Value.Compare(left, right, EntityKind.Organisation).AreSame);
    }

    [Fact]
    public void Any_two_texts_can_be_compared_either_way_round()
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        Gen.Select(Gens.NewsText, Gens.NewsText, Gen.Enum<EntityKind>()).Sample(
            (left, right, kind) =>
            {
                double score = Comparer.Value.Compare(left, right, kind).Score;
                Assert.InRange(score, 0, 1);
                Assert.Equal(score, Comparer.Value.Compare(right, left, kind).Score, 6);
                Assert.True(!left.Any(char.IsLetter) || Comparer.Value.Compare(left, left, kind).Score > 0.99);
            },
            iter: 200);
    }
}
