package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * What is not to be seen, because it is asked: numbers by the names of their values.
 *
 * @param what {@code grad(a)}, {@code data(L)}, all of a kind, {@code grad(*)}, and other things by their names, {@code step}
 * @param shown numbers that are seen all the same
 */
public record Hold(List<String> what, List<String> shown) {
    /** Everything can be seen. */
    public static final Hold NOTHING = new Hold(List.of(), List.of());

    private static final String GRAD = "grad";
    private static final String DATA = "data";

    public Hold {
        what = List.copyOf(what);
        shown = List.copyOf(shown);
    }

    /** Whether the gradient of a value is not to be seen. */
    public boolean hidesGrad(String value) {
        return hides(GRAD, value);
    }

    /** Whether the data of a value is not to be seen. */
    public boolean hidesData(String value) {
        return hides(DATA, value);
    }

    private boolean hides(String kind, String value) {
        String one = kind + "(" + value + ")";
        return what.contains(one) || what.contains(kind + "(*)") && !shown.contains(one);
    }

    /** Whether something else is not to be seen: the {@code slope} of the output over a leaf, its {@code tangent}, what a {@code step} brings, the {@code loss}. */
    public boolean hides(String other) {
        return what.contains(other);
    }

    /** Whether everything can be seen. */
    public boolean isNone() {
        return what.isEmpty();
    }

    /** What is left to be seen: with what is held goes all that would tell it, see {@link Shown#without}. */
    public Shown of(Shown seen) {
        if (isNone()) {
            return seen;
        }
        boolean slope = hides("slope") || hides("tangent");
        List<Integer> data = new ArrayList<>();
        List<Integer> grads = new ArrayList<>();
        for (GraphNode node : seen.graph().nodes()) {
            if (hidesData(node.name())) {
                data.add(node.id());
            }
            if (hidesGrad(node.name()) || slope && node.isLeaf() && !node.constant()) {
                grads.add(node.id());
            }
        }
        return seen.without(data, grads);
    }

    /** Writes all of it. */
    public void write(FieldWriter to) {
        write(what, to);
        write(shown, to);
    }

    /** Reads what {@link #write} wrote. */
    public static Hold read(FieldReader from) {
        return new Hold(readWords(from), readWords(from));
    }

    private static void write(List<String> words, FieldWriter to) {
        to.whole(words.size());
        words.forEach(to::text);
    }

    private static List<String> readWords(FieldReader from) {
        List<String> words = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            words.add(from.text());
        }
        return words;
    }
}
