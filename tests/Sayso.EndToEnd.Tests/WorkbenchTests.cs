using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sayso.EndToEnd.Tests;

[Collection(OneWorkbench.Name)]
public sealed partial class WorkbenchTests(Workbench workbench)
{
    [Fact]
    public async Task A_report_is_opened_a_claim_clicked_and_its_words_shown()
    {
        var page = await Open("/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Velin() }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Reports" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Northline() }).ClickAsync();
        var card = page.GetByRole(AriaRole.Button, new() { NameRegex = FirstTip() }).First;
        await card.ClickAsync();

        var words = page.Locator(".mark-selected").First;
        await Expect(words).ToBeVisibleAsync();
        Assert.Contains(
            "first tip about the mediator", string.Concat(await page.Locator(".mark-selected").AllInnerTextsAsync()),
            StringComparison.Ordinal);
        await Expect(page.Locator(".claim-selected .chain")).ToContainTextAsync("one Orvanian security official");
        Assert.Matches("#claim=c[0-9a-f]{32}$", page.Url);
    }

    [Fact]
    public async Task Words_clicked_in_the_text_choose_their_claim()
    {
        var page = await Open("/case/velin/reports");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Northline() }).ClickAsync();
        await page.Locator(".text .mark-content").First.ClickAsync();

        await Expect(page.Locator(".claim-selected")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_ledger_is_filtered_and_a_row_opens_the_reader_at_the_words()
    {
        var page = await Open("/case/velin/claims");
        await page.GetByLabel("Stance").SelectOptionAsync("denies");
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync(Claims());
        await Expect(page.Locator(".grid-body .stance").Filter(new() { HasNotTextRegex = DeniesOrNot() })).ToHaveCountAsync(0);
        Assert.All(await page.Locator(".grid-body .stance").AllInnerTextsAsync(), stance =>
            Assert.Contains(stance, new[] { "denies", "says not so" }));
        Assert.Contains("stance=denies", page.Url, StringComparison.Ordinal);
        string text = await page.Locator(".grid-body .cell-claim").First.InnerTextAsync();
        await page.Locator(".grid-body .grid-row").First.ClickAsync();

        await Expect(page.Locator(".mark-selected").First).ToBeVisibleAsync();
        Assert.Contains(text[..12], string.Concat(await page.Locator(".mark-selected").AllInnerTextsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_can_be_done_by_keyboard()
    {
        var page = await Open("/case/velin/claims");
        await Expect(page.Locator(".grid-active")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".claim-selected")).ToHaveCountAsync(1);
        await Expect(page).ToHaveURLAsync(OfClaim());
        string first = page.Url;
        await page.Keyboard.PressAsync("j");
        await Expect(page).Not.ToHaveURLAsync(first);
        await page.Keyboard.PressAsync("k");
        await Expect(page).ToHaveURLAsync(first);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("manifest");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".hits mark").First).ToContainTextAsync("manifest");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Marked_wrong_is_one_act_with_undo_and_outlives_a_reload()
    {
        var page = await Open("/case/velin/claims?outlet=Orvania+Today");
        await page.Locator(".grid-body .grid-row").Nth(2).ClickAsync();
        await page.Locator(".claim-selected").GetByRole(AriaRole.Button, new() { Name = "Mark wrong" }).ClickAsync();
        await Expect(page.Locator(".claim-selected.claim-wrong")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(page.Locator(".claim-selected.claim-wrong")).ToHaveCountAsync(1);
        await page.Locator(".claim-selected").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".claim-wrong")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(page.Locator(".claim-selected")).ToHaveCountAsync(1);
        await Expect(page.Locator(".claim-wrong")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_claim_is_copied_with_its_citation_and_its_address_leads_back()
    {
        var page = await Open("/case/velin/claims?q=runway");
        await page.GotoAsync("/case/velin/claims?stance=suggests");
        await page.Locator(".grid-body .grid-row").First.ClickAsync();
        await page.Locator(".claim-selected").GetByRole(AriaRole.Button, new() { Name = "Copy with citation" }).ClickAsync();
        await Expect(page.GetByText("Copied the words")).ToBeVisibleAsync();
        string copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("SHA-256", copied, StringComparison.Ordinal);
        Assert.Contains("←", copied, StringComparison.Ordinal);
        string address = copied.Split('\n')[^1];
        await page.GotoAsync(address);
        await Expect(page.Locator(".mark-selected").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_step_of_a_proposition_is_contested_and_all_recomputed_and_undone()
    {
        var page = await Open("/case/velin/propositions?q=because+of+a+funeral");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Funeral() }).ClickAsync();
        await Expect(page.Locator(".standing-corroborated").First).ToBeVisibleAsync();
        await Expect(page.Locator("svg.tree").First).ToBeVisibleAsync();
        Assert.Empty(await Violations(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Origin not known" }).First.ClickAsync();
        await Expect(page.Locator(".impact")).ToContainTextAsync("corroborated (2) → one origin (1)");
        await page.GetByLabel("Why").FillAsync("hearsay");
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide", Exact = true }).ClickAsync();
        await Expect(page.Locator("main .standing-single-origin").First).ToBeVisibleAsync();
        await Expect(page.GetByText("hearsay")).ToBeVisibleAsync();

        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".standing-corroborated").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Propositions_are_filtered_by_how_they_stand()
    {
        var page = await Open("/case/velin/propositions");
        foreach (string standing in new[] { "single-origin", "corroborated" })
        {
            await page.GetByLabel("Standing").SelectOptionAsync(standing);
            await Expect(page.Locator($"main .standing:not(.standing-{standing})")).ToHaveCountAsync(0);
            await Expect(page.Locator($"main .standing-{standing}").First).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task A_name_is_split_off_an_entity_and_given_back()
    {
        var page = await Open("/case/velin/entities?q=Josef+El+Haddad");
        await page.GetByRole(AriaRole.Link, new() { Name = "Youssef al-Haddad" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Youssef al-Haddad");
        string before = await page.Locator("main h2").First.InnerTextAsync();
        Assert.Empty(await Violations(page));
        await page.Locator("li").Filter(new() { HasText = "Retraction: the car hire firm" })
            .GetByRole(AriaRole.Button, new() { Name = "Is another" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide", Exact = true }).ClickAsync();
        await Expect(page.Locator("main h2").First).Not.ToHaveTextAsync(before);

        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("main h2").First).ToHaveTextAsync(before);
    }

    [Fact]
    public async Task Who_could_have_known_is_asked_by_a_slider_and_each_step_leads_to_its_record()
    {
        var page = await Open("/case/velin/knew?of=visit");
        await Expect(page.Locator(".knowers > li")).ToHaveCountAsync(14);
        await page.GetByRole(AriaRole.Slider).FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(page.Locator(".knowers > li")).ToHaveCountAsync(2);
        await page.GotoAsync("/case/velin/knew?of=visit&by=2024-03-14T20:48:00Z");
        await Expect(page.Locator(".knowers > li")).ToHaveCountAsync(12);
        await page.Locator("li").Filter(new() { HasText = "Nils Aker from" }).Locator("summary").ClickAsync();
        Assert.Empty(await Violations(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "What if without Nils Aker?" }).ClickAsync();
        await Expect(page.Locator(".knowers > li")).ToHaveCountAsync(7);
        await page.GetByRole(AriaRole.Button, new() { Name = "Nils Aker ×" }).ClickAsync();
        await page.Locator("li").Filter(new() { HasText = "Jonas Weil from" }).Locator("summary").ClickAsync();
        await page.Locator("li").Filter(new() { HasText = "Jonas Weil from" }).GetByRole(AriaRole.Link, new() { Name = "c4" }).ClickAsync();
        await Expect(page.Locator(".record-chosen")).ToContainTextAsync("Nils Aker → Jonas Weil");
    }

    [Fact]
    public async Task A_hypothesis_is_put_in_rated_and_all_of_it_taken_back()
    {
        var page = await Open("/case/velin/hypotheses");
        await Expect(page.Locator(".matrix thead th")).ToHaveCountAsync(5);
        await page.GetByLabel("The explanation").FillAsync("A pilot told them");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put in" }).First.ClickAsync();
        await Expect(page.Locator(".matrix thead th")).ToHaveCountAsync(6);
        await page.GetByLabel("calls against h4").SelectOptionAsync("inconsistent");
        await Expect(page.Locator("th").Filter(new() { HasText = "A pilot told them" })).ToContainTextAsync("1 against");

        await page.GotoAsync("/case/velin/judgements");
        var standing = page.Locator("tr").Filter(new() { HasText = "A pilot told them" })
            .Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = "Undo" }) });
        for (int left = 1; left >= 0; left--)
        {
            await standing.First.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
            await Expect(standing).ToHaveCountAsync(left);
        }

        await page.GotoAsync("/case/velin/hypotheses");
        await Expect(page.Locator(".matrix thead th")).ToHaveCountAsync(5);
    }

    [Fact]
    public async Task What_hangs_on_a_record_is_shown_before_and_after()
    {
        var page = await Open("/case/velin/impact?of=c4");
        await Expect(page.Locator("main")).ToContainTextAsync("0447 331, Jonas Weil, Karel Novik, Marta Klee, Otto Hahn, Petar Ilic");
        await Expect(page.Locator("main")).ToContainTextAsync("count for nothing: calls");
        Assert.Empty(await Violations(page));
        await page.GetByLabel("A report").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await Expect(page.Locator("main .count")).ToContainTextAsync("would go");
    }

    [Fact]
    public async Task The_timeline_is_filtered_and_leads_to_the_words()
    {
        var page = await Open("/case/velin/timeline?zone=%2B02:00&who=20:20");
        await Expect(page.Locator(".timeline-row").Nth(1)).ToContainTextAsync("14 Mar 2024, 20:20");
        Assert.Empty(await Violations(page));
        await page.Locator(".timeline-row a.says").First.ClickAsync();
        await Expect(page.Locator(".mark-selected").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_in_a_report_ever_runs()
    {
        var page = await Open("/case/velin/reports");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Denies() }).First.ClickAsync();
        await Expect(page.Locator(".text")).ToContainTextAsync("onerror=\"window.owned=1\"");
        Assert.Equal(0, await page.Locator(".text script, .text img, .text a").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("window.owned === undefined"));
        await page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.owned=1\">')");
        await page.WaitForTimeoutAsync(200);
        Assert.True(await page.EvaluateAsync<bool>("window.owned === undefined"), "the content security policy let an inline handler run");
    }

    [Theory]
    [InlineData("/", false)]
    [InlineData("/case/velin/reports", true)]
    [InlineData("/case/velin/claims", false)]
    [InlineData("/case/velin/claims?stance=suggests", true)]
    [InlineData("/case/velin/search?q=manifest", false)]
    [InlineData("/case/velin", true)]
    [InlineData("/case/velin/propositions?standing=retracted", false)]
    [InlineData("/case/velin/entities", true)]
    [InlineData("/case/velin/judgements", false)]
    [InlineData("/case/velin/timeline", false)]
    [InlineData("/case/velin/knew", true)]
    [InlineData("/case/velin/hypotheses", false)]
    [InlineData("/case/velin/gaps", true)]
    [InlineData("/case/velin/records?row=c4", false)]
    public async Task Views_have_no_serious_accessibility_violation(string path, bool dark)
    {
        var page = await Open(path, dark);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Empty(await Violations(page));
    }

    [Fact]
    public async Task The_reader_has_no_serious_accessibility_violation()
    {
        var page = await Open("/case/velin/claims?stance=suggests", dark: true);
        await page.Locator(".grid-body .grid-row").First.ClickAsync();
        await Expect(page.Locator(".claim-selected")).ToHaveCountAsync(1);

        Assert.Empty(await Violations(page));
    }

    [Fact]
    public async Task A_wrong_address_says_so()
    {
        var page = await Open("/case/nothing/reports");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("there is no such case");
    }

    [GeneratedRegex("#claim=")]
    private static partial Regex OfClaim();

    [GeneratedRegex("because of a funeral")]
    private static partial Regex Funeral();

    [GeneratedRegex("velin")]
    private static partial Regex Velin();

    [GeneratedRegex("informants helped kidnappers")]
    private static partial Regex Northline();

    [GeneratedRegex("first tip about the mediator")]
    private static partial Regex FirstTip();

    [GeneratedRegex("Minister .*denies leak")]
    private static partial Regex Denies();

    [GeneratedRegex("denies|says not so")]
    private static partial Regex DeniesOrNot();

    [GeneratedRegex("^[0-9]+ claims?")]
    private static partial Regex Claims();

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    private static Task<string[]> Violations(IPage page) => Accessibility.ViolationsAsync(page);

    private async Task<IPage> Open(string path, bool dark = false)
    {
        Assert.SkipWhen(workbench.Missing is not null, workbench.Missing ?? "");
        return await workbench.OpenAsync(path, dark);
    }
}
