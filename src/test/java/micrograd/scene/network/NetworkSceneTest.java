package micrograd.scene.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import micrograd.limits.Budgets;
import micrograd.nn.Activation;
import micrograd.nn.NetworkShape;
import micrograd.training.run.NeuronPlace;
import org.junit.jupiter.api.Test;

class NetworkSceneTest {
    private static NetworkShape shape(Integer... sizes) {
        return NetworkShape.of(List.of(sizes), Activation.TANH, Activation.LINEAR);
    }

    private static final List<NetworkShape> SHAPES = List.of(
            shape(2, 1),
            shape(2, 6, 4, 1),
            shape(2, 16, 16, 1),
            shape(3, 128, 1),
            shape(2, 1, 128, 1, 128, 3),
            shape(2, 128, 128, 128, 128, 128, 128, 128, 128, 2));

    @Test
    void tilesKeepInsideAndApart() {
        for (NetworkShape shape : SHAPES) {
            double width = Math.max(800, NetworkLayout.leastWidth(shape));
            for (double height : new double[] {300, 480, 700}) {
                NetworkLayout layout = NetworkLayout.of(shape, width, height);
                List<Box4> tiles = new ArrayList<>();
                for (NetworkLayout.Column column : layout.columns()) {
                    for (int i = 0; i < column.count(); i++) {
                        tiles.add(new Box4(column.x(i), column.y(i), column.tile()));
                    }
                }
                for (Box4 tile : tiles) {
                    assertTrue(tile.side > 2, shape.sizes() + " in " + height + ": tiles of " + tile.side);
                    assertTrue(tile.x >= 0 && tile.x + tile.side <= width, shape.sizes() + " across");
                    assertTrue(
                            tile.y >= NetworkLayout.HEAD - 1e-9 && tile.y + tile.side <= height + 1e-9,
                            shape.sizes() + " down");
                }
                for (int i = 0; i < tiles.size(); i++) {
                    for (int k = 0; k < i; k++) {
                        assertFalse(tiles.get(i).overlaps(tiles.get(k)), shape.sizes() + " overlap");
                    }
                }
            }
        }
    }

    /** All weights are lines up to the budget; of more the strongest of each layer. */
    @Test
    void asManyWeightsAreDrawnAsTheBudgetSays() {
        for (int outputs : new int[] {Budgets.WEIGHTS_DRAWN / 30, Budgets.WEIGHTS_DRAWN / 30 + 1, 128}) {
            NetworkShape shape = shape(30, outputs);
            double[] parameters = new double[shape.parameters()];
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = Math.sin(i + 1);
            }
            NetworkScene scene = NetworkScene.of(NetworkLayout.of(shape, 900, 600), parameters);
            int weights = 30 * outputs;
            assertEquals(weights > Budgets.WEIGHTS_DRAWN, scene.isThinned());
            assertEquals(weights, scene.weights());
            assertTrue(scene.edges().size() <= Budgets.WEIGHTS_DRAWN);
            assertTrue(scene.isThinned() || scene.edges().size() == weights);
        }
    }

    private record Box4(double x, double y, double side) {
        boolean overlaps(Box4 other) {
            return Math.abs(x - other.x) < Math.min(side, other.side)
                    && Math.abs(y - other.y) < Math.min(side, other.side);
        }
    }

    @Test
    void everyNeuronIsFoundWhereItIsDrawn() {
        for (NetworkShape shape : SHAPES) {
            NetworkLayout layout = NetworkLayout.of(shape, Math.max(800, NetworkLayout.leastWidth(shape)), 480);
            for (NetworkLayout.Column column : layout.columns()) {
                for (int i = 0; i < column.count(); i++) {
                    double half = column.tile() / 2;
                    assertEquals(
                            Optional.of(new NeuronPlace(column.layer(), i)),
                            layout.at(column.x(i) + half, column.y(i) + half));
                }
            }
            assertEquals(Optional.empty(), layout.at(1, 1));
        }
    }

    @Test
    void theStrongestWeightsOfEachLayerAreDrawnWhereTheyAreTooMany() {
        NetworkShape shape = shape(2, 60, 60, 1);
        double[] parameters = new double[shape.parameters()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (i % 2 == 0 ? 1 : -1) * (1 + i);
        }
        NetworkScene scene = NetworkScene.of(NetworkLayout.of(shape, 800, 480), parameters);
        assertEquals(2 * 60 + 60 * 60 + 60, scene.weights());
        assertTrue(scene.isThinned());
        for (int layer = 0; layer < 3; layer++) {
            List<Double> drawn = new ArrayList<>();
            List<Double> all = new ArrayList<>();
            for (NetworkScene.Edge edge : scene.edges()) {
                if (edge.to().layer() == layer) {
                    drawn.add(Math.abs(parameters[edge.parameter()]));
                }
            }
            for (int neuron = 0; neuron < shape.outputs(layer); neuron++) {
                for (int i = 0; i < shape.inputs(layer); i++) {
                    all.add(Math.abs(parameters[shape.firstParameter(layer, neuron) + i]));
                }
            }
            all.sort(null);
            drawn.sort(null);
            int count = Math.min(all.size(), NetworkScene.STRONGEST / 3);
            assertEquals(all.subList(all.size() - count, all.size()), drawn);
        }
        assertEquals(60 + 1, scene.edgesOf(new NeuronPlace(1, 7), parameters).size());
    }

    @Test
    void widthsGrowWithTheWeightsAndNothingBreaksOnNoNumbers() {
        NetworkShape shape = shape(2, 2, 1);
        double[] parameters = {0.5, -2, 0, 1, 0, 0, 4, Double.NaN, 0};
        NetworkScene scene = NetworkScene.of(NetworkLayout.of(shape, 600, 400), parameters);
        double[] widths = new double[parameters.length];
        for (NetworkScene.Edge edge : scene.edges()) {
            widths[edge.parameter()] = edge.width();
            assertTrue(edge.width() > 0);
        }
        assertTrue(widths[6] > widths[1] && widths[1] > widths[3] && widths[3] > widths[0]);
    }

    @Test
    void anEdgeIsFoundAtItsMiddleAndItsEnds() {
        NetworkShape shape = shape(2, 3, 1);
        double[] parameters = new double[shape.parameters()];
        Arrays.fill(parameters, 0.7);
        NetworkScene scene = NetworkScene.of(NetworkLayout.of(shape, 600, 400), parameters);
        for (NetworkScene.Edge edge : scene.edges()) {
            double x = (scene.startX(edge) + scene.endX(edge)) / 2;
            double y = (scene.startY(edge) + scene.endY(edge)) / 2;
            NetworkScene.Edge found = scene.edgeAt(x, y, 4).orElseThrow();
            double foundY = (scene.startY(found) + scene.endY(found)) / 2;
            assertEquals(y, foundY, 1e-6, "the edge found passes through the same middle");
        }
        assertEquals(Optional.empty(), scene.edgeAt(300, 399, 4));
    }

    /** Ties, infinities and NaN among them. */
    @Test
    void theStrongestAreDrawnOfAnyWeights() {
        java.util.Random random = new java.util.Random(3);
        NetworkShape shape = shape(2, 40, 40, 1);
        NetworkLayout layout = NetworkLayout.of(shape, 1000, 480);
        for (int round = 0; round < 50; round++) {
            double[] parameters = new double[shape.parameters()];
            for (int i = 0; i < parameters.length; i++) {
                int kind = random.nextInt(20);
                parameters[i] = kind == 0 && round % 3 == 0
                        ? Double.NaN
                        : kind == 1 && round % 2 == 0
                                ? Double.NEGATIVE_INFINITY
                                : round % 5 == 0 ? random.nextInt(7) : random.nextGaussian();
            }
            NetworkScene scene = NetworkScene.of(layout, parameters);
            double[] sizes = new double[1600];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = Math.abs(parameters[shape.firstParameter(1, i / 40) + i % 40]);
            }
            Arrays.sort(sizes);
            double least = sizes[sizes.length - 121];
            long drawn = scene.edges().stream()
                    .filter(edge -> edge.to().layer() == 1)
                    .count();
            assertEquals(Arrays.stream(sizes).filter(size -> !(size <= least)).count(), drawn);
        }
    }
}
