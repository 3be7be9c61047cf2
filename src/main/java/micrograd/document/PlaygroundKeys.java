package micrograd.document;

import java.util.Map;

/** Tells links made for TensorFlow Playground from the playground's own; {@link PlaygroundLink} reads them. */
final class PlaygroundKeys {
    /** What a name ends with that holds a control back. */
    static final String HIDE = "_hide";

    /** What a link without any key of its own is marked with: what Playground takes for granted. */
    static final String MARK = "problem";

    /** An option here that Playground has under another name: who writes it by hand means this page. */
    static final String LAYERS = "layers";

    private static final String SHARED = " activation batchSize learningRate seed ";

    private static final String OWN = " regularization dataset regDataset regularizationRate noise"
            + " networkShape showTestData discretize percTrainData x y xTimesY xSquared ySquared cosX sinX cosY sinY"
            + " collectStats tutorial problem initZero hideText ";

    private PlaygroundKeys() {}

    /**
     * Whether the entries are a link of Playground's: one of its keys, and none that each of the playground's own links has. Four keys are options here too
     * and say nothing in a link that names a view.
     */
    static boolean areOf(Map<String, String> entries) {
        if (entries.containsKey("dataset.kind")
                || entries.containsKey(LAYERS)
                || entries.containsKey("source") && !entries.containsKey("view")) {
            return false;
        }
        return areMarked(entries) || !entries.containsKey("view") && hasOneOf(entries, SHARED);
    }

    /** Whether one of the keys is Playground's alone. */
    static boolean areMarked(Map<String, String> entries) {
        for (String key : entries.keySet()) {
            if (key.endsWith(HIDE)) {
                return true;
            }
        }
        return hasOneOf(entries, OWN);
    }

    private static boolean hasOneOf(Map<String, String> entries, String names) {
        for (String key : entries.keySet()) {
            if (isOneOf(key, names)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(String key, String names) {
        return key.indexOf(' ') < 0 && !key.isEmpty() && names.contains(" " + key + " ");
    }
}
