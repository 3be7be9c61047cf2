package micrograd.browser.training.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Dom;
import micrograd.data.Example;
import micrograd.nn.NetworkShape;
import micrograd.scene.network.NetworkLayout;
import micrograd.scene.network.NetworkScene;
import micrograd.scene.network.PlaneView;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.run.NeuronHealth;
import micrograd.training.run.NeuronMaps;
import micrograd.training.run.NeuronPlace;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The drawing of the network: neurons as heat maps over the plane, weights as lines; what is pointed at is explained, what is clicked is opened. */
public final class NetworkView {
    private static final double REACH = 5;
    private static final double BIAS_REACH = 10;
    private static final String HINT =
            "Point at a neuron for its formula, click it for its scalars, drag a line up or down to change its weight.";

    private final Store<TrainingLab, TrainingMessage, TrainingEffect> store;
    private final MapPlane planes;
    private final HTMLElement frame = Dom.byId("training-network");
    private final HTMLElement board = Dom.byId("training-board");
    private final HTMLElement hint = Dom.byId("training-hint");
    private final HTMLElement frozenKey = Dom.byId("training-frozen-key");
    private final FrameBudget budget;
    private final Surface surface = new Surface((HTMLCanvasElement) Dom.byId("training-network-canvas"));
    private final NetworkAtlas atlas;
    private final NetworkPainter painter;
    private final NetworkKeys keys;
    private final LayerColumns columns;
    private final Tip tip = new Tip();
    private final Health health;
    private final WeightDrag drag;
    private final HTMLSelectElement lines = (HTMLSelectElement) Dom.byId("training-lines");
    private boolean gradients;
    private int chosen = -1;
    private double[] drawn = {};

    private TrainingRun run;
    private Example example;
    private NetworkShape shape;
    private PlaneView plane;
    private double[] parameters = {};
    private List<Integer> frozen = List.of();
    private NetworkScene scene;
    private DrawingColours colours;
    private Optional<NeuronPlace> pointed = Optional.empty();
    private Optional<NetworkScene.Edge> edge = Optional.empty();
    private boolean stale = true;

    public NetworkView(
            Store<TrainingLab, TrainingMessage, TrainingEffect> store,
            FrameBudget budget,
            NeuronMaps maps,
            MapPlane planes,
            Health health,
            Drawer drawer) {
        this.planes = planes;
        this.store = store;
        this.health = health;
        this.budget = budget;
        atlas = new NetworkAtlas(maps, budget);
        painter = new NetworkPainter(atlas, health, surface);
        drag = new WeightDrag(store, drawer);
        columns = new LayerColumns(store);
        keys = new NetworkKeys(this::sentence, this::open, this::refresh);
        keys.onLeave(this::leave);
        HTMLCanvasElement canvas = surface.canvas();
        Dom.on(canvas, "pointermove", event -> {
            if (drag.isOn()) {
                drag.move((MouseEvent) event);
            } else {
                point((MouseEvent) event);
            }
        });
        Dom.on(canvas, "pointerleave", event -> leave());
        Dom.on(canvas, "pointerdown", event -> press((MouseEvent) event));
        Dom.on(canvas, "pointercancel", event -> drag.end());
        Dom.on(canvas, "click", event -> {
            if (!drag.end()) {
                point((MouseEvent) event);
                pointed.ifPresent(this::open);
            }
        });
        Dom.on(lines, "change", event -> {
            gradients = lines.getValue().equals("gradients");
            parameters = new double[0];
            refresh();
        });
    }

    /** A line or the square of a bias under the pointer is a parameter to be dragged. */
    private void press(MouseEvent event) {
        point(event);
        int parameter = biasAt(event.getOffsetX(), event.getOffsetY());
        if (parameter < 0 && edge.isPresent()) {
            parameter = edge.get().parameter();
        }
        if (parameter >= 0) {
            drag.begin(parameter, run.parameters()[parameter], event, surface.canvas());
        }
    }

    private int biasAt(double x, double y) {
        if (pointed.isEmpty() || pointed.get().isInput()) {
            return -1;
        }
        NeuronPlace place = pointed.get();
        NetworkLayout.Column column = scene.layout().column(place.layer());
        double side = column.tile();
        double dx = x - column.x(place.neuron());
        double dy = y - column.y(place.neuron()) - side;
        boolean near = side >= NetworkPainter.LEAST_WITH_BIAS && dx * dx + dy * dy <= BIAS_REACH * BIAS_REACH;
        return near ? shape.firstParameter(place.layer(), place.neuron()) + shape.inputs(place.layer()) : -1;
    }

    void refresh() {
        stale = true;
        store.redraw();
    }

    public void show(TrainingModel model, DrawingColours colours) {
        TrainingRun now = model.run();
        boolean reshaped = !now.setup().shape().equals(shape);
        boolean other = run == null || !run.data().equals(now.data());
        // A run that stands is drawn whole, and finer than one that plays.
        boolean stopped = run != null && run.playing() && !now.playing();
        boolean trained = now.parameters() != parameters || stopped;
        run = now;
        if (reshaped) {
            reshape();
        }
        if (other) {
            plane = planes.of(now);
        }
        columns.show(model);
        boolean resized = surface.fit();
        boolean recoloured = this.colours != colours;
        boolean same = example == model.example()
                && chosen == model.notes().chosen()
                && frozen.equals(now.setup().rules().frozen());
        if (!reshaped && !other && !trained && !resized && !recoloured && !stale && same) {
            return;
        }
        chosen = model.notes().chosen();
        example = model.example();
        frozen = now.setup().rules().frozen();
        this.colours = colours;
        stale = false;
        if (!surface.isVisible()) {
            parameters = new double[0];
            return;
        }
        if (reshaped || resized || scene == null) {
            NetworkLayout layout = NetworkLayout.of(shape, surface.width(), surface.height());
            scene = NetworkScene.of(layout, drawn(now));
            columns.place(layout);
        }
        if (trained || recoloured || other || reshaped) {
            parameters = now.parameters();
            drawn = drawn(now);
            scene = NetworkScene.of(scene.layout(), drawn);
            atlas.paint(now, parameters, plane, colours.map);
        }
        if (reshaped || resized || recoloured) {
            painter.forget();
        }
        boolean some = run.playing() && !budget.hasRoom();
        painter.draw(surface.cleared(), colours, scene, run, drawn, chosen, focus(), edge, some);
        showTip();
        Dom.show(frozenKey, !frozen.isEmpty());
        Dom.text(hint, hint());
    }

    private String hint() {
        if (!scene.isThinned()) {
            return HINT;
        }
        return "The " + Numbers.grouped(scene.edges().size()) + " strongest of "
                + Numbers.grouped(scene.weights())
                + " weights are drawn. Point at a neuron for all of its own, click it for its scalars.";
    }

    /** What the lines show. */
    private double[] drawn(TrainingRun now) {
        if (!gradients) {
            return now.parameters();
        }
        return now.shown().map(told -> told.gradients()).orElse(new double[now.parameters().length]);
    }

    private void reshape() {
        shape = run.setup().shape();
        pointed = Optional.empty();
        edge = Optional.empty();
        scene = null;
        Dom.style(board, "--least", Rounding.truncated(NetworkLayout.leastWidth(shape)) + "px");
        Dom.style(board, "--least-bare", Rounding.truncated(NetworkLayout.leastBareWidth(shape)) + "px");
        keys.list(shape);
    }

    private Optional<NeuronPlace> focus() {
        return pointed.isPresent() ? pointed : keys.cursor();
    }

    private void point(MouseEvent event) {
        if (scene == null) {
            return;
        }
        double x = event.getOffsetX();
        double y = event.getOffsetY();
        Optional<NeuronPlace> at = scene.layout().at(x, y);
        Optional<NetworkScene.Edge> on = at.isPresent() ? Optional.empty() : scene.edgeAt(x, y, REACH);
        if (!at.equals(pointed) || !on.equals(edge)) {
            pointed = at;
            edge = on;
            Dom.toggleClass(
                    surface.canvas(), "on-item", at.isPresent() && !at.get().isInput());
            Dom.toggleClass(surface.canvas(), "on-weight", on.isPresent());
            refresh();
        }
    }

    private void leave() {
        if (focus().isPresent() || edge.isPresent()) {
            pointed = Optional.empty();
            edge = Optional.empty();
            keys.leave();
            refresh();
        }
    }

    /** What the list says of a neuron behind its name. */
    private String sentence(NeuronPlace place) {
        return (health.of(place) == NeuronHealth.DEAD ? ", dead" : "") + ": "
                + explanation().sentence(place);
    }

    private NeuronWhy explanation() {
        return new NeuronWhy(run, run.parameters(), example);
    }

    private void open(NeuronPlace place) {
        if (!place.isInput()) {
            pointed = Optional.empty();
            edge = Optional.empty();
            tip.hide();
            store.send(new TrainingMessage.InspectionRequested(Optional.of(place), Optional.empty()));
        }
    }

    private void showTip() {
        Optional<NeuronPlace> focus = focus();
        if (focus.isPresent()) {
            tipOf(focus.get());
        } else if (edge.isPresent()) {
            tipOf(edge.get());
        } else {
            tip.hide();
        }
    }

    private void tipOf(NeuronPlace place) {
        NetworkLayout.Column column = scene.layout().column(place.layer());
        List<String> said = new ArrayList<>(explanation().lines(place));
        if (health.of(place) == NeuronHealth.DEAD) {
            said.add("dead: 0 for every training point, so no gradient passes");
        } else if (health.of(place) == NeuronHealth.SATURATED) {
            said.add("saturated for every training point: hardly any gradient passes");
        }
        tip.show(
                frame,
                Wording.capital(Wording.place(shape, place)),
                said,
                picture -> atlas.fill(picture, place),
                column.x(place.neuron()) - 8,
                column.x(place.neuron()) + column.tile() + 8,
                column.y(place.neuron()));
    }

    private void tipOf(NetworkScene.Edge one) {
        double middle = (scene.startX(one) + scene.endX(one)) / 2;
        tip.show(
                frame,
                "Weight from " + Wording.place(shape, one.from()) + " to " + Wording.place(shape, one.to()),
                explanation().lines(one.parameter()),
                picture -> false,
                middle - 12,
                middle + 12,
                (scene.startY(one) + scene.endY(one)) / 2 + 12);
    }
}
