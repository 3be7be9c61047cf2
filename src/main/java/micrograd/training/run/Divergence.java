package micrograd.training.run;

/** Watches a run for the first step in which a number becomes infinite or NaN. */
final class Divergence {
    private int at;
    private int parameter = -1;

    /** After a step: remembers it where it is the first whose loss, or one of whose parameters, is not finite. */
    void watch(int step, double loss, double[] parameters) {
        if (at > 0) {
            return;
        }
        parameter = firstNotFinite(parameters);
        if (parameter >= 0 || !Double.isFinite(loss)) {
            at = step;
        }
    }

    /** The run was put elsewhere. */
    void forget() {
        at = 0;
        parameter = -1;
    }

    /** The step, counted from 1; 0 for none. */
    int at() {
        return at;
    }

    /** The first parameter that was not finite after it; -1 where all were. */
    int parameter() {
        return parameter;
    }

    private static int firstNotFinite(double[] all) {
        double nothing = 0;
        double neither = 0;
        int i = 0;
        for (; i + 3 < all.length; i += 4) {
            nothing += all[i] * 0 + all[i + 1] * 0;
            neither += all[i + 2] * 0 + all[i + 3] * 0;
        }
        for (; i < all.length; i++) {
            nothing += all[i] * 0;
        }
        // 0 times anything that is not finite is NaN: the search is rarely needed.
        return nothing + neither == 0 ? -1 : searchNotFinite(all);
    }

    private static int searchNotFinite(double[] all) {
        for (int i = 0; i < all.length; i++) {
            if (!Double.isFinite(all[i])) {
                return i;
            }
        }
        return -1;
    }
}
