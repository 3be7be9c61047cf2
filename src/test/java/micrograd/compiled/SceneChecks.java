package micrograd.compiled;

import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.layout.LayeredLayout;
import micrograd.layout.LayoutGraph;
import micrograd.layout.Path;
import micrograd.random.XorShift64Star;

/** Layouts: every place and curve to a thousandth of a pixel. */
final class SceneChecks {
    private SceneChecks() {}

    static String layouts() {
        XorShift64Star random = new XorShift64Star(11);
        int hash = 0;
        for (int nodes = 1; nodes <= 100; nodes += 33) {
            LayoutGraph graph = new LayoutGraph();
            for (int i = 0; i < nodes; i++) {
                graph.node(30 + random.below(200), 26 + random.below(20));
                for (int k = random.below(3); k > 0 && i > 0; k--) {
                    graph.edge(i - 1 - random.below(Math.min(i, 12)), i, -1);
                }
            }
            LayeredLayout layout = LayeredLayout.of(graph, Direction.LEFT_TO_RIGHT);
            for (Box place : layout.places()) {
                hash = 31 * (31 * hash + thousandths(place.x())) + thousandths(place.y());
            }
            for (Path curve : layout.curves()) {
                for (double number : curve.flattened(4)) {
                    hash = 31 * hash + thousandths(number);
                }
            }
        }
        return "hash " + hash;
    }

    private static int thousandths(double number) {
        return (int) Math.floor(number * 1000 + 0.5);
    }
}
