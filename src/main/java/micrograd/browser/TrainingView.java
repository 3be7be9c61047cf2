package micrograd.browser;

import micrograd.app.TrainingEffect;
import micrograd.app.TrainingMessage;
import micrograd.app.TrainingLab;
import micrograd.app.store.Store;
import micrograd.app.TrainingModel;
import micrograd.library.JavaScriptWebAssembly;
import micrograd.training.NeuronHealth;
import micrograd.training.NeuronMaps;
import org.teavm.jso.browser.Window;

/** The training view: its panels, each of which shows its share of the model, and the worker that trains. */
final class TrainingView {
    private final TrainingBudget budget = new TrainingBudget();
    private final TrainingRunner runner;
    private final Runnable redraw;
    private final TrainingPlane planes = new TrainingPlane();
    private final TrainingForm form;
    private final TrainingFeatures features;
    private final TrainingTable table;
    private final TrainingLookForm look;
    private final TrainingBar bar;
    private final TrainingNetwork network;
    private final TrainingMap map;
    private final TrainingChart chart;
    private final TrainingTables tables;
    private final TrainingInspector inspector;
    private final TrainingDrawer drawer;
    private final TrainingHealth health = new TrainingHealth();
    private final TrainingScrub scrub;
    private final TrainingHand hand;
    private final TrainingParameter parameter;
    private final TrainingResults results = new TrainingResults();
    private final TrainingStops stops;
    private final TrainingFaults faults;
    private final TrainingCode code;
    private final TrainingKept kept;
    private TrainingColours colours;
    private boolean recoloured = true;
    private boolean played;

    TrainingView(Store<TrainingLab, TrainingMessage, TrainingEffect> store, TrainingRunner runner) {
        this.runner = runner;
        redraw = store::redraw;
        form = new TrainingForm(store);
        bar = new TrainingBar(store);
        features = new TrainingFeatures(store);
        table = new TrainingTable(store);
        look = new TrainingLookForm(store);
        drawer = new TrainingDrawer(store::redraw);
        NeuronMaps maps = new NeuronMaps(new JavaScriptWebAssembly());
        network = new TrainingNetwork(store, budget, maps, planes, health, drawer);
        map = new TrainingMap(store, budget, maps, planes);
        chart = new TrainingChart(store::redraw);
        tables = new TrainingTables(store);
        inspector = new TrainingInspector(store);
        scrub = new TrainingScrub(store);
        hand = new TrainingHand(store);
        parameter = new TrainingParameter(store);
        stops = new TrainingStops(store);
        faults = new TrainingFaults(store);
        code = new TrainingCode(store);
        kept = new TrainingKept(store);
        new TrainingSheets();
        ThemeChanges.listen(() -> {
            recoloured = true;
            store.redraw();
        });
        TrainingSurface.onResize(Dom.byId("training-board"), store::redraw);
        TrainingSurface.onResize(Dom.byId("training-map-frame"), store::redraw);
    }

    void show(TrainingModel training) {
        if (recoloured) {
            recoloured = false;
            colours = new TrainingColours();
            TrainingThumbnails.draw(colours);
            chart.refresh();
        }
        runner.wake();
        double begun = Dom.now();
        boolean stops = played && !training.run().playing();
        played = training.run().playing();
        if (stops) {
            // That it has stopped is seen at once; maps as fine as a standing run's take longer.
            bar.show(training);
            Window.setTimeout(redraw::run, 0);
            runner.acknowledge();
            return;
        }
        form.show(training);
        features.show(training);
        table.show(training);
        look.show(training);
        bar.show(training);
        scrub.show(training);
        NeuronHealth[] looked = health.look(training.run());
        network.show(training, colours);
        map.show(training, colours);
        chart.show(training, colours);
        tables.show(training);
        inspector.show(training);
        kept.show(training);
        showDrawer(training, looked);
        if (training.run().playing()) {
            budget.took(Dom.now() - begun);
        }
        runner.acknowledge();
    }

    private void showDrawer(TrainingModel training, NeuronHealth[] looked) {
        faults.show(training);
        if (drawer.isOpen("hand")) {
            hand.show(training);
        } else if (drawer.isOpen("parameter")) {
            parameter.show(training);
        } else if (drawer.isOpen("results")) {
            results.show(training, colours, looked);
        } else if (drawer.isOpen("stop")) {
            stops.show(training);
        } else if (drawer.isOpen("code")) {
            code.show(training);
        }
    }
}
