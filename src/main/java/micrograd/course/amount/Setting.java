package micrograd.course.amount;

import java.util.Optional;
import java.util.OptionalDouble;

/** What stands around an amount: the state at hand, states with names, numbers with names, what is known of the lab, and runs. */
public interface Setting {
    /** The state at hand. */
    Bench now();

    /** The name of the state at hand. */
    String nowName();

    /** Another state by its name. */
    Optional<Bench> state(String name);

    /** A number that the activity gave a name. */
    Optional<Amount> named(String name);

    /** What the lab says of itself: {@code run.step}, {@code hunt.solved}. */
    OptionalDouble fact(String name);

    /** Training runs. */
    Runs runs();
}
