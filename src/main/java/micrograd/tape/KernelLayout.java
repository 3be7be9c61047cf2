package micrograd.tape;

/**
 * Where a kernel's numbers lie in its memory: parameters, gradients, loss and verdict, a list of groups, and the groups. A group is
 * two vectors of lanes with all their rows of data and of gradients, one after the other.
 */
final class KernelLayout {
    static final int VECTORS = 2;
    /** Memory that the groups may take before a batch is cut into pieces. */
    private static final int GROUP_MEMORY = 512 * 1024;

    final VectorType vector;
    final int rowBytes;
    /** Lanes of a group. */
    final int lanes;

    final int parameters;
    final int gradients;
    /** A vector that sums the losses of lanes, behind the gradients. */
    final int losses;
    /** A vector that is NaN as soon as anything was not finite, 0 otherwise. */
    final int checks;
    /** One past what is cleared before a run. */
    final int cleared;
    /** The loss and the verdict: 0, or NaN where something was not finite. */
    final int loss;

    final int verdict;
    final int list;
    final int groups;
    final int groupBytes;
    final int capacity;
    final int pages;
    private final int[] gradOffsets;
    private final int seed;

    KernelLayout(LaneProgram program, VectorType vector, int maxLanes, boolean backward) {
        this.vector = vector;
        rowBytes = VECTORS * vector.bytes();
        lanes = VECTORS * vector.lanes();
        int size = vector.elementBytes();
        gradOffsets = new int[program.rows()];
        int rows = program.rows();
        for (int row = 0; row < gradOffsets.length; row++) {
            gradOffsets[row] = backward && program.isDifferentiated(row) ? rows++ * rowBytes : -1;
        }
        seed = rows * rowBytes;
        groupBytes = (rows + 1) * rowBytes;
        capacity = Math.max(1, Math.min((maxLanes + lanes - 1) / lanes, GROUP_MEMORY / groupBytes));
        parameters = 8 * SimdVector.MOST_CONSTANTS;
        gradients = align(parameters + program.parameterCount() * size);
        losses = align(gradients + (backward ? program.parameterCount() * size : 0));
        checks = losses + vector.bytes();
        cleared = align(checks + vector.bytes());
        loss = cleared;
        verdict = loss + size;
        list = align(verdict + size);
        groups = align(list + 4 * capacity);
        long bytes = groups + (long) capacity * groupBytes;
        pages = (int) ((bytes + WasmModule.PAGE - 1) / WasmModule.PAGE);
    }

    private static int align(int address) {
        return address + 63 & ~63;
    }

    /** Whether there is room for gradients. */
    boolean hasGradients() {
        return losses > gradients;
    }

    /** Where a row of data lies in a group. */
    int data(int row) {
        return row * rowBytes;
    }

    /** Where a row's gradients lie in a group. */
    int grad(int row) {
        return gradOffsets[row];
    }

    /** Where in a group the gradients of the losses lie: the scale, or 0 for a lane without an example. */
    int seed() {
        return seed;
    }

    int parameter(int index) {
        return parameters + index * vector.elementBytes();
    }

    int gradient(int index) {
        return gradients + index * vector.elementBytes();
    }
}
