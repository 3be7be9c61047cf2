package micrograd.document;

import java.util.List;
import java.util.Map;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.run.StopConditions;

/** Stop conditions as a link writes them: {@code stopLoss=0.01&stopAccuracy=0.99&stopStep=500}. */
final class StopEntries {
    private StopEntries() {}

    static void encode(StopConditions stop, Map<String, String> entries) {
        if (stop.loss() == stop.loss()) {
            entries.put("stopLoss", Numbers.shortest(stop.loss()));
        }
        if (stop.accuracy() == stop.accuracy()) {
            entries.put("stopAccuracy", Numbers.shortest(stop.accuracy()));
        }
        if (stop.step() > 0) {
            entries.put("stopStep", Integer.toString(stop.step()));
        }
    }

    /** Takes them out of the entries; what cannot be read is left out, and said. */
    static StopConditions decode(Map<String, String> entries, List<String> problems) {
        double loss = number(entries.remove("stopLoss"), problems);
        double accuracy = number(entries.remove("stopAccuracy"), problems);
        double step = number(entries.remove("stopStep"), problems);
        boolean whole = step >= 1 && step <= TrainingDocument.MOST_STEPS && step == Math.floor(step);
        return new StopConditions(loss, accuracy, whole ? Rounding.truncated(step) : 0);
    }

    private static double number(String text, List<String> problems) {
        if (text == null) {
            return Double.NaN;
        }
        if (!Numbers.isDecimal(text)) {
            problems.add("“" + Fragment.shown(text) + "” is no number to stop at");
            return Double.NaN;
        }
        return Numbers.parse(text);
    }
}
