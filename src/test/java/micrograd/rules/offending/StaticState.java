package micrograd.rules.offending;

import java.util.ArrayList;
import java.util.List;

final class StaticState {
    static int counter;
    static final int[] TABLE = {1, 2};
    static final ArrayList<String> NAMES = new ArrayList<>();
    private static final double[] COUNTS = new double[3];
    private static final double[] CONSTANTS = {1, 2, 3};
    private static final List<String> FIXED = List.of("a");

    private StaticState() {}

    static double count(int index) {
        COUNTS[index]++;
        double[] own = CONSTANTS.clone();
        own[index] = 4;
        return own[index] + CONSTANTS[index] + FIXED.size();
    }
}
