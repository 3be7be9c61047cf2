package micrograd.benchmark;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import micrograd.browsertests.Chromium;
import micrograd.browsertests.Site;

/**
 * What the page takes of its thread's processor: at the start, at a key, in a frame of a gesture, at the first opening of training. The time is that of the processor
 * (CDP's {@code TaskDuration} in thread ticks), which other work on the machine lengthens far less than the time of a watch. {@code -Dsite} says where the built page
 * is.
 */
final class PageWorks {
    private static final int STARTS = 7;
    private static final int KEYS = 9;
    private static final int FRAMES = 24;
    private static final int FIRST_REST_MILLIS = 1500;
    private static final int REST_MILLIS = 450;

    /** By then a key's last work is done: what is said, and the address. */
    private static final int KEY_MILLIS = 900;

    private static final int TRAINING_MILLIS = 4000;
    private static final int MOST_MILLIS = 60_000;
    private static final int BATCH_ROUNDS = 15;

    private static final List<String> PARTS = List.of("start", "keys", "gestures", "training", "batch");

    private final Browser browser = Chromium.browser();
    private final InChromium chromium;
    private final Report report;

    PageWorks(InChromium chromium, Report report) {
        this.chromium = chromium;
        this.report = report;
    }

    /** Prints these rows alone, or of them those of the parts that are named: start, keys, gestures, training, batch. */
    public static void main(String[] args) {
        Report report = new Report();
        int failed = 0;
        try {
            new PageWorks(new InChromium(), report).measure(args.length == 0 ? PARTS : List.of(args));
        } catch (RuntimeException e) {
            e.printStackTrace();
            failed = 1;
        }
        System.out.println(report.text());
        System.exit(failed); // Playwright's threads would go on.
    }

    void measure() {
        measure(PARTS);
    }

    private void measure(List<String> parts) {
        report.row("the page's thread", "measured", "goal", "met");
        report.row("---", "---:", "---:", "---");
        for (String part : parts) {
            switch (part) {
                case "start" -> starts();
                case "keys" -> keys();
                case "gestures" -> gestures();
                case "training" -> training();
                case "batch" -> batch();
                default -> throw new IllegalArgumentException("parts are " + PARTS + ", not " + part);
            }
        }
        report.line("");
        report.line("Time of the processor that the page's thread took, medians: from the navigation until the page is"
                + " shown; of a key, until it is painted, and in the line below all that follows it, the address included; of a frame, of "
                + FRAMES
                + " of a gesture. Frames a second are counted over " + TRAINING_MILLIS / 1000
                + " s at full speed; a screen that shows 60 gives at most 60.");
        report.line("");
    }

    private void batch() {
        report.least(
                "batch 1, tanh 2-4-2-1, beside TensorFlow Playground's rules as plain loops",
                chromium.besidePlayground(1, BATCH_ROUNDS),
                10,
                "×");
    }

    // ---- the start

    /** Tells when the page is painted, as little as can be beside it: to look for it again and again would cost the page's thread too. */
    private static final String SHOWN = """
            new MutationObserver((changes, watch) => {
              if (!document.body || !document.body.hasAttribute('data-ready')) return;
              watch.disconnect();
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { window.shownAt = performance.now(); console.debug('shown'); })));
            }).observe(document, { subtree: true, childList: true, attributes: true });""";

    private void starts() {
        double page = median(STARTS, () -> start("index.html"));
        double single = median(STARTS, () -> start("micrograd-playground.html"));
        report.page("start: processor from navigation to the page at rest", page, 110, "ms");
        report.page("start: by the watch, processor 6 × slower", median(STARTS, () -> shown(6)), 900, "ms");
        report.page("start of the single file, more than the page's", 100 * (single / page - 1), 15, "%");
    }

    private static void shown(Page page, String name) {
        Page.WaitForConsoleMessageOptions patient = new Page.WaitForConsoleMessageOptions().setTimeout(MOST_MILLIS);
        page.waitForConsoleMessage(patient, () -> page.navigate(Site.address() + name));
    }

    private double start(String name) {
        try (BrowserContext context = browser.newContext(screen())) {
            Page page = empty(context);
            page.addInitScript(SHOWN);
            CDPSession session = measured(page);
            double before = processor(session);
            shown(page, name);
            return processor(session) - before;
        }
    }

    /** Milliseconds by the watch until the graph is painted, on a processor so many times slower. */
    private double shown(int slower) {
        try (BrowserContext context = browser.newContext(screen())) {
            Page page = empty(context);
            page.addInitScript(SHOWN);
            slow(page, slower);
            shown(page, "index.html");
            return ((Number) page.evaluate("shownAt")).doubleValue();
        }
    }

    // ---- keys

    private void keys() {
        key("7 values", "a = 2\nb = 3\nc = a * b\nd = c + 1\nL = d.tanh()\n", 8);
        key("a chain of 200 values", InChromium.chain(200), 11);
        key("a chain of 2,000 values", InChromium.chain(2000), 16);
        key("a wide graph of 2,000 values", InChromium.wide(2000), 24);
        key("2,000 leaves", leaves(2000), 20);
        key("5,000 leaves", leaves(5000), 35);
    }

    private void key(String where, CharSequence program, double goal) {
        List<Double> painted = new ArrayList<>();
        double all;
        try (BrowserContext context = browser.newContext(screen())) {
            Page page = opened(context, program);
            CDPSession session = measured(page);
            page.locator(".cm-content").focus();
            page.keyboard().press("Control+Home");
            page.keyboard().press("End");
            page.waitForTimeout(KEY_MILLIS);
            all = median(KEYS, () -> {
                page.evaluate("void (window.measured = (" + InChromium.resource("painted.js") + ")('beforeinput'))");
                double before = processor(session);
                page.keyboard().insertText("1");
                page.evaluate("measured");
                painted.add(processor(session) - before);
                page.waitForTimeout(KEY_MILLIS);
                return processor(session) - before;
            });
        }
        report.page("key to paint, " + where, median(painted), goal, "ms");
        report.row("with what follows it once keys rest", Report.millis(all) + " ms", "", "");
    }

    private static String leaves(int count) {
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < count; i++) {
            program.append("v" + i + " = " + i % 10 + ".5\n");
        }
        return program.toString();
    }

    // ---- gestures

    private void gestures() {
        report.page("a frame of a number's drag, wide graph of 200 values", drag(200), 8, "ms");
        report.page("a frame of a number's drag, wide graph of 1,000 values", drag(1000), 14, "ms");
        report.page("a frame of a number's drag, wide graph of 2,000 values", drag(2000), 16, "ms");
        report.page("a frame of scrubbing the walk, wide graph of 2,000 values", scrub(2000), 16, "ms");
    }

    private double drag(int values) {
        try (BrowserContext context = browser.newContext(screen())) {
            Page page = opened(context, InChromium.wide(values));
            CDPSession session = measured(page);
            Locator number = page.locator("#editor .word-number").first();
            BoundingBox box = number.boundingBox();
            double x = box.x + box.width / 2;
            double y = box.y + box.height / 2;
            page.mouse().move(x, y);
            page.mouse().down();
            page.mouse().move(x + 4, y);
            painted(page);
            List<Double> frames = new ArrayList<>();
            for (int i = 1; i <= FRAMES; i++) {
                double before = processor(session);
                page.mouse().move(x + 4 + 2 * i, y);
                painted(page);
                frames.add(processor(session) - before);
            }
            page.mouse().up();
            return median(frames);
        }
    }

    private double scrub(int values) {
        try (BrowserContext context = browser.newContext(screen())) {
            Page page = opened(context, InChromium.wide(values));
            page.locator("#walk-play").click();
            page.locator("#walk-play").click();
            page.waitForTimeout(REST_MILLIS);
            CDPSession session = measured(page);
            List<Double> frames = new ArrayList<>();
            for (int i = 1; i <= FRAMES; i++) {
                double before = processor(session);
                page.evaluate("""
                        share => {
                          const slider = document.getElementById('walk-slider');
                          slider.value = Math.floor(slider.max * share);
                          slider.dispatchEvent(new Event('input', { bubbles: true }));
                        }""", (double) i / (FRAMES + 1));
                painted(page);
                frames.add(processor(session) - before);
            }
            return median(frames);
        }
    }

    // ---- training

    private void training() {
        List<Double> longest = new ArrayList<>();
        report.page("training, first opening: processor", median(STARTS, () -> firstOpening(longest)), 150, "ms");
        report.page("training, first opening: longest task", median(longest), 50, "ms");
        report.page(
                "training, first opening: first canvas by the watch, processor 4 × slower",
                median(STARTS, this::firstCanvas),
                400,
                "ms");
        report.least("training at full speed, moons 2-16-16-1", frames(""), 60, "frames/s");
        report.least("training at full speed, 2-64-64-1", frames("&layers=2,64,64,1"), 60, "frames/s");
        report.least("training at full speed, 500 points", frames("&dataset.size=500"), 60, "frames/s");
        report.least("training at full speed, 8 × 8", frames("&layers=2,8,8,8,8,8,8,8,8,1"), 60, "frames/s");
    }

    private double firstOpening(List<Double> longest) {
        try (BrowserContext context = browser.newContext(screen())) {
            Page page = page(context);
            CDPSession session = measured(page);
            page.evaluate("""
                    () => {
                      window.longest = 0;
                      new PerformanceObserver(list => { for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration); })
                          .observe({ type: 'longtask' });
                    }""");
            double before = processor(session);
            page.locator("#tab-training").click();
            page.waitForFunction(DRAWN);
            painted(page);
            page.waitForTimeout(REST_MILLIS);
            double took = processor(session) - before;
            longest.add(((Number) page.evaluate("longest")).doubleValue());
            return took;
        }
    }

    /** Whether something of the map is painted. */
    private static final String DRAWN = "() => { const map = document.getElementById('training-map');"
            + " return map && map.width > 0 && map.getContext('2d').getImageData(map.width / 2, map.height / 2, 1, 1).data[3] > 0; }";

    private double firstCanvas() {
        try (BrowserContext context = browser.newContext(screen())) {
            Page page = page(context);
            slow(page, 4);
            page.evaluate("""
                    () => {
                      const { putImageData, drawImage, fillRect } = CanvasRenderingContext2D.prototype;
                      const heard = (name, call) => { CanvasRenderingContext2D.prototype[name] = function (...given) {
                        if (window.clickedAt && !window.firstAt && this.canvas.id.startsWith('training-')) window.firstAt = performance.now();
                        return call.apply(this, given);
                      }; };
                      heard('putImageData', putImageData);
                      heard('drawImage', drawImage);
                      heard('fillRect', fillRect);
                      document.getElementById('tab-training').addEventListener('click', () => { window.clickedAt = performance.now(); }, true);
                    }""");
            page.locator("#tab-training").click();
            page.waitForFunction("() => window.firstAt");
            return ((Number) page.evaluate("firstAt - clickedAt")).doubleValue();
        }
    }

    private double frames(String more) {
        try (BrowserContext context = browser.newContext(screen())) {
            Page page = context.newPage();
            page.navigate(Site.address() + "index.html#view=training&preset=karpathy-moons" + more);
            page.waitForSelector("body[data-ready]");
            page.waitForFunction(DRAWN);
            page.locator("#training-pace").selectOption("0");
            page.locator("#training-play").click();
            page.waitForTimeout(FIRST_REST_MILLIS);
            return ((Number) page.evaluate("""
                            millis => new Promise(done => {
                              const start = performance.now();
                              let frames = 0;
                              const frame = now => {
                                frames++;
                                if (now - start < millis) requestAnimationFrame(frame);
                                else done(1000 * frames / (now - start));
                              };
                              requestAnimationFrame(frame);
                            })""", TRAINING_MILLIS)).doubleValue();
        }
    }

    // ---- pages

    private static Browser.NewContextOptions screen() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900);
    }

    /** A page of the same origin with nothing in it, so that the process is there. */
    private static Page empty(BrowserContext context) {
        Page page = InChromium.page(context);
        page.waitForTimeout(REST_MILLIS);
        return page;
    }

    /** The page as it opens, at rest. */
    private static Page page(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(Site.address() + "index.html");
        page.waitForSelector("body[data-ready]");
        page.waitForTimeout(FIRST_REST_MILLIS);
        return page;
    }

    private static Page opened(BrowserContext context, CharSequence program) {
        Page page = page(context);
        LongestTasks.open(page, program.toString());
        page.waitForTimeout(FIRST_REST_MILLIS);
        return page;
    }

    private static void slow(Page page, int times) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", times);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }

    private static void painted(Page page) {
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");
    }

    private static CDPSession measured(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        session.send("Performance.setTimeDomain", domain);
        session.send("Performance.enable");
        return session;
    }

    /** Milliseconds that tasks of the page's thread have taken of the processor so far. */
    private static double processor(CDPSession session) {
        for (JsonElement one : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject metric = one.getAsJsonObject();
            if (metric.get("name").getAsString().equals("TaskDuration")) {
                return metric.get("value").getAsDouble() * 1000;
            }
        }
        throw new IllegalStateException("the browser does not say what its tasks took");
    }

    private static double median(int times, DoubleSupplier sample) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(sample.getAsDouble());
        }
        return median(all);
    }

    private static double median(List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
