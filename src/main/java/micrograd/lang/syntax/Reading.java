package micrograd.lang.syntax;

/** How a text is read. */
enum Reading {
    /** As Python reads it. */
    PYTHON,
    /** The same, and what books and calculators write: raised to a power by a caret, indices below the line, the blanks of typesetters, lines that all stand indented. */
    LOOSE,
    /** The same, for all words of a text, comments included. */
    WORDS;

    boolean isLoose() {
        return this != PYTHON;
    }
}
