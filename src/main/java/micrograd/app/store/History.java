package micrograd.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.document.Document;
import micrograd.limits.Budgets;

/**
 * The documents before and after the present one: the one owner of undo and redo.
 *
 * <p>Changes that belong together, such as the keystrokes of a word or the moves of one drag, carry the same {@link Grouping#key} and become one
 * step.
 *
 * @param past oldest first
 * @param future next first
 * @param last what the latest change belongs to
 */
public record History(List<Document> past, List<Document> future, Optional<Grouping> last) {
    /** How many steps back are kept. */
    static final int MOST_STEPS = Budgets.STEPS_TO_UNDO;

    private static final double SAME_GROUP_MILLIS = 1000;

    /** Changes with the same key less than a second apart are one step. */
    public record Grouping(String key, double millis) {
        boolean takesIn(Grouping next) {
            return key.equals(next.key) && next.millis - millis < SAME_GROUP_MILLIS;
        }
    }

    public static History empty() {
        return new History(List.of(), List.of(), Optional.empty());
    }

    /** Whether there is a step to undo. */
    public boolean canUndo() {
        return !past.isEmpty();
    }

    /** Whether there is a step to redo. */
    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** After {@code before} was changed by itself, as a step of its own. */
    public History changed(Document before) {
        return new History(withLast(past, before), List.of(), Optional.empty());
    }

    /** After {@code before} was changed as one of a group of changes. */
    public History changed(Document before, Grouping grouping) {
        boolean joins = !past.isEmpty() && last.isPresent() && last.get().takesIn(grouping);
        return new History(joins ? past : withLast(past, before), List.of(), Optional.of(grouping));
    }

    public Document previous() {
        return past.get(past.size() - 1);
    }

    public Document next() {
        return future.get(0);
    }

    public History undone(Document present) {
        List<Document> after = new ArrayList<>(future.size() + 1);
        after.add(present);
        after.addAll(future);
        return new History(List.copyOf(past.subList(0, past.size() - 1)), List.copyOf(after), Optional.empty());
    }

    public History redone(Document present) {
        return new History(withLast(past, present), List.copyOf(future.subList(1, future.size())), Optional.empty());
    }

    private static List<Document> withLast(List<Document> documents, Document document) {
        int from = Math.max(0, documents.size() + 1 - MOST_STEPS);
        int room = Budgets.CHARACTERS_TO_UNDO - document.characters();
        for (int i = documents.size() - 1; i >= from; i--) {
            room -= documents.get(i).characters();
            from = room < 0 ? i + 1 : from;
        }
        List<Document> all = new ArrayList<>(documents.subList(from, documents.size()));
        all.add(document);
        return List.copyOf(all);
    }
}
