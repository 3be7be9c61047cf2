package micrograd.lang.straight;

import java.util.Optional;
import micrograd.engine.Value;
import micrograd.lang.report.Span;

/**
 * A {@code Value} given to a name.
 *
 * @param name the name
 * @param value what it then stands for
 * @param statement the whole assignment
 * @param line the line of the statement, from 1
 * @param literal where the number of a leaf is written in this statement, its sign included: what a slider edits
 */
public record Assignment(String name, Value value, Span statement, int line, Optional<Span> literal) {}
