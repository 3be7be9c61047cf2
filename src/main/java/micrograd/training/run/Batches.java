package micrograd.training.run;

import micrograd.random.NumpyRandom;

/**
 * Which examples belong to which step.
 *
 * <p>An epoch is every example once. Where a batch holds them all they keep their order; smaller batches are cut from an order drawn anew for
 * each epoch by NumPy's generator, unless they are to be taken as they stand, and the last one of an epoch may be smaller still.
 */
final class Batches {
    private final int examples;
    private final int batchSize;
    private final long seed;
    private final boolean shuffles;
    private final int perEpoch;
    private NumpyRandom random;
    private int drawnEpochs;
    private int[] order;
    private int step;
    /** The step's epoch, and its place in it. */
    private int epoch;

    private int place;

    Batches(int examples, int batchSize, long seed, boolean shuffles) {
        this.examples = examples;
        this.batchSize = batchSize == 0 ? examples : Math.min(batchSize, examples);
        this.seed = seed;
        this.shuffles = shuffles;
        perEpoch = (examples + this.batchSize - 1) / this.batchSize;
        random = new NumpyRandom(seed);
        order = new int[examples];
        for (int i = 0; i < examples; i++) {
            order[i] = i;
        }
    }

    /** The examples in the order of the present epoch; not to be changed. */
    int[] order() {
        if (perEpoch > 1 && shuffles) {
            if (drawnEpochs > epoch + 1) {
                random = new NumpyRandom(seed);
                drawnEpochs = 0;
            }
            while (drawnEpochs <= epoch) {
                order = random.permutation(examples);
                drawnEpochs++;
            }
        }
        return order;
    }

    /** Where the present batch begins in the order. */
    int from() {
        return place * batchSize;
    }

    /** Where the present batch ends in the order. */
    int to() {
        return Math.min(from() + batchSize, examples);
    }

    /** How many epochs are complete. */
    int epoch() {
        return epoch;
    }

    /** How many batches make an epoch. */
    int perEpoch() {
        return perEpoch;
    }

    /** How many examples a full batch has. */
    int batchSize() {
        return batchSize;
    }

    /** Goes to the batch of a step, counted from 0. */
    void seek(int step) {
        if (step == this.step) {
            return;
        }
        if (step == this.step + 1 && place + 1 < perEpoch) {
            place++;
        } else {
            epoch = step / perEpoch;
            place = step - epoch * perEpoch;
        }
        this.step = step;
    }
}
