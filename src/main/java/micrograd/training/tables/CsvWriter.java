package micrograd.training.tables;

import java.util.List;
import micrograd.data.DatasetForm;
import micrograd.data.Example;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.options.DatasetSetup;

/** Writes examples as a table that {@link CsvReader} reads: a heading, then an example a line, its coordinates before its answer. */
public final class CsvWriter {
    private CsvWriter() {}

    /** The examples in their order; classes are written by their labels. */
    public static String written(DatasetSetup data, DatasetForm form, List<Example> examples) {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < form.inputs(); i++) {
            table.append('x').append(i + 1).append(',');
        }
        table.append(form.isRegression() ? "y\n" : "class\n");
        for (Example example : examples) {
            row(data, form, example, table);
        }
        return table.toString();
    }

    private static void row(DatasetSetup data, DatasetForm form, Example example, StringBuilder table) {
        for (int i = 0; i < form.inputs(); i++) {
            table.append(Numbers.shortest(example.input(i))).append(',');
        }
        if (form.isRegression()) {
            table.append(Numbers.shortest(example.target())).append('\n');
            return;
        }
        int its = form.classes() == 2 ? (example.target() < 0 ? 0 : 1) : Rounding.truncated(example.target());
        String label = data.label(its).replace(Numbers.MINUS, '-');
        boolean quoted = label.indexOf(',') >= 0 || label.indexOf('"') >= 0;
        table.append(quoted ? "\"" + label.replace("\"", "\"\"") + "\"" : label).append('\n');
    }
}
