package micrograd.data;

import java.util.List;

/**
 * Examples to train on and examples held back to test with.
 *
 * @param kind what the examples are of
 * @param train at least one example
 * @param test may be empty
 */
public record Dataset(DatasetKind kind, List<Example> train, List<Example> test) {
    public Dataset {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /** How many coordinates an example has. */
    public int inputs() {
        return kind.inputs();
    }

    /** How many classes there are; two are told apart by the targets -1 and 1, more by 0, 1, 2. */
    public int classes() {
        return kind.classes();
    }

    /** Train and test examples together. */
    public int size() {
        return train.size() + test.size();
    }
}
