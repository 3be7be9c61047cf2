package micrograd.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first answer to a question of the walk; it is kept, and later ones do not count.
 *
 * <p>In links it is written as {@code 4v-1/1}: the place, {@code d} for a direction, {@code s} for a sign or {@code v} for a value, {@code +} where
 * it was right or {@code -}, and the answer as it was given.
 *
 * @param place how many steps were done when it was asked
 * @param asked what was asked for; {@link Predict#NOTHING} where it was which way the output goes
 * @param text the answer as it was given
 * @param right whether it was
 */
public record FirstAnswer(int place, Predict asked, String text, boolean right) {
    private static final int MOST_CHARACTERS = 60;

    public FirstAnswer {
        text = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    /** The answers of both, in the order of places; where both have one, the first list's. */
    public static List<FirstAnswer> merged(List<FirstAnswer> answers, List<FirstAnswer> others) {
        List<FirstAnswer> all = new ArrayList<>(answers);
        for (FirstAnswer other : others) {
            boolean known = false;
            for (FirstAnswer one : answers) {
                known |= one.place == other.place;
            }
            if (!known) {
                all.add(other);
            }
        }
        all.sort((one, other) -> one.place - other.place);
        return all;
    }

    static String written(List<FirstAnswer> answers) {
        List<String> all = new ArrayList<>();
        for (FirstAnswer answer : answers) {
            all.add(Integer.toString(answer.place) + answer.asked.letter() + (answer.right ? '+' : '-') + answer.text);
        }
        return NameList.written(all);
    }

    /** The answers in a text; nothing where one of them cannot be read. */
    static Optional<List<FirstAnswer>> read(String text) {
        List<FirstAnswer> answers = new ArrayList<>();
        for (String part : NameList.read(text)) {
            int kind = 0;
            while (kind < part.length() && Predict.of(part.charAt(kind)).isEmpty()) {
                kind++;
            }
            Optional<Integer> place = Fragment.whole(part.substring(0, kind));
            if (place.isEmpty() || part.length() < kind + 3 || "+-".indexOf(part.charAt(kind + 1)) < 0) {
                return Optional.empty();
            }
            Predict asked = Predict.of(part.charAt(kind)).orElseThrow();
            String answer = part.substring(kind + 2);
            if (asked != Predict.VALUE && !answer.equals("1") && !answer.equals("-1") && !answer.equals("0")) {
                return Optional.empty();
            }
            answers.add(new FirstAnswer(place.get(), asked, answer, part.charAt(kind + 1) == '+'));
        }
        return Optional.of(merged(List.of(), answers));
    }
}
