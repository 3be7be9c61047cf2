package micrograd.lang.run.text;

import micrograd.limits.Budgets;

/** How large a single number or text may become; each is asked for before anything is allocated. */
public final class Sizes {
    /** Binary digits of a whole number. */
    public static final int MOST_BITS = Budgets.BITS_OF_A_NUMBER;

    /** Characters of a text. */
    public static final int MOST_CHARACTERS = Budgets.CHARACTERS_OF_A_TEXT;

    private Sizes() {}

    /**
     * Lets whole numbers of so many binary digits pass.
     *
     * @throws Raised a MemoryError, if they are too many
     */
    public static void requireBits(double bits) {
        if (!(bits <= MOST_BITS)) {
            throw new Raised("MemoryError", "this whole number would have more than " + MOST_BITS + " binary digits");
        }
    }

    /**
     * Lets texts of so many characters pass.
     *
     * @throws Raised a MemoryError, if they are too many
     */
    public static void requireCharacters(double count) {
        if (!(count <= MOST_CHARACTERS)) {
            throw new Raised("MemoryError", "this text would have more than " + MOST_CHARACTERS + " characters");
        }
    }
}
