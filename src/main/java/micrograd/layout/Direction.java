package micrograd.layout;

/** Which way a graph runs from operands to results. */
public enum Direction {
    LEFT_TO_RIGHT,
    TOP_TO_BOTTOM
}
