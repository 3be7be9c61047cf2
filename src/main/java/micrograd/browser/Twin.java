package micrograd.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The graph's twin in the DOM: a list of the values in topological order, each saying itself.
 *
 * <p>One of them can be reached by the tab key. From there, left goes to what made a value and right to what uses it, up and down follow the order,
 * and Enter asks why. It is brought up to date once changes pause: it is heard, not seen.
 */
final class Twin {
    private static final int PAUSE_MILLIS = 120;

    private final HTMLElement list;
    private final List<HTMLElement> items = new ArrayList<>();
    private final IntConsumer focused;
    private final IntConsumer chosen;
    private Graph graph = new Graph(List.of(), Optional.empty());
    private Shown shown = Shown.all(graph);
    private int current = -1;
    private int selected = -1;
    private int timer;

    /** {@code focused} hears which node the focus is on, or -1; {@code chosen} which one is asked about. */
    Twin(HTMLElement list, IntConsumer focused, IntConsumer chosen) {
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

    void show(Graph next, int selectedNode) {
        show(next == graph ? shown : Shown.all(next), selectedNode);
    }

    void show(Shown next, int selectedNode) {
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
        while (items.size() < nodes.size()) {
            HTMLElement item = Dom.element("div", "");
            item.setAttribute("role", "option");
            items.add(item);
            list.appendChild(item);
        }
        List<String> words = shown.speech();
        int reachable = current >= 0 && current < nodes.size() ? current : selected >= 0 ? selected : nodes.size() - 1;
        for (int i = 0; i < nodes.size(); i++) {
            HTMLElement item = items.get(i);
            Dom.text(item, words.get(i));
            Dom.attribute(item, "aria-selected", i == selected ? "true" : "false");
            Dom.attribute(item, "tabindex", i == reachable ? "0" : "-1");
        }
    }

    private void pressed(KeyboardEvent event) {
        if (event.isCtrlKey() || event.isMetaKey() || event.isAltKey() || current < 0 || current >= items.size()) {
            return;
        }
        int target = target(event);
        if (target >= 0) {
            event.preventDefault();
            focus(target);
        } else if (event.getKey().equals("Enter") || event.getKey().equals(" ")) {
            event.preventDefault();
            chosen.accept(current);
        }
    }

    private int target(KeyboardEvent event) {
        int last = items.size() - 1;
        return switch (event.getKey()) {
            case "ArrowUp" -> Math.max(0, current - 1);
            case "ArrowDown" -> Math.min(last, current + 1);
            case "ArrowLeft" -> madeOf(event.isShiftKey() ? 1 : 0);
            case "ArrowRight" -> usedIn();
            case "Home" -> 0;
            case "End" -> last;
            default -> -1;
        };
    }

    /** An operand of the current node, the second with Shift; the node itself if it is a leaf. */
    private int madeOf(int operand) {
        List<Integer> operands = graph.node(current).operands();
        return operands.isEmpty() ? current : operands.get(Math.min(operand, operands.size() - 1));
    }

    /** The first value that uses the current one; the node itself if nothing does. */
    private int usedIn() {
        for (GraphNode node : graph.nodes()) {
            if (node.operands().contains(current)) {
                return node.id();
            }
        }
        return current;
    }

    void focus(int node) {
        if (current >= 0 && current < items.size()) {
            items.get(current).setAttribute("tabindex", "-1");
        }
        items.get(node).setAttribute("tabindex", "0");
        items.get(node).focus();
    }
}
