package micrograd.training.options;

import micrograd.data.Datasets;

/** The field of the batch: all at once is a word there. */
final class BatchField {
    private static final String ALL = "all";

    private BatchField() {}

    static String text(TrainingSetup setup) {
        return setup.batchSize() == 0 ? ALL : Integer.toString(setup.batchSize());
    }

    static TrainingSetup edited(TrainingSetup setup, String typed) {
        int size = typed.isEmpty() || typed.startsWith(ALL)
                ? 0
                : (int) Options.wholeNumber("batchSize", OptionForms.typedNumber(typed), 1, Datasets.MAXIMUM_SIZE);
        return setup.toBuilder().batchSize(size).build();
    }
}
