package micrograd.layout;

/** Packs blocks: each as early as the blocks before it allow, then as late as those after it allow. */
final class BlockPacking {
    private final int count;
    private final int[] before;
    private final int[] after;
    private final double[] apart;

    /** Block after[i] follows block before[i] at a distance of at least apart[i]. */
    BlockPacking(int count, int[] before, int[] after, double[] apart) {
        this.count = count;
        this.before = before;
        this.after = after;
        this.apart = apart;
    }

    double[] places() {
        int[] starts = new int[count + 1];
        int[] waiting = new int[count];
        for (int i = 0; i < before.length; i++) {
            starts[before[i] + 1]++;
            waiting[after[i]]++;
        }
        for (int i = 0; i < count; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] pairs = new int[before.length];
        for (int i = 0; i < before.length; i++) {
            pairs[next[before[i]]++] = i;
        }
        int[] order = new int[count];
        int ready = 0;
        for (int block = 0; block < count; block++) {
            if (waiting[block] == 0) {
                order[ready++] = block;
            }
        }
        double[] place = new double[count];
        for (int done = 0; done < ready; done++) {
            int block = order[done];
            for (int i = starts[block]; i < starts[block + 1]; i++) {
                int follower = after[pairs[i]];
                place[follower] = Math.max(place[follower], place[block] + apart[pairs[i]]);
                if (--waiting[follower] == 0) {
                    order[ready++] = follower;
                }
            }
        }
        for (int done = ready - 1; done >= 0; done--) {
            int block = order[done];
            double room = Double.POSITIVE_INFINITY;
            for (int i = starts[block]; i < starts[block + 1]; i++) {
                room = Math.min(room, place[after[pairs[i]]] - apart[pairs[i]]);
            }
            if (room != Double.POSITIVE_INFINITY) {
                place[block] = Math.max(place[block], room);
            }
        }
        return place;
    }
}
