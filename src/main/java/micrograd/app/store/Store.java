package micrograd.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Holds a wing's model: takes messages, has effects carried out, and shows the model in the next frame.
 *
 * @param <M> the model, immutable
 * @param <G> the messages
 * @param <E> the effects
 */
public final class Store<M, G, E> {
    private final List<Part<M>> parts = new ArrayList<>();
    private final BiFunction<M, G, Next<M, E>> update;
    private final Runnable ask;
    private Consumer<E> effects = effect -> {};
    private M model;

    /**
     * A store with a first model.
     *
     * @param update the one way to change the model
     * @param frames asks that the task which it is given be done in the next frame, however often that is asked until then
     */
    public Store(M model, BiFunction<M, G, Next<M, E>> update, Frames frames) {
        this.model = model;
        this.update = update;
        ask = frames.showing(this::show);
    }

    /** Makes of a task the request to do it in the next frame. */
    @FunctionalInterface
    public interface Frames {
        Runnable showing(Runnable task);
    }

    /** The present model. */
    public M model() {
        return model;
    }

    /** Shows the model here too from now on. */
    public void add(Part<M> part) {
        parts.add(part);
    }

    /** Who carries out what the update asks for. */
    public void effects(Consumer<E> effects) {
        this.effects = effects;
    }

    /** Something happened. */
    public void send(G message) {
        take(update.apply(model, message));
    }

    /** Takes what something has led to. */
    public void take(Next<M, E> next) {
        model = next.model();
        for (E effect : next.effects()) {
            effects.accept(effect);
        }
        redraw();
    }

    /** Shows the model in the next frame, however often it is asked for until then. */
    public void redraw() {
        ask.run();
    }

    /** Shows the model now. */
    public void show() {
        for (Part<M> part : parts) {
            part.show(model);
        }
    }
}
