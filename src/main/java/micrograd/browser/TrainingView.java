package micrograd.browser;

import micrograd.app.TrainingModel;
import micrograd.library.JavaScriptWebAssembly;
import micrograd.training.NeuronMaps;

/** The training view: its panels, each of which shows its share of the model, and the worker that trains. */
final class TrainingView {
    private final TrainingBudget budget = new TrainingBudget();
    private final TrainingRunner runner;
    private final TrainingForm form;
    private final TrainingBar bar;
    private final TrainingNetwork network;
    private final TrainingMap map;
    private final TrainingChart chart;
    private final TrainingTables tables;
    private final TrainingInspector inspector;
    private TrainingColours colours;
    private boolean recoloured = true;

    TrainingView(TrainingPlayground playground, TrainingRunner runner) {
        this.runner = runner;
        form = new TrainingForm(playground);
        bar = new TrainingBar(playground);
        NeuronMaps maps = new NeuronMaps(new JavaScriptWebAssembly());
        network = new TrainingNetwork(playground, budget, maps);
        map = new TrainingMap(playground, budget, maps);
        chart = new TrainingChart(playground::redraw);
        tables = new TrainingTables(playground);
        inspector = new TrainingInspector(playground);
        new TrainingSheets();
        ThemeChanges.listen(() -> {
            recoloured = true;
            playground.redraw();
        });
        TrainingSurface.onResize(Dom.byId("training-board"), playground::redraw);
        TrainingSurface.onResize(Dom.byId("training-map-frame"), playground::redraw);
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
        form.show(training);
        bar.show(training);
        network.show(training, colours);
        map.show(training, colours);
        chart.show(training, colours);
        tables.show(training);
        inspector.show(training);
        if (training.run().playing()) {
            budget.took(Dom.now() - begun);
        }
        runner.acknowledge();
    }
}
