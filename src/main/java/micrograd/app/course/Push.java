package micrograd.app.course;

import java.util.List;
import micrograd.course.amount.Bench;
import micrograd.course.play.Player;
import micrograd.document.Document;
import micrograd.graph.GraphNode;
import micrograd.graph.Hold;
import micrograd.text.Numbers;

/** What a leaf that was turned has done to the result, beside what its gradient foretold. */
public final class Push {
    private Push() {}

    /** “a +0.01 → L +0.06; the gradient says +0.06”; what to do where nothing was turned yet; empty where the graph is another. */
    public static String words(Player player, Document document) {
        Bench before = player.room().begin(player.at());
        Bench now = player.room().bench(document);
        Hold hold = player.held().hold();
        if (now.graph().output().isEmpty() || before.graph().output().isEmpty()) {
            return "";
        }
        GraphNode result = before.graph().node(before.graph().output().get());
        GraphNode resultNow = now.graph().node(now.graph().output().get());
        List<GraphNode> leaves = before.leaves();
        String said = "";
        for (GraphNode leaf : leaves) {
            if (now.node(leaf.name()).isEmpty()) {
                return "";
            }
            double push = now.node(leaf.name()).get().data() - leaf.data();
            if (Math.abs(push) > 1e-12) {
                if (!said.isEmpty() || hold.hidesGrad(leaf.name())) {
                    return "";
                }
                said = leaf.name() + " " + signed(push) + " → " + result.name() + " "
                        + signed(resultNow.data() - result.data()) + "; the gradient says "
                        + signed(push * leaf.grad());
            }
        }
        return said.isEmpty() ? "Turn one leaf by a little: what the result does stands here." : said;
    }

    private static String signed(double number) {
        String text = Numbers.compact(number);
        return number > 0 ? "+" + text : text;
    }
}
