package micrograd.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import micrograd.benchmark.InChromium.Painted;

/**
 * Programs of the language in Chromium, each beside CPython in the same rounds. Before it believes a time it compares what both printed. {@code -Dsite} says where the
 * built page is.
 */
final class LanguageWorks {
    private static final int ROUNDS = 9;
    private static final int WARM_UPS = 3;
    private static final int FEW = 2000;
    private static final int MANY = 100_000;

    /** @param goal of what CPython takes; NaN where there is none */
    private record Work(String file, String what, double goal) {}

    private static final List<Work> WORKS = List.of(
            new Work("package", "the package's MLP(2, [16, 16, 1]), 20 points, forward and backward", 0.05),
            new Work("own-class", "a learner's own class, MLP(3, [4, 4, 1]), 20 steps", 2),
            new Work("gradient-check", "a learner's own class, 30 expressions checked by differences", Double.NaN),
            new Work("loop", "a plain loop of 200,000 rounds of arithmetic", 2),
            new Work("texts", "20,000 formatted lines, joined and split", Double.NaN));

    private static final List<String> ON_THE_CLASS = List.of("own-class", "gradient-check");

    private final InChromium chromium;
    private final Report report;

    LanguageWorks(InChromium chromium, Report report) {
        this.chromium = chromium;
        this.report = report;
    }

    /** Prints the language's rows alone. */
    public static void main(String[] args) throws IOException {
        Report report = new Report();
        new LanguageWorks(new InChromium(), report).measure();
        System.out.println(report.text());
        System.exit(0);
    }

    void measure() throws IOException {
        CPython python = CPython.found();
        report.line("Programs of the language, " + ROUNDS + " rounds, medians; beside "
                + (python == null
                        ? "nothing, as this machine has no CPython."
                        : "CPython " + python.version() + " in the same rounds."));
        report.line("");
        report.row("program", "Chromium: ms", "CPython: ms", "× CPython", "middle half of rounds", "goal", "met");
        report.row("---", "---:", "---:", "---:", "---:", "---:", "---");
        try (ProgramPage page = chromium.programs()) {
            for (Work work : WORKS) {
                measure(work, page, python);
            }
            report.line("");
            report.row("evaluation", "measured", "goal", "met");
            report.row("---", "---:", "---:", "---");
            straight(page, FEW);
            straight(page, MANY);
            report.page("memory of 100,000 lines, a line", page.kilobytes(MANY), 0.6, "KB");
        }
        String own = program("own-class");
        Painted key = chromium.keystroke(own);
        report.page(
                "keystroke in a program of " + own.lines().count() + " lines with a class, to the painted graph",
                key.work(),
                16,
                "ms");
        report.line("");
    }

    /** A program; those of a learner's own class stand behind the class. */
    private static String program(String file) throws IOException {
        String program = InChromium.resource("python/" + file + ".py");
        return ON_THE_CLASS.contains(file) ? InChromium.resource("python/value.py") + program : program;
    }

    private void measure(Work work, ProgramPage page, CPython python) throws IOException {
        String source = program(work.file());
        for (int i = 0; i < WARM_UPS; i++) {
            page.run(source);
        }
        double[] here = new double[ROUNDS];
        double[] there = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ProgramRun ran = page.run(source);
            here[i] = ran.millis();
            ProgramRun reference = python == null ? ran : python.run(source);
            there[i] = reference.millis();
            if (!ran.printed().equals(reference.printed())) {
                throw new IllegalStateException(
                        work.file() + " printed " + ran.printed() + ", CPython " + reference.printed());
            }
        }
        report.program(
                work.what(),
                Sample.of(here, there),
                python == null ? Double.NaN : Sample.quantile(there, 0.5),
                work.goal());
    }

    private void straight(ProgramPage page, int lines) {
        List<Double> times = new ArrayList<>();
        page.evaluated(lines);
        for (int i = 0; i < ROUNDS; i++) {
            times.add(page.evaluated(lines));
        }
        double millis =
                Sample.quantile(times.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
        report.page(
                String.format(Locale.ROOT, "a straight program of %,d lines, a line", lines),
                millis * 1000 / lines,
                5,
                "µs");
    }
}
