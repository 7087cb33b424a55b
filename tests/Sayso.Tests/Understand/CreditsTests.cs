using System.Text;
using Sayso.Cases;
using Sayso.Language;
using Sayso.Read;
using Sayso.Testing;

namespace Sayso.Tests.Understand;

/// <summary>Whose words they are where the layout of lines, a title or an odd verb says it.</summary>
public sealed class CreditsTests
{
    private const string Opening = "Talks at the harbour\n\nInterior Minister Sana Haddad met the council on Tuesday. "
        + "The harbour police were there.\n\n";

    [Theory]
    [InlineData("Interior ministry: No ransom was paid", "No ransom was paid", "Interior ministry")]
    [InlineData("Haddad: 'We will not negotiate'", "We will not negotiate", "Sana Haddad")]
    [InlineData("Police – Two suspects fled north", "Two suspects fled north", "Police")]
    [InlineData("Army chief: Raid was planned for months", "Raid was planned for months", "Army chief")]
    [InlineData("Officials: the gate was open all night", "the gate was open all night", "Officials")]
    public void A_line_may_begin_with_who_says_it(string line, string words, string voice) =>
        Assert.Equal([voice], Claim(Read(Opening + line), words).Voices());

    [Theory]
    [InlineData("Photo: The harbour lay empty at noon")]
    [InlineData("Second night: the gate was open again")]
    [InlineData("Refinery blast – two workers are missing")]
    [InlineData("Velin Marathon bombing: Two men are sought")]
    [InlineData("Slippery business: Workers invent a new coating")]
    [InlineData("Haddad's message in Velin: Everybody is welcome")]
    public void A_line_may_begin_with_what_says_nothing(string line) =>
        Assert.All(Read(Opening + line).Claims, claim => Assert.DoesNotContain(line.Split(' ')[0].TrimEnd(':'), claim.Voices()));

    [Theory]
    [InlineData("“The post is filled at last.” — Commissioner Piotr Hallam", "The post is filled at last", "Piotr Hallam")]
    [InlineData("“The post is filled at last.” -Piotr Hallam, commissioner", "The post is filled at last", "Piotr Hallam")]
    [InlineData("\"We were consulted and we support it.\"\n— Mobile Operators' Union", "We were consulted", "Mobile Operators' Union")]
    [InlineData("“Nobody asked us.”\n– Lena Stark, Velin Chamber of Trade", "Nobody asked us", "Lena Stark")]
    [InlineData("“It is a good day for the coast.” —Adaeze Okoro", "It is a good day for the coast", "Adaeze Okoro")]
    [InlineData("And from Chairwoman Adaeze Okoro:\n\n“She knows every mast on the coast.”", "She knows every mast", "Adaeze Okoro")]
    [InlineData("From the desk of Lars Benning, chief analyst:\n\n“The post stood empty for months.”",
        "The post stood empty", "Lars Benning")]
    [InlineData("This from Omar Reid:\n\n“The crane was ours.”", "The crane was ours", "Omar Reid")]
    public void A_quotation_is_whose_name_stands_beside_it(string body, string words, string voice) =>
        Assert.Equal([voice], Claim(Read(Opening + body), words).Voices());

    [Theory]
    [InlineData("\"We were promised that crane in March,\" grumbled Councillor Janet Ives.", "We were promised that crane", "Janet Ives")]
    [InlineData("\"You said, Janet, that we were better off without it,\" snapped Omar Reid.", "You said, Janet", "Omar Reid")]
    [InlineData("\"The money was gone by May,\" thundered Beth Lowe.", "The money was gone by May", "Beth Lowe")]
    [InlineData("\"Nobody has seen a receipt,\" sniffed Councillor Piotr Hallam.", "Nobody has seen a receipt", "Piotr Hallam")]
    [InlineData("\"The gate was never locked,\" Lena Stark chimed.", "The gate was never locked", "Lena Stark")]
    public void A_verb_behind_a_quotation_need_be_no_verb_of_saying(string body, string words, string voice) =>
        Assert.Equal([voice], Claim(Read(Opening + body), words).Voices());

    [Theory]
    [InlineData("Omar Reid offered to resign on Monday, a government official said.",
        "Omar Reid offered to resign", "a government official")]
    [InlineData("The board agreed to sell the crane, two people close to it said.", "The board agreed to sell", "two people close to it")]
    [InlineData("Lena Stark promised to pay the crew, her lawyer said.", "Lena Stark promised to pay", "her lawyer")]
    public void What_somebody_undertakes_is_told_by_whoever_tells_it(string body, string words, string voice) =>
        Assert.Equal([voice], Claim(Read(Opening + body), words).Voices());

    [Theory]
    [InlineData("KARST, Sept 4 (Reuters) - Two workers were killed on Friday, fire chief Marta Novak said.", "Two workers were killed")]
    [InlineData("KARST, Sept. 4, 2020 (Reuters) — According to fire chief Marta Novak, two workers were killed.",
        "two workers were killed")]
    [InlineData("KARST (AP) — Fire chief Marta Novak said two workers were killed.", "two workers were killed")]
    public void A_dateline_swallows_no_lead(string body, string words) =>
        Assert.Equal(["Marta Novak"], Claim(Read("Blast kills two\n\n" + body), words).Voices());

    [Theory]
    [InlineData("Attorney General Eric Holm met the council.", "The gate was open, the attorney general said.", "Eric Holm")]
    [InlineData("Gov. Lena Stark met the council.", "The gate was open, the governor said.", "Lena Stark")]
    [InlineData("Harbour Master Omar Reid met the council.", "The gate was open, the harbour master said.", "Omar Reid")]
    [InlineData("Sheriff Beth Lowe met the council.", "The gate was open, the sheriff said.", "Beth Lowe")]
    [InlineData("Secretary of State Eric Holm met the council.", "The gate was open, the secretary of state said.", "Eric Holm")]
    [InlineData("Secretary of State Eric Holm met the council.", "The gate was open, the state said.", "the state")]
    [InlineData("Former Sheriff Beth Lowe met the council.", "The gate was open, the sheriff said.", "the sheriff")]
    public void A_title_stands_for_whoever_holds_it(string first, string then, string voice) =>
        Assert.Equal([voice], Claim(Read("The open gate\n\n" + first + " It met for an hour.\n\n" + then), "The gate was open").Voices());

    [Theory]
    [InlineData("I did not say that.")]
    [InlineData("I never wrote that.")]
    [InlineData("That is not true.")]
    [InlineData("That is false.")]
    [InlineData("We did not do that.")]
    public void What_a_speaker_throws_back_is_denied(string words)
    {
        var ledger = Read("Hearing\n\nThe CHAIRMAN. The committee met in May.\n\nMr. ALDRIDGE. The ammonium had been moved.\n\n"
            + $"Mr. PELL. {words}\n\nThe CHAIRMAN. The hearing is over.");
        Assert.Equal(Stance.Denies, Claim(ledger, words.TrimEnd('.')).Stance);
        Assert.Equal(["Pell"], Claim(ledger, words.TrimEnd('.')).Voices());
    }

    [Fact]
    public void Two_who_deny_together_both_deny()
    {
        var ledger = Read("Tender\n\nBuilder Marek Dvorak and his brother Pavel Dvorak denied on Thursday that the tender was fixed.\n\n"
            + "Mr Dvorak, the builder, said the gate was open.");
        Assert.Equal(["Marek Dvorak", "Pavel Dvorak"], Claim(ledger, "the tender was fixed").Voices());
        Assert.Equal(["Marek Dvorak"], Claim(ledger, "the gate was open").Voices());
    }

    [Theory]
    [InlineData("قال حداد يوم الجمعة إن خمسة عشر مهندسا فحصوا الجسر وإنه آمن تماما.")]
    [InlineData("Мост был закрыт в марте, сообщило министерство в пятницу вечером.")]
    public void A_paragraph_in_another_script_claims_nothing_and_says_so(string paragraph)
    {
        var ledger = Read(Opening + paragraph);
        Assert.DoesNotContain(ledger.Claims, claim => claim.Text.Contains(paragraph[..12], StringComparison.Ordinal));
        Assert.Equal(NoClaim.Unread, ledger.Sentences.Single(sentence =>
            ledger.Report.Text[sentence.Start..sentence.End].StartsWith(paragraph[..12], StringComparison.Ordinal)).Account!.Not);
    }

    [Fact]
    public void A_speech_is_its_speakers()
    {
        const string Title = "Transcript: Mayor Ana Pell's speech";
        var ledger = Read(
            Title + "\n\nI stand before you tonight, says Ana Pell. The old pier was built in 1931. I saw it close. My father built it.",
            new Provenance { Title = Title, Outlet = "The Courier" });
        Assert.Equal(["Ana Pell"], Claim(ledger, "The old pier was built in 1931").Voices());
    }

    [Fact]
    public void Whoever_argues_throughout_speaks_for_himself()
    {
        const string Words = "The council, of course, has no plan. We should not be surprised. It doesn't care. Perhaps it never did.\n\n"
            + "Our pier is falling down, and surely nobody will mend it. Why should they? You can see it from the shore.\n\n"
            + "We don't need another study. Maybe we need another council. Clearly, this one is tired.";
        var given = new Provenance { Outlet = "The Courier", Author = "Ana Pell", Url = "https://courier.example/2021/05/pier" };
        Assert.Equal(["Ana Pell"], Claim(Read("The pier\n\n" + Words, given), "Our pier is falling down").Voices());
        const string News = "The council met on Monday. It voted on the pier, officials said. The pier closed on 3 May.\n\n"
            + "Work starts on Friday, the mayor said. It will cost 3 million. The town paid 2 million in 2019.\n\n"
            + "The next meeting is on Tuesday, according to the clerk.";
        Assert.Empty(Claim(Read("The pier\n\n" + News, given), "The town paid 2 million in 2019").Voices());
    }

    [Fact]
    public void A_telephone_number_speaks_for_nobody()
    {
        var ledger = Read(
            "Man sentenced\n\nCONTACT: Ana Pell\n\nOffice: 714-347-8408\n\nCell: 714-323-4486\n\nThe man was sentenced in May.");
        Assert.DoesNotContain(ledger.Voices, voice => voice.Name is "Cell" or "Office");
        Assert.Empty(Claim(ledger, "The man was sentenced in May").Voices());
    }

    private static Ledger Read(string text, Provenance? given = null)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        return Pipeline.Read("report.txt", Encoding.UTF8.GetBytes(text), given ?? Provenance.None);
    }

    private static Claim Claim(Ledger ledger, string words)
    {
        var claim = ledger.Claims.FirstOrDefault(claim => claim.Text.Contains(words, StringComparison.Ordinal));
        Assert.True(claim is not null, $"{words}: {string.Join(" | ", ledger.Claims.Select(other => other.Text))}");
        return claim;
    }
}
