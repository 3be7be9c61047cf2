package micrograd.training.options;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.text.Rounding;

/**
 * Checks options and reads the literals among them.
 *
 * <p>Every error is an {@link IllegalArgumentException} that begins with the option's name and says what the option may be.
 */
public final class Options {
    private Options() {}

    /** The data set of that name. */
    public static DatasetKind datasetKind(String option, String literal) {
        return choice(option, literal, List.of(DatasetKind.values()), DatasetKind::literal);
    }

    /** The activation of that name. */
    public static Activation activation(String option, String literal) {
        return choice(option, literal, List.of(Activation.values()), Activation::literal);
    }

    /** The initialisation of that name. */
    public static Initialization initialization(String option, String literal) {
        return choice(option, literal, List.of(Initialization.values()), Initialization::literal);
    }

    /** The loss of that name. */
    public static Loss loss(String option, String literal) {
        return choice(option, literal, List.of(Loss.values()), Loss::literal);
    }

    /** The source of initial weights of that name. */
    public static WeightGenerator generator(String option, String literal) {
        return choice(option, literal, List.of(WeightGenerator.values()), WeightGenerator::literal);
    }

    /** The engine of that name; the best there is of none. */
    public static EngineChoice engine(String option, String literal) {
        return EngineChoice.form().read(option, literal);
    }

    /** The published run of that name. */
    public static Preset preset(String option, String literal) {
        return choice(option, literal, List.of(Preset.values()), Preset::literal);
    }

    /** The kind of optimizer of that name, as {@link OptimizerSetup} makes it unless said otherwise. */
    public static OptimizerSetup optimizer(String option, String literal) {
        return choice(option, literal, OptimizerSetup.defaults(), OptimizerSetup::literal);
    }

    /**
     * The one of some values that a literal names.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static <T> T choice(String option, String literal, List<T> values, Function<T, String> named) {
        List<String> literals = new ArrayList<>();
        for (T value : values) {
            literals.add(named.apply(value));
        }
        return values.get(choice(option, literal, literals));
    }

    /**
     * The place of a literal among those there are.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    private static int choice(String option, String literal, List<String> literals) {
        int index = literals.indexOf(literal);
        if (index >= 0) {
            return index;
        }
        List<String> quoted = new ArrayList<>();
        for (String one : literals) {
            quoted.add('"' + one + '"');
        }
        StringBuilder message = new StringBuilder(option).append(" must be ").append(listed(quoted, " or "));
        if (!literal.isEmpty()) {
            message.append(", not \"").append(literal).append('"');
        }
        throw new IllegalArgumentException(message.toString());
    }

    /** Words as a sentence lists them, the last after a conjunction. */
    static String listed(List<String> words, String conjunction) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : i + 1 < words.size() ? ", " : conjunction).append(words.get(i));
        }
        return text.toString();
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
        return Rounding.exact(number);
    }

    static void wholeNumber(String option, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    option + " must be a whole number from " + least + " to " + most + ", not " + number);
        }
    }

    /** Checks for {@code 0 < number <= 1}. */
    static void positiveShare(String option, double number) {
        if (!(number > 0 && number <= 1)) {
            throw new IllegalArgumentException(option + " must be a number above 0 and at most 1");
        }
    }

    /** Checks for {@code 0 <= number < 1}. */
    static void share(String option, double number) {
        if (!(number >= 0 && number < 1)) {
            throw new IllegalArgumentException(option + " must be a number of at least 0 and below 1");
        }
    }

    /** Checks for {@code 0 <= number}, as PyTorch does: where nothing is below a fraction, a gradient of 0 makes a number that is none. */
    static void eps(String option, double number) {
        if (!(number >= 0 && number <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(option + " must be a number of at least 0");
        }
    }

    /** Checks for {@code 0 <= number <= most}. */
    static void number(String option, double number, int most) {
        if (!(number >= 0 && number <= most)) {
            throw new IllegalArgumentException(option + " must be a number from 0 to " + most);
        }
    }
}
