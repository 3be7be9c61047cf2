package micrograd.training.tables;

import java.util.List;
import micrograd.data.Example;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/**
 * Examples read from a table: the last column is what is to be answered, those before it are coordinates.
 *
 * @param examples the rows that could be read, in their order; at least one
 * @param labels the classes' names, in the order of their numbers; none where the last column holds numbers to be met
 * @param columns the names of the columns, if the table has any
 * @param problems what is wrong with the first rows that were left out, each with its line: "line 7: 2 columns instead of 3"
 * @param leftOut how many rows were left out
 */
public record CsvTable(
        List<Example> examples, List<String> labels, List<String> columns, List<String> problems, int leftOut) {
    public CsvTable {
        examples = List.copyOf(examples);
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /** The most rows that are taken. */
    public static final int MOST_ROWS = Budgets.POINTS;

    /** How the last column is read. */
    public enum Target {
        /** As classes where it holds texts or a few whole numbers, else as numbers. */
        EITHER,
        /** As classes. */
        CLASSES,
        /** As numbers to be met. */
        NUMBERS
    }

    /**
     * Reads a table whose columns are parted by commas, semicolons or tabs.
     *
     * @throws IllegalArgumentException saying to a learner why nothing can be made of it
     */
    public static CsvTable read(String text, Target target) {
        return new CsvReading(text, target).table();
    }

    /** The first lines of a long text, and below them a remark, which would be passed over, that all of it is used. */
    public static String beginning(String text) {
        int end = text.lastIndexOf('\n', Budgets.CHARACTERS_OF_A_TABLE_SHOWN - 1);
        String shown = text.substring(0, end < 0 ? Budgets.CHARACTERS_OF_A_TABLE_SHOWN : end);
        return shown + "\n# … the beginning of " + Numbers.grouped(text.length())
                + " characters, all of which are used. Delete clears it.";
    }

    /** Whether a text is so far beyond what is taken that none of it is: it need not be read, nor shown, to be refused. */
    public static boolean isTooLong(String text) {
        return CsvReader.isTooLong(text);
    }
}
