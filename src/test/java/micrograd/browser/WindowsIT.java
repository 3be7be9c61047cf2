package micrograd.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import micrograd.browsertests.Accessibility;
import micrograd.browsertests.OpenPage;
import org.junit.jupiter.api.Test;

/** The page in windows of many sizes, low and narrow ones among them: one page, resized. */
class WindowsIT {
    /** Width, height: phones held across, laptops at 125 to 200 %, WCAG's reflow at 400 %, a frame as the README has it, a projector, a desk. */
    private static final int[][] WINDOWS = {
        {844, 390},
        {667, 375},
        {640, 360},
        {720, 450},
        {1093, 500},
        {320, 512},
        {320, 256},
        {760, 600},
        {1024, 768},
        {390, 844},
        {375, 667},
        {360, 640},
        {1440, 900}
    };

    private static final String MEASURED = """
            () => {
                const box = id => {
                    const { left, top, right, bottom, width, height } = document.getElementById(id).getBoundingClientRect();
                    return { left, top, right, bottom, width, height };
                };
                const page = document.scrollingElement;
                const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
                const view = document.getElementById('training').hidden ? ['graph-tools', 'canvas-frame', 'walk', 'panels', 'sheet-bar']
                    : ['training-map-frame', 'training-scrub', 'training-lab', 'training-settings'];
                const seen = view.map(box).filter(one => one.width > 0 && one.height > 0);
                const clash = view.filter((id, i) => view.some((other, k) => k > i && !(id === 'graph-tools' && other === 'canvas-frame')
                    && box(id).width && box(other).width && overlap(box(id), box(other))));
                const graph = box(view[0] === 'graph-tools' ? 'canvas-frame' : 'training-map-frame');
                return { wider: page.scrollWidth - page.clientWidth, moved: page.scrollTop, graph: graph.height, top: graph.top,
                    clash: clash.join(' '), beyond: getComputedStyle(page).overflowY === 'hidden' ? Math.max(...seen.map(one => one.bottom)) - innerHeight : 0 };
            }""";

    private static double number(Map<?, ?> measured, String what) {
        return ((Number) measured.get(what)).doubleValue();
    }

    private static void measure(ExpressionPage page, String view) {
        for (int[] window : WINDOWS) {
            String where = view + " at " + window[0] + "×" + window[1];
            page.open.page().setViewportSize(window[0], window[1]);
            page.settle();
            Map<?, ?> measured = (Map<?, ?>) page.open.view().evaluate(MEASURED);
            double least = Math.min(240, 0.6 * window[1]);
            assertTrue(number(measured, "graph") >= least - 1, where + ": " + measured);
            assertTrue(number(measured, "top") < Math.max(360, window[1]), where + ": " + measured);
            assertEquals(0, number(measured, "wider"), where + ": " + measured);
            assertEquals(0, number(measured, "moved"), where + ": " + measured);
            assertEquals("", measured.get("clash"), where + ": " + measured);
            assertTrue(view.equals("training") || number(measured, "beyond") <= 1, where + ": " + measured);
        }
    }

    @Test
    void inEveryWindowThereIsAGraphAndThePageScrollsOneWay() {
        try (ExpressionPage page = ExpressionPage.open()) {
            measure(page, "expression");
            page.open.page().setViewportSize(667, 375);
            assertEquals(List.of(), Accessibility.violations(page.open.page()));
            page.open.page().setViewportSize(1024, 768);
            page.find("#tab-training").click();
            page.settle();
            measure(page, "training");
            for (int[] window : new int[][] {{320, 512}, {1024, 768}}) {
                page.open.page().setViewportSize(window[0], window[1]);
                page.settle();
                page.find("#training-inspect-open").click();
                page.settle();
                double height = page.find("#training-inspect-frame").boundingBox().height;
                assertTrue(height >= 239, "the graph of scalars at " + window[0] + ": " + height);
                page.find("#training-inspect-close").click();
            }
            page.open.page().setViewportSize(1024, 768);
            page.open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.settle();
            double printed = page.find("#training-network-canvas").boundingBox().height;
            assertTrue(printed > 200, "the network on paper: " + printed);
            page.open.view().evaluate("() => document.getElementById('training-inspect-open').click()");
            page.settle();
            assertHolds(
                    page,
                    "() => { const why = document.getElementById('training-inspect-why').getBoundingClientRect();"
                            + "const map = document.getElementById('training-map-frame').getBoundingClientRect();"
                            + "return why.height > 0 && why.bottom <= map.top + 1"
                            + " && ![...document.querySelectorAll('.inspect button')].some(one => one.offsetParent); }",
                    "a graph of scalars on paper, whole, without buttons");
            page.open.view().evaluate("() => document.getElementById('training-inspect-close').click()");
            page.open.page().setViewportSize(390, 844);
            page.settle();
            assertHolds(
                    page,
                    "() => document.querySelector('.training-settings').getBoundingClientRect().top"
                            + " >= document.querySelector('.training-output').getBoundingClientRect().bottom - 1",
                    "settings on narrow paper, below what they came to");
            page.open.page().setViewportSize(1024, 768);
            page.open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.find("[data-lab=results]").click();
            page.settle();
            assertHolds(
                    page,
                    "() => { const stage = document.querySelector('.training-stage');"
                            + "stage.scrollTop = 1e6; const last = [...stage.children].filter(one => one.offsetParent && getComputedStyle(one).position === 'static')"
                            + ".pop().getBoundingClientRect();"
                            + "return document.scrollingElement.scrollTop === 0 && last.bottom <= innerHeight + 1; }",
                    "the stage scrolls to its last part, and the page does not");
        }
    }

    @Test
    void noToolIsWiderThanTheNarrowestWindow() {
        String checked = ExpressionPage.LECTURE_LINK + "&check=0.00001&plot=a:-5:5,b";
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().size(320, 512).suffix(checked))) {
            page.settle();
            for (String tool : List.of("check", "plot", "step", "why", "museum", "hand")) {
                page.find("#tool-" + tool).click();
                page.settle();
                assertEquals(
                        0,
                        page.open
                                .view()
                                .evaluate("() => document.scrollingElement.scrollWidth"
                                        + " - document.scrollingElement.clientWidth"),
                        tool);
                assertEquals(
                        true,
                        page.open
                                .view()
                                .evaluate("() => [...document.querySelectorAll('#check-tool td.number')].every(cell =>"
                                        + " { const range = document.createRange(); range.selectNodeContents(cell);"
                                        + " return range.getClientRects().length <= 1; })"),
                        "a number stands in one line");
            }
            page.open.page().setViewportSize(1024, 768);
            page.settle();
            assertEquals(
                    1,
                    page.open
                            .view()
                            .evaluate("() => new Set([...document.querySelectorAll('#legend > :not([hidden])')]"
                                    + ".map(one => Math.round(one.getBoundingClientRect().top / 8))).size"),
                    "the legend is one line on a projector");
        }
    }

    /** A fault shows wrong numbers beside right ones, and so wide cards. */
    @Test
    void onAPhoneTheWholeGraphIsSeenBesideATool() {
        String wrong = ExpressionPage.LECTURE_LINK + "&fault=assign";
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().size(390, 844).suffix(wrong))) {
            page.settle();
            assertEquals(true, page.open.view().evaluate("() => document.getElementById('minimap').hidden"));
        }
    }

    @Test
    void paperIsLightAndWithoutButtonsAndForcedColoursKeepWhatIsChosen() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            Page window = page.open.page();
            window.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals(
                    "rgb(255, 255, 255) 0",
                    page.open
                            .view()
                            .evaluate(
                                    "() => getComputedStyle(document.body).backgroundColor + ' '"
                                            + " + [...document.querySelectorAll('button, select')].filter(one => one.offsetParent).length"));
            window.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setForcedColors(ForcedColors.ACTIVE));
            assertEquals(
                    true,
                    page.open
                            .view()
                            .evaluate(
                                    "() => { const ground = id => getComputedStyle(document.getElementById(id)).backgroundColor;"
                                            + "const line = id => getComputedStyle(document.getElementById(id)).borderBottomColor;"
                                            + "return ground('style-lecture') !== ground('style-compact') && line('tab-expression') !== line('tab-training'); }"));
        }
    }

    @Test
    void aWordExplainsItselfToMouseFingerAndKey() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            String shown = "() => document.getElementById('term-card').matches(':popover-open')"
                    + " && document.getElementById('term-meaning').textContent";
            page.find("#leaves-title .term").hover();
            page.open.view().waitForFunction(shown);
            page.press("Escape");
            assertEquals(false, page.open.view().evaluate(shown));
            page.find("#leaves-title .term").focus();
            page.press("Enter");
            assertTrue(page.open.view().evaluate(shown).toString().contains("nothing computed"));
            assertEquals(List.of(), Accessibility.violations(page.open.page()));
            page.find("#legend .term").click();
            assertTrue(page.open.view().evaluate(shown).toString().contains("for each unit"));
            page.find("#graph-sum").click();
            assertEquals(false, page.open.view().evaluate(shown));
        }
    }

    @Test
    void theSizeOfLettersThatABrowserIsSetToIsObeyed() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            assertEquals(
                    "26 21",
                    page.open
                            .view()
                            .evaluate(
                                    "() => { document.documentElement.style.fontSize = '24px';"
                                            + "const size = element => Math.round(parseFloat(getComputedStyle(element).fontSize));"
                                            + "const editor = document.getElementById('editor').shadowRoot.querySelector('.cm-editor');"
                                            + "return size(document.querySelector('.walk-where')) + 5 + ' ' + size(editor); }"));
        }
    }

    private static void assertHolds(ExpressionPage page, String condition, String what) {
        assertEquals(true, page.open.view().evaluate(condition), what);
    }
}
