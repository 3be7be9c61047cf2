package micrograd.browser.expression;

import java.util.List;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.ExpressionModel;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Program;
import micrograd.app.expression.Turning;
import micrograd.app.store.Store;
import micrograd.browser.ui.Dom;

/** Turns leaves where they stand in the graph: to the right and up raises their data. */
final class LeafTurner {
    private final Store<Model, Message, Effect> store;
    private Turning turning = new Turning(0, false);
    private int leaf;
    private double pixels;
    private int drags;
    private double began;

    LeafTurner(Store<Model, Message, Effect> store) {
        this.store = store;
    }

    /** Whether a node is a leaf that is written as a number. */
    boolean canTurn(int node) {
        int leaf = leaf(node);
        return store.model().expression().current()
                && leaf >= 0
                && store.model().document().mayTurn(program().leaves().get(leaf).name());
    }

    /** Takes a leaf up to be dragged; whether it can be. */
    boolean take(int node) {
        if (!canTurn(node)) {
            return false;
        }
        leaf = leaf(node);
        turning = turning(node);
        pixels = 0;
        drags++;
        began = Dom.now();
        return true;
    }

    void drag(double dx, double dy, boolean shift, boolean alt) {
        pixels += (dx - dy) * Turning.factor(shift, alt);
        send(turning.dragged(pixels), "graph " + drags, began);
    }

    /** Moves a leaf by some steps; whether it can be. */
    boolean nudge(int node, double steps) {
        if (!canTurn(node)) {
            return false;
        }
        leaf = leaf(node);
        send(turning(node).nudged(steps), "keys", Dom.now());
        return true;
    }

    private Turning turning(int node) {
        return new Turning(program().graph().node(node).data(), false);
    }

    private Program program() {
        ExpressionModel expression = store.model().expression();
        return expression.program();
    }

    private int leaf(int node) {
        List<Program.Leaf> leaves = program().leaves();
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).node() == node) {
                return i;
            }
        }
        return -1;
    }

    private void send(double value, String gesture, double millis) {
        store.send(new ExpressionMessage.LeafMoved(leaf, value, gesture, millis));
    }
}
