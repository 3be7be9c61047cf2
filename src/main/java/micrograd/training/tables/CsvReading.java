package micrograd.training.tables;

/** A {@link CsvTable} that is read in slices: of ten thousand rows all at once would hold a page up. */
public final class CsvReading {
    private static final int LINES_OF_A_SLICE = 1500;

    private final String text;
    private final CsvTable.Target target;
    private CsvReader reader;
    private boolean begun;
    private boolean whole;
    private CsvTable table;

    /** A table of which nothing is read yet. */
    public CsvReading(String text, CsvTable.Target target) {
        this.text = text;
        this.target = target;
    }

    /**
     * Reads a slice; whether there is more.
     *
     * @throws IllegalArgumentException saying to a learner why nothing can be made of it
     */
    public boolean goOn() {
        if (reader == null) {
            reader = new CsvReader(text);
        } else if (!begun) {
            reader.begin();
            begun = true;
        } else if (!whole) {
            whole = !reader.goOn(LINES_OF_A_SLICE);
        } else if (table == null) {
            table = reader.table(target);
        }
        return table == null;
    }

    /**
     * The table, of which what is left is read.
     *
     * @throws IllegalArgumentException saying to a learner why nothing can be made of it
     */
    public CsvTable table() {
        while (goOn()) {
            // It does its own counting.
        }
        return table;
    }
}
