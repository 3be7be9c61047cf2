package micrograd.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The training view's program comes when the view is opened, and undo goes through both views. */
class TrainingProgramIT {
    @ParameterizedTest
    @EnumSource
    void comesWithItsViewAndSharesUndoWithTheOther(Way way) {
        try (OpenPage open = OpenPage.open(way)) {
            var view = open.view();
            assertTrue(
                    open.requests().stream().noneMatch(url -> url.contains("/training-")),
                    open.requests().toString());
            view.locator("#tab-training").click();
            assertThat(view.locator("#training-rate")).hasValue("0.5");
            view.locator("#training-rate").fill("0.25");
            view.locator("#training-rate").press("Enter");
            view.locator("#tab-expression").click();
            assertThat(view.locator("#graph-panel")).isVisible();
            view.locator("#undo").click();
            assertThat(view.locator("#training-rate")).isVisible();
            assertThat(view.locator("#training-rate")).hasValue("0.25");
            view.locator("#undo").click();
            assertThat(view.locator("#training-rate")).hasValue("0.5");
            view.locator("#undo").click();
            assertThat(view.locator("#graph-panel")).isVisible();
        }
    }

    @Test
    void isTriedAgainWhereItCouldNotBeLoaded() {
        try (OpenPage open = OpenPage.open(Way.HTTP)) {
            Page page = open.page();
            page.route("**/training-*.js", route -> route.abort());
            page.route("**/icon.svg?*", route -> route.abort());
            page.locator("#tab-training").click();
            assertThat(page.locator("#notice-text"))
                    .hasText(
                            "The training view could not be loaded. Check the connection: it is tried again every few seconds.",
                            new HasTextOptions().setTimeout(10_000));
            page.unroute("**/training-*.js");
            assertThat(page.locator("#training-rate")).isVisible(new IsVisibleOptions().setTimeout(20_000));
            open.takeErrors();
        }
    }

    @Test
    void whereItsVersionWasReplacedThatIsSaidAndReloadingKeepsWhatIsOnScreen() {
        try (OpenPage open = OpenPage.options().suffix("#source=x%20%3D%203").open(Way.HTTP)) {
            Page page = open.page();
            page.route("**/training-*.js", route -> route.fulfill(new FulfillOptions().setStatus(404)));
            page.locator("#tab-training").click();
            assertThat(page.locator("#notice-text"))
                    .hasText("There is a newer version of the playground. Reload the page: what is on screen stays.");
            page.unroute("**/training-*.js");
            page.reload();
            assertThat(page.locator("#training-rate")).isVisible();
            page.locator("#tab-expression").click();
            assertThat(page.locator("#editor")).containsText("x = 3");
            open.takeErrors();
        }
    }
}
