package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import micrograd.browsertests.Accessibility;
import micrograd.browsertests.OpenPage;
import org.junit.jupiter.api.Test;

/** Gradients by hand, the museum and the hunt, as people do them. */
class PracticeIT {
    /** The lecture's gradients, in the order in which they are asked for. */
    private static final Map<String, String> RIGHT =
            Map.of("L", "1", "f", "4", "d", "-2", "e", "−2", "c", "-2.0", "b", "-2*2", "a", "-3*-2");

    private static final List<String> ORDER = List.of("L", "f", "d", "e", "c", "b", "a");

    private static final String TWICE = "a%20%3D%203%0Ab%20%3D%20a%20%2B%20a%0AL%20%3D%20b%20*%20a";

    private static ExpressionPage open(String fragment) {
        return ExpressionPage.open(OpenPage.options().suffix("#" + fragment));
    }

    private static Locator field(ExpressionPage page, String name) {
        return page.find("input[aria-label='Gradient of " + name + "']");
    }

    private static Locator button(ExpressionPage page, String word, String name) {
        return page.find("button[aria-label='" + word + ": gradient of " + name + "']");
    }

    private static String focused(ExpressionPage page) {
        return (String) page.open
                .view()
                .evaluate("() => document.activeElement.getAttribute('aria-label') || document.activeElement.id");
    }

    private static void assertAccessible(ExpressionPage page) {
        assertEquals(List.of(), Accessibility.violations(page.open.page()));
    }

    /** A reload loses neither answers nor hints nor what was given up. */
    @Test
    void whatWasFilledInSurvivesAReload() {
        try (ExpressionPage page = open("hand=own&why=0")) {
            assertThat(page.find("#hand-score")).hasText("0 of 7 right, 0 points");
            field(page, "c").fill("-2");
            field(page, "c").press("Enter");
            field(page, "b").fill("3");
            field(page, "b").press("Enter");
            assertThat(page.find("#hand-score")).containsText("1 of 7 right");
            String score = page.text("#hand-score");
            field(page, "a").fill("7,5");
            page.open.page().reload();
            page.open.waitUntilReady();
            assertThat(page.find("#hand-score")).hasText(score);
            assertThat(field(page, "a")).hasValue("7,5");
            assertThat(field(page, "c")).hasValue("−2");
            assertThat(field(page, "b")).hasValue("3");
            assertThat(field(page, "b")).hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void anExerciseIsSolvedWithTheKeyboardAlone() {
        try (ExpressionPage page = ExpressionPage.open()) {
            for (int i = 0; i < 80 && !focused(page).equals("tool-why"); i++) {
                page.press("Tab");
            }
            for (int i = 0; i < 8 && !focused(page).equals("tool-hand"); i++) {
                page.press("ArrowRight");
                page.settle();
            }
            assertEquals("tool-hand", focused(page));
            assertThat(page.find("#hand-score")).hasText("0 of 7 right, 0 points");
            for (int i = 0; i < 10 && !focused(page).equals("Gradient of L"); i++) {
                page.press("Tab");
            }
            for (String name : ORDER) {
                assertEquals("Gradient of " + name, focused(page));
                page.open.page().keyboard().type(RIGHT.get(name));
                page.press("Enter");
                page.settle();
            }
            assertThat(page.find("#hand-score"))
                    .hasText(Pattern.compile(
                            "Done: 7 of 7 right, 7 of them at once; 28 of 28 points in \\d+:\\d\\d\\."));
            assertThat(page.find("#live")).containsText("Done: 7 of 7 right");
            assertEquals(
                    List.of("6.0000", "−4.0000", "−2.0000", "−2.0000", "−2.0000", "4.0000", "1.0000"), page.grads());
            assertAccessible(page);
        }
    }

    @Test
    void anExerciseIsSolvedWithFingersOnAPhone() {
        OpenPage.Options phone = OpenPage.options().size(390, 844).touch().dark();
        try (ExpressionPage page = ExpressionPage.open(phone)) {
            page.find("#sheet-why").tap();
            page.find("#tool-hand").tap();
            field(page, "L").tap();
            page.open.page().keyboard().insertText("-8");
            button(page, "Check", "L").tap();
            assertThat(page.find("#answer-said-6")).containsText("its gradient says how L changes with itself");
            field(page, "L").tap();
            field(page, "L").fill("1");
            button(page, "Check", "L").tap();
            assertThat(field(page, "L")).not().isEditable();
            assertAccessible(page);
            field(page, "f").tap();
            button(page, "Hint", "f").tap();
            assertThat(page.find(".answer.current")).containsText("Multiplication sends each operand");
            button(page, "Hint", "f").tap();
            assertThat(page.find(".answer.current")).containsText("4 · 1 from L");
            assertThat(button(page, "Hint", "f")).isDisabled();
            button(page, "Show", "f").tap();
            assertThat(field(page, "f")).hasValue("4");
            for (String name : ORDER.subList(2, 7)) {
                field(page, name).tap();
                field(page, name).fill(RIGHT.get(name));
            }
            page.find("#hand-check").tap();
            assertThat(page.find("#hand-score")).containsText("Done: 6 of 7 right, 5 of them at once; 23 of 28 points");
            Object small = page.open.view().evaluate("""
                () => [...document.querySelectorAll('#hand-tool button, #hand-tool input, #hand-tool select, #tool-tabs button')]
                    .filter(item => item.getClientRects().length && item.getBoundingClientRect().height < 44)
                    .map(item => item.id || item.outerHTML).join(' ')\
                """);
            assertEquals("", small);
        }
    }

    @Test
    void byHandNothingGivesAGradientAway() {
        try (ExpressionPage page = open("hand=own&why=0")) {
            assertThat(page.find("#hand-score")).hasText("0 of 7 right, 0 points");
            assertEquals(List.of(), page.grads());
            assertTrue(page.twin().get(0).contains("gradient not known yet"));
            assertFalse(page.isShown("#tool-check") || page.isShown("#tool-plot") || page.isShown("#descent"));
            assertThat(page.find(".leaf-grad").first()).hasText("");
            page.find("#table-open").click();
            assertThat(page.find(".values tbody tr").first().locator("td").last())
                    .hasText("");
            page.find("#table-open").click();
            page.find("#tool-why").click();
            assertThat(page.find("#why-tool")).isVisible();
            assertThat(page.find("#why-tool")).not().containsText("∂");
            assertThat(page.find("#why-title")).not().containsText("6");
            page.find("#tool-hand").click();
            field(page, "a").fill("-6");
            field(page, "a").press("Enter");
            assertThat(page.find("#answer-said-0")).hasText("The size is right, the sign is not.");
            field(page, "a").fill("6,0");
            field(page, "a").press("Enter");
            assertThat(field(page, "a")).not().isEditable();
            assertEquals(List.of("6.0000"), page.grads());
            page.find("#hand-leave").click();
            assertThat(page.find("#why-tool")).isVisible();
            assertEquals(7, page.grads().size());
        }
    }

    @Test
    void randomExercisesAreInTheLinkAndCanBeDrawnAgain() {
        try (ExpressionPage page = open("hand=2.17")) {
            String first = page.source();
            assertThat(page.find("#hand-seed")).hasValue("17");
            assertThat(page.find("#hand-level")).hasValue("2");
            page.find("#hand-level").selectOption("4");
            assertThat(page.find(".answer")).hasCount(11);
            assertTrue(page.fragment().contains("hand=4."), page.fragment());
            page.find("#hand-level").selectOption("2");
            page.find("#hand-seed").fill("17");
            page.find("#hand-seed").press("Enter");
            assertThat(page.find(".answer")).hasCount(7);
            page.settle();
            assertEquals(first, page.source());
            page.find("#hand-seed").fill("-1");
            page.find("#hand-seed").press("Enter");
            assertThat(page.find("#hand-seed-error")).isVisible();
            page.paste("x = 2\ny = x * 3");
            assertThat(page.find("#hand-level")).hasValue("0");
            assertThat(page.find(".answer")).hasCount(2);
        }
    }

    @Test
    void aFaultShowsRightBesideWrongAndCanBeHidden() {
        try (ExpressionPage page = open("fault=none&source=" + TWICE)) {
            assertThat(page.find("#museum-tool")).isVisible();
            assertThat(page.find("#museum-fault option")).hasCount(15);
            page.find("#museum-fault").selectOption("assign");
            assertThat(page.find("#museum-here")).hasText("1 value comes out wrong here: a’s gradient is 3, not 12.");
            assertTrue(
                    page.twin().get(0).endsWith("gradient 3, should be 12"),
                    page.twin().get(0));
            assertThat(page.find("#editor .number.wrong")).hasText("3.0000");
            assertThat(page.find("#leaves .leaf-grad")).hasText("3.0000 ≠ 12.0000");
            page.find("#table-open").click();
            assertThat(page.find(".values tbody tr").first()).containsText("3.0000 ≠ 12.0000");
            page.find("#table-open").click();
            assertAccessible(page);
            page.find(".exhibit-button").last().click();
            assertThat(page.find("#museum-here")).containsText("the fault does not show");
            assertEquals("a = 3\nb = 2 * a", page.source());
            page.find("#museum-pass-2").click();
            assertThat(page.find("#museum-here")).containsText("a’s gradient is 2, not 4");
            page.open.page().waitForCondition(() -> page.fragment().contains("fault=assign.2"));
            page.find("#museum-leave").click();
            assertThat(page.find("#why-tool")).isVisible();
            assertEquals(List.of("2.0000", "1.0000"), page.grads());
        }
    }

    @Test
    void aHiddenFaultIsHuntedAndCaught() {
        try (ExpressionPage page = open("hunt=7&source=" + TWICE)) {
            assertThat(page.find("#hunt")).isVisible();
            assertThat(page.find("#hunt-name")).isDisabled();
            page.find("#hunt-fault").selectOption("wiping-relu");
            page.find("#hunt-name").click();
            assertThat(page.find("#hunt-said")).containsText("No check has failed yet");
            page.find("#hunt-check-0").click();
            assertThat(page.find("#hunt-checks")).containsText("Every named value is what the sound engine says.");
            page.find("#hunt-check-1").click();
            assertThat(page.find("#hunt-checks"))
                    .containsText("a’s gradient is 0; the slope, found by moving a, is 12.0000.");
            assertTrue(
                    page.twin().get(0).endsWith("gradient 0, should be 12"),
                    page.twin().get(0));
            page.find("#hunt-check-2").click();
            assertThat(page.find("#hunt-checks")).containsText("a’s gradient is 0 after a second pass");
            page.find("#hunt-name").click();
            assertThat(page.find("#hunt-said")).containsText("Not that one: in experiment 1");
            page.paste("a = 2\nb = a * a");
            assertThat(page.find("#hunt-checks .fails")).hasCount(0);
            page.find("#hunt-check-1").click();
            assertThat(page.find("#hunt-count")).hasText("2 expressions checked, a check failed on 2.");
            assertAccessible(page);
            assertFalse(page.fragment().contains("sibling"), page.fragment());
            page.find("#hunt-fault").selectOption("siblings-gradient");
            page.find("#hunt-name").click();
            assertThat(page.find("#hunt-said")).containsText("Caught: the sibling’s gradient, not its data.");
            assertThat(page.find("#hunt-said")).containsText("First you named “relu that wipes its operand”.");
            page.find("#hunt-open").click();
            assertThat(page.find("#museum-fault")).hasValue("siblings-gradient");
        }
    }

    @Test
    void theReportOnAnEngineOfOnesOwnComesUnaskedAndShowsTheLine() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.find("#examples").selectOption("own-engine");
            assertThat(page.find("#engine-line"))
                    .hasText(
                            "Value as an engine: 18 of 23 right",
                            new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(page.find("#live")).containsText("assign, not accumulate");
            page.find("#engine-toggle").focus();
            page.press("Enter");
            Locator first = page.find("#engine-rows tr").first();
            assertThat(first).containsText("Used twice");
            assertThat(page.find("#engine-case-said"))
                    .hasText("a.grad is 1, right is 2. Line 18 (self.grad = out.grad) replaces what had come before.");
            assertThat(page.find("#editor .problem.error").first()).containsText("self");
            first.locator("button").focus();
            page.press("Enter");
            assertThat(first.locator("button")).hasAttribute("aria-pressed", "true");
            assertAccessible(page);
        }
    }
}
