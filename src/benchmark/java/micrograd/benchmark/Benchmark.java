package micrograd.benchmark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import micrograd.benchmark.GrowthPlot.Line;
import micrograd.benchmark.GrowthPlot.Point;
import micrograd.benchmark.InChromium.Painted;
import micrograd.fixtures.Fixtures;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything, prints it, and writes it beside this source, and in short into the README. */
public final class Benchmark {
    private static final int ROUNDS = 31;
    private static final int GROWTH_ROUNDS = 7;

    private final InChromium chromium = new InChromium();
    private final Report report = new Report();

    private Benchmark() {}

    /** @param args the README, the file of all figures, and that of the plot */
    public static void main(String[] args) throws IOException, RunnerException {
        Benchmark benchmark = new Benchmark();
        benchmark.agreement();
        benchmark.works();
        benchmark.page();
        say("the page's thread");
        new PageWorks(benchmark.chromium, benchmark.report).measure();
        say("programs of the language");
        new LanguageWorks(benchmark.chromium, benchmark.report).measure();
        benchmark.report.end(
                "All that was measured is in [src/benchmark/figures.md](src/benchmark/figures.md), and the longest tasks of the page in"
                        + " [src/benchmark/longest.md](src/benchmark/longest.md).");
        System.out.println(benchmark.report.text());
        Files.writeString(Path.of(args[1]), benchmark.report.text());
        benchmark.report.writeInto(Path.of(args[0]));
        Files.writeString(Path.of(args[2]), benchmark.growth());
        System.exit(0);
    }

    private static void say(String what) {
        System.out.println("Benchmark: " + what);
    }

    /** Fails unless all engines give the same losses: to 1e-12, but single precision. */
    private void agreement() {
        say("comparing the engines' losses");
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : chromium.disagreements().entrySet()) {
            double allowed = entry.getKey().equals("kernel-f32") ? 1e-3 : 1e-12;
            found.add(agreed(entry.getKey(), entry.getValue().getAsDouble(), allowed));
        }
        found.add(agreed("tape and objects on the JVM", OnTheJvm.disagreement(), 1e-12));
        report.begin("Measured on " + Report.machine(chromium.version()) + ".");
        report.line(
                "Before it measures, the benchmark checks that all engines give the losses of the plain loops over ten"
                        + " steps of each work. The greatest differences: " + Report.list(found) + ".");
        report.line("");
    }

    private static String agreed(String engine, double difference, double allowed) {
        if (!(difference <= allowed)) {
            throw new IllegalStateException(engine + " differs from the plain loops by " + difference);
        }
        return engine + " " + String.format(Locale.ROOT, "%.0e", difference);
    }

    private void works() throws RunnerException {
        JsonArray works = chromium.works();
        say("all works in Chromium");
        JsonArray results = chromium.measure("works", ROUNDS);
        say("all works on the JVM");
        Map<JvmWork, Map<String, double[]>> onTheJvm = OnTheJvm.engines();
        report.line(ROUNDS
                + " interleaved rounds in Chromium, three of JMH; medians, and as multiples of the plain loops' time.");
        report.line("");
        report.head();
        for (int i = 0; i < works.size(); i++) {
            work(
                    works.get(i).getAsJsonObject(),
                    results.get(i).getAsJsonObject().getAsJsonObject("times"),
                    onTheJvm.get(JvmWork.values()[i]));
        }
        report.line("");
    }

    private void work(JsonObject work, JsonObject inChromium, Map<String, double[]> onTheJvm) {
        double[] yardstick = Fixtures.doubles(inChromium.getAsJsonArray("plain"));
        double[] jvmYardstick = onTheJvm.get("plain");
        report.engine(
                work.get("name").getAsString() + ": " + work.get("title").getAsString(),
                "plain loops",
                Sample.of(yardstick, yardstick),
                new Asked(null, null),
                Sample.of(jvmYardstick, jvmYardstick));
        for (Map.Entry<String, JsonElement> engine :
                work.getAsJsonObject("engines").entrySet()) {
            String name = engine.getKey();
            double[] jvm = onTheJvm.get(name);
            report.engine(
                    "",
                    name,
                    Sample.of(Fixtures.doubles(inChromium.getAsJsonArray(name)), yardstick),
                    Asked.of(engine.getValue().getAsJsonObject()),
                    jvm == null ? null : Sample.of(jvm, jvmYardstick));
        }
    }

    private void page() {
        say("the page");
        report.row("page", "measured", "goal", "met");
        report.row("---", "---:", "---:", "---");
        report.page("compile and first step of W1, in a fresh page at rest", chromium.firstStepMillis(), 20, "ms");
        InChromium.Frames frames = chromium.mapFrames();
        report.page(
                "a frame of W1 in training: maps of the output and of all neurons, " + frames.points()
                        + " points, painted",
                frames.millis(),
                16,
                "ms");
        report.page("memory of a W1 session", chromium.sessionMegabytes("kernel", 16), 1, "MB");
        Painted few = chromium.keystroke(200);
        Painted many = chromium.keystroke(2000);
        Painted afresh = chromium.layout(200);
        report.page("keystroke to painted graph, 200 nodes", few.work(), 11, "ms");
        report.page("keystroke to painted graph, 2,000 nodes", many.work(), 16, "ms");
        report.page("layout of 200 nodes afresh, drawn and painted", afresh.work(), 30, "ms");
        report.line("");
        report.line(
                "From a key on, the page's work is counted: parsing, both passes, layout, drawing, and the frame in which all is"
                        + " painted. By the watch, the wait for the screen's next frame included (one comes every 16.7 ms), a key took "
                        + Report.millis(few.whole()) + " ms with 200 nodes and " + Report.millis(many.whole())
                        + " ms with 2,000.");
        report.line("");
    }

    private String growth() throws RunnerException {
        say("growth with N");
        GrowthPlot plot = new GrowthPlot();
        JsonArray results = chromium.measure("growth", GROWTH_ROUNDS);
        plot.panel("Time of a step of 2-N-N-1, 100 examples", "N", "ms, Chromium", lines(timesByWidth(results)));
        plot.panel("Memory of its session", "N", "MB, Chromium", lines(memoryByWidth(results)));
        say("growth with the number of nodes");
        plot.panel("Time of one graph, forward and backward", "nodes", "ms, JVM", lines(points(OnTheJvm.graphs(), 1)));
        plot.panel("Memory of one graph", "nodes", "MB, JVM", lines(points(OnTheJvm.memory(), 1e-6)));
        return plot.svg();
    }

    private static Map<String, List<Point>> timesByWidth(JsonArray results) {
        Map<String, List<Point>> byEngine = new LinkedHashMap<>();
        for (JsonElement element : results) {
            JsonObject result = element.getAsJsonObject();
            double width = result.get("width").getAsDouble();
            for (Map.Entry<String, JsonElement> entry :
                    result.getAsJsonObject("times").entrySet()) {
                double millis =
                        Sample.quantile(Fixtures.doubles(entry.getValue().getAsJsonArray()), 0.5);
                byEngine.computeIfAbsent(entry.getKey(), e -> new ArrayList<>()).add(new Point(width, millis));
            }
        }
        return byEngine;
    }

    private Map<String, List<Point>> memoryByWidth(JsonArray results) {
        Map<String, List<Point>> byEngine = new LinkedHashMap<>();
        for (String engine : List.of("kernel", "tape")) {
            List<Point> line = new ArrayList<>();
            for (JsonElement result : results) {
                int width = result.getAsJsonObject().get("width").getAsInt();
                line.add(new Point(width, chromium.sessionMegabytes(engine, width)));
            }
            byEngine.put(engine, line);
        }
        return byEngine;
    }

    private static Map<String, List<Point>> points(Map<String, Map<Integer, Double>> numbers, double unit) {
        Map<String, List<Point>> points = new LinkedHashMap<>();
        numbers.forEach((name, byNodes) -> {
            List<Point> line = new ArrayList<>();
            byNodes.forEach((nodes, number) -> line.add(new Point(nodes, number * unit)));
            points.put(name, line);
        });
        return points;
    }

    private static List<Line> lines(Map<String, List<Point>> points) {
        List<Line> lines = new ArrayList<>();
        points.forEach((name, line) -> lines.add(new Line(name, line)));
        return lines;
    }
}
