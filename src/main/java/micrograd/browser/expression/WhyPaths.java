package micrograd.browser.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.MathMl;
import micrograd.graph.Explanation;
import micrograd.graph.Graph;
import micrograd.graph.Names;
import micrograd.graph.Paths;
import micrograd.graph.Trace;
import micrograd.limits.Budgets;
import micrograd.scene.graph.Emphasis;
import org.teavm.jso.dom.html.HTMLElement;

/** A gradient as the sum over paths, each of which is brought out in the graph while it is pointed at, has the focus or was pressed. */
final class WhyPaths {
    private static final int MOST_PATHS = Budgets.PATHS_SHOWN;
    private static final int MOST_NAMES = 7;

    private final Consumer<Optional<Emphasis>> bringOut;
    private final List<HTMLElement> buttons = new ArrayList<>();
    private Optional<Emphasis> pressed = Optional.empty();
    private HTMLElement pressedButton;

    WhyPaths(Consumer<Optional<Emphasis>> bringOut) {
        this.bringOut = bringOut;
    }

    /** Nothing is brought out any more. */
    void forget() {
        buttons.clear();
        pressed = Optional.empty();
        pressedButton = null;
        bringOut.accept(pressed);
    }

    void show(HTMLElement panel, Graph graph, int node) {
        Paths paths = Paths.of(graph, node, MOST_PATHS);
        if (paths.count() == 0 || paths.paths().get(0).uses().isEmpty()) {
            return;
        }
        Names names = Names.of(graph);
        String from = names.name(node);
        String to = names.name(graph.output().orElseThrow());
        Dom.append(panel, "h3", "", "Along the paths");
        Dom.append(panel, "p", "quiet", sentence(graph, paths, from, to));
        HTMLElement list = Dom.append(panel, "ul", "uses", "");
        for (Paths.Path path : paths.paths()) {
            HTMLElement item = Dom.append(list, "li", "", "");
            item.appendChild(button(names, node, path));
            item.appendChild(MathMl.line(Explanation.ofPath(graph, path)));
        }
        if (paths.count() > 1 && paths.count() == paths.paths().size()) {
            panel.appendChild(MathMl.line(Explanation.ofPaths(graph, node, paths.paths())));
        }
    }

    private static String sentence(Graph graph, Paths paths, String from, String to) {
        String derivative = "∂" + to + "/∂" + from;
        if (paths.count() == 1) {
            return "One path leads from " + from + " to " + to + ": " + derivative
                    + " is the product of the local derivatives along it.";
        }
        String all = derivative + " is the sum over " + paths.counted() + " from " + from + " to " + to
                + ": of each, the product of its local derivatives.";
        return paths.count() == paths.paths().size()
                ? all
                : all + " The first " + paths.paths().size()
                        + " are shown. The backward pass follows none of them: it goes along each edge once, "
                        + Trace.of(graph).contributions() + " in all.";
    }

    private HTMLElement button(Names names, int node, Paths.Path path) {
        List<Trace.Use> uses = path.uses();
        StringBuilder way = new StringBuilder(from(names, uses, 0, node));
        for (int i = 0; i < uses.size(); i++) {
            if (uses.size() > MOST_NAMES && i == MOST_NAMES - 3) {
                way.append(" → …");
                i = uses.size() - 2;
            }
            way.append(" → ").append(from(names, uses, i + 1, uses.get(i).node()));
        }
        // A path of a large graph is long: it is looked up when it is asked for.
        Supplier<Optional<Emphasis>> emphasis = () -> Optional.of(Emphasis.ofPath(node, uses));
        HTMLElement button = Dom.element("button", "path", way.toString());
        button.setAttribute("type", "button");
        button.setAttribute("aria-pressed", "false");
        buttons.add(button);
        Dom.onClick(button, () -> press(button, emphasis));
        for (String type : new String[] {"mouseenter", "focus"}) {
            Dom.on(button, type, event -> bringOut.accept(emphasis.get()));
        }
        for (String type : new String[] {"mouseleave", "blur"}) {
            Dom.on(button, type, event -> bringOut.accept(pressed));
        }
        return button;
    }

    /** A value on a path; where it goes on as both operands of the next, which of them. */
    private static String from(Names names, List<Trace.Use> uses, int next, int node) {
        return next < uses.size()
                ? names.operand(uses.get(next).node(), uses.get(next).operand()).text()
                : names.name(node);
    }

    private void press(HTMLElement button, Supplier<Optional<Emphasis>> emphasis) {
        boolean again = pressedButton == button;
        pressed = again ? Optional.empty() : emphasis.get();
        pressedButton = again ? null : button;
        for (HTMLElement one : buttons) {
            Dom.attribute(one, "aria-pressed", one == button && !again ? "true" : "false");
        }
        bringOut.accept(pressed);
    }
}
