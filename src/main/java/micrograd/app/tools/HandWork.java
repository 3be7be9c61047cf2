package micrograd.app.tools;

import java.util.OptionalDouble;
import micrograd.museum.exercise.Worksheet;

/**
 * An exercise that is being filled in, and the time it takes; times are of any steady clock, in milliseconds.
 *
 * @param began when it was first seen
 * @param ended when its last gradient was filled in or shown
 */
public record HandWork(Worksheet sheet, OptionalDouble began, OptionalDouble ended) {
    static HandWork of(Worksheet sheet) {
        return new HandWork(sheet, OptionalDouble.empty(), OptionalDouble.empty());
    }

    HandWork begun(double millis) {
        return began.isPresent() ? this : new HandWork(sheet, OptionalDouble.of(millis), ended);
    }

    HandWork with(Worksheet next, double millis) {
        OptionalDouble end = next.done() && ended.isEmpty() ? OptionalDouble.of(millis) : ended;
        return new HandWork(next, began, end).begun(millis);
    }

    /** As one that has taken so long, and is over or goes on from now. */
    HandWork after(double seconds, boolean over, double now) {
        double start = now - 1000 * seconds;
        return new HandWork(sheet, OptionalDouble.of(start), over ? OptionalDouble.of(now) : OptionalDouble.empty());
    }

    /** How long it took, or has taken so far. */
    public double seconds(double now) {
        return Math.max(0, (ended.orElse(now) - began.orElse(now)) / 1000);
    }
}
