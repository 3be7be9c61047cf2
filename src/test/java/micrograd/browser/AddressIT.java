package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import micrograd.browsertests.Chromium;
import micrograd.browsertests.OpenPage;
import micrograd.browsertests.Site;
import micrograd.browsertests.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on screen is in the link. */
class AddressIT {
    @Test
    void reloadingKeepsWhatIsOnScreen() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.type("x = 3\ny = x**2 # “quoted” & % + é");
            page.find("#style-compact").click();
            page.open.rest();
            assertTrue(page.fragment().contains("source="), page.fragment());
            page.open.page().reload();
            page.open.waitUntilReady();
            assertEquals("x = 3\ny = x**2 # “quoted” & % + é", page.source());
            assertEquals(List.of("6.0000", "1.0000"), page.grads());
            assertEquals("true", page.find("#style-compact").getAttribute("aria-pressed"));
        }
    }

    /** The address is written after a pause, and what is written while the page is being left comes too late for a reload. */
    @Test
    void whatWasDoneAMomentBeforeAReloadIsThereAfterIt() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.type("x = 3");
            page.open.page().reload();
            page.open.waitUntilReady();
            assertEquals("x = 3", page.source());
            page.find("#tab-training").click();
            Locator step = page.find("#training-step");
            assertThat(step).isEnabled();
            for (int steps = 1; steps <= 5; steps++) {
                step.click();
                assertThat(page.find("#training-at")).hasText(String.valueOf(steps));
            }
            page.open.page().reload();
            assertThat(page.find("#training-at")).hasText("5");
            assertTrue(page.fragment().endsWith("step=5"), page.fragment());
            page.find("#training-play").click();
            page.open.page().waitForFunction("() => +document.getElementById('training-at').textContent > 20");
            int before = Integer.parseInt(page.text("#training-at"));
            page.open.page().reload();
            page.open
                    .page()
                    .waitForFunction("before => +document.getElementById('training-at').textContent >= before", before);
        }
    }

    @Test
    void backAndForwardGoThroughExamplesAndViewsAndTypingIsNoStepOfTheirs() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.find("#examples").selectOption("neuron");
            page.type("k = 4");
            page.open.rest();
            page.find("#tab-training").click();
            page.settle();
            assertFalse(page.isShown("#expression"));
            page.open.page().goBack();
            page.settle();
            assertTrue(page.isShown("#expression"));
            assertEquals("k = 4", page.source());
            page.open.page().goBack();
            page.settle();
            assertEquals(ExpressionPage.LECTURE, page.source());
            page.open.page().goForward();
            page.settle();
            assertEquals("k = 4", page.source());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#what=is&this", "#view=kitchen", "#source=%E0%A4", "#%%%", "#graph=round"})
    void aBrokenLinkOpensTheDefaultsAndSaysSo(String fragment) {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(fragment))) {
            assertEquals(ExpressionPage.LECTURE, page.source());
            assertTrue(page.isShown("#notice"));
            assertTrue(page.find("#notice-text").textContent().contains("could not be read"));
            page.find("#notice-close").click();
            page.settle();
            assertFalse(page.isShown("#notice"));
        }
    }

    /** What is wrong with a link is told in letters, decoded, and is never markup. */
    @Test
    void whatALinkSaysIsShownAsText() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix("#view=%3Cimg%20src=x%3E"))) {
            assertTrue(page.text("#notice-text").contains("“<img src=x>”"), page.text("#notice-text"));
            assertEquals(0, page.find("#notice img").count());
        }
    }

    private static String tooLongForALink() {
        java.util.Random random = new java.util.Random(1);
        StringBuilder program = new StringBuilder("k = 4");
        for (int i = 0; i < 60_000; i++) {
            program.append(i % 100 == 0 ? "\n# " : "").append((char) ('a' + random.nextInt(26)));
        }
        return program.toString();
    }

    /** In a sandbox neither storage nor the history gives anything back after a reload. */
    @Test
    void whereNothingKeepsWhatIsTooLongForALinkThatIsSaid() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options(), Way.SANDBOX)) {
            page.paste(tooLongForALink());
            assertThat(page.find("#notice-text")).containsText("nothing keeps it here: a reload would lose it");
            assertFalse(page.isShown("#kept"));
        }
    }

    @Test
    void whatIsTooLongForALinkIsSaidAndKeptForAReloadAndForBack() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.paste(tooLongForALink());
            page.find("#notice").waitFor();
            assertTrue(page.text("#notice-text").contains("too long for a link"), page.text("#notice-text"));
            assertEquals("view=expression&kept=1", page.fragment());
            page.open.page().reload();
            page.open.waitUntilReady();
            assertTrue(page.source().startsWith("k = 4\n# "), "after a reload");
            page.find("#tab-training").click();
            page.settle();
            page.open.page().goBack();
            page.settle();
            assertTrue(page.source().startsWith("k = 4\n# "), "after going back");
            page.find("#help-open").click();
            page.find("#kept-clear").click();
            assertFalse(page.isShown("#kept"));
            assertEquals(true, page.open.view().evaluate("() => sessionStorage.getItem('micrograd.kept') === null"));
            page.find("#help-close").click();
            page.paste("k = 5");
            page.waitForFragment("source=k = 5");
        }
    }

    @Test
    void aFragmentTypedIntoTheAddressIsOpened() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.open.view().evaluate("() => { location.hash = '#view=expression&source=z%20%3D%205'; }");
            page.settle();
            assertEquals("z = 5", page.source());
            page.find("#undo").click();
            page.settle();
            assertEquals(ExpressionPage.LECTURE, page.source());
        }
    }

    @Test
    void shareCopiesTheLinkAndSaysSo() {
        try (ExpressionPage page = ExpressionPage.open()) {
            BrowserContext context = page.open.page().context();
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.type("z = 5");
            page.find("#share").click();
            page.find("#toast").waitFor();
            assertEquals(
                    "Link copied: it works on this machine alone",
                    page.find("#live").textContent());
            String link = (String) page.open.page().evaluate("() => navigator.clipboard.readText()");
            assertTrue(link.endsWith("index.html#view=expression&source=z%20%3D%205"), link);
        }
    }

    @Test
    void whereCopyingIsRefusedTheLinkIsShown() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options(), Way.SANDBOX)) {
            page.find("#share").click();
            page.find("#link-text").waitFor();
            assertTrue(page.find("#link-text").inputValue().contains("#view=expression&source=a%20"));
            page.open.takeErrors();
        }
    }

    /** A page around frames that is reloaded opens them where they began; undo goes back to that. */
    @Test
    void whatIsMadeInAFrameSurvivesAReloadOfThePageAroundIt() {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page host = context.newPage();
            String frame =
                    "<iframe width=900 height=700 src='index.html?embed#view=expression&source=a%20%3D%201'></iframe>";
            host.route(
                    Site.address() + "host.html",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<!doctype html><title>Host</title>" + frame + frame)));
            host.navigate(Site.address() + "host.html");
            Locator first = editor(host, 0);
            first.click();
            first.press("Control+a");
            host.keyboard().insertText("k = 5");
            host.frames().get(1).waitForFunction("() => location.hash.includes('k%20%3D%205')");
            host.reload();
            assertThat(editor(host, 0)).hasText("k = 5");
            assertThat(editor(host, 1)).hasText("a = 1");
            editor(host, 0).press("Control+z");
            assertThat(editor(host, 0)).hasText("a = 1");
        }
    }

    private static Locator editor(Page host, int frame) {
        return host.locator("iframe").nth(frame).contentFrame().locator("#editor .cm-content");
    }

    @ParameterizedTest
    @EnumSource
    void theAddressIsLeftAloneWhereItCannotBeChanged(Way way) {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options(), way)) {
            page.type("k = 1");
            page.find("#examples").selectOption("neuron");
            page.open.rest();
            assertTrue(page.source().contains("6.88137"));
        }
    }

    @Test
    void embeddedItShowsTheViewAloneAndLinksToTheWhole() {
        try (ExpressionPage page = ExpressionPage.open(
                OpenPage.options().size(800, 600).suffix("?embed#view=expression&source=z%20%3D%205"))) {
            assertFalse(page.isShown("#bar"));
            assertTrue(page.isShown("#expression"));
            assertEquals("z = 5", page.source());
            assertTrue(page.isShown("#open-playground"));
            page.open.rest();
            String link = page.find("#open-playground").getAttribute("href");
            assertTrue(link.endsWith("index.html#view=expression&source=z%20%3D%205"), link);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=\"window.reached = true\">",
                "a = Value(1, label='<script>window.reached = true</script>')\nb = a * 2",
                "a = Value(1, label='<img src=x onerror=window.reached=1>')\nprint(f'{a} <img src=x onerror=window.reached=1>')",
                "x = 1 # </script><script>window.reached = true</script>"
            })
    void noProgramAndNoLinkScriptsThePage(String program) {
        String encoded = java.net.URLEncoder.encode(program, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix("#source=" + encoded + "&view=<b>"))) {
            page.open.rest();
            page.paste(program);
            page.find("#table-open").click();
            page.open.rest();
            Object reached = page.open.view().evaluate("() => window.reached === undefined");
            assertEquals(true, reached);
            Object images = page.open
                    .view()
                    .evaluate(
                            "() => document.querySelectorAll('main img, main script, .notice b').length + document.querySelector('#editor').shadowRoot.querySelectorAll('.cm-content img, .cm-content script').length");
            assertEquals(0, ((Number) images).intValue());
        }
    }
}
