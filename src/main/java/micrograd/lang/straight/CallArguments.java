package micrograd.lang.straight;

import java.util.List;
import java.util.Optional;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Datum.Num;
import micrograd.lang.straight.Datum.Text;
import micrograd.text.Rounding;

/**
 * The arguments of a call.
 *
 * @param all those without a keyword, then those with one
 * @param keywords the keywords of the last ones
 * @param call the whole call
 */
record CallArguments(List<Operand> all, List<String> keywords, Span call) {
    /** How many have no keyword. */
    int count() {
        return all.size() - keywords.size();
    }

    Operand get(int index) {
        return all.get(index);
    }

    /** The one with this keyword. */
    Optional<Operand> named(String keyword) {
        int index = keywords.indexOf(keyword);
        return index < 0 ? Optional.empty() : Optional.of(all.get(count() + index));
    }

    /**
     * Refuses other numbers of arguments.
     *
     * @param example a call as it should be
     */
    void require(String function, int least, int most, String example) {
        if (count() < least || count() > most) {
            String wanted = least == most ? "" + least : least + " to " + most;
            throw RunError.wrong(
                    call,
                    function + " takes " + wanted + (most == 1 ? " argument" : " arguments") + ", not " + count()
                            + ": write " + example + ".");
        }
    }

    /** Refuses keywords other than these. */
    void allow(String function, List<String> known) {
        for (int i = 0; i < keywords.size(); i++) {
            if (!known.contains(keywords.get(i))) {
                throw RunError.wrong(
                        all.get(count() + i).span(),
                        function + " knows no '" + keywords.get(i) + "': "
                                + (known.isEmpty()
                                        ? "write its arguments without names."
                                        : "it knows " + String.join(", ", known) + "."));
            }
        }
    }

    /** The text with this keyword, or {@code otherwise}. */
    String text(String keyword, String otherwise) {
        Optional<Operand> operand = named(keyword);
        if (operand.isEmpty() || operand.get().datum() instanceof Datum.Nothing) {
            return otherwise;
        }
        if (operand.get().datum() instanceof Text text) {
            return text.text();
        }
        throw RunError.leftOut(operand.get().span(), keyword + " is a text: write it in quotes, " + keyword + "='…'.");
    }

    /** The whole number at {@code index}, from {@code least} to {@code most}. */
    int whole(String what, int index, int least, int most) {
        Num number = Arithmetic.number(get(index), what);
        if (!number.whole() || number.value() < least || number.value() > most) {
            throw RunError.wrong(
                    get(index).span(),
                    what + " is a whole number from " + least + " to " + most + ", not " + Printer.number(number)
                            + ".");
        }
        return Rounding.truncated(number.value());
    }
}
