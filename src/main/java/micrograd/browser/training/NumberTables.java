package micrograd.browser.training;

import java.util.List;
import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.Inspection;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.training.drawing.WeightsGrid;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Host;
import micrograd.browser.ui.Signs;
import micrograd.data.Dataset;
import micrograd.data.Example;
import micrograd.limits.Budgets;
import micrograd.nn.Loss;
import micrograd.nn.NetworkShape;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The network's numbers and the points as tables: what the drawings show, for whoever would rather read. Filled while they are open. */
final class NumberTables {
    private static final double FILL_MILLIS = 500;
    private static final int MOST_POINTS = Budgets.POINTS_LISTED;

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final HTMLElement twin = Dom.byId("training-twin");
    private final HTMLElement points = Dom.byId("training-points");
    private final HTMLSelectElement layer = (HTMLSelectElement) Dom.byId("training-twin-layer");
    private final WeightsGrid grid;
    private NetworkShape shape;
    private List<Integer> frozen = List.of();
    private double[] parameters = {};
    private Dataset data;
    private double filledAt;
    private boolean stale = true;

    NumberTables(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        this.store = store;
        grid = new WeightsGrid(store, Host::say);
        Dom.on(twin, "toggle", event -> refresh());
        Dom.on(points, "toggle", event -> refresh());
        Dom.on(layer, "change", event -> refresh());
    }

    private void refresh() {
        stale = true;
        store.redraw();
    }

    void show(TrainingModel model) {
        TrainingRun run = model.run();
        if (!run.setup().shape().equals(shape)) {
            shape = run.setup().shape();
            choices();
            stale = true;
        }
        List<Integer> frozenNow = run.setup().rules().frozen();
        stale = stale || !frozenNow.equals(frozen);
        frozen = frozenNow;
        boolean changed = stale || run.parameters() != parameters || !run.data().equals(data);
        double now = Dom.now();
        if (!changed || !stale && run.playing() && now - filledAt < FILL_MILLIS) {
            return;
        }
        if (isOpen(twin)) {
            grid.show(run, Rounding.truncated(Numbers.parse(layer.getValue())));
        }
        if (isOpen(points)) {
            fillPoints(run);
        }
        stale = false;
        filledAt = now;
        parameters = run.parameters();
        data = run.data();
    }

    private void choices() {
        Dom.clear(layer);
        for (int i = 0; i < shape.layers(); i++) {
            String name = i == shape.layers() - 1 ? "output" : "layer " + (i + 1);
            HTMLElement option = Dom.append(
                    layer, "option", "", name + ", " + shape.activation(i).literal());
            option.setAttribute("value", Integer.toString(i));
        }
    }

    private void fillPoints(TrainingRun run) {
        HTMLElement table = Dom.byId("training-points-table");
        Dom.clear(table);
        HTMLElement head = row(Dom.append(table, "thead", "", ""));
        heading(head, "point", "col", "");
        boolean regression = run.data().isRegression();
        heading(head, regression ? "number" : "class", "col", "number");
        heading(head, "output", "col", "number");
        heading(head, "", "col", "");
        HTMLElement body = Dom.append(table, "tbody", "", "");
        int count = Math.min(MOST_POINTS, run.data().size());
        int train = run.data().train().size();
        for (int i = 0; i < count; i++) {
            boolean test = i >= train;
            pointRow(
                    body,
                    run,
                    test ? run.data().test().get(i - train) : run.data().train().get(i),
                    test);
        }
        if (count < run.data().size()) {
            HTMLElement rest =
                    Dom.append(row(body), "td", "", "and " + (run.data().size() - count) + " more");
            rest.setAttribute("colspan", "4");
        }
    }

    private void pointRow(HTMLElement body, TrainingRun run, Example example, boolean test) {
        HTMLElement row = row(body);
        HTMLElement name = heading(row, "", "row", "");
        String point = Inspection.point(example);
        HTMLElement button = Dom.button(
                "",
                point,
                () -> store.send(new TrainingMessage.InspectionRequested(Optional.empty(), Optional.of(example))));
        button.setAttribute("aria-label", "Open the scalars of point " + point);
        name.appendChild(button);
        boolean regression = run.data().isRegression();
        Dom.append(
                row,
                "td",
                "number",
                regression
                        ? Numbers.compact(Rounding.toParts(example.target(), 1e4))
                        : run.setup().dataset().label(Loss.classOf(example.target())));
        double[] outputs = run.answer(example.inputs());
        int decided = Loss.decide(outputs, 0, outputs.length);
        number(row, outputs[outputs.length == 1 ? 0 : decided]);
        if (regression) {
            Dom.append(row, "td", "", test ? "test" : "");
            return;
        }
        String verdict = decided == Loss.classOf(example.target()) ? "right" : "wrong";
        Dom.append(row, "td", "", test ? verdict + ", test" : verdict);
    }

    private static HTMLElement row(HTMLElement parent) {
        return Dom.append(parent, "tr", "", "");
    }

    private static HTMLElement heading(HTMLElement row, String text, String scope, String className) {
        HTMLElement cell = Dom.append(row, text.isEmpty() && scope.equals("col") ? "td" : "th", className, text);
        if (!text.isEmpty() || scope.equals("row")) {
            cell.setAttribute("scope", scope);
        }
        return cell;
    }

    private static void number(HTMLElement row, double number) {
        Dom.append(row, "td", "number " + Signs.of(number), Numbers.display(number));
    }

    @JSBody(params = "details", script = "return details.open;")
    private static native boolean isOpen(HTMLElement details);
}
