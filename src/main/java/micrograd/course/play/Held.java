package micrograd.course.play;

import java.util.List;

/**
 * What is not to be seen, because it is asked.
 *
 * @param what numbers, {@code grad(a)} or {@code data(L)}, all of a kind, {@code grad(*)}, and other things by their names, {@code slope}
 * @param shown numbers that are seen all the same, because they were given or answered
 */
public record Held(List<String> what, List<String> shown) {
    public Held {
        what = List.copyOf(what);
        shown = List.copyOf(shown);
    }

    /** Whether the gradient of a value is not to be seen. */
    public boolean hidesGrad(String value) {
        return hides("grad", value);
    }

    /** Whether the data of a value is not to be seen. */
    public boolean hidesData(String value) {
        return hides("data", value);
    }

    private boolean hides(String kind, String value) {
        String one = kind + "(" + value + ")";
        return what.contains(one) || what.contains(kind + "(*)") && !shown.contains(one);
    }

    /** Whether something else is not to be seen: the slope, the tangent, what a step does, the loss. */
    public boolean hides(String other) {
        return what.contains(other);
    }

    /** Whether anything is hidden. */
    public boolean isEmpty() {
        return what.isEmpty();
    }
}
