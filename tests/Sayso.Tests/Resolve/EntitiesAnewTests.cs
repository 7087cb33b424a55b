using Sayso.Cases;
using Sayso.Language;
using Sayso.Language.Scripts;
using Sayso.Resolve.Entities;
using Sayso.Resolve.Names;
using Sayso.Testing;

namespace Sayso.Tests.Resolve;

public sealed class EntitiesAnewTests
{
    [Fact]
    public void Spellings_of_one_name_in_several_reports_and_scripts_are_one_person()
    {
        var book = Resolve(
            Person("r1", "Youssef al-Haddad"), Person("r5", "Youssef al-Haddad"), Person("r2", "Yusuf al-Haddad"),
            Person("r3", "Yousef Haddad"), Named("r4", "other", "يوسف الحداد"));

        var entity = Assert.Single(book.All);
        Assert.Equal(("Youssef al-Haddad", EntityKind.Person, 5), (entity.Name, entity.Kind, entity.Reports));
        Assert.Equal(["Yousef Haddad", "Yusuf al-Haddad", "يوسف الحداد"], entity.Aliases.Order(StringComparer.Ordinal));
        Assert.NotEmpty(entity.Because);
    }

    [Fact]
    public void People_who_share_a_surname_or_stand_in_one_report_as_two_are_two()
    {
        Assert.Equal(2, Resolve(Person("r1", "Youssef al-Haddad"), Person("r2", "Karim al-Haddad")).All.Count);
        Assert.Equal(2, Resolve(Person("r1", "Maria Stone"), Person("r1", "Marie Stone")).All.Count);
    }

    [Fact]
    public void A_surname_alone_is_the_only_bearer_or_nobodys()
    {
        Assert.Single(Resolve(Person("r1", "Petra Lindqvist"), Person("r2", "Lindqvist")).All);
        var two = Resolve(Person("r1", "Petra Lindqvist"), Person("r2", "Oskar Lindqvist"), Person("r3", "Lindqvist"));
        Assert.Equal(3, two.All.Count);
        Assert.Contains(two.Offers, offer => offer.First.Name == "Lindqvist");
        Assert.Equal(
            2, Resolve(
            Person("r1", "Petra Lindqvist", "executive"), Person("r2", "Oskar Lindqvist", "driver"),
            Person("r3", "Lindqvist", "executive")).All.Count);
    }

    [Fact]
    public void Initials_and_short_forms_are_what_a_report_says_they_are()
    {
        var alias = Named("r1", "organisation", "Border Protection Force") with { Aliases = ["BPF"] };
        Assert.Single(Resolve(alias, Named("r2", "organisation", "BPF")).All);
        Assert.Single(Resolve(Named("r1", "organisation", "National Security Bureau"), Named("r1", "organisation", "Bureau")).All);
        Assert.Equal(
            3, Resolve(
            Named("r1", "organisation", "National Security Bureau"), Named("r1", "organisation", "Federal Bureau"),
            Named("r1", "organisation", "Bureau")).All.Count);
    }

    [Fact]
    public void Two_full_names_without_a_word_in_common_are_offered_and_not_joined()
    {
        var mistaken = Person("r1", "Anton Reyes") with { Aliases = ["Maria Stone"] };
        var book = Resolve(mistaken, Person("r2", "Maria Stone"), Person("r3", "Anton Reyes"));

        Assert.Equal(2, book.All.Count);
        Assert.Contains(book.Offers, offer => offer.Because == "a report that names Anton Reyes calls it Maria Stone");
        var married = Person("r1", "Maria Reyes") with { Aliases = ["Maria Stone"] };
        Assert.Single(Resolve(married, Person("r2", "Maria Stone")).All);
    }

    [Fact]
    public void A_split_takes_one_report_out_and_leaves_the_others_of_its_name()
    {
        ReportName[] rows = [Person("r1", "Josef El Haddad"), Person("r2", "Josef El Haddad"), Person("r3", "Youssef al-Haddad")];
        Assert.Single(Resolve(rows).All);

        var book = Resolve([Judged(JudgementKind.OtherEntity, rows[0], rows[1], rows[2])], rows);

        Assert.NotEqual(book.Of(rows[0].Named)!.Id, book.Of(rows[1].Named)!.Id);
        Assert.Equal(book.Of(rows[2].Named)!.Id, book.Of(rows[1].Named)!.Id);
    }

    [Fact]
    public void Of_two_decisions_that_cannot_both_be_followed_the_later_holds()
    {
        ReportName[] rows = [Person("r1", "Anton Reyes"), Person("r2", "The Chairman")];
        var merge = Judged(JudgementKind.SameEntity, rows[0], rows[1]);
        var split = Judged(JudgementKind.OtherEntity, rows[0], rows[1]);

        Assert.Equal(2, Resolve([merge, split with { Id = 2 }], rows).All.Count);
        Assert.Single(Resolve([split, merge with { Id = 2 }], rows).All);
    }

    [Fact]
    public void Whom_a_person_parts_from_one_other_is_who_goes()
    {
        ReportName[] rows = [.. Enumerable.Range(1, 5).Select(number => Person($"r{number}", "Josef El Haddad"))];
        foreach (var (gone, other) in new[] { (0, 4), (4, 0), (2, 3) })
        {
            var book = Resolve([Judged(JudgementKind.OtherEntity, rows[gone], rows[other])], rows);

            Assert.Equal(2, book.All.Count);
            Assert.Single(book.Of(rows[gone].Named)!.Names);
        }
    }

    [Fact]
    public void A_merge_loses_no_alias_and_a_withdrawn_one_counts_for_nothing()
    {
        ReportName[] rows = [Person("r1", "Anton Reyes"), Person("r2", "The Chairman")];
        var merge = Judged(JudgementKind.SameEntity, rows[0], rows[1]);

        var entity = Assert.Single(Resolve([merge], rows).All);
        Assert.Equal(["Anton Reyes", "The Chairman"], entity.Aliases.Append(entity.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, Resolve([merge with { WithdrawnAt = DateTimeOffset.UnixEpoch, WithdrawnBy = "ben" }], rows).All.Count);
    }

    private static EntityBook Resolve(params ReportName[] rows) => Resolve([], rows);

    private static EntityBook Resolve(Judgement[] judgements, ReportName[] rows)
    {
        Assert.SkipWhen(Engines.English is null, Engines.Missing);
        return new EntitiesAnew(new NameComparer(Transliteration.Load(Repository.Models))).Resolve(rows, judgements);
    }

    private static Judgement Judged(JudgementKind kind, params ReportName[] rows)
    {
        IReadOnlyList<NamedIn> named = [.. rows.Select(row => row.Named)];
        Decision decision = kind == JudgementKind.SameEntity ? new Decision.SameEntity(named) : new Decision.OtherEntity(named);
        return new Judgement(
            1, decision,
            [.. named.Select(name => new JudgedThing(TargetKind.Name, name.ToString(), name.ToString(), name.Source, name.Name))], "ana",
            DateTimeOffset.UnixEpoch, null, null, null);
    }

    private static ReportName Person(string report, string name, params string[] descriptions) =>
        Named(report, "person", name) with { Descriptions = descriptions };

    private static ReportName Named(string report, string kind, string name) =>
        new(new NamedIn(new SourceId(report), Spelt.Parse<EntityKind>(kind)!.Value, name), [], [], 1, [new Span(0, name.Length)]);
}
