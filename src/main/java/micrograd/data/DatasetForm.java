package micrograd.data;

/**
 * What examples look like.
 *
 * @param inputs how many coordinates each has, at least 1
 * @param classes how many classes there are, told apart by the targets -1 and 1 where they are two, else by 0, 1, 2, …; 0 where targets are numbers
 *     to be met
 */
public record DatasetForm(int inputs, int classes) {
    /** Whether targets are numbers to be met rather than classes. */
    public boolean isRegression() {
        return classes == 0;
    }

    /** Whether a number is the target of an example: -1 or 1 for two classes, 0 up to the last class for more, else any finite number. */
    public boolean isTarget(double target) {
        if (classes == 2) {
            return target == -1 || target == 1;
        }
        return classes == 0 ? Double.isFinite(target) : target >= 0 && target < classes && target == Math.floor(target);
    }

    /** The target of a class, from 0. */
    public double target(int index) {
        return classes == 2 ? 2 * index - 1 : index;
    }
}
