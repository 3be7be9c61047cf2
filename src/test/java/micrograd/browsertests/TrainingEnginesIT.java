package micrograd.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The training view trains on a kernel, and on the tape where the page's policy forbids WebAssembly. */
class TrainingEnginesIT {

    @ParameterizedTest
    @EnumSource
    void trainsOnAKernel(Way way) {
        try (OpenPage open = OpenPage.options().suffix("#view=training").open(way)) {
            open.view().locator("#training-step").click();
            assertThat(open.view().locator("#training-measured")).hasText("engine: kernel");
        }
    }

    @Test
    void enginesAreRacedOnTheSameRun() {
        try (OpenPage open = OpenPage.options().suffix("#view=training").open(Way.HTTP)) {
            Frame page = open.view();
            page.locator("#training-pace").selectOption("0");
            page.locator("#training-engine").selectOption("objects");
            page.locator("#training-play").click();
            Locator measured = page.locator("#training-measured");
            assertThat(measured).hasText(Pattern.compile("objects · .+ steps/s"));
            page.locator("#training-engine").selectOption("tape");
            assertThat(measured).hasText(Pattern.compile("tape · .+ steps/s"));
            page.locator("#training-engine").selectOption("kernel-f32");
            assertThat(measured).hasText(Pattern.compile("kernel-f32 · .+ steps/s"));
            page.locator("#training-play").click();
            assertThat(measured).hasText("engine: kernel-f32");
            for (String raced : List.of("objects", "tape", "kernel-f32")) {
                assertThat(page.locator("#training-engine option[value=" + raced + "]"))
                        .hasText(Pattern.compile(raced + ": .+/s"));
            }
            page.locator("#training-new-weights").click();
            assertThat(page.locator("#training-engine option[value=tape]")).hasText("tape");
            open.page().waitForURL(address -> address.contains("engine=kernel-f32"));
        }
    }

    /** Of some hundred lines a frame that would be late draws some; all of them are drawn again once the run stands. */
    @Test
    void aFrameThatIsLateDrawsSomeOfTheLines() {
        try (OpenPage open = OpenPage.options()
                .suffix("#view=training&preset=karpathy-moons&layers=2,64,64,1")
                .scripted("""
                        (() => {
                          window.lines = [0];
                          const { bezierCurveTo } = CanvasRenderingContext2D.prototype;
                          CanvasRenderingContext2D.prototype.bezierCurveTo = function (...curve) {
                            window.lines[window.lines.length - 1]++;
                            return bezierCurveTo.apply(this, curve);
                          };
                          const frame = () => { window.lines.push(0); requestAnimationFrame(frame); };
                          requestAnimationFrame(frame);
                        })();""")
                .open(Way.HTTP)) {
            Frame page = open.view();
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", 6);
            open.page().context().newCDPSession(open.page()).send("Emulation.setCPUThrottlingRate", rate);
            page.locator("#training-pace").selectOption("0");
            page.locator("#training-play").click();
            page.waitForFunction("() => window.lines.filter(count => count > 0 && count <= 72).length > 4");
            page.evaluate("() => { window.lines = [0]; }");
            page.locator("#training-play").click();
            page.waitForFunction("() => window.lines.some(count => count > 200)");
        }
    }

    @Test
    void trainsOnTheTapeWhereWebAssemblyIsForbidden() throws IOException {
        String allowed = Files.readString(Site.file("index.html"));
        String forbidden = allowed.replace(" 'wasm-unsafe-eval'", "");
        assertTrue(forbidden.length() < allowed.length());
        try (BrowserContext context = Chromium.browser().newContext()) {
            List<String> errors = new ArrayList<>();
            context.onWebError(error -> errors.add(error.error()));
            Page page = context.newPage();
            page.route(
                    Site.address() + "index.html",
                    route -> route.fulfill(
                            new FulfillOptions().setContentType("text/html").setBody(forbidden)));
            page.navigate(Site.address() + "index.html#view=training");
            page.waitForSelector("body[data-ready]");
            page.locator("#training-step").click();
            assertThat(page.locator("#training-measured")).hasText("engine: tape");
            page.locator("#training-engine").selectOption("kernel");
            assertThat(page.locator("#training-measured")).hasText("engine: tape, no kernel here");
            assertEquals(List.of(), errors);
        }
    }
}
