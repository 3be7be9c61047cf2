package micrograd.browser.ui;

import java.util.function.IntConsumer;
import micrograd.graph.GraphNode;
import micrograd.graph.Names;
import micrograd.graph.Shown;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLElement;

/** A value as a row of a table: its name, a button; what made it; data; gradient. */
public final class ValueRow {
    public final HTMLElement element = Dom.element("tr", "");
    private final HTMLElement button;
    private final HTMLElement operation;
    private final HTMLElement data;
    private final HTMLElement grad;

    /** {@code chosen} hears of the button. */
    public ValueRow(int id, IntConsumer chosen) {
        HTMLElement head = Dom.append(element, "th", "", "");
        head.setAttribute("scope", "row");
        button = Dom.button("", "", () -> chosen.accept(id));
        head.appendChild(button);
        operation = Dom.append(element, "td", "", "");
        data = Dom.append(element, "td", "number", "");
        grad = Dom.append(element, "td", "number", "");
    }

    public void name(Names names, GraphNode node) {
        Dom.text(button, names.name(node.id()));
        Dom.text(operation, node.isLeaf() ? "" : names.computation(node).text());
    }

    public void show(GraphNode node, Shown shown) {
        int id = node.id();
        Dom.text(data, number(shown.hasData(id), node.data(), shown.rightData().get(id)));
        boolean none = !shown.graph().hasGradient(id);
        grad.setTitle(none ? "A constant exponent has no gradient" : "");
        Dom.text(
                grad,
                none
                        ? ""
                        : number(
                                shown.hasGrad(id),
                                node.grad(),
                                shown.rightGrads().get(id)));
        grad.setClassName("number " + (shown.hasGrad(id) && !none ? Signs.of(node.grad()) : "zero"));
    }

    public void select(boolean on) {
        Dom.toggleClass(element, "selected", on);
        Dom.attribute(button, "aria-pressed", on ? "true" : "false");
    }

    /** A number, nothing where it is blank, or a wrong one beside the right one. */
    private static String number(boolean known, double number, Double right) {
        String text = known ? Numbers.display(number) : "";
        return right == null ? text : text + " ≠ " + Numbers.display(right);
    }
}
