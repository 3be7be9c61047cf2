package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import micrograd.browsertests.Accessibility;
import micrograd.browsertests.OpenPage;
import org.junit.jupiter.api.Test;

/** How the graph is drawn, chosen from the menu over it. */
class LookIT {
    /** Waits until what is painted is higher than wide, or not. */
    private static void waitUntilHigh(ExpressionPage page, boolean high) {
        page.open.view().waitForFunction("""
                high => {
                    const canvas = document.getElementById('graph');
                    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                    let left = canvas.width, right = 0, top = canvas.height, bottom = 0;
                    for (let i = 3; i < data.length; i += 4) {
                        if (data[i] > 0) {
                            const pixel = (i - 3) / 4, x = pixel % canvas.width, y = (pixel - x) / canvas.width;
                            [left, right] = [Math.min(left, x), Math.max(right, x)];
                            [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
                        }
                    }
                    return right > left && (bottom - top > right - left) === high;
                }""", high);
    }

    @Test
    void theDirectionIsChosenWithTheMouseOnItsWords() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            waitUntilHigh(page, false);
            page.find("#look-menu > summary").click();
            page.find("label")
                    .filter(new Locator.FilterOptions().setHasText("top to bottom"))
                    .click();
            assertThat(page.find("#flow-down")).isChecked();
            waitUntilHigh(page, true);
            page.waitForFragment("direction=down");
            page.find("#editor").click();
            assertThat(page.find("#flow-down")).not().isVisible();
            page.find("#undo").click();
            waitUntilHigh(page, false);
        }
    }

    @Test
    void linesAndConstantsAreFoldedAwayAndComeBack() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.paste("a = 2\nb = 3*a + 1\nL = b*b - a");
            Locator values = page.find("#twin [role=option]:visible");
            assertThat(values).hasCount(7);
            page.find("#look-menu > summary").click();
            page.find("#fold-constants").check();
            assertThat(values).hasCount(5);
            page.find("#fold-all").click();
            assertThat(values).hasCount(3);
            page.find("#unfold-all").click();
            assertThat(values).hasCount(5);
            page.press("Escape");
            assertThat(page.find("#look-menu > summary")).isFocused();
            page.find("#undo").click();
            assertThat(values).hasCount(3);
            page.waitForFragment("closed=");
            page.open.page().reload();
            assertThat(values).hasCount(3);
        }
    }

    @Test
    void theLayoutMenuIsAccessibleAndTheTableStandsInPlaceOfTheGraph() {
        for (boolean dark : new boolean[] {false, true}) {
            OpenPage.Options options = OpenPage.options().suffix(ExpressionPage.LECTURE_LINK);
            try (ExpressionPage page = ExpressionPage.open(dark ? options.dark() : options)) {
                page.find("#look-menu summary").click();
                assertThat(page.find("#fold-all")).isVisible();
                assertEquals(List.of(), Accessibility.violations(page.open.page()));
                page.press("Escape");
                page.find("#table-open").click();
                assertThat(page.find("#table-open")).hasAttribute("aria-pressed", "true");
                assertThat(page.find("#style-lecture")).hasAttribute("aria-pressed", "false");
                page.find("#style-compact").click();
                assertThat(page.find("#table-open")).hasAttribute("aria-pressed", "false");
                assertThat(page.find("#style-compact")).hasAttribute("aria-pressed", "true");
                assertThat(page.find("#table-panel")).isHidden();
            }
        }
    }
}
