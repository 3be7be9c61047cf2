package micrograd.document;

import java.util.Map;

/** Tells links made for TensorFlow Playground from the playground's own; {@link PlaygroundLink} reads them. */
final class PlaygroundKeys {
    /** What a name ends with that holds a control back. */
    static final String HIDE = "_hide";

    private static final String NAMES =
            " activation regularization batchSize dataset regDataset learningRate regularizationRate noise"
                    + " networkShape seed showTestData discretize percTrainData x y xTimesY xSquared ySquared cosX sinX cosY sinY"
                    + " collectStats tutorial problem initZero hideText ";

    private PlaygroundKeys() {}

    /** Whether the entries are a link of Playground's: one of its keys, and none that each of the playground's own links has. */
    static boolean areOf(Map<String, String> entries) {
        if (entries.containsKey("view") || entries.containsKey("source") || entries.containsKey("dataset.kind")) {
            return false;
        }
        for (String key : entries.keySet()) {
            if (key.endsWith(HIDE) || isKey(key)) {
                return true;
            }
        }
        return false;
    }

    static boolean isKey(String key) {
        return key.indexOf(' ') < 0 && NAMES.contains(" " + key + " ");
    }
}
