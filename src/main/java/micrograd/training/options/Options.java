package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;

/**
 * Checks options and reads the literals among them.
 *
 * <p>Every error is an {@link IllegalArgumentException} that begins with the option's name and says what the option may be.
 */
public final class Options {
    private Options() {}

    /** The data set of that name. */
    public static DatasetKind datasetKind(String option, String literal) {
        List<String> literals = new ArrayList<>();
        for (DatasetKind kind : DatasetKind.values()) {
            literals.add(kind.literal());
        }
        return DatasetKind.values()[choice(option, literal, literals)];
    }

    /** The activation of that name. */
    public static Activation activation(String option, String literal) {
        List<String> literals = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            literals.add(activation.literal());
        }
        return Activation.values()[choice(option, literal, literals)];
    }

    /** The initialisation of that name. */
    public static Initialization initialization(String option, String literal) {
        List<String> literals = new ArrayList<>();
        for (Initialization initialization : Initialization.values()) {
            literals.add(initialization.literal());
        }
        return Initialization.values()[choice(option, literal, literals)];
    }

    /** The loss of that name. */
    public static Loss loss(String option, String literal) {
        List<String> literals = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            literals.add(loss.literal());
        }
        return Loss.values()[choice(option, literal, literals)];
    }

    /** The source of initial weights of that name. */
    public static WeightGenerator generator(String option, String literal) {
        List<String> literals = new ArrayList<>();
        for (WeightGenerator generator : WeightGenerator.values()) {
            literals.add(generator.literal());
        }
        return WeightGenerator.values()[choice(option, literal, literals)];
    }

    /** The engine of that name. */
    public static EngineChoice engine(String option, String literal) {
        if (literal.isEmpty()) {
            return EngineChoice.BEST;
        }
        List<String> literals = new ArrayList<>();
        for (int i = 1; i < EngineChoice.values().length; i++) {
            literals.add(EngineChoice.values()[i].literal());
        }
        return EngineChoice.values()[1 + choice(option, literal, literals)];
    }

    /** The published run of that name. */
    public static Preset preset(String option, String literal) {
        List<String> literals = new ArrayList<>();
        for (Preset preset : Preset.values()) {
            literals.add(preset.literal());
        }
        return Preset.values()[choice(option, literal, literals)];
    }

    /** The kind of optimizer of that name, as {@link OptimizerSetup} makes it unless said otherwise. */
    public static OptimizerSetup optimizer(String option, String literal) {
        List<OptimizerSetup> defaults = OptimizerSetup.defaults();
        List<String> literals = new ArrayList<>();
        for (OptimizerSetup optimizer : defaults) {
            literals.add(optimizer.literal());
        }
        return defaults.get(choice(option, literal, literals));
    }

    /**
     * The place of a literal among those there are.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static int choice(String option, String literal, List<String> literals) {
        int index = literals.indexOf(literal);
        if (index >= 0) {
            return index;
        }
        StringBuilder message = new StringBuilder(option).append(" must be ");
        for (int i = 0; i < literals.size(); i++) {
            String before = i == 0 ? "" : i + 1 < literals.size() ? ", " : " or ";
            message.append(before).append('"').append(literals.get(i)).append('"');
        }
        if (!literal.isEmpty()) {
            message.append(", not \"").append(literal).append('"');
        }
        throw new IllegalArgumentException(message.toString());
    }

    /**
     * The whole number that a number is.
     *
     * @throws IllegalArgumentException if it is none, or out of range
     */
    public static long wholeNumber(String option, double number, long least, long most) {
        if (!(number >= least && number <= most) || number != Math.floor(number)) {
            throw new IllegalArgumentException(option + " must be a whole number from " + least + " to " + most);
        }
        return (long) number;
    }

    static void wholeNumber(String option, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    option + " must be a whole number from " + least + " to " + most + ", not " + number);
        }
    }

    /** Checks for {@code 0 <= number < 1}. */
    static void share(String option, double number) {
        if (!(number >= 0 && number < 1)) {
            throw new IllegalArgumentException(option + " must be a number of at least 0 and below 1");
        }
    }

    /** Checks for {@code 0 <= number <= most}. */
    static void number(String option, double number, int most) {
        if (!(number >= 0 && number <= most)) {
            throw new IllegalArgumentException(option + " must be a number from 0 to " + most);
        }
    }
}
