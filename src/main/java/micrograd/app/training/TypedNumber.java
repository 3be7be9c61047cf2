package micrograd.app.training;

import micrograd.data.Datasets;
import micrograd.text.Numbers;
import micrograd.training.options.Options;

/** The numbers that learners type into fields. */
final class TypedNumber {
    private TypedNumber() {}

    static long seed(String option, String text) {
        return Options.wholeNumber(option, of(text), 0, Datasets.MAXIMUM_SEED);
    }

    static int whole(String option, String text, int least, int most) {
        return (int) Options.wholeNumber(option, of(text), least, most);
    }

    /** The number that a text writes, with a point or a comma; NaN, which every option refuses, for none. */
    static double of(String text) {
        String plain = text.replace(Numbers.MINUS, '-').replace(',', '.');
        return Numbers.isDecimal(plain) ? Numbers.parse(plain) : Double.NaN;
    }
}
