package micrograd.lang.straight;

import micrograd.lang.report.Span;

/** What a part of an expression came to, and the part. */
record Operand(Datum datum, Span span) {}
