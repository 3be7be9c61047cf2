package micrograd.layout;

import java.util.ArrayList;
import java.util.List;

/** Brings what lies along a line closer together: intervals that are taken keep their lengths, gaps between them become no longer than allowed. */
final class Squeeze {
    private final List<double[]> taken = new ArrayList<>();
    private final double gap;
    private final double outside;

    /** {@code outside} is what remains of a length before the first interval and behind the last one. */
    Squeeze(List<double[]> intervals, double gap, double outside) {
        this.gap = gap;
        this.outside = outside;
        List<double[]> sorted = new ArrayList<>(intervals);
        sorted.sort((one, other) -> Double.compare(one[0], other[0]));
        for (double[] interval : sorted) {
            double[] last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
            if (last != null && interval[0] <= last[1]) {
                last[1] = Math.max(last[1], interval[1]);
            } else {
                taken.add(interval.clone());
            }
        }
    }

    /** Where a place is afterwards; the first interval stays. */
    double at(double place) {
        double[] first = taken.get(0);
        if (place <= first[0]) {
            return first[0] - (first[0] - place) * outside;
        }
        double start = first[0];
        for (int i = 0; i < taken.size(); i++) {
            double[] here = taken.get(i);
            if (place <= here[1]) {
                return start + place - here[0];
            }
            start += here[1] - here[0];
            if (i + 1 == taken.size()) {
                return start + (place - here[1]) * outside;
            }
            double free = taken.get(i + 1)[0] - here[1];
            double left = Math.min(free, gap);
            if (place < taken.get(i + 1)[0]) {
                return start + (place - here[1]) * left / free;
            }
            start += left;
        }
        return start;
    }
}
