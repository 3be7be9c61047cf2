package micrograd.benchmark;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import micrograd.browsertests.Chromium;
import micrograd.browsertests.Site;

/**
 * The longest task of the page's thread, in milliseconds of its processor, while a program is opened, typed at, turned, walked and told to the tools: sums, chains,
 * graphs and networks of 10³ to 2·10⁵ values; and while large runs are opened and treated in the training view. {@code -Dsite} says where the built page is; what is named as an argument is measured alone.
 */
public final class LongestTasks {
    private static final int QUIET_MILLIS = 300;
    private static final int MOST_MILLIS = 120_000;
    private static final int PLAYED_MILLIS = 3_000;

    /** What is done to a page with a program, one after the other. */
    private static final Map<String, Consumer<Page>> DEEDS = new LinkedHashMap<>();

    static {
        DEEDS.put("key", page -> {
            page.locator("#editor .cm-content").focus();
            page.keyboard().press("Control+End");
            page.keyboard().type("\n#");
        });
        DEEDS.put("drag a number", LongestTasks::dragNumber);
        DEEDS.put("walk", page -> press(page, "walk-play"));
        DEEDS.put("to its end", page -> press(page, "walk-last"));
        DEEDS.put("scrub", LongestTasks::scrub);
        DEEDS.put("show all", page -> press(page, "walk-close"));
        DEEDS.put("table", page -> press(page, "table-open"));
        DEEDS.put("graph", page -> press(page, "table-open"));
        DEEDS.put("check", page -> press(page, "tool-check"));
        DEEDS.put("plot", page -> press(page, "tool-plot"));
        DEEDS.put("why", page -> press(page, "tool-why"));
        DEEDS.put("descend", page -> press(page, "descent-down"));
        for (String format : List.of("svg", "dot", "latex", "micrograd", "pytorch", "java", "csv")) {
            DEEDS.put(format, page -> export(page, format));
        }
        DEEDS.put("close", page -> press(page, "export-close"));
        DEEDS.put("by hand", page -> press(page, "tool-hand"));
    }

    /** What is done to a training run, one after the other. */
    private static final Map<String, Consumer<Page>> TRAINING = new LinkedHashMap<>();

    static {
        TRAINING.put("use", page -> press(page, "training-table-use"));
        TRAINING.put("step", page -> press(page, "training-step"));
        TRAINING.put("play", LongestTasks::play);
        TRAINING.put("scrub", page -> slide(page, "training-scrub-slider"));
        TRAINING.put("results", page -> panel(page, "results"));
        TRAINING.put("code", page -> panel(page, "code"));
        TRAINING.put("whole graph", page -> press(page, "training-inspect-open"));
        TRAINING.put("step in it", page -> press(page, "training-step"));
        TRAINING.put("as table", page -> press(page, "training-inspect-as-table"));
        TRAINING.put("close", page -> press(page, "training-inspect-close"));
        TRAINING.put("save points", page -> press(page, "training-points-save"));
        TRAINING.put("reset", page -> press(page, "training-reset"));
        TRAINING.put("other seed", page -> press(page, "training-new-weights"));
        TRAINING.put("undo", page -> press(page, "undo"));
        TRAINING.put("share", page -> press(page, "share"));
        TRAINING.put("to the expression", page -> press(page, "tab-expression"));
        TRAINING.put("and back", page -> press(page, "tab-training"));
        TRAINING.put("history back", page -> page.goBack());
        TRAINING.put("forward", page -> page.goForward());
        TRAINING.put("one operation", page -> {
            page.selectOption("#training-step-kind", "operation");
            press(page, "training-step");
        });
    }

    private LongestTasks() {}

    /** Prints a line a program, then a line a training run. */
    public static void main(String[] args) {
        int status = 1;
        try {
            System.out.println("| program | open | " + String.join(" | ", DEEDS.keySet()) + " |");
            System.out.println("| --- |" + " ---: |".repeat(DEEDS.size() + 1));
            for (Map.Entry<String, String> program : programs().entrySet()) {
                if (args.length == 0 || List.of(args).contains(program.getKey())) {
                    String source = program.getValue();
                    System.out.println(
                            "| " + program.getKey() + " | " + measured(page -> open(page, source), DEEDS) + " |");
                }
            }
            System.out.println();
            System.out.println("| training | open | " + String.join(" | ", TRAINING.keySet()) + " |");
            System.out.println("| --- |" + " ---: |".repeat(TRAINING.size() + 1));
            for (Map.Entry<String, Consumer<Page>> run : runs().entrySet()) {
                if (args.length == 0 || List.of(args).contains(run.getKey())) {
                    System.out.println("| " + run.getKey() + " | " + measured(run.getValue(), TRAINING) + " |");
                }
            }
            status = 0;
        } finally {
            System.exit(status); // Playwright's threads would go on.
        }
    }

    private static void press(Page page, String id) {
        page.evaluate(
                "id => { const one = document.getElementById(id);"
                        + " if (one.offsetParent !== null && !one.disabled) one.click(); }",
                id);
    }

    private static void export(Page page, String format) {
        page.evaluate("""
                format => {
                    if (!document.getElementById('export').open) document.getElementById('export-open').click();
                    const choose = () => {
                        if (!document.getElementById('export').open) return setTimeout(choose, 20);
                        document.getElementById('export-' + format).click();
                    };
                    if (!document.getElementById('export-open').disabled) choose();
                }""", format);
    }

    private static void dragNumber(Page page) {
        page.keyboard().press("Control+Home");
        Locator number = page.locator("#editor .word-number").first();
        if (number.count() == 0) {
            return;
        }
        BoundingBox box = number.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        for (int i = 1; i <= 8; i++) {
            page.mouse().move(x + 4 * i, y);
            page.evaluate("() => new Promise(done => requestAnimationFrame(done))");
        }
        page.mouse().up();
    }

    private static void scrub(Page page) {
        slide(page, "walk-slider");
    }

    private static void slide(Page page, String id) {
        page.evaluate("""
                async id => {
                    const slider = document.getElementById(id);
                    for (let i = 1; i < 8; i++) {
                        slider.value = Math.floor(slider.max * i / 8);
                        slider.dispatchEvent(new Event('input', { bubbles: true }));
                        await new Promise(done => requestAnimationFrame(done));
                    }
                }""", id);
    }

    private static void play(Page page) {
        press(page, "training-play");
        page.waitForTimeout(PLAYED_MILLIS);
        press(page, "training-play");
    }

    private static void panel(Page page, String name) {
        page.evaluate("name => document.querySelector(`[data-lab=${name}]`).click()", name);
    }

    /** A run that is opened as a file, or a table that is opened in its dialog and then used. */
    private static Map<String, Consumer<Page>> runs() {
        Map<String, Consumer<Page>> runs = new LinkedHashMap<>();
        runs.put("10,000 points, 16 inputs, 10 classes", page -> table(page, 16, 10));
        runs.put("10,000 points, 2 inputs, 2 classes", page -> table(page, 2, 2));
        for (String layers : List.of(
                "2,16,16,1",
                "2,128,128,128,128,1",
                "2,512,512,1",
                "2,32,32,32,32,32,32,32,32,32,32,1",
                "2,128,128,128,128,128,128,128,128,128,128,128,128,128,128,1")) {
            runs.put(layers.replace(",", "-"), page -> file(page, "view=training&dataset.kind=moons&layers=" + layers));
        }
        return runs;
    }

    private static void table(Page page, int inputs, int classes) {
        Random random = new Random(inputs);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            for (int k = 0; k < inputs; k++) {
                double shift = k == i % classes ? 1 : 0;
                rows.append(Math.round(1e6 * (random.nextGaussian() + shift)) / 1e6)
                        .append(',');
            }
            rows.append("class ").append(i % classes).append('\n');
        }
        page.click("#tab-training");
        page.waitForTimeout(QUIET_MILLIS);
        page.click("#training-table-open");
        page.evaluate("""
                rows => {
                    const files = new DataTransfer();
                    files.items.add(new File([rows], "rows.csv", { type: "text/csv" }));
                    const field = document.getElementById("training-table-file");
                    field.files = files.files;
                    field.dispatchEvent(new Event("change", { bubbles: true }));
                }""", rows.toString());
        page.waitForTimeout(QUIET_MILLIS);
    }

    private static Map<String, String> programs() {
        Map<String, String> programs = new LinkedHashMap<>();
        for (int values : new int[] {250, 800, 1_000, 10_000, 50_000, 200_000}) {
            programs.put("sum of " + values, "a = 2\nL = a" + " + a".repeat(values - 1));
            programs.put("chain of " + values, "b=.99\na=1\n" + "a=a*b\n".repeat(values - 2));
            programs.put("graph of " + values, graph(values));
            programs.put(
                    "loop of " + values,
                    "a = Value(1.0)\nb = Value(0.99)\nfor i in range(" + (values - 2)
                            + "):\n    a = a * b\na.backward()");
        }
        for (int width : new int[] {10, 60, 150, 300}) {
            String inputs = String.join(",", Collections.nCopies(width, ".1"));
            programs.put(
                    "MLP(" + width + ", [" + width + ", " + width + "])",
                    "m = MLP(" + width + ", [" + width + ", " + width + "])\nx = [" + inputs + "]\nL = sum(m(x))");
        }
        programs.put("20,000 leaves", leaves(20_000));
        programs.put("16,000 texts", "s = 'a'" + " + 'b'".repeat(16_000) + "\nprint(s)\na = 1\nL = a * 2");
        return programs;
    }

    private static String leaves(int count) {
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < count; i++) {
            program.append("v" + i + " = " + i % 10 + ".5\n");
        }
        return program.toString();
    }

    /** A graph in which each value is made of two of the fourteen before it: a line a value, or, where that is too long a text, by a loop. */
    private static String graph(int values) {
        if (values > 50_000) {
            return "v = [Value(0.1 * i) for i in range(14)]\nfor i in range(" + (values - 14) / 2
                    + "):\n    v.append(v[-1 - i * 7919 % 13] * v[-1 - i * 104729 % 14] + v[-1])\nL = v[-1]\nL.backward()";
        }
        Random random = new Random(values);
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < values; i++) {
            int back = Math.min(i, 14);
            String made = i < 2 || random.nextInt(4) == 0
                    ? "0." + (i + 1)
                    : "a" + (i - 1 - random.nextInt(back)) + (i % 2 == 0 ? " + a" : " * a")
                            + (i - 1 - random.nextInt(back));
            program.append("a" + i + " = " + made + "\n");
        }
        return program.toString();
    }

    private static String measured(Consumer<Page> opens, Map<String, Consumer<Page>> deeds) {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(MOST_MILLIS);
            page.navigate(Site.address() + "index.html");
            page.waitForSelector("body[data-ready]");
            page.waitForTimeout(QUIET_MILLIS);
            CDPSession session = context.newCDPSession(page);
            List<String> longest = new ArrayList<>();
            longest.add(traced(page, session, () -> opens.accept(page)));
            for (Consumer<Page> deed : deeds.values()) {
                longest.add(traced(page, session, () -> deed.accept(page)));
            }
            return String.join(" | ", longest);
        }
    }

    static void open(Page page, String program) {
        file(
                page,
                "view=expression&source="
                        + URLEncoder.encode(program, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static void file(Page page, String fragment) {
        page.evaluate("""
                fragment => {
                    const files = new DataTransfer();
                    files.items.add(new File(["micrograd playground\\n" + fragment], "file.txt", { type: "text/plain" }));
                    const field = document.getElementById("open-file-input");
                    field.files = files.files;
                    field.dispatchEvent(new Event("change", { bubbles: true }));
                }""", fragment);
        page.waitForTimeout(QUIET_MILLIS);
    }

    /** The longest task from a deed until the page is quiet and nothing runs. */
    private static String traced(Page page, CDPSession session, Runnable deed) {
        List<JsonObject> events = new ArrayList<>();
        boolean[] complete = {false};
        Consumer<JsonObject> collected = data -> {
            for (JsonElement event : data.getAsJsonArray("value")) {
                events.add(event.getAsJsonObject());
            }
        };
        Consumer<JsonObject> completed = data -> complete[0] = true;
        session.on("Tracing.dataCollected", collected);
        session.on("Tracing.tracingComplete", completed);
        JsonObject categories = new JsonObject();
        categories.addProperty("categories", "toplevel,disabled-by-default-devtools.timeline");
        session.send("Tracing.start", categories);
        deed.run();
        for (int quiet = 0; quiet < 2; ) {
            double waited = ((Number) page.evaluate("() => new Promise(done => { const start = performance.now();"
                            + " setTimeout(() => done(performance.now() - start), 150); })"))
                    .doubleValue();
            quiet = waited < QUIET_MILLIS && !page.isVisible("#run-stop") && !page.isVisible("#training-progress-stop")
                    ? quiet + 1
                    : 0;
        }
        session.send("Tracing.end");
        page.waitForCondition(() -> complete[0]);
        session.off("Tracing.dataCollected", collected);
        session.off("Tracing.tracingComplete", completed);
        return longest(events);
    }

    private static String longest(List<JsonObject> events) {
        Set<String> threads = new LinkedHashSet<>();
        for (JsonObject event : events) {
            boolean names = event.get("name").getAsString().equals("thread_name");
            if (names && event.getAsJsonObject("args").get("name").getAsString().equals("CrRendererMain")) {
                threads.add(thread(event));
            }
        }
        double longest = 0;
        for (JsonObject event : events) {
            boolean task = event.get("name").getAsString().equals("ThreadControllerImpl::RunTask");
            if (task && event.has("tdur") && threads.contains(thread(event))) {
                longest = Math.max(longest, event.get("tdur").getAsDouble() / 1000);
            }
        }
        return String.valueOf(Math.round(longest));
    }

    private static String thread(JsonObject event) {
        return event.get("pid") + ":" + event.get("tid");
    }
}
