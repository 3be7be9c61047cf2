package micrograd.scene.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.nn.NetworkShape;
import micrograd.text.Rounding;
import micrograd.training.run.NeuronPlace;

/**
 * Where the neurons of a network are drawn: a column for the inputs and one for each layer, its neurons as square tiles from the top. A layer too
 * tall for one row of tiles on another becomes a block, filled column by column. All lengths are in pixels.
 *
 * @param shape the network
 * @param width the drawing's width
 * @param height the drawing's height
 * @param columns the inputs first, then each layer
 */
public record NetworkLayout(NetworkShape shape, double width, double height, List<Column> columns) {
    /** The least width that a column needs for what stands above it. */
    public static final double LEAST_PITCH = 104;

    private static final double LEAST_BARE_PITCH = 80;

    /** What is kept free above the tiles. */
    public static final double HEAD = 84;

    private static final double FOOT = 20;
    private static final double SIDE = 16;
    private static final double LARGEST_TILE = 44;
    private static final double LARGEST_GAP = 20;
    private static final double GAP = 0.3;
    private static final double COMFORTABLE_PITCH = 26;
    private static final int MOST_COLUMNS_OF_BLOCK = 12;

    /**
     * The inputs, or a layer.
     *
     * @param layer -1 for the inputs
     * @param center the middle from left to right
     * @param tile the side of a tile
     * @param pitch the distance of two tiles, from corner to corner
     * @param rows how many tiles stand on one another
     * @param left the first tile's left
     * @param top the first tile's top
     * @param count how many tiles there are
     */
    public record Column(
            int layer, double center, double tile, double pitch, int rows, double left, double top, int count) {
        /** The left of a neuron's tile. */
        public double x(int neuron) {
            return left + neuron / rows * pitch;
        }

        /** The top of a neuron's tile. */
        public double y(int neuron) {
            return top + neuron % rows * pitch;
        }

        /** The tile's middle from top to bottom. */
        public double middle(int neuron) {
            return y(neuron) + tile / 2;
        }

        /** The neuron whose tile, or gap beside it, holds a place; -1 for none. */
        int at(double x, double y) {
            double slack = (pitch - tile) / 2;
            int column = Rounding.truncated(Math.floor((x - left + slack) / pitch));
            int row = Rounding.truncated(Math.floor((y - top + slack) / pitch));
            int neuron = column * rows + row;
            return column >= 0 && row >= 0 && row < rows && neuron < count ? neuron : -1;
        }
    }

    /** The least width in which a network can be drawn with what stands above its columns. */
    public static double leastWidth(NetworkShape shape) {
        return (shape.layers() + 1) * LEAST_PITCH + 2 * SIDE;
    }

    /** The same where only the first and the last column are named. */
    public static double leastBareWidth(NetworkShape shape) {
        return (shape.layers() + 1) * LEAST_BARE_PITCH + 2 * SIDE;
    }

    /** Lays a network out in a rectangle. */
    public static NetworkLayout of(NetworkShape shape, double width, double height) {
        int count = shape.layers() + 1;
        double pitch = (width - 2 * SIDE) / count;
        double room = Math.max(24, height - HEAD - FOOT);
        List<Column> columns = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double center = SIDE + (i + 0.5) * pitch;
            columns.add(column(i - 1, center, shape.sizes().get(i), Math.min(pitch * 0.62, pitch - 36), room));
        }
        return new NetworkLayout(shape, width, height, List.copyOf(columns));
    }

    private static Column column(int layer, double center, int count, double width, double height) {
        int block = 1;
        double best = pitch(count, 1, width, height);
        for (int k = 2; k <= Math.min(count, MOST_COLUMNS_OF_BLOCK) && best < COMFORTABLE_PITCH; k++) {
            double next = pitch(count, k, width, height);
            if (next > best) {
                best = next;
                block = k;
            }
        }
        int rows = (count + block - 1) / block;
        int filled = (count + rows - 1) / rows;
        double gap = Math.min(LARGEST_GAP, best * GAP);
        double tile = best - gap;
        double left = center - (filled * best - gap) / 2;
        double top = HEAD + (height - (rows * best - gap)) / 2;
        return new Column(layer, center, tile, best, rows, left, top, count);
    }

    /** The distance of tiles if a layer is a block of that many columns. */
    private static double pitch(int count, int block, double width, double height) {
        int rows = (count + block - 1) / block;
        return Math.min(LARGEST_TILE + LARGEST_GAP, Math.min(height / rows, width / block));
    }

    /** The column of a layer; -1 for the inputs. */
    public Column column(int layer) {
        return columns.get(layer + 1);
    }

    /** The neuron or input at a place, if there is one. */
    public Optional<NeuronPlace> at(double x, double y) {
        for (Column column : columns) {
            int neuron = column.at(x, y);
            if (neuron >= 0) {
                return Optional.of(new NeuronPlace(column.layer(), neuron));
            }
        }
        return Optional.empty();
    }
}
