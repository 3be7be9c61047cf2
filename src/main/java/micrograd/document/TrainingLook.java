package micrograd.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the training view shows what a network answers, and which controls a link holds back.
 *
 * @param shown what the output map's colours say
 * @param ofClass of which class, from 0, where they say a class's probability
 * @param test whether points held back are drawn
 * @param discrete whether answers are rounded to the class decided for
 * @param wrong whether points answered wrongly are marked
 * @param lines of which layer's neurons, from 1, the lines are drawn where their weighted sums are 0; 0 for none
 * @param hidden the names of the controls that a link holds back, as TensorFlow Playground calls them
 */
public record TrainingLook(
        Shown shown, int ofClass, boolean test, boolean discrete, boolean wrong, int lines, List<String> hidden) {
    /** What the colours of the output map say. */
    public enum Shown {
        /** The number, or the class decided for, paler where less sure. */
        ANSWER("answer"),
        /** How sure the network is, whatever it decides for. */
        CONFIDENCE("confidence"),
        /** The probability of one class. */
        PROBABILITY("probability");

        private final String key;

        Shown(String key) {
            this.key = key;
        }

        /** Its word in links. */
        public String key() {
            return key;
        }
    }

    /** The answers with the points held back. */
    public static final TrainingLook USUAL = new TrainingLook(Shown.ANSWER, 0, true, false, false, 0, List.of());

    private static final int MOST_CLASSES = 10;
    private static final int MOST_LAYERS = 17;

    public TrainingLook {
        hidden = List.copyOf(hidden);
    }

    /** The same with other colours. */
    public TrainingLook withShown(Shown shown, int ofClass) {
        Draft draft = new Draft(this);
        draft.shown = shown;
        draft.ofClass = ofClass;
        return draft.finished();
    }

    /** The same with one of {@code "test"}, {@code "discrete"}, {@code "wrong"} switched. */
    public TrainingLook with(String mark, boolean on) {
        Draft draft = new Draft(this);
        switch (mark) {
            case "test" -> draft.test = on;
            case "discrete" -> draft.discrete = on;
            case "wrong" -> draft.wrong = on;
            default -> throw new IllegalArgumentException("no mark " + mark);
        }
        return draft.finished();
    }

    /** The same with the lines of another layer. */
    public TrainingLook withLines(int lines) {
        Draft draft = new Draft(this);
        draft.lines = lines;
        return draft.finished();
    }

    /** The same with other controls held back. */
    public TrainingLook withHidden(List<String> hidden) {
        Draft draft = new Draft(this);
        draft.hidden = hidden;
        return draft.finished();
    }

    /** What is not usual about the map, as a link writes it: "probability:2,discrete,wrong,lines:1"; empty where all is. */
    String written() {
        StringBuilder text = new StringBuilder();
        if (shown != Shown.ANSWER) {
            text.append(',').append(shown.key());
            if (shown == Shown.PROBABILITY) {
                text.append(':').append(ofClass);
            }
        }
        text.append(test ? "" : ",no-test").append(discrete ? ",discrete" : "").append(wrong ? ",wrong" : "");
        if (lines > 0) {
            text.append(",lines:").append(lines);
        }
        return text.length() == 0 ? "" : text.substring(1);
    }

    /** Reads what {@link #written} wrote; unknown words are added to the problems as clauses. */
    static TrainingLook read(String text, List<String> problems) {
        TrainingLook look = USUAL;
        for (String word : words(text)) {
            int colon = word.indexOf(':');
            String name = colon < 0 ? word : word.substring(0, colon);
            Optional<Integer> number = colon < 0 ? Optional.of(0) : Fragment.whole(word.substring(colon + 1));
            Optional<TrainingLook> next = number.isEmpty() ? Optional.empty() : look.read(name, number.get());
            if (next.isEmpty()) {
                problems.add("“" + Fragment.shown(word) + "” of the map is unknown");
            }
            look = next.orElse(look);
        }
        return look;
    }

    private Optional<TrainingLook> read(String name, int number) {
        for (Shown one : Shown.values()) {
            if (one.key().equals(name) && number < MOST_CLASSES) {
                return Optional.of(withShown(one, number));
            }
        }
        switch (name) {
            case "no-test":
                return Optional.of(with("test", false));
            case "discrete":
            case "wrong":
                return Optional.of(with(name, true));
            case "lines":
                return number < MOST_LAYERS ? Optional.of(withLines(number)) : Optional.empty();
            default:
                return Optional.empty();
        }
    }

    /** The texts between commas, empty ones left out. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            if (end > start) {
                words.add(text.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }

    /** One that is being changed: the only other place that names every part. */
    private static final class Draft {
        private Shown shown;
        private int ofClass;
        private boolean test;
        private boolean discrete;
        private boolean wrong;
        private int lines;
        private List<String> hidden;

        Draft(TrainingLook from) {
            shown = from.shown;
            ofClass = from.ofClass;
            test = from.test;
            discrete = from.discrete;
            wrong = from.wrong;
            lines = from.lines;
            hidden = from.hidden;
        }

        TrainingLook finished() {
            return new TrainingLook(shown, ofClass, test, discrete, wrong, lines, hidden);
        }
    }
}
