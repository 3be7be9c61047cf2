package micrograd.training.options;

/** Where the initial weights come from. */
public enum WeightGenerator {
    /** Python's generator, seeded by the training's seed. */
    PYTHON("python"),
    /** The generator that drew the data set goes on, as in Eureka's yin-yang run. */
    DATASET("dataset");

    private final String literal;

    WeightGenerator(String literal) {
        this.literal = literal;
    }

    /** The name in options and links. */
    public String literal() {
        return literal;
    }
}
