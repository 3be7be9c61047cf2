package micrograd.app.store;

/** A part of a wing that shows something of its model. */
@FunctionalInterface
public interface Part<M> {
    /** Brings the part up to date; called at most once a frame, and cheap where nothing of interest changed. */
    void show(M model);
}
