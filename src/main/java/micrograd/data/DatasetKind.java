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
    LECTURE("lecture", 3, 2, 4, 0),
    /** A disc inside a ring. */
    CIRCLE("circle", 2, 2, 200, 0.05),
    /** Points above and below a typed curve. */
    RULE("rule", 2, 2, 200, 0),
    /** A sine of one variable. */
    SINE("sine", 1, 0, 60, 0.05),
    /** A parabola of one variable. */
    PARABOLA("parabola", 1, 0, 60, 0.05),
    /** A step of one variable. */
    STEP("step", 1, 0, 60, 0.05),
    /** A typed function of one or two variables. */
    FUNCTION("function", 2, 0, 200, 0),
    /** TensorFlow Playground's plane. */
    PLANE("plane", 2, 0, 400, 0),
    /** TensorFlow Playground's six bumps. */
    BUMPS("gauss", 2, 0, 600, 0),
    /** TensorFlow Playground's circle. */
    PLAYGROUND_CIRCLE("playground-circle", 2, 2, 500, 0),
    /** TensorFlow Playground's exclusive or. */
    PLAYGROUND_XOR("playground-xor", 2, 2, 500, 0),
    /** TensorFlow Playground's two clouds. */
    PLAYGROUND_GAUSS("playground-gauss", 2, 2, 500, 0),
    /** TensorFlow Playground's spiral. */
    PLAYGROUND_SPIRAL("playground-spiral", 2, 2, 500, 0),
    /** The learner's own points, of any form. */
    POINTS("points", 2, 2, 2, 0);

    private final String literal;
    private final DatasetForm form;
    private final int defaultSize;
    private final double defaultNoise;

    DatasetKind(String literal, int inputs, int classes, int defaultSize, double defaultNoise) {
        this.literal = literal;
        form = new DatasetForm(inputs, classes);
        this.defaultSize = defaultSize;
        this.defaultNoise = defaultNoise;
    }

    /** The name in options and links. */
    public String literal() {
        return literal;
    }

    /** What its examples look like, unless a formula or own points say otherwise. */
    public DatasetForm form() {
        return form;
    }

    /** How many coordinates an example has. */
    public int inputs() {
        return form.inputs();
    }

    /** How many classes there are; 0 where targets are numbers to be met. */
    public int classes() {
        return form.classes();
    }

    /** How many examples are drawn unless said. */
    public int defaultSize() {
        return defaultSize;
    }

    /** The noise unless said. */
    public double defaultNoise() {
        return defaultNoise;
    }

    /** Whether a formula belongs to it. */
    public boolean isTyped() {
        return this == RULE || this == FUNCTION;
    }

    /** Whether it is one of TensorFlow Playground's, drawn as there: coordinates from -6 to 6, noise a share of that range which moves where a label is read. */
    public boolean isPlaygrounds() {
        return this == PLANE || this == BUMPS || ordinal() >= PLAYGROUND_CIRCLE.ordinal() && this != POINTS;
    }

    /** Whether it is drawn from a seed rather than listed. */
    public boolean isDrawn() {
        return this != LECTURE && this != POINTS;
    }

    /** Whether a number is the target of an example. */
    public boolean isTarget(double target) {
        return form.isTarget(target);
    }
}
