package micrograd.museum.check;

import java.util.ArrayList;
import java.util.List;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;
import micrograd.text.Numbers;

/**
 * What a learner's engine came to beside this one.
 *
 * @param className the class
 * @param data the name of its number
 * @param grad the name of its gradient
 * @param rows the kinds of questions, in the order in which they were asked
 * @param mistakes the mistakes that are recognised, each once
 * @param lacking what micrograd's class has and this one lacks
 * @param ended why not everything was asked; empty where it was
 */
public record EngineReport(
        String className,
        String data,
        String grad,
        List<EngineRow> rows,
        List<Mistake> mistakes,
        List<String> lacking,
        String ended) {
    /** How many rows are right. */
    public int right() {
        int right = 0;
        for (EngineRow row : rows) {
            right += row.ok() ? 1 : 0;
        }
        return right;
    }

    /** How many rows are wrong. */
    public int wrong() {
        return rows.size() - right();
    }

    /** One line beside the program. */
    public String summary() {
        return className + ": " + right() + " of " + rows.size() + " right";
    }

    /** All of it as text. */
    public String text() {
        StringBuilder text = new StringBuilder(summary()).append('\n');
        for (Mistake mistake : mistakes) {
            text.append("\n")
                    .append(mistake.title())
                    .append(": ")
                    .append(mistake.story())
                    .append('\n');
        }
        for (boolean ok : new boolean[] {false, true}) {
            for (EngineRow row : rows) {
                if (row.ok() == ok) {
                    text.append('\n').append(line(row));
                }
            }
        }
        if (!ended.isEmpty()) {
            text.append("\n\nNot everything was asked: ").append(ended);
        }
        if (!lacking.isEmpty()) {
            text.append("\n\nmicrograd has, and this class lacks: ").append(String.join(", ", lacking));
        }
        return text.append('\n').toString();
    }

    /** Writes all of it. */
    public String written() {
        FieldWriter to = new FieldWriter();
        to.text(className).text(data).text(grad).text(ended).whole(rows.size());
        for (EngineRow row : rows) {
            row.write(to);
        }
        to.whole(mistakes.size());
        for (Mistake mistake : mistakes) {
            to.whole(mistake.ordinal());
        }
        to.whole(lacking.size());
        for (String method : lacking) {
            to.text(method);
        }
        return to.written();
    }

    /** Reads what {@link #written} wrote. */
    public static EngineReport read(String written) {
        FieldReader from = new FieldReader(written);
        String className = from.text();
        String data = from.text();
        String grad = from.text();
        String ended = from.text();
        List<EngineRow> rows = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            rows.add(EngineRow.read(from));
        }
        List<Mistake> mistakes = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            mistakes.add(Mistake.values()[from.whole()]);
        }
        List<String> lacking = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            lacking.add(from.text());
        }
        return new EngineReport(
                className, data, grad, List.copyOf(rows), List.copyOf(mistakes), List.copyOf(lacking), ended);
    }

    private static String line(EngineRow row) {
        List<String> parts = new ArrayList<>();
        parts.add((row.ok() ? "right  " : "WRONG  ") + row.title());
        if (!row.ok()) {
            parts.add(row.program() + (row.look().isEmpty() ? "" : ": " + row.look()));
            if (row.raised().isPresent()) {
                parts.add(row.raised().get()
                        + row.place()
                                .map(place -> " (line " + place.line() + ")")
                                .orElse(""));
            } else {
                parts.add("expected " + Numbers.compact(row.expected()) + ", got " + Numbers.compact(row.actual()));
            }
        }
        if (!row.note().isEmpty()) {
            parts.add(row.note());
        }
        return String.join(" | ", parts);
    }
}
