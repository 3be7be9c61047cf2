package micrograd.app.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What a message leads to.
 *
 * @param model the next model
 * @param effects what is to be done, in the order in which it is to be carried out
 */
public record Next<M, E>(M model, List<E> effects) {
    /** A model, and nothing to do. */
    public static <M, E> Next<M, E> of(M model) {
        return new Next<>(model, List.of());
    }

    /** A model, and one thing to do. */
    public static <M, E> Next<M, E> of(M model, E effect) {
        return new Next<>(model, List.of(effect));
    }

    /** A model, and two things to do. */
    public static <M, E> Next<M, E> of(M model, E first, E second) {
        return new Next<>(model, List.of(first, second));
    }

    /** The same with more to do. */
    public Next<M, E> and(List<E> more) {
        List<E> all = new ArrayList<>(effects);
        all.addAll(more);
        return new Next<>(model, List.copyOf(all));
    }
}
