package micrograd.museum.exercise;

import java.util.List;

/** How hard a random exercise is. */
public enum Level {
    /** Two operations, sums and products, each value used once. */
    FIRST("first", "Sums and products", 3, 2, List.of("+", "*"), false),
    /** Differences and halves come in. */
    SECOND("second", "Four leaves, and differences", 4, 3, List.of("+", "-", "*"), false),
    /** Values are used more than once, squares and relu come in. */
    THIRD("third", "Values used twice", 3, 5, List.of("+", "-", "*", "square", "relu"), true),
    /** Division, cubes, max and abs come in. */
    FOURTH(
            "fourth",
            "Everything",
            4,
            7,
            List.of("+", "-", "*", "*", "/", "square", "cube", "relu", "max", "abs"),
            true);

    private final String key;
    private final String title;
    private final int leaves;
    private final int operations;
    private final List<String> repertoire;
    private final boolean reuses;

    Level(String key, String title, int leaves, int operations, List<String> repertoire, boolean reuses) {
        this.key = key;
        this.title = title;
        this.leaves = leaves;
        this.operations = operations;
        this.repertoire = repertoire;
        this.reuses = reuses;
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
