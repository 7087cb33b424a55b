using Microsoft.Playwright;

namespace Sayso.EndToEnd.Tests;

/// <summary>The key of a run, as a browser meets it.</summary>
[Collection(OneWorkbench.Name)]
public sealed class DoorTests(Workbench workbench)
{
    [Fact]
    public async Task Without_the_key_a_browser_is_told_what_to_do()
    {
        var page = await (await NewContextAsync()).NewPageAsync();
        var answer = await page.GotoAsync("/case/velin/claims");

        Assert.Equal(401, answer!.Status);
        await Expect(page.Locator("main")).ToContainTextAsync("Open the address that sayso serve printed");
        Assert.Empty(await Accessibility.ViolationsAsync(page));
    }

    [Fact]
    public async Task The_key_leaves_the_address_is_out_of_reach_of_scripts_and_lets_deep_links_in()
    {
        var context = await NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(workbench.OpeningAddress);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Cases" })).ToBeVisibleAsync();
        Assert.Equal(workbench.Address + "/", page.Url);
        Assert.Equal("", await page.EvaluateAsync<string>("document.cookie"));
        Assert.Equal("", await page.EvaluateAsync<string>("document.referrer"));
        await page.GoBackAsync();
        Assert.DoesNotContain("key=", page.Url, StringComparison.Ordinal);

        var pasted = await context.NewPageAsync();
        await pasted.GotoAsync("/case/velin/claims?stance=denies");
        await Expect(pasted.Locator(".grid-body .grid-row").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_link_on_another_page_leads_in_by_one_more_click()
    {
        var context = await NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(workbench.OpeningAddress);
        await page.GotoAsync($"data:text/html,<a href='{workbench.Address}/case/velin/claims'>there</a>");
        await page.GetByText("there").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open this address again" }).ClickAsync();

        await Expect(page.Locator(".grid-body .grid-row").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_open_page_whose_key_has_gone_says_what_to_do_and_goes_on_after_it()
    {
        var context = await NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(workbench.OpeningAddress);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Cases" })).ToBeVisibleAsync();
        await context.ClearCookiesAsync();
        await page.Locator(".card-link").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Open the address that sayso serve printed");

        await (await context.NewPageAsync()).GotoAsync(workbench.OpeningAddress);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new("informants helped kidnappers") }).First).ToBeVisibleAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private async Task<IBrowserContext> NewContextAsync()
    {
        Assert.SkipWhen(workbench.Missing is not null, workbench.Missing ?? "");
        return await workbench.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = workbench.Address });
    }
}
