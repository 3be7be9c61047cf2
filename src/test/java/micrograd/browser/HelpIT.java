package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import micrograd.browsertests.Accessibility;
import micrograd.browsertests.OpenPage;
import org.junit.jupiter.api.Test;

/** Suggestions while typing, help on functions, the sheet of shortcuts, hints for the first visit. */
class HelpIT {
    private static void typeAtEnd(ExpressionPage page, String text) {
        page.find(".cm-content").click();
        page.press("ControlOrMeta+End");
        page.press("Enter");
        page.open.page().keyboard().type(text);
    }

    private static Locator options(ExpressionPage page) {
        return page.find("#suggestions [role=option]");
    }

    @Test
    void suggestionsComeWithALineOfHelpAndAreTakenByKeys() {
        try (ExpressionPage page = ExpressionPage.open()) {
            typeAtEnd(page, "o = si");
            assertThat(options(page)).hasCount(2);
            assertThat(options(page).first()).containsText("sigmoid(x)");
            assertThat(options(page).first()).containsText("1 / (1 + exp(-x)), between 0 and 1.");
            assertThat(page.find(".cm-content")).hasAttribute("aria-activedescendant", "suggestion-0");
            page.open.screenshot("suggestions");
            assertEquals(List.of(), Accessibility.violations(page.open.page()));
            page.press("ArrowDown");
            assertThat(page.find(".cm-content")).hasAttribute("aria-activedescendant", "suggestion-1");
            assertThat(options(page).nth(1)).hasAttribute("aria-selected", "true");
            page.press("Enter");
            assertThat(page.find("#suggestions")).isHidden();
            page.open.page().keyboard().type("L");
            assertThat(page.find(".cm-line").last()).hasText("o = sin(L)");
            page.press("End");
            page.open.page().keyboard().type(" + ta");
            assertThat(options(page)).hasCount(1);
            page.press("Tab");
            assertThat(page.find(".cm-line").last()).hasText("o = sin(L) + tanh()");
            assertThat(page.find(".cm-content")).isFocused();
            page.press("End");
            page.open.page().keyboard().type(" + a.rel");
            assertThat(options(page)).hasCount(1);
            page.press("Tab");
            page.open.page().keyboard().type("() + ");
            assertThat(page.find(".cm-line").last()).hasText("o = sin(L) + tanh() + a.relu() + ");
            page.settle();
            assertThat(page.find("#suggestions")).isHidden();
            page.press("Control+Space");
            assertThat(options(page).first()).hasText(Pattern.compile("^a"));
            assertThat(options(page).filter(new Locator.FilterOptions().setHasText(Pattern.compile("^relu\\(x\\)"))))
                    .hasCount(1);
            page.press("Escape");
        }
    }

    @Test
    void escapeClosesSuggestionsAndAWholeWordIsLeftAlone() {
        try (ExpressionPage page = ExpressionPage.open()) {
            typeAtEnd(page, "o = ex");
            assertThat(options(page)).hasCount(1);
            page.press("Escape");
            assertThat(page.find("#suggestions")).isHidden();
            page.press("Backspace");
            page.press("Backspace");
            page.open.page().keyboard().type("f");
            page.settle();
            assertThat(page.find("#suggestions")).isHidden();
            page.press("Enter");
            page.open.page().keyboard().type("t");
            assertThat(options(page)).hasCount(1);
            assertTrue(page.find(".cm-content").getAttribute("aria-activedescendant") == null);
            page.press("Enter");
            assertThat(page.find(".cm-line").nth(8)).hasText("t");
            assertThat(page.find(".cm-line")).hasCount(10);
            page.open.page().keyboard().type("q = L.gr");
            assertThat(options(page)).hasText(new String[] {"gradThe gradient that has accumulated in the value."});
            options(page).click();
            assertThat(page.find(".cm-line").last()).hasText("q = L.grad");
        }
    }

    @Test
    void helpOnAFunctionComesWithTheMouseWithKeysAndWithAFinger() {
        OpenPage.Options options = OpenPage.options().suffix("#source=a%20%3D%202%0AL%20%3D%20tanh(a)");
        try (ExpressionPage page = ExpressionPage.open(options)) {
            Locator help = page.find("#editor-help");
            page.find(".cm-line").nth(1).hover(new Locator.HoverOptions().setPosition(50, 12));
            assertThat(help).isVisible();
            assertThat(help).containsText("tanh(x)");
            assertThat(help).containsText("The hyperbolic tangent of x, between -1 and 1.");
            help.hover();
            page.open.rest();
            assertThat(help).isVisible();
            page.find("#leaves-title").hover();
            assertThat(help).isHidden();
            page.find(".cm-content").click();
            page.press("ControlOrMeta+End");
            page.press("ArrowLeft");
            page.press("ArrowLeft");
            page.press("ArrowLeft");
            page.press("F1");
            assertThat(help).isVisible();
            assertThat(page.find("#live")).hasText("tanh(x): The hyperbolic tangent of x, between -1 and 1.");
            assertThat(page.find(".cm-content")).hasAttribute("aria-describedby", "editor-help");
            page.press("Escape");
            assertThat(help).isHidden();
        }
        try (ExpressionPage page = ExpressionPage.open(options.size(390, 844).touch())) {
            page.find("#sheet-code").tap();
            page.find(".cm-line").nth(1).tap(new Locator.TapOptions().setPosition(50, 12));
            assertThat(page.find("#editor-help")).isVisible();
        }
    }

    @Test
    void theSheetOfShortcutsOpensByItsKeyAndSaysWhatTheyDo() {
        for (boolean phone : new boolean[] {false, true}) {
            OpenPage.Options options = OpenPage.options();
            try (ExpressionPage page =
                    ExpressionPage.open(phone ? options.size(390, 844).dark() : options)) {
                page.find("#share").focus();
                page.press("?");
                assertThat(page.find("#help")).isVisible();
                for (String group : List.of("Everywhere", "In the editor", "On a leaf or the plot", "On the graph")) {
                    assertThat(page.find("#help h3:text-is('" + group + "')")).isVisible();
                }
                assertEquals(List.of(), Accessibility.violations(page.open.page()));
                page.press("Escape");
                assertThat(page.find("#help")).isHidden();
            }
        }
    }

    @Test
    void aClosedHintNeverComesBackAndNothingIsKeptBefore() {
        try (ExpressionPage page = ExpressionPage.open()) {
            assertThat(page.find(".hint:visible")).hasCount(1);
            assertThat(page.find("#hint-graph")).isVisible();
            assertEquals(
                    0,
                    page.open
                            .page()
                            .evaluate(
                                    "() => Object.keys(localStorage).filter(key => key !== 'micrograd.welcome').length"));
            page.find("#hint-close-graph").click();
            assertThat(page.find("#hint-graph")).isHidden();
            assertThat(page.find("#hint-code")).isVisible();
            page.open.page().reload();
            assertThat(page.find("#hint-code")).isVisible();
            assertThat(page.find("#hint-graph")).isHidden();
            for (String hint : List.of("code", "leaves", "help")) {
                page.find("#hint-close-" + hint).click();
            }
            assertThat(page.find(".hint:visible")).hasCount(0);
            page.open.page().reload();
            assertThat(page.find("#graph")).isVisible();
            assertThat(page.find(".hint:visible")).hasCount(0);
            page.press("?");
            page.find("#hints-again").click();
            assertThat(page.find("#hint-graph")).isVisible();
        }
    }

    @Test
    void withoutStorageHintsStillClose() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.open.page().addInitScript("""
                    Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });""");
            page.open.page().reload();
            page.find("#hint-close-graph").click();
            assertThat(page.find("#hint-graph")).isHidden();
            assertThat(page.find("#hint-code")).isVisible();
            assertEquals(List.of(), page.open.errors());
        }
    }
}
