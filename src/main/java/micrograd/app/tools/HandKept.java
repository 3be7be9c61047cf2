package micrograd.app.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.limits.Budgets;
import micrograd.museum.exercise.Hint;
import micrograd.museum.exercise.Worksheet;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/** What was filled in by hand, as the tab keeps it over a reload: a text a program, the latest last. */
public final class HandKept {
    private final Map<String, String> sheets = new LinkedHashMap<>();

    /** What a text holds that {@link #written} gave; nothing where it is none. */
    public static HandKept read(String text) {
        if (text.isEmpty()) {
            return new HandKept();
        }
        try {
            return read(new FieldReader(text));
        } catch (IllegalArgumentException cutShort) {
            return new HandKept();
        }
    }

    private static HandKept read(FieldReader from) {
        HandKept kept = new HandKept();
        for (int left = from.whole(); left > 0; left--) {
            kept.sheets.put(from.text(), from.text());
        }
        return kept;
    }

    /** All of it as text. */
    public String written() {
        FieldWriter to = new FieldWriter();
        to.whole(sheets.size());
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            to.text(sheet.getKey()).text(sheet.getValue());
        }
        return to.written();
    }

    /** Keeps how far an exercise is, and what was typed and not checked yet, by its node; {@code now} is the clock's time. */
    public void keep(HandWork work, Map<Integer, String> typed, double now) {
        String program = work.sheet().exercise().program();
        sheets.remove(program);
        sheets.put(program, written(work, typed, now));
        List<String> programs = new ArrayList<>(sheets.keySet());
        for (int i = 0; i < programs.size() - Budgets.SHEETS_KEPT; i++) {
            sheets.remove(programs.get(i));
        }
    }

    private static String written(HandWork work, Map<Integer, String> typed, double now) {
        Worksheet sheet = work.sheet();
        FieldWriter to = new FieldWriter();
        to.whole(typed.size());
        typed.forEach((node, text) -> to.whole(node).text(text));
        to.number(work.seconds(now)).flag(work.ended().isPresent());
        List<Integer> begun = new ArrayList<>();
        for (int node : sheet.exercise().asked()) {
            Worksheet.Entry entry = sheet.entry(node);
            if (entry.last().isPresent() || entry.hints() > 0 || entry.revealed()) {
                begun.add(node);
            }
        }
        to.whole(begun.size());
        for (int node : begun) {
            Worksheet.Entry entry = sheet.entry(node);
            to.whole(node).whole(entry.attempts());
            write(entry.first(), to);
            write(entry.last(), to);
            to.whole(entry.hints()).flag(entry.revealed());
        }
        return to.written();
    }

    private static void write(Optional<String> text, FieldWriter to) {
        to.flag(text.isPresent());
        text.ifPresent(to::text);
    }

    /** An exercise as far as it was when it was kept, its time going on from {@code now}; as it is where nothing of it was kept. */
    public HandWork restored(HandWork work, double now) {
        String kept = sheets.getOrDefault(work.sheet().exercise().program(), "");
        if (kept.isEmpty()) {
            return work;
        }
        try {
            return restored(work, new FieldReader(kept), now);
        } catch (IllegalArgumentException cutShort) {
            return work;
        }
    }

    /** What was typed into an exercise and not checked yet, by its node, when it was kept. */
    public Map<Integer, String> typed(HandWork work) {
        String kept = sheets.getOrDefault(work.sheet().exercise().program(), "");
        try {
            return kept.isEmpty() ? Map.of() : readTyped(new FieldReader(kept));
        } catch (IllegalArgumentException cutShort) {
            return Map.of();
        }
    }

    private static Map<Integer, String> readTyped(FieldReader from) {
        Map<Integer, String> typed = new LinkedHashMap<>();
        for (int left = from.whole(); left > 0; left--) {
            typed.put(from.whole(), from.text());
        }
        return typed;
    }

    private static HandWork restored(HandWork work, FieldReader from, double now) {
        readTyped(from);
        double seconds = from.number();
        boolean ended = from.flag();
        Worksheet sheet = work.sheet();
        for (int left = from.whole(); left > 0; left--) {
            int node = from.whole();
            int attempts = from.whole();
            Optional<String> first = readText(from);
            Optional<String> last = readText(from);
            int hints = Math.max(0, Math.min(Hint.values().length, from.whole()));
            sheet = sheet.filled(
                    node, new Worksheet.Entry(attempts, first, last, Optional.empty(), hints, from.flag()));
        }
        return HandWork.of(sheet).after(seconds, ended && sheet.done(), now);
    }

    private static Optional<String> readText(FieldReader from) {
        return from.flag() ? Optional.of(from.text()) : Optional.empty();
    }
}
