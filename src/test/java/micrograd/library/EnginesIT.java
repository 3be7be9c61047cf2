package micrograd.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.Map;
import micrograd.browsertests.Chromium;
import micrograd.browsertests.Site;
import micrograd.fixtures.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engines through {@code micrograd.mjs}, where the page's policy allows WebAssembly and where it forbids it. */
class EnginesIT {
    private static final String ALLOWED = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
    private static final String FORBIDDEN = "default-src 'none'; script-src 'self'";

    @ParameterizedTest
    @CsvSource({
        ",kernel,1e-12",
        "kernel,kernel,1e-12",
        "kernel-f32,kernel-f32,2e-3",
        "tape,tape,1e-12",
        "objects,objects,1e-12"
    })
    void anEngineTrainsThePublishedRun(String asked, String expected, double tolerance) {
        trains(ALLOWED, asked, expected, tolerance);
    }

    @ParameterizedTest
    @CsvSource({",tape,1e-12", "kernel,tape,1e-12", "kernel-f32,tape,1e-12", "objects,objects,1e-12"})
    void whereWebAssemblyIsForbiddenTheTapeTrainsThePublishedRun(String asked, String expected, double tolerance) {
        trains(FORBIDDEN, asked, expected, tolerance);
    }

    @Test
    void thePolicyDoesForbid() {
        try (BrowserContext context = Chromium.browser().newContext()) {
            assertEquals("forbidden", page(context, FORBIDDEN).evaluate("""
                    () => { try { new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); return 'allowed'; }
                            catch (e) { return 'forbidden'; } }"""));
        }
    }

    private static void trains(String policy, String asked, String expected, double tolerance) {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = page(context, policy);
            String answer = (String)
                    page.evaluate("""
                    async ([address, engine]) => {
                      const library = await import(address);
                      const session = library.train(engine ? { preset: "karpathy-moons", engine } : { preset: "karpathy-moons" });
                      const loss = [];
                      for (let i = 0; i < 100; i++) { session.step(); loss.push(session.loss()); }
                      return JSON.stringify({ engine: session.engine(), loss });
                    }""", new Object[] {Site.address() + "micrograd.mjs", asked == null ? "" : asked});
            JsonObject run = JsonParser.parseString(answer).getAsJsonObject();
            assertEquals(expected, run.get("engine").getAsString());
            assertArrayEquals(
                    Fixtures.doubles(Fixtures.read("karpathy-moons.json").getAsJsonArray("loss")),
                    Fixtures.doubles(run.getAsJsonArray("loss")),
                    tolerance);
        }
    }

    private static Page page(BrowserContext context, String policy) {
        Page page = context.newPage();
        String address = Site.address() + "engines.html";
        page.route(
                address,
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("text/html")
                        .setHeaders(Map.of("Content-Security-Policy", policy))
                        .setBody("<!doctype html><title>Engines</title>")));
        page.navigate(address);
        return page;
    }
}
