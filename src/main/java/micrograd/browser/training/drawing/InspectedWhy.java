package micrograd.browser.training.drawing;

import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.Inspection;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.MathMl;
import micrograd.document.Selection;
import micrograd.graph.Explanation;
import micrograd.graph.Formula;
import micrograd.nn.NetworkShape;
import micrograd.training.run.NeuronPlace;
import org.teavm.jso.dom.html.HTMLElement;

/** Why the scalar that is asked about is what it is. */
final class InspectedWhy {
    private static final int MOST_USES = 6;

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLElement why = Dom.byId("training-inspect-why");
    private final HTMLElement title = Dom.byId("training-inspect-why-title");

    InspectedWhy(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
    }

    void show(Inspection inspection, NetworkShape shape) {
        Dom.clear(why);
        Optional<Selection> asked = inspection.request().asked();
        if (inspection.request().isLayer()) {
            say(
                    "One layer, for one point",
                    "Each neuron sums its weighted inputs and its bias, n, and gives on what the activation makes of it. Open"
                            + " one for its multiplications and additions.");
            return;
        }
        if (asked.isEmpty()) {
            String network = inspection.groups().isEmpty()
                    ? ""
                    : "Each neuron is one node here: click it for the operations in it, and the − at its result to fold it"
                            + " again. ";
            say(
                    "Why?",
                    network
                            + "Click a number of the graph, or the edge between two, to see where it comes from. Gradients are"
                            + " of this point’s own loss.");
            return;
        }
        answer(inspection, asked.get(), shape);
    }

    private void say(String heading, String sentence) {
        Dom.text(title, heading);
        Dom.append(why, "p", "quiet", sentence);
    }

    private void answer(Inspection inspection, Selection asked, NetworkShape shape) {
        int node = inspection.origins().get(asked.node());
        NeuronPlace place = inspection.folded().get(asked.node());
        if (place != null) {
            if (!place.equals(NeuronPlace.LOSS)) {
                link(
                        "Open the scalars of " + Wording.place(shape, place),
                        new TrainingMessage.InspectionRequested(Optional.of(place), Optional.empty()));
            }
            link(
                    place.equals(NeuronPlace.LOSS) ? "Open what makes up the loss" : "Open them here",
                    new TrainingMessage.NeuronOpened(place));
        } else {
            inspection
                    .neuronOf(asked.node())
                    .filter(opened -> inspection.request().opened().contains(opened))
                    .ifPresent(opened ->
                            link("Fold " + Wording.place(shape, opened), new TrainingMessage.NeuronOpened(opened)));
        }
        if (asked.operand().isPresent()) {
            Explanation edge =
                    Explanation.ofEdge(inspection.whole(), node, asked.operand().getAsInt());
            Dom.text(title, edge.question());
            answer(edge);
            return;
        }
        Explanation gradient = Explanation.ofGradient(inspection.whole(), node);
        Explanation data = Explanation.ofData(inspection.whole(), node);
        Dom.text(title, data.question());
        answer(data);
        Dom.append(why, "h3", "", gradient.question());
        answer(gradient);
        uses(gradient);
    }

    private void link(String words, TrainingMessage message) {
        why.appendChild(Dom.button("link-button", words, () -> store.send(message)));
    }

    private void answer(Explanation explanation) {
        Dom.append(why, "p", "quiet", explanation.sentence());
        for (Formula formula : explanation.formulas()) {
            why.appendChild(MathMl.line(formula));
        }
    }

    private void uses(Explanation gradient) {
        if (gradient.uses().size() < 2) {
            return;
        }
        HTMLElement list = Dom.append(why, "ul", "uses", "");
        for (int i = 0; i < Math.min(MOST_USES, gradient.uses().size()); i++) {
            Dom.append(list, "li", "", "")
                    .appendChild(MathMl.line(gradient.uses().get(i).chain()));
        }
        if (gradient.uses().size() > MOST_USES) {
            Dom.append(list, "li", "quiet", "and " + (gradient.uses().size() - MOST_USES) + " more");
        }
    }
}
