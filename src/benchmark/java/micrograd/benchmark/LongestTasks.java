package micrograd.benchmark;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
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
 * graphs and networks of 10³ to 2·10⁵ values. {@code -Dsite} says where the built page is; what is named as an argument is measured alone.
 */
public final class LongestTasks {
    private static final int QUIET_MILLIS = 300;
    private static final int MOST_MILLIS = 120_000;

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

    private LongestTasks() {}

    /** Prints a line a program. */
    public static void main(String[] args) {
        int status = 1;
        try {
            System.out.println("| program | open | " + String.join(" | ", DEEDS.keySet()) + " |");
            System.out.println("| --- |" + " ---: |".repeat(DEEDS.size() + 1));
            for (Map.Entry<String, String> program : programs().entrySet()) {
                if (args.length == 0 || List.of(args).contains(program.getKey())) {
                    System.out.println("| " + program.getKey() + " | " + measured(program.getValue()) + " |");
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
        page.evaluate("""
                async () => {
                    const slider = document.getElementById('walk-slider');
                    for (let i = 1; i < 8; i++) {
                        slider.value = Math.floor(slider.max * i / 8);
                        slider.dispatchEvent(new Event('input', { bubbles: true }));
                        await new Promise(done => requestAnimationFrame(done));
                    }
                }""");
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

    private static String measured(String program) {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(MOST_MILLIS);
            page.navigate(Site.address() + "index.html");
            page.waitForSelector("body[data-ready]");
            page.waitForTimeout(QUIET_MILLIS);
            CDPSession session = context.newCDPSession(page);
            List<String> longest = new ArrayList<>();
            longest.add(traced(page, session, () -> open(page, program)));
            for (Consumer<Page> deed : DEEDS.values()) {
                longest.add(traced(page, session, () -> deed.accept(page)));
            }
            return String.join(" | ", longest);
        }
    }

    static void open(Page page, String program) {
        page.evaluate("""
                source => {
                    const text = "micrograd playground\\nview=expression&source=" + encodeURIComponent(source);
                    const files = new DataTransfer();
                    files.items.add(new File([text], "program.txt", { type: "text/plain" }));
                    const field = document.getElementById("open-file-input");
                    field.files = files.files;
                    field.dispatchEvent(new Event("change", { bubbles: true }));
                }""", program);
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
            quiet = waited < QUIET_MILLIS && !page.isVisible("#run-stop") ? quiet + 1 : 0;
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
