package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import micrograd.browsertests.OpenPage;
import micrograd.browsertests.Way;
import org.junit.jupiter.api.Test;

/** Programs that run long, are gone through line by line, or have an engine of their own, in the built page: one page for all, opened as a file. */
class LongRunIT {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static final String OWN =
            """
            class Num:
                def __init__(self, data, prev=()):
                    self.data = data
                    self.grad = 0.0
                    self.prev = prev
                def __mul__(self, o):
                    return Num(self.data * o.data, (self, o))
            a = Num(2.0)
            b = Num(-3.0)
            L = a * b
            L.grad = 1.0
            a.grad += b.data * L.grad
            """;

    @Test
    void runsStopsStepsAndDrawsALearnersEngine() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options(), Way.FILE)) {
            page.paste("print('so far')\nn = 0\nwhile True:\n    n = n + 1\n");
            assertThat(page.find("#run-words")).containsText("million steps", PATIENTLY);
            assertEquals("so far\n", page.find("#printed").textContent());
            double frames = ((Number) page.open.view().evaluate("""
                    () => new Promise(done => {
                        const begun = performance.now();
                        let frames = 0;
                        const frame = () => {
                            frames++;
                            const past = performance.now() - begun;
                            past < 1000 ? requestAnimationFrame(frame) : done(frames * 1000 / past);
                        };
                        requestAnimationFrame(frame);
                    })""")).doubleValue();
            assertTrue(frames > 20, "the page goes on meanwhile: " + frames + " frames a second");
            page.find("#run-stop").click();
            assertThat(page.find("#run-words")).hasText(Pattern.compile("Stopped after .* steps"));
            assertThat(page.find("#problems")).containsText("1 error");
            assertEquals("so far\n", page.find("#printed").textContent());
            assertTrue(page.source().contains("n = n + 1"));

            page.paste("class A:\n    def __lt__(self, o):\n        while True:\n            pass\nx = sorted([A(), A()])\n");
            assertThat(page.find("#problems")).containsText("1 error", PATIENTLY);
            assertThat(page.find("#run-stop")).isHidden();

            page.paste("t = 0\nfor i in range(400000):\n    t = t + i\nprint(t)\na = Value(2.0)\nL = a * 3\n");
            assertThat(page.find("#printed")).containsText("79999800000", PATIENTLY);
            assertThat(page.find("#run-words")).containsText("Ran for");
            assertThat(page.find("#graph-sum")).containsText("3 values");

            page.paste(OWN);
            assertThat(page.find("#graph-sum")).containsText("3 values");
            page.find("#twin [role=option]").first().evaluate("option => option.click()");
            assertThat(page.find("#why")).containsText("Line 12 a.grad += b.data * L.grad added −3");
            assertThat(page.find("#why")).containsText("Line 8 made it, by your Num: a = Num(2.0)");

            page.find("#tool-step").click();
            assertThat(page.find("#step-where")).hasText("Line 1 is next; nothing has run.");
            for (int i = 0; i < 4; i++) {
                page.find("#step-over").press("Enter");
            }
            assertThat(page.find("#step-where")).containsText("Line 11 is next");
            assertThat(page.find("#step-graph")).hasText("3 values so far.");
            assertEquals(
                    List.of("Num(data=2.0, grad=0.0)", "Num(data=-3.0, grad=0.0)", "Num(data=-6.0, grad=0.0)"),
                    page.find("#step-scopes td").allTextContents());
            page.find("#step-slider").press("ArrowLeft");
            assertThat(page.find("#step-where")).containsText("is next, in __init__");
            page.find("#step-last").press("Enter");
            assertThat(page.find("#step-where")).containsText("The program is over");
            assertTrue(page.find("#step-next").isDisabled());
            assertEquals("Num(data=2.0, grad=-3.0)", page.find("#step-scopes td").first().textContent());
        }
    }
}
