package micrograd.data;

/** The data sets there are. */
public enum DatasetKind {
    /** Two interleaved half circles. */
    MOONS("moons", 2, 2, 100, 0.1),
    /** A circle inside a circle. */
    CIRCLES("circles", 2, 2, 100, 0.1),
    /** The four quadrants, opposite ones alike. */
    XOR("xor", 2, 2, 100, 0.1),
    /** Two round clouds. */
    GAUSSIANS("gaussians", 2, 2, 100, 0.1),
    /** Two spiral arms around each other. */
    SPIRAL("spiral", 2, 2, 100, 0.05),
    /** The yin-yang symbol: yin, yang and the dots, three classes. */
    YINYANG("yinyang", 2, 3, 100, 0),
    /** The four examples of the lecture, with three coordinates each. */
    LECTURE("lecture", 3, 2, 4, 0);

    private final String literal;
    private final int inputs;
    private final int classes;
    private final int defaultSize;
    private final double defaultNoise;

    DatasetKind(String literal, int inputs, int classes, int defaultSize, double defaultNoise) {
        this.literal = literal;
        this.inputs = inputs;
        this.classes = classes;
        this.defaultSize = defaultSize;
        this.defaultNoise = defaultNoise;
    }

    /** The name in options and links. */
    public String literal() {
        return literal;
    }

    /** How many coordinates an example has. */
    public int inputs() {
        return inputs;
    }

    /** How many classes there are. */
    public int classes() {
        return classes;
    }

    /** How many examples are drawn unless said. */
    public int defaultSize() {
        return defaultSize;
    }

    /** The noise unless said. */
    public double defaultNoise() {
        return defaultNoise;
    }

    /** Whether a number is the target of an example: -1 or 1 for two classes, else 0 up to the last class. */
    public boolean isTarget(double target) {
        if (classes == 2) {
            return target == -1 || target == 1;
        }
        return target >= 0 && target < classes && target == Math.floor(target);
    }
}
