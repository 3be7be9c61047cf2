package micrograd.lang.report;

import java.util.Arrays;

/** Where the lines of a source begin. A line ends with \n, \r\n or \r. */
public final class Lines {
    private int[] starts = new int[16];
    private int count = 1;

    public Lines(String source) {
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == source.length() || source.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
    }

    /** The line that {@code offset} lies in, from 1. */
    public int line(int offset) {
        int place = Arrays.binarySearch(starts, 0, count, offset);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /** The column of {@code offset} in its line, in UTF-16 units from 1. */
    public int column(int offset) {
        return offset - start(line(offset)) + 1;
    }

    /** The offset at which a line begins. */
    int start(int line) {
        return starts[line - 1];
    }
}
