package micrograd.browser.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.app.expression.PrintedText;
import micrograd.app.store.Part;
import micrograd.app.tools.StepWords;
import micrograd.app.tools.ToolsModel;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Host;
import micrograd.browser.ui.Picture;
import micrograd.browser.ui.ThemeColours;
import micrograd.document.GraphStyle;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;
import micrograd.lang.Evaluation;
import micrograd.lang.Stepper;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.Viewport;
import micrograd.scene.graph.GraphLook;
import micrograd.scene.graph.GraphScene;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The tab “Step”: the program line by line, forward and back, with its variables and the graph so far. */
final class StepPanel implements Part<ToolsModel> {
    private static final int MOST_DRAWN = 120;
    private static final double SLICE_MILLIS = 40;
    private static final double MARGIN = 8;
    private static final double LARGEST = 0.8;

    private final HTMLElement where = Dom.byId("step-where");
    private final HTMLElement line = Dom.byId("step-line");
    private final HTMLElement scopes = Dom.byId("step-scopes");
    private final HTMLElement frame = Dom.byId("step-frame");
    private final HTMLElement words = Dom.byId("step-graph");
    private final HTMLElement output = Dom.byId("step-output");
    private final HTMLElement printed = Dom.byId("step-printed");
    private final HTMLElement first = Dom.byId("step-first");
    private final HTMLElement back = Dom.byId("step-back");
    private final HTMLElement next = Dom.byId("step-next");
    private final HTMLElement over = Dom.byId("step-over");
    private final HTMLElement last = Dom.byId("step-last");
    private final HTMLInputElement slider = Dom.inputById("step-slider");
    private final Picture picture;
    private final Map<String, String> held = new LinkedHashMap<>();
    private Optional<Stepper> stepper = Optional.empty();
    private Optional<Graph> graph = Optional.empty();
    private String source = "";
    private int furthest;
    private boolean open;
    private int timer;

    StepPanel(ThemeColours colours) {
        picture = new Picture(frame, Dom.byId("step-canvas"), colours, this::repaint);
        Dom.onClick(first, () -> go(0));
        Dom.onClick(back, () -> go(at() - 1));
        Dom.onClick(next, () -> go(at() + 1));
        Dom.onClick(over, () -> stepper.ifPresent(one -> goOn(one.over())));
        Dom.onClick(last, () -> go(Stepper.MOST_STEPS));
        Dom.on(slider, "input", event -> go(Integer.parseInt(slider.getValue())));
    }

    /** The tab was opened, or another one was. */
    void open(boolean opens, ToolsModel model) {
        if (opens) {
            open = true;
            source = "";
            show(model);
        } else if (open) {
            open = false;
            Host.point(-1);
            Window.clearTimeout(timer);
            stepper = Optional.empty();
        }
    }

    @Override
    public void show(ToolsModel model) {
        String text = model.document().source();
        if (open && !model.shown().isWhole()) {
            blank();
        } else if (open && (stepper.isEmpty() || !text.equals(source))) {
            source = text;
            furthest = 0;
            held.clear();
            Window.clearTimeout(timer);
            stepper = Optional.of(Stepper.of(StepWords.isTooLong(text) ? "" : text));
            show();
        }
    }

    /** Nothing is told, as long as something is asked. */
    private void blank() {
        Window.clearTimeout(timer);
        stepper = Optional.empty();
        graph = Optional.empty();
        Host.point(-1);
        for (HTMLElement button : new HTMLElement[] {first, back, next, over, last}) {
            Dom.disable(button, true);
        }
        Dom.text(where, StepWords.NOT_YET);
        for (HTMLElement told : new HTMLElement[] {line, words, printed, scopes}) {
            Dom.clear(told);
        }
        Dom.show(output, false);
        Dom.show(frame, false);
        Dom.attribute(picture.element(), "aria-label", "");
        slider.setAttribute("max", "1");
        slider.setValue("0");
    }

    private int at() {
        return stepper.map(Stepper::step).orElse(0);
    }

    private void go(int step) {
        stepper.ifPresent(one -> goOn(one.to(Math.max(0, step))));
    }

    /** Many lines are run some at a time; what is wanted meanwhile takes the place of this. */
    private void goOn(Stepper.Asked there) {
        Window.clearTimeout(timer);
        Stepper one = stepper.orElseThrow();
        double late = Dom.now() + SLICE_MILLIS;
        if (one.goOn(there, () -> Dom.now() > late)) {
            show();
        } else {
            Dom.text(where, StepWords.running(one));
            timer = Window.setTimeout(() -> goOn(there), 0);
        }
    }

    private void show() {
        if (stepper.isEmpty() || !open) {
            return;
        }
        Stepper one = stepper.get();
        boolean ended = one.isOver() || one.step() >= Stepper.MOST_STEPS;
        furthest = Math.max(furthest, one.step());
        slider.setAttribute(
                "max", Integer.toString(ended ? Math.max(1, furthest) : Math.max(furthest, one.step() + 1)));
        slider.setValue(Integer.toString(one.step()));
        Dom.disable(first, one.step() == 0);
        Dom.disable(back, one.step() == 0);
        Dom.disable(next, ended);
        Dom.disable(over, ended);
        Dom.disable(last, ended);
        Dom.text(where, StepWords.where(one, source));
        Dom.text(line, one.line() == 0 ? "" : textOf(one.line()));
        Host.point(one.line() == 0 ? -1 : one.offset());
        showScopes(one.scopes());
        Dom.show(output, !one.printed().isEmpty());
        Dom.text(printed, PrintedText.of(one.printed()));
        Evaluation soFar = one.soFar();
        int values = soFar.values().size();
        Dom.text(words, StepWords.graph(values, MOST_DRAWN));
        boolean drawn = values > 0 && values <= MOST_DRAWN;
        graph = drawn ? Optional.of(Graph.of(soFar.values(), Optional.empty())) : Optional.empty();
        Dom.show(frame, drawn);
        repaint();
    }

    private String textOf(int number) {
        int from = 0;
        for (int i = 1; i < number; i++) {
            from = source.indexOf('\n', from) + 1;
        }
        int end = source.indexOf('\n', from);
        return source.substring(from, end < 0 ? source.length() : end).strip();
    }

    private void showScopes(List<Stepper.Scope> all) {
        Dom.clear(scopes);
        Map<String, String> now = new LinkedHashMap<>();
        for (Stepper.Scope scope : all) {
            if (scope.variables().isEmpty()) {
                continue;
            }
            Dom.append(scopes, "h3", "", StepWords.scope(scope));
            HTMLElement body = Dom.append(Dom.append(scopes, "table", "step-variables", ""), "tbody", "", "");
            for (Stepper.Variable variable : scope.variables()) {
                String key = scope.name() + " " + variable.name();
                now.put(key, variable.holds());
                boolean changed = !variable.holds().equals(held.get(key));
                HTMLElement row = Dom.append(body, "tr", "", "");
                Dom.append(row, "th", "", variable.name()).setAttribute("scope", "row");
                Dom.append(row, "td", changed ? "changed" : "", variable.holds());
            }
            if (scope.more() > 0) {
                Dom.append(scopes, "p", "quiet", "and " + scope.more() + " more");
            }
        }
        held.clear();
        held.putAll(now);
    }

    /** Paints the graph so far again, in the frame's present size and colours. */
    void repaint() {
        if (graph.isEmpty() || !open) {
            return;
        }
        picture.fit();
        if (!picture.isVisible()) {
            return;
        }
        GraphScene scene = GraphScene.of(graph.get(), GraphStyle.COMPACT, Direction.LEFT_TO_RIGHT)
                .arrangedFor(picture.width(), picture.height(), true);
        Box bounds = scene.bounds();
        double scale = Math.min(
                LARGEST,
                Math.min(
                        (picture.width() - 2 * MARGIN) / bounds.width(),
                        (picture.height() - 2 * MARGIN) / bounds.height()));
        Viewport viewport = new Viewport(
                scale,
                (picture.width() - scale * bounds.width()) / 2 - scale * bounds.x(),
                (picture.height() - scale * bounds.height()) / 2 - scale * bounds.y());
        Shown all = Shown.all(graph.get());
        picture.paint(scene.drawing(GraphLook.PLAIN.showing(all)), viewport);
        StringBuilder spoken = new StringBuilder("The graph so far.");
        for (GraphNode node : graph.get().nodes()) {
            spoken.append(' ').append(all.speech().of(node.id())).append('.');
        }
        Dom.attribute(picture.element(), "aria-label", spoken.toString());
    }
}
