package micrograd.benchmark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import micrograd.browsertests.Chromium;
import micrograd.browsertests.Site;

/**
 * The longest tasks of the page's thread, in milliseconds of its processor, while a saved program is opened: sums, chains, graphs and networks of 10³ to
 * 2·10⁵ values. {@code -Dsite} says where the built page is; what is named as an argument is measured alone.
 */
public final class LongestTasks {
    private static final int SHOWN = 3;
    private static final int QUIET_MILLIS = 400;

    private LongestTasks() {}

    /** Prints a line a program. */
    public static void main(String[] args) {
        for (Map.Entry<String, String> program : programs().entrySet()) {
            if (args.length == 0 || List.of(args).contains(program.getKey())) {
                System.out.println(program.getKey() + ": " + measured(program.getValue()));
            }
        }
        System.exit(0);
    }

    private static Map<String, String> programs() {
        Map<String, String> programs = new LinkedHashMap<>();
        for (int values : new int[] {1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000}) {
            programs.put("sum of " + values, "a = 2\nL = a" + " + a".repeat(values - 1));
            programs.put("chain of " + values, "b=.99\na=1\n" + "a=a*b\n".repeat(values - 2));
            programs.put("graph of " + values, graph(values));
        }
        for (int width : new int[] {10, 20, 60, 100, 150, 180}) {
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
            page.setDefaultTimeout(0);
            page.navigate(Site.address() + "index.html");
            page.waitForSelector("body[data-ready]");
            page.waitForTimeout(QUIET_MILLIS);
            CDPSession session = context.newCDPSession(page);
            List<JsonObject> events = new ArrayList<>();
            boolean[] complete = {false};
            session.on("Tracing.dataCollected", data -> {
                for (JsonElement event : data.getAsJsonArray("value")) {
                    events.add(event.getAsJsonObject());
                }
            });
            session.on("Tracing.tracingComplete", data -> complete[0] = true);
            JsonObject categories = new JsonObject();
            categories.addProperty("categories", "toplevel,disabled-by-default-devtools.timeline");
            session.send("Tracing.start", categories);
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
            page.waitForCondition(() -> !page.isVisible("#run-stop"));
            for (int quiet = 0; quiet < 3; ) {
                double waited = ((Number) page.evaluate("() => new Promise(done => { const start = performance.now();"
                                + " setTimeout(() => done(performance.now() - start), 300); })"))
                        .doubleValue();
                quiet = waited < QUIET_MILLIS ? quiet + 1 : 0;
            }
            session.send("Tracing.end");
            page.waitForCondition(() -> complete[0]);
            return longest(events) + " ms, " + page.textContent("#graph-sum");
        }
    }

    private static String longest(List<JsonObject> events) {
        Set<String> threads = new LinkedHashSet<>();
        for (JsonObject event : events) {
            boolean names = event.get("name").getAsString().equals("thread_name");
            if (names && event.getAsJsonObject("args").get("name").getAsString().equals("CrRendererMain")) {
                threads.add(thread(event));
            }
        }
        List<Double> millis = new ArrayList<>();
        for (JsonObject event : events) {
            boolean task = event.get("name").getAsString().equals("ThreadControllerImpl::RunTask");
            if (task && event.has("tdur") && threads.contains(thread(event))) {
                millis.add(event.get("tdur").getAsDouble() / 1000);
            }
        }
        millis.sort(Collections.reverseOrder());
        JsonArray first = new JsonArray();
        for (double one : millis.subList(0, Math.min(SHOWN, millis.size()))) {
            first.add(Math.round(one));
        }
        return first.toString();
    }

    private static String thread(JsonObject event) {
        return event.get("pid") + ":" + event.get("tid");
    }
}
