package micrograd.document;

import java.util.Optional;

/**
 * In which order the values stand in their table.
 *
 * @param column by what
 * @param descending from the largest to the smallest
 */
public record TableOrder(Column column, boolean descending) {
    /** As the program makes them. */
    public static final TableOrder PROGRAM = new TableOrder(Column.PROGRAM, false);

    /** What the values can be ordered by. */
    public enum Column {
        /** When they are made. */
        PROGRAM("program"),
        /** Their names. */
        NAME("value"),
        /** What they are made by. */
        OPERATION("operation"),
        /** Their numbers. */
        DATA("data"),
        /** Their gradients. */
        GRAD("grad"),
        /** The slopes that differences find. */
        CHECK("check");

        private final String key;

        Column(String key) {
            this.key = key;
        }

        /** Its word in a link. */
        public String key() {
            return key;
        }
    }

    /** The order after a click on a column's head: ascending, then descending, then the program's again. */
    public TableOrder chosen(Column clicked) {
        if (clicked != column) {
            return new TableOrder(clicked, false);
        }
        return descending ? PROGRAM : new TableOrder(clicked, true);
    }

    /** The order as a link has it: {@code data}, or {@code -data} for a descending one. */
    public String written() {
        return (descending ? "-" : "") + column.key();
    }

    /** The order that a link has; empty if it is none. */
    public static Optional<TableOrder> read(String text) {
        boolean descending = text.startsWith("-");
        for (Column column : Column.values()) {
            if (text.substring(descending ? 1 : 0).equals(column.key())) {
                return Optional.of(new TableOrder(column, descending));
            }
        }
        return Optional.empty();
    }
}
