package micrograd.browser.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import micrograd.app.expression.Turning;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.graph.Speech;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The graph's twin in the DOM: a list of the values in topological order, each saying itself.
 *
 * <p>One of them can be reached by the tab key. From there, left goes to what made a value and right to what uses it, up and down follow the order,
 * and Enter asks why. It is brought up to date once changes pause: it is heard, not seen.
 */
public final class Twin {
    private static final int PAUSE_MILLIS = 120;

    /** For so long it is worked on at a time: what is typed meanwhile goes before. */
    private static final double SLICE_MILLIS = 5;

    private final HTMLElement list;
    private final List<HTMLElement> items = new ArrayList<>();
    private final IntConsumer focused;
    private final IntConsumer chosen;
    private Graph graph = new Graph(List.of(), Optional.empty());
    private Shown shown = Shown.all(graph);
    private int current = -1;
    private int selected = -1;
    private int timer;
    private IntUnaryOperator stands = node -> node;
    private IntConsumer foldAsked = node -> {};
    private Turn turn = (node, steps) -> false;

    /** Hears that a leaf is to be moved by some steps, and says whether it can be. */
    public interface Turn {
        boolean by(int node, double steps);
    }

    /** {@code focused} hears which node the focus is on, or -1; {@code chosen} which one is asked about. */
    public Twin(HTMLElement list, IntConsumer focused, IntConsumer chosen) {
        this.list = list;
        this.focused = focused;
        this.chosen = chosen;
        Dom.on(list, "keydown", event -> pressed((KeyboardEvent) event));
        Dom.on(list, "focusin", event -> {
            current = items.indexOf((HTMLElement) event.getTarget());
            focused.accept(current);
        });
        Dom.on(list, "focusout", event -> focused.accept(-1));
        Dom.on(list, "click", event -> {
            int node = items.indexOf((HTMLElement) event.getTarget());
            if (node >= 0) {
                chosen.accept(node);
            }
        });
    }

    /** {@code stands} says which node is in the picture for one that is folded, {@code foldAsked} hears of a value whose line is to be folded or opened. */
    public void folding(IntUnaryOperator stands, IntConsumer foldAsked) {
        this.stands = stands;
        this.foldAsked = foldAsked;
    }

    /** A leaf is nudged by up and down with Shift or Alt, and without them once it is asked about. */
    public void turning(Turn turn) {
        this.turn = turn;
    }

    /** What is folded has changed. */
    public void foldingChanged() {
        Window.clearTimeout(timer);
        timer = Window.setTimeout(this::refresh, 0);
    }

    public void show(Graph next, int selectedNode) {
        show(next == graph ? shown : Shown.all(next), selectedNode);
    }

    public void show(Shown next, int selectedNode) {
        if (next == shown && selectedNode == selected) {
            return;
        }
        shown = next;
        graph = next.graph();
        selected = selectedNode;
        Window.clearTimeout(timer);
        timer = Window.setTimeout(this::refresh, PAUSE_MILLIS);
    }

    private void refresh() {
        List<GraphNode> nodes = graph.nodes();
        while (items.size() > nodes.size()) {
            items.remove(items.size() - 1).delete();
        }
        int reachable = current >= 0 && current < nodes.size() ? current : selected >= 0 ? selected : nodes.size() - 1;
        reachable = there(Math.min(reachable, nodes.size() - 1), -1);
        refresh(0, reachable, shown.speech());
    }

    private void refresh(int from, int reachable, Speech speech) {
        double end = Dom.now() + SLICE_MILLIS;
        int i = from;
        for (; i < graph.nodes().size() && Dom.now() < end; i++) {
            HTMLElement item = item(i);
            Dom.text(item, speech.of(i));
            Dom.show(item, isThere(i));
            Dom.attribute(item, "aria-selected", i == selected ? "true" : "false");
            Dom.attribute(item, "tabindex", i == reachable ? "0" : "-1");
        }
        int next = i;
        if (next < graph.nodes().size()) {
            timer = Window.setTimeout(() -> refresh(next, reachable, speech), 0);
        }
    }

    private HTMLElement item(int node) {
        while (items.size() <= node) {
            HTMLElement item = Dom.element("div", "");
            item.setAttribute("role", "option");
            items.add(item);
            list.appendChild(item);
        }
        return items.get(node);
    }

    private void pressed(KeyboardEvent event) {
        if (event.isCtrlKey() || event.isMetaKey() || current < 0 || current >= items.size()) {
            return;
        }
        if (nudges(event)) {
            event.preventDefault();
            return;
        }
        if (event.isAltKey()) {
            return;
        }
        int target = target(event);
        if (target >= 0) {
            event.preventDefault();
            focus(target);
        } else if (event.getKey().equals("Enter") || event.getKey().equals(" ")) {
            event.preventDefault();
            chosen.accept(current);
        } else if (event.getKey().equals("f") || event.getKey().equals("F")) {
            event.preventDefault();
            foldAsked.accept(current);
        }
    }

    private boolean nudges(KeyboardEvent event) {
        boolean up = event.getKey().equals("ArrowUp");
        if (!up && !event.getKey().equals("ArrowDown")
                || current != selected && !event.isShiftKey() && !event.isAltKey()) {
            return false;
        }
        double steps = Turning.factor(event.isShiftKey(), event.isAltKey());
        return turn.by(current, up ? steps : -steps);
    }

    /** A folded part and a constant that is part of a symbol are not in the picture, and not here. */
    private boolean isThere(int node) {
        return stands.applyAsInt(node) == node;
    }

    /** The nearest node in one direction that is in the picture; the current one if there is none. */
    private int there(int from, int step) {
        int node = from;
        while (node >= 0 && node < graph.nodes().size() && !isThere(node)) {
            node += step;
        }
        return node >= 0 && node < graph.nodes().size() ? node : current;
    }

    private int target(KeyboardEvent event) {
        int last = items.size() - 1;
        return switch (event.getKey()) {
            case "ArrowUp" -> there(Math.max(0, current - 1), -1);
            case "ArrowDown" -> there(Math.min(last, current + 1), 1);
            case "ArrowLeft" -> madeOf(event.isShiftKey() ? 1 : 0);
            case "ArrowRight" -> usedIn();
            case "Home" -> there(0, 1);
            case "End" -> there(last, -1);
            default -> -1;
        };
    }

    /** What an operand of the current node is drawn as, the second with Shift; the node itself if it is a leaf. */
    private int madeOf(int operand) {
        List<Integer> sources = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            if (node.id() == current || stands.applyAsInt(node.id()) == current) {
                for (int one : node.operands()) {
                    int source = stands.applyAsInt(one);
                    if (source >= 0 && source != current && !sources.contains(source)) {
                        sources.add(source);
                    }
                }
            }
        }
        return sources.isEmpty() ? current : sources.get(Math.min(operand, sources.size() - 1));
    }

    /** The first value that uses the current one; the node itself if nothing does. */
    private int usedIn() {
        for (GraphNode node : graph.nodes()) {
            if (node.operands().contains(current) && isThere(stands.applyAsInt(node.id()))) {
                return stands.applyAsInt(node.id());
            }
        }
        return current;
    }

    public void focus(int node) {
        if (node < 0 || node >= graph.nodes().size()) {
            return;
        }
        HTMLElement item = item(node);
        if (!item.hasChildNodes()) {
            item.setTextContent(shown.speech().of(node));
        }
        if (current >= 0 && current < items.size()) {
            items.get(current).setAttribute("tabindex", "-1");
        }
        item.setAttribute("tabindex", "0");
        item.focus();
    }
}
