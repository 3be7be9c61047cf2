package micrograd.training.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.data.DatasetForm;
import micrograd.data.Example;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;
import micrograd.training.options.DatasetSetup;

/**
 * Reads a {@link CsvTable}. Which sign parts the columns is found out by which makes most rows of one width; numbers may have a decimal comma where
 * columns are not parted by commas. A first row without a number among its coordinates is a header. Empty lines and lines that begin with # are passed over.
 */
final class CsvReader {
    private static final int MOST_SHOWN = 30;

    private static final int MOST_LINES = Budgets.LINES_OF_A_TABLE;

    private static final String AT_MOST =
            "Of a table at most " + Numbers.grouped(CsvTable.MOST_ROWS) + " rows are taken";

    /** How many rows tell what parts columns. */
    private static final int ENOUGH_TO_TELL = 2000;

    /** The least share of numbers in the last column for the others to be mistakes. */
    private static final double MOSTLY = 0.8;

    private record Row(int line, List<String> fields) {}

    private record Problem(int line, String what) {}

    private final List<String> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<double[]> coordinates = new ArrayList<>();
    private final List<Row> kept = new ArrayList<>();
    private List<String> columns = List.of();
    private int width;
    private int next;
    private char separator;
    private boolean trailing;
    private int beyond;

    CsvReader(String text) {
        requireFew(text);
        split(text);
    }

    /** Whether a text is far beyond what is taken. */
    static boolean isTooLong(String text) {
        return text.length() > Budgets.FILE_CHARACTERS || lines(text) > MOST_LINES;
    }

    private static int lines(String text) {
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean ends = at == '\n' || at == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            lines += ends ? 1 : 0;
        }
        return lines;
    }

    private void split(String text) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = start; i <= text.length(); i++) {
            char at = i < text.length() ? text.charAt(i) : '\n';
            if (at == '\n' || at == '\r') {
                lines.add(text.substring(start, i));
                start = i + 1;
                if (at == '\r' && start < text.length() && text.charAt(start) == '\n') {
                    i++;
                    start++;
                }
            }
        }
    }

    /** Finds the columns. */
    void begin() {
        separator = separator();
        List<Row> rows = rows(ENOUGH_TO_TELL);
        width = usualWidth(rows);
        if (width < 2) {
            throw new IllegalArgumentException(
                    "No columns were found. Each line needs numbers and, last, a class or a number,"
                            + " with commas, semicolons or tabs between them.");
        }
        if (width - 1 > DatasetSetup.MAXIMUM_INPUTS) {
            throw new IllegalArgumentException("There are " + (width - 1) + " columns of inputs. At most "
                    + DatasetSetup.MAXIMUM_INPUTS + " can be trained on.");
        }
        if (isHeader(rows.get(0), width)) {
            columns = rows.get(0).fields();
            next = rows.get(0).line();
        }
    }

    /** A table far beyond the limit is refused before it is read. */
    private static void requireFew(String text) {
        if (text.length() > Budgets.FILE_CHARACTERS) {
            throw new IllegalArgumentException("The table has more than " + Numbers.grouped(Budgets.FILE_CHARACTERS)
                    + " characters. " + AT_MOST + ", and of one as long as that none: open a part of it.");
        }
        int lines = lines(text);
        if (lines > MOST_LINES) {
            throw new IllegalArgumentException("There are " + lines + " lines. " + AT_MOST
                    + ", and of one with more than " + Numbers.grouped(MOST_LINES) + " lines none: open a part of it.");
        }
    }

    private char separator() {
        char best = ',';
        double most = 0;
        for (char candidate : new char[] {'\t', ';', ','}) {
            separator = candidate;
            List<Row> rows = rows(ENOUGH_TO_TELL);
            int width = usualWidth(rows);
            int of = 0;
            for (Row row : rows) {
                of += row.fields().size() == width ? 1 : 0;
            }
            double share = width < 2 ? 0 : (double) of / rows.size();
            if (share > most) {
                most = share;
                best = candidate;
            }
        }
        return best;
    }

    /** The lines with something on them, as fields. */
    private List<Row> rows(int most) {
        trailing = true;
        for (int i = 0; i < lines.size() && trailing; i++) {
            String line = lines.get(i);
            trailing = isBlank(line) || line.trim().endsWith(Character.toString(separator));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size() && rows.size() < most; i++) {
            String line = lines.get(i);
            if (!isBlank(line)) {
                rows.add(new Row(i + 1, fields(line)));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("There is nothing in it.");
        }
        return rows;
    }

    private static boolean isBlank(String line) {
        return line.trim().isEmpty() || line.charAt(0) == '#';
    }

    /** field = '"' { any | '""' } '"' | { any but the separator }. */
    private List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        if (line.indexOf('"') < 0) {
            int start = 0;
            for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
                fields.add(line.substring(start, end).trim());
                start = end + 1;
            }
            fields.add(line.substring(start).trim());
            return withoutTrailing(fields);
        }
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            char at = i < line.length() ? line.charAt(i) : separator;
            if (i == line.length() || at == separator && !quoted) {
                fields.add(field.toString().trim());
                field.setLength(0);
                quoted = false;
            } else if (at == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(at);
                i++;
            } else if (at == '"' && (quoted || field.toString().trim().isEmpty())) {
                quoted = !quoted;
            } else {
                field.append(at);
            }
        }
        return withoutTrailing(fields);
    }

    private List<String> withoutTrailing(List<String> fields) {
        if (trailing && fields.size() > 1) {
            fields.remove(fields.size() - 1);
        }
        return fields;
    }

    private static int usualWidth(List<Row> rows) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        int usual = 0;
        for (Row row : rows) {
            int width = row.fields().size();
            counts.merge(width, 1, Integer::sum);
            boolean more = usual == 0 || counts.get(width) > counts.get(usual);
            usual = more ? width : usual;
        }
        return usual;
    }

    private boolean isHeader(Row row, int width) {
        if (row.fields().size() != width) {
            return false;
        }
        for (int i = 0; i < width - 1; i++) {
            String field = row.fields().get(i);
            if (field.isEmpty() || Double.isFinite(number(field))) {
                return false;
            }
        }
        return true;
    }

    /** Reads the next rows below the heading, at most so many lines; whether there are more. Of the rows beyond those that are taken nothing is read. */
    boolean goOn(int most) {
        for (int end = Math.min(lines.size(), next + most); next < end; next++) {
            if (isBlank(lines.get(next))) {
                continue;
            }
            if (kept.size() == CsvTable.MOST_ROWS) {
                beyond = rowsFrom(next + 1);
                problems.add(new Problem(
                        next + 1,
                        "only " + Numbers.grouped(CsvTable.MOST_ROWS)
                                + " rows are taken, from here on they are left out"));
                return false;
            }
            Row row = new Row(next + 1, fields(lines.get(next)));
            double[] at = coordinates(row, width);
            if (at.length > 0) {
                coordinates.add(at);
                kept.add(row);
            }
        }
        return next < lines.size();
    }

    /** What was read. */
    CsvTable table(CsvTable.Target target) {
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.isEmpty()
                            ? "There is a line of headings and nothing under it."
                            : "No line could be read; " + said().get(0) + ".");
        }
        return isNumbers(kept, target)
                ? numbers(kept, coordinates, columns)
                : classes(kept, coordinates, columns, target);
    }

    private int rowsFrom(int line) {
        int rows = 0;
        for (int i = line; i < lines.size(); i++) {
            rows += isBlank(lines.get(i)) ? 0 : 1;
        }
        return rows;
    }

    /** A row's coordinates; none, and the problem said, where it has others than numbers. */
    private double[] coordinates(Row row, int width) {
        if (row.fields().size() != width) {
            wrong(
                    row,
                    row.fields().size() + (row.fields().size() == 1 ? " column" : " columns") + " instead of " + width);
            return new double[0];
        }
        double[] at = new double[width - 1];
        for (int i = 0; i < at.length; i++) {
            at[i] = number(row.fields().get(i));
            if (!Double.isFinite(at[i])) {
                wrong(row, shown(row.fields().get(i)) + " in column " + (i + 1) + " is no number");
                return new double[0];
            }
        }
        if (last(row).isEmpty()) {
            wrong(row, "the last column is empty");
            return new double[0];
        }
        return at;
    }

    /** Why rows are not among those that a refusal speaks of; nothing where all are. */
    private String leftOut() {
        if (problems.isEmpty()) {
            return "";
        }
        int count = problems.size() + beyond;
        return " " + count + (count == 1 ? " row was" : " rows were") + " left out; " + said().get(0) + ".";
    }

    private void wrong(Row row, String what) {
        problems.add(new Problem(row.line(), what));
    }

    private List<String> said() {
        problems.sort((a, b) -> a.line() - b.line());
        List<String> said = new ArrayList<>();
        for (Problem problem : problems) {
            said.add("line " + problem.line() + ": " + problem.what());
        }
        return said;
    }

    private static List<String> few(List<String> said) {
        return said.subList(0, Math.min(Budgets.ROWS_LEFT_OUT_LISTED, said.size()));
    }

    private static String shown(String field) {
        return field.isEmpty()
                ? "nothing"
                : "“" + (field.length() > MOST_SHOWN ? field.substring(0, MOST_SHOWN) + "…" : field) + "”";
    }

    private static String last(Row row) {
        return row.fields().get(row.fields().size() - 1);
    }

    private boolean isNumbers(List<Row> rows, CsvTable.Target target) {
        if (target != CsvTable.Target.EITHER) {
            return target == CsvTable.Target.NUMBERS;
        }
        List<Double> distinct = new ArrayList<>();
        int count = 0;
        boolean whole = true;
        for (Row row : rows) {
            double number = number(last(row));
            if (Double.isFinite(number)) {
                count++;
                whole &= number == Math.floor(number);
                if (distinct.size() <= DatasetSetup.MAXIMUM_CLASSES && !distinct.contains(number)) {
                    distinct.add(number);
                }
            }
        }
        boolean few = whole && distinct.size() <= DatasetSetup.MAXIMUM_CLASSES && distinct.size() > 1;
        return count >= MOSTLY * rows.size() && !few;
    }

    private CsvTable numbers(List<Row> rows, List<double[]> coordinates, List<String> columns) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double target = number(last(rows.get(i)));
            if (Double.isFinite(target)) {
                examples.add(new Example(coordinates.get(i), target));
            } else {
                wrong(rows.get(i), shown(last(rows.get(i))) + " in the last column is no number");
            }
        }
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("The last column holds no numbers: read it as classes." + leftOut());
        }
        return new CsvTable(examples, List.of(), columns, few(said()), problems.size() + beyond);
    }

    private CsvTable classes(List<Row> rows, List<double[]> coordinates, List<String> columns, CsvTable.Target target) {
        List<String> labels = new ArrayList<>();
        for (Row row : rows) {
            if (!labels.contains(last(row))) {
                if (last(row).length() > Budgets.NAME_OF_A_CLASS) {
                    throw new IllegalArgumentException("The class in line " + row.line() + " has a name of more than "
                            + Budgets.NAME_OF_A_CLASS + " characters, " + shown(last(row)) + ": shorten it.");
                }
                labels.add(last(row));
                if (labels.size() > DatasetSetup.MAXIMUM_CLASSES) {
                    throw new IllegalArgumentException("The last column holds more than "
                            + DatasetSetup.MAXIMUM_CLASSES + " classes"
                            + (target == CsvTable.Target.CLASSES ? ": read it as numbers, or join some." : "."));
                }
            }
        }
        if (labels.size() == 1) {
            throw new IllegalArgumentException("There is one class alone, “" + labels.get(0)
                    + "”, in the last column: there is nothing to tell apart." + leftOut());
        }
        sort(labels);
        DatasetForm form = new DatasetForm(coordinates.get(0).length, labels.size());
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            examples.add(new Example(coordinates.get(i), form.target(labels.indexOf(last(rows.get(i))))));
        }
        return new CsvTable(examples, labels, columns, few(said()), problems.size() + beyond);
    }

    /** By number where all are numbers, else as texts. */
    private void sort(List<String> labels) {
        boolean numbers = true;
        for (String label : labels) {
            numbers &= Double.isFinite(number(label));
        }
        if (numbers) {
            labels.sort((a, b) -> Double.compare(number(a), number(b)));
        } else {
            Collections.sort(labels);
        }
    }

    /** The number that a field writes, with a point or, where commas do not part columns, a comma; NaN for none. */
    private double number(String field) {
        String plain = field.indexOf(Numbers.MINUS) < 0 ? field : field.replace(Numbers.MINUS, '-');
        if (separator != ',') {
            int comma = plain.lastIndexOf(',');
            int point = plain.lastIndexOf('.');
            if (comma > point) {
                plain = plain.replace(".", "").replace(',', '.');
            } else if (comma >= 0) {
                plain = plain.replace(",", "");
            }
        }
        if (plain.startsWith("+")) {
            plain = plain.substring(1);
        }
        return Numbers.isDecimal(plain) ? Numbers.parse(plain) : Double.NaN;
    }
}
