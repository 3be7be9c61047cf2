package micrograd.scene.network;

import java.util.List;
import micrograd.text.Rounding;

/**
 * The colours of heat maps and of the output map, as pixels of four octets: alpha, blue, green, red from the highest on, which is how a canvas keeps
 * them in memory.
 *
 * <p>Numbers run from the colour of the negative over the paper at 0 to the colour of the positive. Classes have a colour each, paler where the network
 * is less sure. What is no number is grey.
 */
public final class MapColours {
    private static final int HALF = 128;
    private static final int NOT_A_NUMBER = 0x808080;

    private final int paper;
    private final int[] ramp = new int[2 * HALF + 1];
    private final int[] classes;

    /** From colours as {@code 0xRRGGBB}. */
    public MapColours(int paper, int negative, int positive, List<Integer> classes) {
        this.paper = paper;
        for (int i = 0; i <= HALF; i++) {
            ramp[HALF + i] = pixel(mix(paper, positive, (double) i / HALF));
            ramp[HALF - i] = pixel(mix(paper, negative, (double) i / HALF));
        }
        this.classes = new int[classes.size()];
        for (int i = 0; i < this.classes.length; i++) {
            this.classes[i] = classes.get(i);
        }
    }

    /** The pixel of a number from -1 to 1; beyond them the ends. */
    public int ofNumber(double number) {
        if (number != number) {
            return pixel(NOT_A_NUMBER);
        }
        double inside = number < -1 ? -1 : number > 1 ? 1 : number;
        return ramp[Rounding.truncated(HALF + inside * HALF + 0.5)];
    }

    /** The pixel of a class's share, 0 to 1: the paper at 0, the class's colour at 1. */
    public int ofShare(int index, int count, double share) {
        if (share != share) {
            return pixel(NOT_A_NUMBER);
        }
        double inside = Math.max(0, Math.min(1, share));
        if (count == 2) {
            return ofNumber(index == 0 ? -inside : inside);
        }
        return pixel(mix(paper, classes[index % classes.length], inside));
    }

    /** A number's colour as {@code 0xRRGGBB}; see {@link #ofNumber}. */
    public int colourOf(double number) {
        int pixel = ofNumber(number);
        return (pixel & 0xFF) << 16 | pixel & 0xFF00 | pixel >> 16 & 0xFF;
    }

    /** The pixel of a class, from 0, of which the network is that sure: 0 to 1. */
    public int ofClass(int index, double sureness) {
        if (sureness != sureness) {
            return pixel(NOT_A_NUMBER);
        }
        double depth = 0.15 + 0.85 * Math.max(0, Math.min(1, sureness));
        return pixel(mix(paper, classes[index % classes.length], depth));
    }

    /**
     * Colours a plane of numbers, the greatest size among them in the full colour: a heat map shows a form, not a size.
     *
     * @param plane numbers, {@code side * side} of them from {@code from} on
     * @param image the pixels of a picture so many across, in which the square has its first corner at a place
     */
    public void paint(double[] plane, int from, int side, int[] image, int corner, int across) {
        int count = side * side;
        double most = 0;
        for (int i = from; i < from + count; i++) {
            double size = Math.abs(plane[i]);
            if (size > most && size - size == 0) {
                most = size;
            }
        }
        double factor = most == 0 ? 0 : 1 / most;
        int at = from;
        for (int row = 0; row < side; row++) {
            int to = corner + row * across;
            for (int column = 0; column < side; column++) {
                image[to++] = ofNumber(plane[at++] * factor);
            }
        }
    }

    private static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            mixed |= Rounding.truncated(a + (b - a) * share + 0.5) << shift;
        }
        return mixed;
    }

    /** From {@code 0xRRGGBB}. */
    static int pixel(int colour) {
        return 0xFF000000 | (colour & 0xFF) << 16 | colour & 0xFF00 | colour >> 16 & 0xFF;
    }
}
