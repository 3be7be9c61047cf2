package micrograd.data;

import java.util.List;
import java.util.Optional;
import micrograd.random.RandomSource;

/** The data sets there are, a row each, in the order in which they are offered: no other meaning lies in it. */
public enum DatasetKind {
    /** A disc inside a ring. */
    CIRCLE("circle", "circle", 2, 2, 200, 0.05, TwoClasses::circle, true),
    /** The four quadrants, opposite ones alike. */
    XOR("xor", "xor", 2, 2, 100, 0.1, TwoClasses::xor, true),
    /** Two round clouds. */
    GAUSSIANS("gaussians", "gauss", 2, 2, 100, 0.1, TwoClasses::gaussians, true),
    /** Two spiral arms around each other. */
    SPIRAL("spiral", "spiral", 2, 2, 100, 0.05, (size, random) -> TwoClasses.spiral(size), true),
    /** Two interleaved half circles. */
    MOONS("moons", "moons", 2, 2, 100, 0.1, (size, random) -> TwoClasses.moons(size), true),
    /** A circle inside a circle. */
    CIRCLES("circles", "rings", 2, 2, 100, 0.1, (size, random) -> TwoClasses.circles(size), true),
    /** The yin-yang symbol: yin, yang and the dots, three classes. */
    YINYANG("yinyang", "yin-yang", 2, 3, 100, 0, YinYang::points),
    /** The four examples of the lecture, with three coordinates each. */
    LECTURE("lecture", "lecture", 3, 2, 4, 0, Origin.LISTED, (size, random) -> LecturePoints.points(size)),
    /** Points above and below a typed curve. */
    RULE("rule", "y > f(x)", 2, 2, 200, 0, Origin.TYPED),
    /** TensorFlow Playground's circle. */
    PLAYGROUND_CIRCLE("playground-circle", "circle ±6", 2, 2, 500, PlaygroundData::circle),
    /** TensorFlow Playground's exclusive or. */
    PLAYGROUND_XOR("playground-xor", "xor ±6", 2, 2, 500, PlaygroundData::xor),
    /** TensorFlow Playground's two clouds. */
    PLAYGROUND_GAUSS("playground-gauss", "gauss ±6", 2, 2, 500, PlaygroundData::cloud),
    /** TensorFlow Playground's spiral. */
    PLAYGROUND_SPIRAL("playground-spiral", "spiral ±6", 2, 2, 500, PlaygroundData::arm),
    /** TensorFlow Playground's plane. */
    PLANE("plane", "plane", 2, 0, 400, PlaygroundData::plane),
    /** TensorFlow Playground's six bumps. */
    BUMPS("gauss", "bumps", 2, 0, 600, PlaygroundData::bumps),
    /** A sine of one variable. */
    SINE(
            "sine",
            "sine",
            1,
            0,
            60,
            0.05,
            (size, random) -> FunctionData.ofOne(size, Datasets.USUAL_REACH, FunctionData::sine, random)),
    /** A parabola of one variable. */
    PARABOLA(
            "parabola",
            "parabola",
            1,
            0,
            60,
            0.05,
            (size, random) -> FunctionData.ofOne(size, Datasets.USUAL_REACH, FunctionData::parabola, random)),
    /** A step of one variable. */
    STEP(
            "step",
            "step",
            1,
            0,
            60,
            0.05,
            (size, random) -> FunctionData.ofOne(size, Datasets.USUAL_REACH, FunctionData::step, random)),
    /** A typed function of one or two variables. */
    FUNCTION("function", "f(x₁, x₂)", 2, 0, 200, 0, Origin.TYPED),
    /** The learner's own points, of any form. */
    POINTS("points", "my own", 2, 2, 2, 0, Origin.OWN);

    /** Where examples come from. */
    private enum Origin {
        DRAWN,
        PLAYGROUND,
        TYPED,
        LISTED,
        OWN
    }

    /** Draws points, to which noise is added. */
    private interface Drawing {
        Points points(int size, RandomSource random);
    }

    private final String literal;
    private final String title;
    private final DatasetForm form;
    private final int defaultSize;
    private final double defaultNoise;
    private final Origin origin;
    private final Optional<Drawing> drawing;
    private final Optional<PlaygroundData.Drawing> playgrounds;

    DatasetKind(
            String literal,
            String title,
            int inputs,
            int classes,
            int size,
            double noise,
            Origin origin,
            Optional<Drawing> drawing,
            Optional<PlaygroundData.Drawing> playgrounds) {
        this.literal = literal;
        this.title = title;
        form = new DatasetForm(inputs, classes);
        defaultSize = size;
        defaultNoise = noise;
        this.origin = origin;
        this.drawing = drawing;
        this.playgrounds = playgrounds;
    }

    /** Drawn in a fair order. */
    DatasetKind(String literal, String title, int inputs, int classes, int size, double noise, Drawing drawing) {
        this(literal, title, inputs, classes, size, noise, Origin.DRAWN, drawing);
    }

    /** Drawn class by class, then shuffled. */
    DatasetKind(
            String literal,
            String title,
            int inputs,
            int classes,
            int size,
            double noise,
            Drawing drawing,
            boolean shuffled) {
        this(literal, title, inputs, classes, size, noise, Origin.DRAWN, shuffled ? shuffled(drawing) : drawing);
    }

    DatasetKind(
            String literal,
            String title,
            int inputs,
            int classes,
            int size,
            double noise,
            Origin origin,
            Drawing drawing) {
        this(literal, title, inputs, classes, size, noise, origin, Optional.of(drawing), Optional.empty());
    }

    /** Drawn as Playground draws. */
    DatasetKind(String literal, String title, int inputs, int classes, int size, PlaygroundData.Drawing playgrounds) {
        this(literal, title, inputs, classes, size, 0, Origin.PLAYGROUND, Optional.empty(), Optional.of(playgrounds));
    }

    /** Drawn by others. */
    DatasetKind(String literal, String title, int inputs, int classes, int size, double noise, Origin origin) {
        this(literal, title, inputs, classes, size, noise, origin, Optional.empty(), Optional.empty());
    }

    private static Drawing shuffled(Drawing drawing) {
        return (size, random) -> drawing.points(size, random).shuffled(random);
    }

    /** Examples of it, drawn from a generator that may go on to draw something else; throws where a formula or own points are needed. */
    List<Example> draw(int size, double noise, RandomSource random) {
        if (playgrounds.isPresent()) {
            return PlaygroundData.points(playgrounds.get(), size, noise, random).examples();
        }
        if (drawing.isEmpty()) {
            throw new IllegalArgumentException(literal + " is not drawn from a seed alone");
        }
        return Datasets.noisy(drawing.get().points(size, random), form, noise, random);
    }

    /** What a learner reads. */
    public String title() {
        return title;
    }

    /** Whether it is one of those that stand beside others of nearly the same look, and are shown where they are chosen. */
    public boolean isLookalike() {
        return isPlaygrounds() && !form.isRegression();
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
        return origin == Origin.TYPED;
    }

    /** Whether it is one of TensorFlow Playground's, drawn as there: coordinates from -6 to 6, noise a share of that range which moves where a label is read. */
    public boolean isPlaygrounds() {
        return origin == Origin.PLAYGROUND;
    }

    /** Whether it is drawn from a seed rather than listed. */
    public boolean isDrawn() {
        return origin != Origin.LISTED && origin != Origin.OWN;
    }

    /** Whether a number is the target of an example. */
    public boolean isTarget(double target) {
        return form.isTarget(target);
    }
}
