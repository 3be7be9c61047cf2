package micrograd.browser.ui;

import micrograd.document.Selection;
import micrograd.graph.Explanation;
import micrograd.graph.Formula;
import micrograd.graph.Graph;
import micrograd.graph.Shown;
import micrograd.layout.Box;
import micrograd.scene.HitArea;
import micrograd.scene.Viewport;
import org.teavm.jso.dom.html.HTMLElement;

/** The formulas of what the mouse points at, beside it; a click shows more in the panel, which keyboards reach too. */
public final class HoverCard {
    private static final double GAP = 8;

    private final HTMLElement frame;
    private final HTMLElement card = Dom.element("div", "hover-card");

    public HoverCard(HTMLElement frame) {
        this.frame = frame;
        card.setAttribute("aria-hidden", "true");
        card.setHidden(true);
        frame.appendChild(card);
    }

    public void show(Shown shown, HitArea<Selection> area, Viewport viewport) {
        show(shown, area.target(), area.box(), viewport);
    }

    /** The same with a sentence below. */
    public void show(Shown shown, HitArea<Selection> area, Viewport viewport, String sentence) {
        show(shown, area, viewport);
        if (!sentence.isEmpty()) {
            Dom.append(card, "p", "hover-own", sentence);
            Dom.show(card, true);
            place(area.box(), viewport);
        }
    }

    /** The same of something that another graph has drawn in a box. */
    public void show(Shown shown, Selection target, Box box, Viewport viewport) {
        Dom.clear(card);
        Graph graph = shown.graph();
        if (target.operand().isPresent()) {
            if (shown.hasUse(target.node(), target.operand().getAsInt())) {
                add(Explanation.ofEdge(graph, target.node(), target.operand().getAsInt()));
            }
        } else {
            if (!graph.node(target.node()).isLeaf() && shown.explainsData(target.node())) {
                add(Explanation.ofData(graph, target.node()));
            }
            if (shown.explainsGrad(target.node())) {
                add(Explanation.ofGradient(graph, target.node()));
            }
        }
        Dom.show(card, card.hasChildNodes());
        place(box, viewport);
    }

    public void hide() {
        Dom.show(card, false);
    }

    private void add(Explanation explanation) {
        for (Formula formula : explanation.formulas()) {
            card.appendChild(MathMl.line(formula));
        }
    }

    /** Above what it is about, or else below, and within the frame. */
    private void place(Box box, Viewport viewport) {
        double width = card.getOffsetWidth();
        double height = card.getOffsetHeight();
        double top = viewport.screenY(box.y()) - GAP - height;
        if (top < GAP) {
            top = Math.min(viewport.screenY(box.bottom()) + GAP, frame.getClientHeight() - height - GAP);
        }
        double left = viewport.screenX(box.centerX()) - width / 2;
        left = Math.max(GAP, Math.min(left, frame.getClientWidth() - width - GAP));
        Dom.style(card, "left", Css.pixels(left));
        Dom.style(card, "top", Css.pixels(Math.max(GAP, top)));
    }
}
