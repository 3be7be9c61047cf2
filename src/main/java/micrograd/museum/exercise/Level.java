package micrograd.museum.exercise;

import java.util.List;

/** How hard a random exercise is. */
public enum Level {
    /** Two operations, sums and products, each value used once. */
    FIRST(1, 3, 2, List.of("+", "*"), false),
    /** Differences and halves come in. */
    SECOND(2, 4, 3, List.of("+", "-", "*"), false),
    /** Values are used more than once, squares and relu come in. */
    THIRD(3, 3, 5, List.of("+", "-", "*", "square", "relu"), true),
    /** Division, cubes, max and abs come in. */
    FOURTH(4, 4, 7, List.of("+", "-", "*", "*", "/", "square", "cube", "relu", "max", "abs"), true);

    private final int number;
    private final int leaves;
    private final int operations;
    private final List<String> repertoire;
    private final boolean reuses;

    Level(int number, int leaves, int operations, List<String> repertoire, boolean reuses) {
        this.number = number;
        this.leaves = leaves;
        this.operations = operations;
        this.repertoire = repertoire;
        this.reuses = reuses;
    }

    /**
     * The level of a number in links.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Level of(int number) {
        for (Level level : values()) {
            if (level.number == number) {
                return level;
            }
        }
        throw new IllegalArgumentException("no level " + number);
    }

    /** How many leaves its exercises have. */
    public int leaves() {
        return leaves;
    }

    /** How many operations they have. */
    public int operations() {
        return operations;
    }

    /** What the operations are drawn from. */
    List<String> repertoire() {
        return repertoire;
    }

    /** Whether some value is used more than once; else each is used exactly once. */
    public boolean reuses() {
        return reuses;
    }
}
