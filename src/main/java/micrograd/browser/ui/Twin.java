package micrograd.browser.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import micrograd.app.expression.Turning;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.graph.Speech;
import micrograd.limits.Budgets;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The graph's twin in the DOM: a list of the values in topological order, each saying itself.
 *
 * <p>One of them can be reached by the tab key. From there, left goes to what made a value and right to what uses it, up and down follow the order,
 * and Enter asks why. It is brought up to date once changes pause: it is heard, not seen. What is not in the picture is not in it, and of very many values it
 * lists those around the current one.
 */
public final class Twin {
    private static final int PAUSE_MILLIS = 120;

    /** So few are written in the frame that shows them, which takes less than a frame of their own. */
    private static final int FEW = 40;

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

    /** Whether a button or a finger is down, as while a number is dragged. */
    private boolean pressing;

    private IntUnaryOperator stands = node -> node;
    private Supplier<List<Integer>> drawn = this::standing;
    private IntFunction<Optional<String>> says = node -> Optional.empty();

    /** The nodes in the picture, and which of them the first item is. */
    private List<Integer> listed = List.of();

    private int first;
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
            current = nodeOf((HTMLElement) event.getTarget());
            focused.accept(current);
        });
        Dom.on(list, "focusout", event -> focused.accept(-1));
        HTMLDocument document = HTMLDocument.current();
        document.addEventListener("pointerdown", event -> pressing = true, true);
        document.addEventListener("pointerup", event -> pressing = false, true);
        document.addEventListener("pointercancel", event -> pressing = false, true);
        Window.current().addEventListener("blur", event -> pressing = false);
        Dom.on(list, "click", event -> {
            int node = nodeOf((HTMLElement) event.getTarget());
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

    /** {@code drawn} gives the nodes in the picture, {@code says} what is said of one that stands for a part of the graph. */
    public void listing(Supplier<List<Integer>> drawn, IntFunction<Optional<String>> says) {
        this.drawn = drawn;
        this.says = says;
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
        if (next.graph().nodes().size() <= FEW && !pressing) {
            refresh();
        } else {
            timer = Window.setTimeout(this::refresh, PAUSE_MILLIS);
        }
    }

    private void refresh() {
        if (pressing) {
            // A gesture is not over: its frames are not for the ear.
            timer = Window.setTimeout(this::refresh, PAUSE_MILLIS);
            return;
        }
        listed = drawn.get();
        if (current >= 0 && placeOf(current) < 0) {
            current = stands.applyAsInt(Math.min(current, graph.nodes().size() - 1));
        }
        int reachable = current >= 0
                ? current
                : selected >= 0 ? selected : graph.nodes().size() - 1;
        if (reachable >= 0 && placeOf(reachable) < 0 && !listed.isEmpty()) {
            reachable = listed.get(listed.size() - 1);
        }
        window(Math.max(0, placeOf(reachable)));
        refresh(0, reachable, shown.speech());
    }

    /** Makes as many items as are listed at a time, around a place. */
    private void window(int place) {
        int count = Math.min(listed.size(), Budgets.ROWS_LISTED);
        first = Math.max(0, Math.min(listed.size() - count, place - count / 2));
        while (items.size() > count) {
            items.remove(items.size() - 1).delete();
        }
        while (items.size() < count) {
            HTMLElement item = Dom.element("div", "");
            item.setAttribute("role", "option");
            items.add(item);
            list.appendChild(item);
        }
    }

    private void refresh(int from, int reachable, Speech speech) {
        double end = Dom.now() + SLICE_MILLIS;
        int i = from;
        for (; i < items.size() && first + i < listed.size() && Dom.now() < end; i++) {
            write(i, reachable, speech);
        }
        int next = i;
        if (next < items.size() && first + next < listed.size()) {
            timer = Window.setTimeout(() -> refresh(next, reachable, speech), 0);
        }
    }

    private void write(int i, int reachable, Speech speech) {
        HTMLElement item = items.get(i);
        int node = listed.get(first + i);
        Dom.text(item, says.apply(node).orElseGet(() -> speech.of(node)));
        Dom.attribute(item, "aria-selected", node == selected ? "true" : "false");
        Dom.attribute(item, "tabindex", node == reachable ? "0" : "-1");
        if (items.size() < listed.size()) {
            Dom.attribute(item, "aria-setsize", Integer.toString(listed.size()));
            Dom.attribute(item, "aria-posinset", Integer.toString(first + i + 1));
        } else {
            item.removeAttribute("aria-setsize");
            item.removeAttribute("aria-posinset");
        }
    }

    private int nodeOf(HTMLElement item) {
        int place = items.indexOf(item);
        return place < 0 || first + place >= listed.size() ? -1 : listed.get(first + place);
    }

    /** Where a node is in the list; -1 if it is not in the picture. */
    private int placeOf(int node) {
        // In parts of a large graph the last nodes need not ascend.
        return listed.indexOf(node);
    }

    private List<Integer> standing() {
        List<Integer> all = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            if (stands.applyAsInt(node.id()) == node.id()) {
                all.add(node.id());
            }
        }
        return all;
    }

    private void pressed(KeyboardEvent event) {
        if (event.isCtrlKey() || event.isMetaKey() || current < 0 || placeOf(current) < 0) {
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

    private int target(KeyboardEvent event) {
        int place = placeOf(current);
        int last = listed.size() - 1;
        return switch (event.getKey()) {
            case "ArrowUp" -> listed.get(Math.max(0, place - 1));
            case "ArrowDown" -> listed.get(Math.min(last, place + 1));
            case "ArrowLeft" -> madeOf(event.isShiftKey() ? 1 : 0);
            case "ArrowRight" -> usedIn();
            case "Home" -> listed.get(0);
            case "End" -> listed.get(last);
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

    /** The first value that uses the current one, or another of what that stands for; the node itself if nothing does. */
    private int usedIn() {
        for (GraphNode node : graph.nodes()) {
            int user = stands.applyAsInt(node.id());
            if (user >= 0 && user != current) {
                for (int operand : node.operands()) {
                    if (operand == current || stands.applyAsInt(operand) == current) {
                        return user;
                    }
                }
            }
        }
        return current;
    }

    /** Puts the focus on a node, or on what stands for it. */
    public void focus(int node) {
        if (node < 0 || node >= graph.nodes().size()) {
            return;
        }
        listed = drawn.get();
        int place = placeOf(node);
        if (place < 0) {
            return;
        }
        if (place < first || place >= first + items.size() || items.size() > listed.size()) {
            window(place);
            Speech speech = shown.speech();
            for (int i = 0; i < items.size(); i++) {
                write(i, node, speech);
            }
        }
        for (HTMLElement one : items) {
            Dom.attribute(one, "tabindex", "-1");
        }
        HTMLElement item = items.get(place - first);
        if (!item.hasChildNodes()) {
            item.setTextContent(says.apply(node).orElseGet(() -> shown.speech().of(node)));
        }
        item.setAttribute("tabindex", "0");
        item.focus();
    }
}
