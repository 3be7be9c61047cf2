package micrograd.training.run;

import java.util.ArrayList;
import java.util.List;
import micrograd.limits.Budgets;
import micrograd.text.Rounding;
import micrograd.training.options.TrainingSetup;

/**
 * States of a run from which each of its steps can be made again, number by number: one after each step while they are few, evenly thinned when they
 * are many, so that a run of any length takes the same room.
 *
 * <p>What a learner does to a run between two steps is kept besides, as no replay would come to it.
 */
public final class Timeline {
    private static final double USUAL_BYTES = Budgets.BYTES_OF_STATES_AS_A_RULE;
    private static final double MOST_BYTES = Budgets.BYTES_OF_STATES;
    private static final int USUAL_STATES = 16;
    private static final int MOST_STATES = Budgets.STATES_KEPT;
    private static final int MOST_FIXED = Budgets.CHANGES_KEPT;

    /** A state, and the set-up that goes on from it. */
    public record Key(TrainingState state, TrainingSetup setup, boolean fixed) {
        public int step() {
            return state.step();
        }
    }

    private final List<Key> keys = new ArrayList<>();
    private int stride = 1;

    /** A timeline of one state. */
    public Timeline(TrainingSession session) {
        keys.add(new Key(session.state(), session.setup(), true));
    }

    /** The session made a step. */
    public void passed(TrainingSession session) {
        if (session.steps() - last().step() >= stride) {
            add(new Key(session.state(), session.setup(), false));
        }
    }

    /** The session was changed by hand, between its steps. */
    public void changed(TrainingSession session) {
        while (keys.size() > 1 && last().step() >= session.steps()) {
            keys.remove(keys.size() - 1);
        }
        if (last().step() >= session.steps()) {
            keys.clear();
        }
        add(new Key(session.state(), session.setup(), true));
    }

    private void add(Key key) {
        keys.add(key);
        double bytes = 8.0 * numbers(key.state()) + 200;
        int most = Rounding.truncated(Math.max(
                2, Math.min(Math.min(MOST_STATES, MOST_BYTES / bytes), Math.max(USUAL_STATES, USUAL_BYTES / bytes))));
        if (keys.size() > most) {
            thin();
        }
    }

    private static double numbers(TrainingState state) {
        return state.parameters().length * (1.0 + state.optimizerState().length);
    }

    /** Keeps the ends, every second state between, and what was done by hand, the latest of it. */
    private void thin() {
        int free = 0;
        for (Key key : keys) {
            free += key.fixed() ? 1 : 0;
        }
        List<Key> kept = new ArrayList<>();
        int ordinary = 0;
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            boolean end = i == 0 || i == keys.size() - 1;
            if (key.fixed() && !end && free > MOST_FIXED) {
                free--;
            } else if (end || key.fixed() || ordinary++ % 2 == 1) {
                kept.add(key);
            }
        }
        boolean full = kept.size() == keys.size();
        keys.clear();
        keys.addAll(full ? kept.subList(kept.size() / 2, kept.size()) : kept);
        stride *= 2;
    }

    private Key last() {
        return keys.get(keys.size() - 1);
    }

    /** The first step that can be gone back to. */
    public int earliest() {
        return keys.get(0).step();
    }

    /** The latest state before a step, from which that step is to be made; the first where there is none. */
    public Key before(int step) {
        int low = 0;
        int high = keys.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (keys.get(middle).step() < step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return keys.get(low);
    }

    /** Forgets what came after a step. */
    public void cutAfter(int step) {
        while (keys.size() > 1 && last().step() > step) {
            keys.remove(keys.size() - 1);
        }
    }

    public int size() {
        return keys.size();
    }
}
