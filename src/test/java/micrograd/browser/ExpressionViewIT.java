package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import micrograd.browsertests.OpenPage;
import micrograd.browsertests.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpressionViewIT {
    @Test
    void aLinkOpensItsExpressionWithAllNumbers() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            assertEquals(ExpressionPage.LECTURE, page.source());
            assertEquals(
                    List.of("2.0000", "−3.0000", "10.0000", "−6.0000", "4.0000", "−2.0000", "−8.0000"), page.data());
            assertEquals(
                    List.of("6.0000", "−4.0000", "−2.0000", "−2.0000", "−2.0000", "4.0000", "1.0000"), page.grads());
            assertEquals(7, page.twin().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void typingShowsNumbersWhicheverWayThePageIsOpened(Way way) {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options(), way)) {
            page.type("x = 3\ny = x**2");
            assertEquals(List.of("3.0000", "9.0000"), page.data());
            assertEquals(List.of("6.0000", "1.0000"), page.grads());
        }
    }

    @Test
    void gradientsAreColouredBySignAndSayItByTheirMinusToo() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            Locator grads = page.find(".cm-column.grad .number");
            assertTrue(grads.filter(new Locator.FilterOptions().setHasText("6.0000"))
                    .first()
                    .getAttribute("class")
                    .contains("positive"));
            assertTrue(grads.filter(new Locator.FilterOptions().setHasText("−4.0000"))
                    .first()
                    .getAttribute("class")
                    .contains("negative"));
        }
    }

    @Test
    void anErrorStandsUnderTheCharactersThatCausedItAndTheLastGraphStays() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.type("a = 2\nb = 3\nL = a * q");
            page.find(".message.error").waitFor();
            assertEquals("q", page.find(".problem.error").first().textContent());
            BoundingBox mark = page.find(".problem.error").first().boundingBox();
            BoundingBox message = page.find(".message.error").first().boundingBox();
            assertTrue(message.y >= mark.y + mark.height - 8 && message.y < mark.y + 40, "the sentence stands below");
            assertTrue(page.find(".message.error").first().textContent().contains("q"));
            assertEquals("1 errorLine 3", page.find("#problems").textContent());
            assertTrue(page.find("#live").textContent().startsWith("1 error. Line 3: "));
            assertTrue(page.find("#canvas-frame").getAttribute("class").contains("stale"));
            assertTrue(page.isShown("#stale"));
            assertEquals(2, page.twin().size(), "the graph of the two lines typed before");

            page.press("Backspace");
            page.open.page().keyboard().type("b");
            page.find(".message.error")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertFalse(page.find("#canvas-frame").getAttribute("class").contains("stale"));
            assertFalse(page.isShown("#problems"));
            assertEquals(3, page.twin().size());
        }
    }

    @Test
    void theListOfProblemsLeadsToThePlace() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.type("a = 2\nL = a * q\nc = a");
            page.find("#problems button").click();
            page.open.page().keyboard().type("a");
            page.find("#problems")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void aSliderChangesTheTextAndEveryNumberAndOneDragIsOneStepToUndo() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            Locator slider = page.find("#leaves .slider").first();
            BoundingBox box = slider.boundingBox();
            double y = box.y + box.height / 2;
            var mouse = page.open.page().mouse();
            mouse.move(box.x + box.width * 0.7, y);
            mouse.down();
            for (double share = 0.7; share < 0.85; share += 0.03) {
                mouse.move(box.x + box.width * share, y);
                page.settle();
            }
            page.open.pause(1200);
            mouse.move(box.x + box.width * 0.9, y);
            mouse.up();
            page.settle();
            String moved = page.source();
            assertFalse(moved.startsWith("a = 2.0\n"), moved);
            double a = Double.parseDouble(moved.substring(4, moved.indexOf('\n')));
            assertTrue(a > 3 && a < 5, moved);
            assertEquals(
                    String.format(java.util.Locale.ROOT, "%.4f", a), page.data().get(0));
            assertEquals(
                    String.format(java.util.Locale.ROOT, "%.4f", -2 * a).replace('-', '−'),
                    page.grads().get(1));

            page.find("#undo").click();
            page.settle();
            assertEquals(ExpressionPage.LECTURE, page.source());
            assertTrue(page.find("#undo").isDisabled());
            page.find("#redo").click();
            page.settle();
            assertEquals(moved, page.source());
        }
    }

    @Test
    void aSliderTakesKeysAndItsNumberCanBeTyped() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.find("#leaves .slider").first().focus();
            page.press("ArrowRight");
            page.settle();
            assertEquals("2.0100", page.data().get(0));
            page.press("Shift+ArrowLeft");
            page.settle();
            assertEquals("1.9100", page.data().get(0));
            Locator number = page.find("#leaves .field").nth(2);
            number.fill("-7.5");
            number.press("Enter");
            page.settle();
            assertEquals("−7.5000", page.data().get(2));
            assertTrue(page.source().contains("c = -7.5\n"), page.source());
            number.fill("seven");
            number.press("Enter");
            assertEquals("true", number.getAttribute("aria-invalid"));
            assertTrue(page.source().contains("c = -7.5\n"), page.source());
            page.settle();
            assertTrue(page.text("#notice-text").contains("stays −7.5"));
            number.fill("3.25");
            number.press("Enter");
            page.settle();
            assertFalse(page.isShown("#notice"), "what was refused stands there no more");
        }
    }

    @Test
    void undoAndRedoBelongToTheModelAlsoFromWithinTheEditor() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.paste("x = 1\ny = x + 1");
            page.find("#examples").selectOption("neuron");
            page.settle();
            page.find(".cm-content").click();
            page.press("Control+z");
            page.settle();
            assertEquals("x = 1\ny = x + 1", page.source());
            page.press("Control+z");
            page.settle();
            assertEquals(ExpressionPage.LECTURE, page.source());
            page.press("Control+Shift+z");
            page.settle();
            assertEquals("x = 1\ny = x + 1", page.source());
            page.press("Control+y");
            page.settle();
            assertTrue(page.source().contains("6.8813735870195432"));
        }
    }

    @ParameterizedTest
    @CsvSource({"lecture, −8.0000", "neuron, 0.7071", "tanh, 0.7071", "readme, 24.7041"})
    void examplesOpen(String key, String result) {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.find("#examples").selectOption("lecture".equals(key) ? "neuron" : "lecture");
            page.find("#examples").selectOption(key);
            page.settle();
            assertTrue(page.data().contains(result), page.data().toString());
        }
    }

    @Test
    void whatAProgramPrintsIsShown() {
        try (ExpressionPage page = ExpressionPage.open()) {
            assertFalse(page.isShown("#console"));
            page.find("#examples").selectOption("readme");
            page.settle();
            assertEquals("24.7041\n138.8338\n645.5773", page.find("#printed").textContent());
        }
    }

    @Test
    void linesOfBlocksAreSetInAsTheyAreTypedAndTheirNumbersAreMadeValuesAtAClick() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.paste("a = 2\nb = 3\nL = a*b");
            page.press("ControlOrMeta+End");
            page.open.page().keyboard().type("\nfor i in range(2):\nL = L + a");
            page.settle();
            assertEquals("a = 2\nb = 3\nL = a*b\nfor i in range(2):\n    L = L + a", page.source());
            assertThat(page.find("#plain-numbers")).isVisible();
            assertThat(page.find("#stale")).isVisible();
            page.find("#plain-wrap").click();
            page.settle();
            assertThat(page.find("#plain-numbers")).isHidden();
            assertEquals("a = Value(2)\nb = Value(3)\nL = a*b\nfor i in range(2):\n    L = L + a", page.source());
            page.find(".cm-content").press("ControlOrMeta+End");
            // Blanks that are typed all the same stand in the place of ours, and a line that ends a block ends it.
            page.open.page().keyboard().type("\n    def f(x):\n        return x\n    y = 1\n  z = 2");
            page.press("Enter");
            page.press("Backspace");
            page.press("ControlOrMeta+]");
            page.open.page().keyboard().type("w");
            page.settle();
            assertTrue(
                    page.source().endsWith("    L = L + a\n    def f(x):\n        return x\n    y = 1\n  z = 2\nw"),
                    page.source());
        }
    }

    @Test
    void anEmptyProgramSaysWhatToType() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.type("");
            assertTrue(page.isShown("#graph-empty"));
            assertTrue(page.isShown("#leaves-empty"));
            page.type("a = 1");
            assertFalse(page.isShown("#graph-empty"));
        }
    }
}
