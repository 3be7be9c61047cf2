package micrograd.lang.straight;

import java.util.List;
import java.util.Optional;
import micrograd.lang.report.Span;

/** A statement and its place. */
sealed interface Statement {
    Span span();

    /** {@code a = b = 2} or {@code a, b = 1, 2}: each list of targets gets all of the values. */
    record Assign(List<List<Target>> targets, List<Expression> values, boolean tuple, Span span) implements Statement {}

    /** {@code a += 2}; the operator is the one without the equals sign. */
    record Augment(Target target, String operator, Expression value, Span at, Span span) implements Statement {}

    /** Expressions on their own, such as {@code L.backward()}. */
    record Evaluate(List<Expression> values, Span span) implements Statement {}

    /** {@code assert a == b, 'message'}. */
    record Assert(Expression condition, Optional<Expression> message, Span span) implements Statement {}

    /** {@code import torch as t}: the name then stands for the module. */
    record Import(String module, String name, Span span) implements Statement {}
}
