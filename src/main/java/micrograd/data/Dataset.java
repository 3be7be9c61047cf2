package micrograd.data;

import java.util.List;

/**
 * Examples to train on and examples held back to test with.
 *
 * @param form what the examples look like
 * @param train at least one example
 * @param test may be empty
 */
public record Dataset(DatasetForm form, List<Example> train, List<Example> test) {
    public Dataset {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /** Whether targets are numbers to be met rather than classes. */
    public boolean isRegression() {
        return form.isRegression();
    }

    /** How many coordinates an example has. */
    public int inputs() {
        return form.inputs();
    }

    /** How many classes there are; two are told apart by the targets -1 and 1, more by 0, 1, 2; 0 where targets are numbers to be met. */
    public int classes() {
        return form.classes();
    }

    /** Train and test examples together. */
    public int size() {
        return train.size() + test.size();
    }
}
