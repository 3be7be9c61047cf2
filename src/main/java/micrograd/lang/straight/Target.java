package micrograd.lang.straight;

import micrograd.lang.report.Span;

/** What stands left of an equals sign. */
public sealed interface Target {
    Span span();

    /** A name: {@code a = …}. */
    record Name(String name, Span span) implements Target {}

    /** An attribute: {@code a.grad = …}. */
    record Attribute(Expression object, String name, Span at, Span span) implements Target {}
}
