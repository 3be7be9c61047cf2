package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import micrograd.browsertests.OpenPage;
import micrograd.browsertests.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs programs that are more than straight lines is a program of its own, which comes when there is one. */
class PythonIT {
    private static final String LOOP = "a = Value(2.0)\nL = a\nfor i in range(3):\n    L = L * a\nL.backward()";
    private static final String LINK = "#source="
            + LOOP.replace(" ", "%20").replace("\n", "%0A").replace("(", "%28").replace(")", "%29");
    private static final String SCRIPT = "**/python-*.js";

    private static boolean isLoaded(ExpressionPage page) {
        return page.open.requests().stream().anyMatch(url -> url.contains("/python-"));
    }

    @Test
    void straightLinesAreEvaluatedWithoutIt() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.open.rest();
            assertThat(page.find("#graph-sum")).containsText("L = −8.0000");
            assertFalse(isLoaded(page));
            page.find(".cm-content").click();
            page.open.page().waitForCondition(() -> isLoaded(page));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkToALoopOpensAndEachKeyRunsIt(Way way) {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(LINK), way)) {
            assertThat(page.find("#graph-sum")).containsText("L = 16.0000");
            page.find(".cm-content").click();
            page.press("ControlOrMeta+End");
            page.open.page().keyboard().insertText("\nM = L + 1");
            assertThat(page.find("#graph-sum")).containsText("4 operations");
            assertThat(page.find("#run-bar")).isHidden();
        }
    }

    @Test
    void whereItCannotBeLoadedThatIsSaidAndTriedAgainAndNothingIsLost() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            Page opened = page.open.page();
            opened.route(SCRIPT, Route::abort);
            opened.route("**/icon.svg?*", Route::abort);
            page.find(".cm-content").click();
            page.press("ControlOrMeta+a");
            opened.keyboard().insertText(LOOP);
            assertThat(page.find("#notice-text"))
                    .hasText(
                            "What runs loops, functions and classes could not be loaded."
                                    + " Check the connection: it is tried again every few seconds.",
                            new HasTextOptions().setTimeout(10_000));
            assertTrue(page.source().contains("for i in range(3):"), page.source());
            assertThat(page.find("#graph-sum")).containsText("L = −8.0000");
            assertThat(page.find("#run-words")).hasText("Loading what runs loops, functions and classes");
            opened.unroute(SCRIPT);
            assertThat(page.find("#graph-sum"))
                    .containsText("L = 16.0000", new ContainsTextOptions().setTimeout(20_000));
            assertThat(page.find("#notice-text")).isHidden();
            assertThat(page.find("#run-bar")).isHidden();
            page.open.takeErrors();
        }
    }

    /** A program that takes longer than a key may is run by a worker, once there is one. */
    @Test
    void aLinkToALongRunBeginsIt() {
        String endless = "#source=while%20True%3A%0A%20%20%20%20pass";
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(endless))) {
            assertThat(page.find("#run-words")).containsText("Running");
            page.find("#run-stop").click();
            assertThat(page.find("#run-words")).containsText("Stopped after");
        }
    }
}
