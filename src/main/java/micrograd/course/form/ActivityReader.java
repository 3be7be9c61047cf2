package micrograd.course.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.course.amount.Amount;
import micrograd.document.Document;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/**
 * Reads an activity from its text; the grammar stands in the room's description.
 *
 * <p>Reading never fails: what is wrong is told with its line, and where anything is, there is no activity.
 */
public final class ActivityReader {
    private static final List<String> HEAD =
            List.of("title", "part", "place", "number", "minutes", "builds-on", "aim", "can", "parts", "notes");

    private final String key;
    private final List<FormMistake> mistakes = new ArrayList<>();
    private final Map<String, Outline.Entry> head = new LinkedHashMap<>();
    private final Map<String, Amount> named = new LinkedHashMap<>();
    private final Map<String, Document> states = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private ActivityReader(String key) {
        this.key = key;
    }

    /** What was read; an activity only where nothing was wrong. */
    public record Outcome(Optional<Activity> activity, List<FormMistake> mistakes) {
        public Outcome {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Reads the text of the activity that is called {@code key}. */
    public static Outcome read(String key, String text) {
        ActivityReader reader = new ActivityReader(key);
        reader.read(text);
        return new Outcome(
                reader.mistakes.isEmpty() ? Optional.of(reader.activity()) : Optional.empty(), reader.mistakes);
    }

    private void read(String text) {
        for (Outline.Entry entry : Outline.entries(Outline.lines(text), 0, mistakes)) {
            try {
                readEntry(entry);
            } catch (Amount.Problem problem) {
                mistakes.add(new FormMistake(entry.line().number(), problem.getMessage()));
            }
        }
        for (String wanted : List.of("title", "part", "place", "number", "minutes", "aim", "can", "parts")) {
            if (!head.containsKey(wanted)) {
                mistakes.add(new FormMistake(1, "The entry “" + wanted + ":” is missing."));
            }
        }
        if (steps.isEmpty()) {
            mistakes.add(new FormMistake(1, "There is no “step:”."));
        }
        if (states.isEmpty()) {
            mistakes.add(new FormMistake(1, "There is no “state”."));
        }
    }

    private void readEntry(Outline.Entry entry) {
        int line = entry.line().number();
        switch (entry.keyword()) {
            case "let":
                once(named.containsKey(entry.argument()), entry);
                named.put(required(entry), Amount.read(entry.value()));
                break;
            case "state":
                once(states.containsKey(entry.argument()), entry);
                states.put(required(entry), new StateReader(states, mistakes).read(entry));
                break;
            case "step":
                steps.add(new StepReader(states, mistakes).read(entry));
                break;
            default:
                if (!HEAD.contains(entry.keyword())) {
                    mistakes.add(new FormMistake(
                            line,
                            "“" + entry.keyword() + "” is no entry of an activity: there are let, state, step and "
                                    + String.join(", ", HEAD) + "."));
                }
                once(head.containsKey(entry.keyword()), entry);
                head.put(entry.keyword(), entry);
                break;
        }
    }

    private void once(boolean already, Outline.Entry entry) {
        if (already) {
            mistakes.add(new FormMistake(
                    entry.line().number(),
                    "“" + (entry.keyword() + " " + entry.argument()).trim() + "” is there twice."));
        }
    }

    private static String required(Outline.Entry entry) {
        if (entry.argument().isEmpty()) {
            throw new Amount.Problem("“" + entry.keyword() + "” wants a name.");
        }
        return entry.argument();
    }

    private Activity activity() {
        return new Activity(
                key,
                new Activity.Head(
                        text("title"),
                        text("part"),
                        text("number"),
                        number("place"),
                        Rounding.truncated(number("minutes")),
                        head.containsKey("builds-on") ? head.get("builds-on").list() : List.of(),
                        text("aim"),
                        text("can"),
                        head.get("parts").list(),
                        text("notes")),
                states,
                named,
                steps);
    }

    private String text(String keyword) {
        return head.containsKey(keyword) ? head.get(keyword).text() : "";
    }

    private double number(String keyword) {
        String text = text(keyword);
        return Numbers.isDecimal(text) ? Numbers.parse(text) : 0;
    }
}
