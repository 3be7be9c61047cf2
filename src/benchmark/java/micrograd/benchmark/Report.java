package micrograd.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The benchmark's results as Markdown: all of them, and in short, a line for each thing that has a goal, as the README quotes them. */
final class Report {
    private static final String BEGIN = "<!-- The benchmark writes from here -->";
    private static final String END = "<!-- to here. -->";
    private static final String NONE = "";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder brief = new StringBuilder();
    private String present = "";

    /** Begins both with a line. */
    void begin(String line) {
        text.append("# How fast it is\n\n").append(line).append("\n\n");
        brief.append(line).append("\n\n| what | measured | goal | met |\n| --- | ---: | ---: | --- |\n");
    }

    /** Ends the short one with a line. */
    void end(String line) {
        brief.append('\n').append(line).append('\n');
    }

    private void brief(String what, String measured, String goal, boolean met) {
        brief.append("| " + what + " | " + measured + " | " + goal + " | " + (met ? "yes" : "no") + " |\n");
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    void head() {
        row(
                "work",
                "engine",
                "Chromium: ms",
                "× plain loops",
                "middle half of rounds",
                "must",
                "goal",
                "met",
                "JVM: ms",
                "× plain loops",
                "middle half");
        row("---", "---", "---:", "---:", "---:", "---:", "---:", "---", "---:", "---:", "---:");
    }

    /** One engine on one work: what was measured in Chromium, what was asked there, and what was measured on the JVM, if it runs there. */
    void engine(String work, String engine, Sample chromium, Asked asked, Sample jvm) {
        if (!work.isEmpty()) {
            present = work;
        }
        if (asked.goal() != null) {
            brief(
                    present + ": " + engine,
                    ratio(chromium.ratio()) + " × plain loops",
                    number(asked.goal()) + " ×",
                    chromium.ratio() <= asked.goal());
        }
        row(
                work,
                engine,
                millis(chromium.millis()),
                ratio(chromium.ratio()),
                spread(chromium),
                asked.must() == null ? NONE : number(asked.must()) + " ×",
                asked.goal() == null ? NONE : number(asked.goal()) + " ×",
                asked.verdict(chromium.ratio()),
                jvm == null ? NONE : millis(jvm.millis()),
                jvm == null ? NONE : ratio(jvm.ratio()),
                jvm == null ? NONE : spread(jvm));
    }

    private static String spread(Sample sample) {
        return ratio(sample.low()) + " to " + ratio(sample.high());
    }

    /** A program beside CPython, whose time is NaN where the machine has none; NaN for a goal asks nothing. */
    void program(String what, Sample here, double python, double goal) {
        boolean compared = !Double.isNaN(python);
        boolean asked = compared && !Double.isNaN(goal);
        if (asked) {
            brief(what, ratio(here.ratio()) + " × CPython", number(goal) + " ×", here.ratio() <= goal);
        }
        row(
                what,
                millis(here.millis()),
                compared ? millis(python) : NONE,
                compared ? ratio(here.ratio()) : NONE,
                compared ? spread(here) : NONE,
                Double.isNaN(goal) ? NONE : number(goal) + " ×",
                asked ? here.ratio() <= goal ? "yes" : "no" : NONE);
    }

    /** A measurement of the page beside its goal. */
    void page(String what, double measured, double goal, String unit) {
        brief(what, millis(measured) + " " + unit, number(goal) + " " + unit, measured <= goal);
        row(what, millis(measured) + " " + unit, number(goal) + " " + unit, measured <= goal ? "yes" : "no");
    }

    /** A measurement of which there is to be so much at least; half a unit less is the screen's own. */
    void least(String what, double measured, double goal, String unit) {
        boolean met = measured >= goal - 0.5;
        brief(what, millis(measured) + " " + unit, number(goal) + " " + unit, met);
        row(what, millis(measured) + " " + unit, number(goal) + " " + unit, met ? "yes" : "no");
    }

    String text() {
        return text.toString();
    }

    /** Puts the short text between the README's marks. */
    void writeInto(Path readme) throws IOException {
        String all = Files.readString(readme);
        int begin = all.indexOf(BEGIN);
        int end = all.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(readme + " does not say where the benchmark's table goes");
        }
        Files.writeString(readme, all.substring(0, begin + BEGIN.length()) + "\n" + brief + all.substring(end));
    }

    /** The processor, how busy it is, the browser, the JDK and the day. */
    static String machine(String chromium) {
        int cores = Runtime.getRuntime().availableProcessors();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String busy = load > cores / 2.0
                ? " (shared with other work: load " + String.format(Locale.ROOT, "%.1f", load) + ")"
                : "";
        return processor() + ", " + cores + " cores" + busy + ", " + System.getProperty("os.name") + "; Chromium "
                + chromium + "; JDK " + System.getProperty("java.version") + "; " + LocalDate.now(ZoneOffset.UTC);
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        if (Files.isReadable(info)) {
            try (Stream<String> lines = Files.lines(info)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException e) {
                return System.getProperty("os.arch");
            }
        }
        return System.getProperty("os.arch");
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 0.1 ? "%.4f" : millis < 10 ? "%.3f" : "%.1f", millis);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.3f" : "%.1f", ratio);
    }

    static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    static String list(List<String> words) {
        return String.join(", ", words);
    }
}
