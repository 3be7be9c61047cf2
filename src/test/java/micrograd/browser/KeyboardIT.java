package micrograd.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import micrograd.browsertests.OpenPage;
import org.junit.jupiter.api.Test;

/** Everything without a mouse, and with fingers. */
class KeyboardIT {
    private static String focused(ExpressionPage page) {
        return (String)
                page.open.view().evaluate("() => document.activeElement.id || document.activeElement.textContent");
    }

    @Test
    void theTwinIsWalkedAlongTheEdgesAndExplainsWhatIsAsked() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.twin();
            for (int i = 0; i < 60 && !focused(page).startsWith("L equals"); i++) {
                page.press("Tab");
            }
            assertTrue(focused(page).startsWith("L equals d times f"), focused(page));
            page.press("ArrowLeft");
            assertTrue(focused(page).startsWith("d equals e plus c"), focused(page));
            page.press("ArrowLeft");
            page.press("ArrowLeft");
            assertTrue(focused(page).startsWith("a,") || focused(page).startsWith("a "), focused(page));
            page.press("ArrowDown");
            assertTrue(focused(page).startsWith("b"), focused(page));
            page.press("ArrowRight");
            assertTrue(focused(page).startsWith("e equals a times b"), focused(page));
            page.press("ArrowLeft");
            page.press("Enter");
            page.settle();
            assertTrue(
                    page.find("#why-title").textContent().contains("a"),
                    page.find("#why-title").textContent());
            assertTrue(page.find("#why math").count() > 0);
            page.press("Escape");
            page.settle();
            assertEquals("Why?", page.find("#why-title").textContent());
        }
    }

    @Test
    void theKeyboardIsNeverTrappedAndReachesEverything() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.press("Tab");
            assertEquals("skip", focused(page));
            page.press("Enter");
            assertEquals("playground", focused(page));
            StringBuilder order = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                page.press("Tab");
                order.append(focused(page)).append(' ');
            }
            for (String stop :
                    new String[] {"examples", "editor", "style-lecture", "table-open", "zoom-in", "zoom-fit"}) {
                assertTrue(order.indexOf(stop) >= 0, stop + " in " + order);
            }
        }
    }

    @Test
    void whatIsTypedIntoAFieldIsTakenByTabWhichGoesOnToTheNextControl() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.find("#leaves .field").first().focus();
            page.press("ControlOrMeta+a");
            page.open.page().keyboard().type("4.5");
            page.press("Tab");
            page.waitForFragment("a = 4.5");
            assertEquals("slider", page.open.view().evaluate("() => document.activeElement.className"));
            page.press("Shift+Tab");
            assertEquals("4.5", page.open.view().evaluate("() => document.activeElement.value"));
            page.find("#descent-rate").focus();
            page.press("ControlOrMeta+a");
            page.open.page().keyboard().type("0.2");
            page.press("Tab");
            page.waitForFragment("rate=0.2");
            assertEquals("descent-down", focused(page));
        }
    }

    @Test
    void onAPhoneTheGraphComesFirstAndPanelsAreSheets() {
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().size(390, 844).touch())) {
            assertTrue(page.isShown("#graph"));
            assertFalse(page.isShown("#code-panel"));
            assertFalse(page.isShown("#leaves-panel"));
            page.find("#sheet-leaves").tap();
            assertTrue(page.isShown("#leaves-panel"));
            assertEquals("true", page.find("#sheet-leaves").getAttribute("aria-expanded"));
            assertTrue(page.find("#graph").boundingBox().height > 200, "the graph stays above the sheet");
            page.find("#sheet-code").tap();
            assertFalse(page.isShown("#leaves-panel"));
            page.paste("x = 3\ny = x * x");
            page.settle();
            assertEquals(2, page.twin().size());
            page.find("#sheet-code").tap();
            assertFalse(page.isShown("#code-panel"));
        }
    }

    @Test
    void targetsAreLargeEnoughForFingers() {
        for (int width : new int[] {1440, 390}) {
            try (ExpressionPage page = ExpressionPage.open(OpenPage.options().size(width, 844))) {
                Object small = page.open.view().evaluate("""
                        () => [...document.querySelectorAll('a, button, input, select, summary')]
                            .filter(item => item.getClientRects().length && !item.closest('.skip'))
                            .map(item => [item, (item.closest('label') ?? item).getBoundingClientRect()])
                            .filter(([, box]) => box.width < 24 || box.height < 24)
                            .map(([item]) => item.id || item.outerHTML).join(' ')""");
                assertEquals("", small);
            }
        }
    }
}
