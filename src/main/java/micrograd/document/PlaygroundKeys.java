package micrograd.document;

import java.util.Map;

/** Tells links made for TensorFlow Playground from the playground's own; {@link PlaygroundLink} reads them. */
final class PlaygroundKeys {
    /** What a name ends with that holds a control back. */
    static final String HIDE = "_hide";

    /** What every link that Playground wrote has, and what others are marked with: what it takes for granted. */
    static final String MARK = "problem";

    /** Options here that Playground does not have: who writes one by hand means this page. */
    private static final String OURS = " layers loss features outputActivation initialization generator shuffle l1 l2"
            + " weightsOnly l1Prunes dropout engine loopFault frozen ";

    private static final String SHARED = " activation batchSize learningRate seed ";

    private static final String OWN = " regularization dataset regDataset regularizationRate noise"
            + " networkShape showTestData discretize percTrainData x y xTimesY xSquared ySquared cosX sinX cosY sinY"
            + " collectStats tutorial problem initZero hideText ";

    private PlaygroundKeys() {}

    /** Whether the entries are a link of Playground's: one of its keys, none that only this page has, and its mark where a view is named, as it names none. */
    static boolean areOf(Map<String, String> entries) {
        boolean views = entries.containsKey("view");
        if (areOurs(entries) || entries.containsKey("source") && !views) {
            return false;
        }
        return views
                ? entries.containsKey(MARK)
                : hasOneOf(entries, OWN) || hasOneOf(entries, SHARED) || hidesOne(entries);
    }

    /** Whether one of the keys is an option of training here, and none of Playground's. */
    static boolean areOurs(Map<String, String> entries) {
        for (String key : entries.keySet()) {
            if (key.indexOf('.') > 0 || isOneOf(key, OURS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hidesOne(Map<String, String> entries) {
        for (String key : entries.keySet()) {
            if (key.endsWith(HIDE)) {
                return true;
            }
        }
        return false;
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
