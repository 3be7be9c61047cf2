package micrograd.tape;

/** A kernel's memory as numbers of its precision, by the places that its {@link KernelLayout} gives them. */
final class KernelMemory {
    final int loss;
    final int verdict;
    final int mostLanes;
    private final int parameters;
    private final int gradients;
    private final int lanes;
    private final int firstGroup;
    private final int groupStride;
    private final int rowStride;
    private final int seed;
    private final boolean single;
    private final double[] doubles;
    private final float[] floats;
    private final double[] results;
    /** In double precision the parameters in the memory themselves. */
    private final double[] held;

    KernelMemory(KernelLayout layout, int parameterCount, WebAssembly.Instance instance) {
        int bytes = layout.vector.elementBytes();
        parameters = layout.parameters / bytes;
        gradients = layout.gradients / bytes;
        loss = layout.loss / bytes;
        verdict = layout.verdict / bytes;
        lanes = layout.lanes;
        mostLanes = layout.capacity * layout.lanes;
        firstGroup = layout.groups / bytes;
        groupStride = layout.groupBytes / bytes;
        rowStride = layout.rowBytes / bytes;
        seed = layout.seed() / bytes;
        single = bytes == 4;
        int numbers = layout.pages * (WasmModule.PAGE / bytes);
        doubles = single ? new double[0] : instance.doubles(0, numbers);
        floats = single ? instance.floats(0, numbers) : new float[0];
        results = single
                ? new double[parameterCount]
                : instance.doubles(layout.gradients, layout.hasGradients() ? parameterCount : 0);
        held = single ? new double[parameterCount] : instance.doubles(layout.parameters, parameterCount);
    }

    /** How many groups hold so many lanes. */
    int groups(int count) {
        return (count + lanes - 1) / lanes;
    }

    double at(int place) {
        return single ? floats[place] : doubles[place];
    }

    private void put(int place, double number) {
        if (single) {
            floats[place] = (float) number;
        } else {
            doubles[place] = number;
        }
    }

    /** An array of the parameters given that need not be copied before a run. */
    double[] hold(double[] from) {
        System.arraycopy(from, 0, held, 0, held.length);
        return held;
    }

    void writeParameters(double[] from) {
        if (single) {
            for (int i = 0; i < held.length; i++) {
                floats[parameters + i] = (float) from[i];
            }
        } else if (from != held) {
            System.arraycopy(from, 0, held, 0, held.length);
        }
    }

    /** The gradients of the last run: in double precision those in the memory themselves. */
    double[] gradients() {
        if (single) {
            for (int i = 0; i < results.length; i++) {
                results[i] = floats[gradients + i];
            }
        }
        return results;
    }

    /** Sets what each lane's loss counts: 0 where there is no example. */
    void writeScales(int count, double scale) {
        int end = groups(count) * lanes;
        for (int lane = 0; lane < end; lane++) {
            put(firstGroup + lane / lanes * groupStride + seed + lane % lanes, lane < count ? scale : 0);
        }
    }

    /** Puts examples into the lanes; a lane without one, in the last group, repeats the first. */
    void writeExamples(double[] table, int inputs, int[] examples, int count) {
        if (single) {
            writeSingleExamples(table, inputs, examples, count);
            return;
        }
        double[] to = doubles;
        int stride = rowStride;
        int width = lanes;
        int group = firstGroup;
        for (int first = 0; first < count; first += width) {
            for (int lane = 0; lane < width; lane++) {
                int from = examples[first + lane < count ? first + lane : 0] * inputs;
                int place = group + lane;
                for (int i = 0; i < inputs; i++) {
                    to[place] = table[from + i];
                    place += stride;
                }
            }
            group += groupStride;
        }
    }

    private void writeSingleExamples(double[] table, int inputs, int[] examples, int count) {
        int group = firstGroup;
        for (int first = 0; first < count; first += lanes) {
            for (int lane = 0; lane < lanes; lane++) {
                int from = examples[first + lane < count ? first + lane : 0] * inputs;
                int place = group + lane;
                for (int i = 0; i < inputs; i++) {
                    floats[place] = (float) table[from + i];
                    place += rowStride;
                }
            }
            group += groupStride;
        }
    }

    /** Writes the first lanes of a row. */
    void writeRow(int row, int count, double[] from, int start) {
        int group = firstGroup + row * rowStride;
        for (int first = 0; first < count; first += lanes) {
            int end = Math.min(lanes, count - first);
            for (int lane = 0; lane < end; lane++) {
                put(group + lane, from[start + first + lane]);
            }
            group += groupStride;
        }
    }

    /** Copies the first lanes of a row to places {@code step} apart. */
    void readRow(int row, int count, double[] into, int start, int step) {
        int width = lanes;
        int stride = groupStride;
        int group = firstGroup + row * rowStride;
        int to = start;
        double[] from = doubles;
        float[] singleFrom = floats;
        boolean isSingle = single;
        for (int first = 0; first < count; first += width) {
            int end = count - first < width ? count - first : width;
            for (int lane = 0; lane < end; lane++) {
                into[to] = isSingle ? singleFrom[group + lane] : from[group + lane];
                to += step;
            }
            group += stride;
        }
    }
}
