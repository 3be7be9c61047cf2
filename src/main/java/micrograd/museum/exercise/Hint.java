package micrograd.museum.exercise;

/** How much a hint gives away. */
public enum Hint {
    /** Which rule applies. */
    RULE,
    /** Which numbers go into it. */
    NUMBERS
}
