package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import micrograd.browsertests.OpenPage;
import org.junit.jupiter.api.Test;

/** What is asked stands on no surface of the page: not on the canvas, beside the code, in the tools, in what is exported, or in the address. */
class HoldIT {
    private static final String SOURCE = "a = 1.37\nb = -2.219\nc = a * b + 0.731\nd = c * b\nL = d * a + d";

    /** The first digits of the gradients that the question and its walk are about: of a, b and c. */
    private static final List<String> ASKED = List.of("16.79", "12.67", "5.259");

    private static final String WATCH = """
            () => {
                window.drawn = [];
                const fill = CanvasRenderingContext2D.prototype.fillText;
                CanvasRenderingContext2D.prototype.fillText = function (text) {
                    window.drawn.push(String(text));
                    return fill.apply(this, arguments);
                };
            }""";

    private static final String EVERYTHING = """
            () => {
                const said = [];
                const walk = root => {
                    for (const item of root.querySelectorAll('*')) {
                        for (const attribute of item.attributes) said.push(attribute.value);
                        if (typeof item.value === 'string') said.push(item.value);
                        for (const child of item.childNodes) if (child.nodeType === 3) said.push(child.textContent);
                        if (item.shadowRoot) walk(item.shadowRoot);
                    }
                };
                walk(document);
                return said.concat(window.drawn, [location.hash, document.title]).join('\\n');
            }""";

    @Test
    void whatTheQuestionOfTheWalkAsksStandsOnNoSurface() {
        String link =
                "#source=" + SOURCE.replace(" ", "%20").replace("\n", "%0A").replace("+", "%2B") + "&walk=5";
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().reducedMotion().suffix(link))) {
            page.open.view().evaluate(WATCH);
            assertThat(page.find("#walk-asked")).hasText("Raise a a little: does L rise or fall?");
            List<String> leaks = new ArrayList<>();
            page.twin();
            Locator nodes = page.find("#twin [role=option]");
            for (int i = 0; i < nodes.count(); i++) {
                nodes.nth(i).dispatchEvent("click");
                look(page, "why " + i, leaks);
            }
            page.find("#table-open").click();
            look(page, "table", leaks);
            page.find("#table-open").click();
            for (String tool : List.of("check", "plot")) {
                page.find("#tool-" + tool).click();
                assertThat(page.find("#" + tool + "-tool")).isVisible();
                look(page, tool, leaks);
            }
            hover(page);
            look(page, "hover", leaks);
            page.find("#export-open").click();
            for (String format : List.of("dot", "latex", "micrograd", "pytorch", "java", "csv", "svg")) {
                page.find("label:has(#export-" + format + ")").click();
                look(page, "export " + format, leaks);
            }
            page.find("#export-close").click();
            page.find("#undo").click();
            look(page, "undo", leaks);
            page.open
                    .page()
                    .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
            look(page, "print", leaks);
            page.open
                    .page()
                    .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            assertEquals(List.of(), leaks);

            // The same looking finds them once they are shown.
            page.find("#walk-close").click();
            look(page, "shown", leaks);
            assertTrue(leaks.size() >= ASKED.size(), leaks.toString());

            leaks.clear();
            page.find("#tool-hand").click();
            assertThat(page.find("#hand-score")).containsText("0 of");
            page.open.view().evaluate("() => { window.drawn = []; }");
            for (String tool : List.of("why", "hand")) {
                page.find("#tool-" + tool).click();
                look(page, "by hand, " + tool, leaks);
            }
            assertEquals(List.of(), leaks);
        }
    }

    @Test
    void whatAProgramPrintsAndWhatItsLinesComeToIsHeldWithIt() {
        String program = "x = Value(1.37)\nw = Value(-2.219)\nL = (x * w + 0.731) * x\nL.backward()\n"
                + "print(x.grad)\nfor v in [x, w]:\n    last = v.grad\n";
        List<String> asked = List.of("5.349", "1.876");
        String link = "#source=" + URLEncoder.encode(program, UTF_8).replace("+", "%20") + "&walk=3";
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().reducedMotion().suffix(link))) {
            page.open.view().evaluate(WATCH);
            assertThat(page.find("#walk-asked")).hasText("Raise x a little: does L rise or fall?");
            List<String> leaks = new ArrayList<>();
            look(page, "printed", asked, leaks);
            page.find("#tool-step").click();
            assertThat(page.find("#step-where")).containsText("still asks");
            assertThat(page.find("#step-last")).isDisabled();
            look(page, "step", asked, leaks);
            page.find("#tool-hand").click();
            assertThat(page.find("#hand-score")).containsText("0 of");
            look(page, "by hand", asked, leaks);
            assertEquals(List.of(), leaks);

            page.find("#hand-leave").click();
            page.find("#tool-step").click();
            page.find("#step-last").click();
            assertThat(page.find("#step-printed")).containsText("5.349");
            assertThat(page.find("#printed")).containsText("5.349");
        }
    }

    private static void hover(ExpressionPage page) {
        BoundingBox canvas = page.find("#graph").boundingBox();
        for (int across = 1; across < 10; across++) {
            for (int down = 1; down < 6; down++) {
                page.open
                        .page()
                        .mouse()
                        .move(canvas.x + canvas.width * across / 10, canvas.y + canvas.height * down / 6);
            }
        }
    }

    private static void look(ExpressionPage page, String where, List<String> leaks) {
        look(page, where, ASKED, leaks);
    }

    private static void look(ExpressionPage page, String where, List<String> asked, List<String> leaks) {
        page.settle();
        String all = (String) page.open.view().evaluate(EVERYTHING);
        for (String digits : asked) {
            if (all.contains(digits)) {
                leaks.add(where + ": " + digits);
            }
        }
    }
}
