package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;

/** Adds to what is said of a line that goes beyond the language what in the page does the like. */
final class Beyond {
    private static final String TRAINS = "Training, in the bar above, trains a network with it, step by step.";
    private static final String DATA = "Training, in the bar above, has such points, and opens tables of your own.";
    private static final String LAYERS =
            "Here networks are made of Neuron, Layer and MLP of micrograd.nn; Training, in the bar above, trains one.";
    private static final String PLOTS = "Plot, below the leaves, draws the result over one leaf or two.";

    /** Words of other libraries, and what to say where a line has one of them. */
    private static final String[][] ADVICE = {
        {TRAINS, "optim", "optimizer", "SGD", "Adam", "AdamW", "RMSprop", "zero_grad", "DataLoader"},
        {
            LAYERS,
            "Linear",
            "Sequential",
            "Conv2d",
            "Dense",
            "keras",
            "tensorflow",
            "Module",
            "CrossEntropyLoss",
            "MSELoss"
        },
        {
            DATA,
            "make_moons",
            "make_circles",
            "make_blobs",
            "datasets",
            "sklearn",
            "pandas",
            "read_csv",
            "loadtxt",
            "open"
        },
        {PLOTS, "plt", "matplotlib", "pyplot", "linspace", "meshgrid"},
    };

    private Beyond() {}

    /** The diagnostics of a source, each error and hint with the advice that its line asks for. */
    static List<Diagnostic> advised(String source, List<Diagnostic> diagnostics) {
        List<Diagnostic> advised = new ArrayList<>(diagnostics.size());
        for (Diagnostic one : diagnostics) {
            String advice = advice(source, one);
            advised.add(
                    advice.isEmpty()
                            ? one
                            : new Diagnostic(
                                    one.severity(),
                                    one.message() + " " + advice,
                                    one.start(),
                                    one.end(),
                                    one.line(),
                                    one.column()));
        }
        return List.copyOf(advised);
    }

    private static String advice(String source, Diagnostic one) {
        int from = source.lastIndexOf('\n', Math.max(0, one.start() - 1)) + 1;
        int end = source.indexOf('\n', one.start());
        String line = source.substring(Math.min(from, one.start()), end < 0 ? source.length() : end);
        for (String[] row : ADVICE) {
            for (int i = 1; i < row.length; i++) {
                boolean said = one.severity() == Severity.ERROR || row[0].equals(PLOTS);
                if (said && hasWord(line, row[i])) {
                    return row[0];
                }
            }
        }
        return "";
    }

    private static boolean hasWord(String line, String word) {
        for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !isOfAWord(line.charAt(at - 1)))
                    && (end == line.length() || !isOfAWord(line.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAWord(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > '\u007f';
    }
}
