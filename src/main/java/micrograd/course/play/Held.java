package micrograd.course.play;

import java.util.List;
import micrograd.graph.Hold;

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

    /** What the surfaces of the lab know of it. */
    public Hold hold() {
        return new Hold(what, shown);
    }
}
