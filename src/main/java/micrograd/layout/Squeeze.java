package micrograd.layout;

import java.util.ArrayList;
import java.util.List;

/** Brings what lies along a line closer together: intervals that are taken keep their lengths, gaps between them become no longer than allowed. */
final class Squeeze {
    private final double[] starts;
    private final double[] ends;

    /** Where each interval starts afterwards. */
    private final double[] moved;

    private final double gap;
    private final double outside;

    /** {@code outside} is what remains of a length before the first interval and behind the last one. */
    Squeeze(List<double[]> intervals, double gap, double outside) {
        this.gap = gap;
        this.outside = outside;
        List<double[]> taken = joined(intervals);
        starts = new double[taken.size()];
        ends = new double[starts.length];
        moved = new double[starts.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = taken.get(i)[0];
            ends[i] = taken.get(i)[1];
            moved[i] = i == 0
                    ? starts[0]
                    : moved[i - 1] + (ends[i - 1] - starts[i - 1]) + Math.min(starts[i] - ends[i - 1], gap);
        }
    }

    private static List<double[]> joined(List<double[]> intervals) {
        List<double[]> sorted = new ArrayList<>(intervals);
        sorted.sort((one, other) -> Double.compare(one[0], other[0]));
        List<double[]> taken = new ArrayList<>();
        for (double[] interval : sorted) {
            double[] last = taken.isEmpty() ? null : taken.get(taken.size() - 1);
            if (last != null && interval[0] <= last[1]) {
                last[1] = Math.max(last[1], interval[1]);
            } else {
                taken.add(interval.clone());
            }
        }
        return taken;
    }

    /** Where a place is afterwards; the first interval stays. */
    double at(double place) {
        if (place <= starts[0]) {
            return starts[0] - (starts[0] - place) * outside;
        }
        int i = intervalBefore(place);
        double end = moved[i] + (ends[i] - starts[i]);
        if (place <= ends[i]) {
            return moved[i] + place - starts[i];
        }
        if (i + 1 == starts.length) {
            return end + (place - ends[i]) * outside;
        }
        double free = starts[i + 1] - ends[i];
        return end + (place - ends[i]) * Math.min(free, gap) / free;
    }

    /** How long all is afterwards, from the first interval's start to the last one's end. */
    double length() {
        int last = starts.length - 1;
        return moved[last] + (ends[last] - starts[last]) - starts[0];
    }

    /** The last interval that starts before a place. */
    private int intervalBefore(double place) {
        int low = 0;
        int high = starts.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < place) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
