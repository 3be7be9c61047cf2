package micrograd.app.tools;

import java.util.ArrayList;
import java.util.List;
import micrograd.graph.GraphNode;
import micrograd.museum.check.EngineReport;
import micrograd.museum.check.EngineRow;
import micrograd.museum.check.Mistake;
import micrograd.museum.check.Witness;
import micrograd.text.Numbers;

/** What is said of the check of a learner's engine. */
public final class EngineWords {
    private EngineWords() {}

    /** The one line beside the program: its class, and how many rows are right. */
    public static String line(EngineWork work) {
        if (work.report().isEmpty()) {
            return work.running() ? "Checking the engine …" : work.ended();
        }
        EngineReport report = work.report().get();
        String count = report.right() + " of " + report.rows().size() + " right";
        String more = work.running()
                ? ", checking again …"
                : report.ended().isEmpty() ? "" : ", not all asked: " + report.ended();
        return report.className() + " as an engine: " + count + more;
    }

    /** The report's title: how many rows are wrong, and how many mistakes are known in them. */
    public static String headline(EngineReport report) {
        if (report.wrong() == 0) {
            return "All " + report.right() + " right";
        }
        int known = report.mistakes().size();
        return report.wrong() + " wrong"
                + (known == 0 ? "" : known == 1 ? ", one mistake known" : ", " + known + " mistakes known");
    }

    /** What is right in a row, as a number, or what a row expects. */
    public static String expected(EngineRow row) {
        return row.expected() == row.expected() ? Numbers.compact(row.expected()) : "";
    }

    /** What the learner's class has in its place. */
    public static String got(EngineRow row) {
        return row.raised().isPresent()
                ? row.raised().get()
                : row.actual() == row.actual() ? Numbers.compact(row.actual()) : "no number";
    }

    /** Which line is to blame. */
    public static String line(EngineRow row) {
        return row.place().map(place -> "line " + place.line()).orElse("");
    }

    /** The program without its leaves: "L = a + a". */
    public static String expression(EngineRow row) {
        String program = row.program();
        String rest = program;
        int at = 0;
        while (at >= 0) {
            rest = program.substring(at);
            int end = rest.indexOf("; ");
            int equals = rest.indexOf(" = ");
            boolean leaf = end > 0 && equals > 0 && equals < end && isNumber(rest.substring(equals + 3, end));
            at = leaf ? at + end + 2 : -1;
        }
        return rest;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c == '.' || c == '-' || c == 'e')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** What went wrong, in sentences: the numbers, and what the line did. */
    public static String story(EngineRow row) {
        StringBuilder story = new StringBuilder();
        if (row.raised().isPresent()) {
            story.append(row.raised().get()).append('.');
        } else {
            story.append(row.look())
                    .append(" is ")
                    .append(got(row))
                    .append(", right is ")
                    .append(expected(row))
                    .append('.');
        }
        row.witness().ifPresent(witness -> {
            if (!witness.verb().isEmpty()) {
                story.append(' ').append(sentence(witness));
            }
        });
        if (!row.note().isEmpty()) {
            story.append(' ').append(row.note());
        }
        return story.toString();
    }

    private static String sentence(Witness witness) {
        String where =
                witness.place().map(place -> "Line " + place.line() + " ").orElse("Here ");
        String code =
                witness.wrong() >= 0 ? "(" + witness.sent().get(witness.wrong()).code() + ") " : "";
        String verb = witness.verb().equals("replaces") ? "replaces what had come before" : witness.verb();
        return where + code + verb + ".";
    }

    /** What was sent back, in the order of time: "1. other.grad += out.grad: a from 0 to 1". */
    public static List<String> sent(Witness witness) {
        List<String> lines = new ArrayList<>();
        for (Witness.Sent sent : witness.sent()) {
            GraphNode node = witness.graph().node(sent.node());
            lines.add((node.name().isEmpty() ? "a value without a name" : node.name()) + ".grad from "
                    + Numbers.compact(sent.before()) + " to " + Numbers.compact(sent.after()) + " · " + sent.code()
                    + " · line " + sent.place().line());
        }
        return lines;
    }

    /** A mistake's name, without the marks of code. */
    public static String title(Mistake mistake) {
        return mistake.title().replace("`", "");
    }

    /** A mistake's heading. */
    public static String heading(EngineReport report, Mistake mistake) {
        for (EngineRow row : report.rows()) {
            if (row.mistake().isPresent()
                    && row.mistake().get() == mistake
                    && row.place().isPresent()) {
                return "line " + row.place().get().line();
            }
        }
        return "";
    }

    /** What is said when a check is over. */
    public static String done(EngineReport report) {
        StringBuilder said = new StringBuilder(report.className())
                .append(" as an engine: ")
                .append(report.right())
                .append(" of ")
                .append(report.rows().size())
                .append(" right.");
        if (!report.ended().isEmpty()) {
            said.append(" Not all was asked: ").append(report.ended());
        }
        for (Mistake mistake : report.mistakes()) {
            said.append(' ').append(title(mistake)).append('.');
        }
        return said.toString();
    }

    /** What the class lacks, and micrograd has. */
    public static String lacking(EngineReport report) {
        return report.lacking().isEmpty()
                ? ""
                : "Not in your class, and in micrograd’s: " + String.join(", ", report.lacking()) + ".";
    }
}
