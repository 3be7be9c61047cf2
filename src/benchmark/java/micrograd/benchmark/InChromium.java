package micrograd.benchmark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import micrograd.browsertests.Chromium;
import micrograd.browsertests.Site;

/** What is measured in Chromium, on the site that was built. */
final class InChromium {
    private static final double MILLION = 1e6;
    private static final int SESSIONS = 4;
    private static final int KEYS = 15;
    private static final int PAUSE_MILLIS = 500;

    /** Operands are among so many values before. */
    private static final int LOOKING_BACK = 14;

    private static final int REST_MILLIS = 1000;
    private static final int FRAMES = 120;

    /**
     * Frames of the training view.
     *
     * @param millis of work in one, painting included: the median
     * @param points at which networks were computed for its maps: the median
     */
    record Frames(double millis, int points) {}

    private final Browser browser = Chromium.browser();

    String version() {
        return browser.version();
    }

    /** The greatest difference of each engine's losses from the yardstick's. */
    JsonObject disagreements() {
        return run("return measure.disagreements(library);").getAsJsonObject();
    }

    /** The times of all works, or of all that the plot shows. */
    JsonArray measure(String list, int rounds) {
        return run("return measure.measure(library, measure." + list + ", " + rounds + ");")
                .getAsJsonArray();
    }

    /** A page in which programs run. */
    ProgramPage programs() {
        return new ProgramPage(browser);
    }

    /** What is asked of the engines of each work. */
    JsonArray works() {
        return run("return measure.works;").getAsJsonArray();
    }

    /**
     * Milliseconds to set W1 up in a fresh page, compile it and make the first step; the median of some pages. The library is loaded and the page
     * at rest, but nothing of it has ever run.
     */
    double firstStepMillis() {
        return median(
                9, () -> run("return measure.firstStep(library);", REST_MILLIS).getAsDouble());
    }

    /** Megabytes that a session of 2-N-N-1, which for N = 16 is W1's, takes in the page, all told. */
    double sessionMegabytes(String engine, int width) {
        String keep = "measure.keep(library, '" + engine + "', " + width + ");";
        try (BrowserContext context = browser.newContext()) {
            Page page = page(context);
            evaluate(page, "measure.countKernels();" + keep);
            return median(3, () -> {
                double before = bytes(context, page);
                for (int i = 0; i < SESSIONS; i++) {
                    evaluate(page, keep);
                }
                return (bytes(context, page) - before) / SESSIONS / MILLION;
            });
        }
    }

    static double bytes(BrowserContext context, Page page) {
        CDPSession session = context.newCDPSession(page);
        session.send("HeapProfiler.collectGarbage");
        session.send("HeapProfiler.collectGarbage");
        JsonObject usage = session.send("Runtime.getHeapUsage");
        session.detach();
        double backing = usage.has("backingStorageSize")
                ? usage.get("backingStorageSize").getAsDouble()
                : 0;
        double kernels = ((Number) page.evaluate("kernelBytes")).doubleValue();
        return usage.get("usedSize").getAsDouble() + backing + kernels;
    }

    /** Milliseconds from an event to the painted graph: of work, and with the wait for the screen's next frame. */
    record Painted(double work, double whole) {}

    /** How many times as many steps the kernel makes with batches of a size as TensorFlow Playground's rules do, written out as plain loops. */
    double besidePlayground(int batchSize, int rounds) {
        return run("return measure.besidePlayground(library, " + batchSize + ", " + rounds + ");")
                .getAsDouble();
    }

    /** From a key to the painted graph of a program of about so many nodes. */
    Painted keystroke(int nodes) {
        return keystroke(chain(nodes));
    }

    /** A program of about so many values, each made of the one before it. */
    static CharSequence chain(int nodes) {
        StringBuilder program = new StringBuilder("a0 = 0.5\n");
        for (int i = 1; i <= nodes / 5; i++) {
            program.append("a" + i + " = (a" + (i - 1) + " * 0.5 + 0.")
                    .append(i)
                    .append(").tanh()\n");
        }
        return program;
    }

    /** From a key at the end of a program's first line to the painted graph. */
    Painted keystroke(CharSequence program) {
        return painted(program, "beforeinput", page -> page.keyboard().insertText("1"));
    }

    /** From the choice of the other direction to the painted graph of a program of so many nodes, each using two of those before: it is laid out afresh. */
    Painted layout(int nodes) {
        return painted(wide(nodes), "change", page -> page.evaluate("""
                () => {
                    const down = document.getElementById("flow-down");
                    const other = down.checked ? document.getElementById("flow-right") : down;
                    other.checked = true;
                    other.dispatchEvent(new Event("change", { bubbles: true }));
                }"""));
    }

    /** A program of so many values, each using two of those before. */
    static CharSequence wide(int nodes) {
        Random random = new Random(nodes);
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < nodes; i++) {
            int back = Math.min(i, LOOKING_BACK);
            String value = i < 2 || random.nextInt(4) == 0
                    ? "0." + (i + 1)
                    : "a" + (i - 1 - random.nextInt(back)) + (i % 2 == 0 ? " + a" : " * a")
                            + (i - 1 - random.nextInt(back));
            program.append("a" + i + " = " + value + "\n");
        }
        return program;
    }

    private Painted painted(CharSequence program, String event, Consumer<Page> change) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(Site.address() + "index.html");
            page.waitForSelector("body[data-ready]");
            page.locator(".cm-content").click();
            page.keyboard().press("Control+A");
            page.keyboard().insertText(program.toString());
            page.waitForTimeout(1500);
            page.keyboard().press("Control+Home");
            page.keyboard().press("End");
            List<Map<?, ?>> all = new ArrayList<>();
            for (int i = 0; i < KEYS; i++) {
                page.evaluate("void (window.measured = (" + resource("painted.js") + ")('" + event + "'))");
                change.accept(page);
                all.add((Map<?, ?>) page.evaluate("measured"));
                page.waitForTimeout(PAUSE_MILLIS);
            }
            return new Painted(median(all, "work"), median(all, "whole"));
        }
    }

    /** Frames in which the maps of W1's network were painted, while it trains as fast as it can. */
    Frames mapFrames() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            Page page = context.newPage();
            page.addInitScript("(" + resource("maps.js") + ")()");
            page.navigate(Site.address() + "index.html#view=training&preset=karpathy-moons");
            page.waitForSelector("body[data-ready]");
            page.locator("#training-pace").selectOption("0");
            page.locator("#training-play").click();
            page.waitForTimeout(3000);
            @SuppressWarnings("unchecked")
            List<Map<?, ?>> frames = (List<Map<?, ?>>) page.evaluate("count => measuredMaps(count)", FRAMES);
            return new Frames(median(frames, "millis"), (int) median(frames, "points"));
        }
    }

    private static double median(List<Map<?, ?>> all, String what) {
        Iterator<Map<?, ?>> next = all.iterator();
        return median(all.size(), () -> ((Number) next.next().get(what)).doubleValue());
    }

    private JsonElement run(String script) {
        return run(script, 0);
    }

    private JsonElement run(String script, int restMillis) {
        try (BrowserContext context = browser.newContext()) {
            Page page = page(context);
            evaluate(page, "");
            page.waitForTimeout(restMillis);
            return evaluate(page, script);
        }
    }

    static Page page(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(0);
        page.route(Site.address() + "benchmark/**", route -> {
            String name = route.request().url().substring((Site.address() + "benchmark/").length());
            boolean script = name.endsWith(".mjs");
            route.fulfill(new FulfillOptions()
                    .setHeaders(Map.of("Content-Type", script ? "text/javascript" : "text/html"))
                    .setBody(script ? resource(name) : "<!doctype html><title>Benchmark</title>"));
        });
        page.navigate(Site.address() + "benchmark/index.html");
        return page;
    }

    static JsonElement evaluate(Page page, String script) {
        Object answer = page.evaluate("async () => { const library = await import('" + Site.address()
                + "micrograd.mjs'); const measure = await import('./measure.mjs');"
                + "const result = await (async () => {" + script + "})(); return JSON.stringify(result ?? null); }");
        return JsonParser.parseString((String) answer);
    }

    static String resource(String name) {
        try (InputStream stream = InChromium.class.getResourceAsStream("/benchmark/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double median(int times, DoubleSupplier sample) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(sample.getAsDouble());
        }
        Collections.sort(all);
        return all.get(times / 2);
    }
}
