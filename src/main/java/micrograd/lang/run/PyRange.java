package micrograd.lang.run;

import micrograd.text.Rounding;

/** A range of whole numbers; those beyond 32 bits are not supported. */
public final class PyRange extends PyObject {
    public final int start;
    public final int stop;
    public final int step;
    /** How many numbers there are. */
    public final int length;

    public PyRange(int start, int stop, int step) {
        this.start = start;
        this.stop = stop;
        this.step = step;
        double span = step > 0 ? (double) stop - start : (double) start - stop;
        double count = span <= 0 ? 0 : Math.ceil(span / Math.abs((double) step));
        length = Rounding.truncated(Math.min(count, Integer.MAX_VALUE));
    }

    public int get(int index) {
        return start + index * step;
    }

    @Override
    public PyType type() {
        return Types.RANGE;
    }
}
