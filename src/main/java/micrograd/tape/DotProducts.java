package micrograd.tape;

import java.util.Arrays;
import micrograd.engine.Op;

/** Finds the dot products in a graph: sums of parameters times rows, whose parts nobody else uses. */
final class DotProducts {
    /** {@code bias + sum of weight * input}, by places in the order; the bias is -1 where there is none. */
    record Dot(int place, int bias, int[] weights, int[] inputs) {}

    private final LaneGraph graph;
    /** Whether a sum cannot be part of a dot product. */
    private final boolean[] hopeless;
    /** The sum in whose search a value was last met as an input, plus 1. */
    private final int[] met;

    private final int[] sums;
    private final int[] products;
    private int sumCount;
    private int productCount;
    private int bias;

    DotProducts(LaneGraph graph) {
        this.graph = graph;
        hopeless = new boolean[graph.size()];
        met = new int[graph.size()];
        sums = new int[graph.size()];
        products = new int[graph.size()];
    }

    /** The dot products by the places of their sums, null elsewhere; marks what they are made of as absorbed. */
    Dot[] find() {
        Dot[] dots = new Dot[graph.size()];
        for (int i = dots.length - 1; i >= 0; i--) {
            if (graph.op(i) == Op.ADD && !graph.absorbed[i] && !hopeless[i]) {
                dots[i] = dot(i);
            }
        }
        return dots;
    }

    /** The dot product that the sum at a place is, or null. */
    private Dot dot(int root) {
        boolean good = collect(root) && productCount > 0;
        int[] places = Arrays.copyOf(products, productCount);
        Arrays.sort(places);
        int[] weights = new int[places.length];
        int[] inputs = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            int left = graph.left[places[i]];
            int right = graph.right[places[i]];
            boolean weightFirst = graph.kind[left] == LaneGraph.PARAMETER;
            weights[i] = weightFirst ? left : right;
            inputs[i] = weightFirst ? right : left;
            good &= met[inputs[i]] != root + 1;
            met[inputs[i]] = root + 1;
        }
        for (int i = 0; i < sumCount; i++) {
            hopeless[sums[i]] = !good;
            graph.absorbed[sums[i]] = good && sums[i] != root;
        }
        for (int product : places) {
            graph.absorbed[product] |= good;
        }
        return good ? new Dot(root, bias, weights, inputs) : null;
    }

    /** Collects the sums and the products that a sum is made of; false as soon as there is anything else but one bias. */
    private boolean collect(int root) {
        sumCount = 0;
        productCount = 0;
        bias = -1;
        sums[sumCount++] = root;
        for (int next = 0; next < sumCount; next++) {
            if (!take(graph.right[sums[next]]) || !take(graph.left[sums[next]])) {
                return false;
            }
        }
        return true;
    }

    private boolean take(int term) {
        boolean inner = graph.isInner(term);
        if (inner && graph.op(term) == Op.ADD) {
            sums[sumCount++] = term;
        } else if (inner && isProduct(term)) {
            products[productCount++] = term;
        } else {
            boolean first = bias < 0 && graph.kind[term] != LaneGraph.ROW;
            bias = term;
            return first;
        }
        return true;
    }

    private boolean isProduct(int place) {
        if (graph.op(place) != Op.MUL) {
            return false;
        }
        int left = graph.kind[graph.left[place]];
        int right = graph.kind[graph.right[place]];
        return left == LaneGraph.PARAMETER && right == LaneGraph.ROW
                || left == LaneGraph.ROW && right == LaneGraph.PARAMETER;
    }
}
