package micrograd.lang.straight;

import java.util.Optional;
import micrograd.engine.Op;

/**
 * A function of the language.
 *
 * @param name as it is called
 * @param signature with its arguments, for people
 * @param help one sentence on what it gives
 * @param op the operation that it applies, if it is one
 */
public record Function(String name, String signature, String help, Optional<Op> op) {}
