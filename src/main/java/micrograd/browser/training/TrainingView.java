package micrograd.browser.training;

import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.training.drawing.AnswerMap;
import micrograd.browser.training.drawing.CurveChart;
import micrograd.browser.training.drawing.Drawer;
import micrograd.browser.training.drawing.DrawingColours;
import micrograd.browser.training.drawing.FrameBudget;
import micrograd.browser.training.drawing.Health;
import micrograd.browser.training.drawing.MapPlane;
import micrograd.browser.training.drawing.NetworkView;
import micrograd.browser.training.drawing.ParameterPanel;
import micrograd.browser.training.drawing.ScalarInspector;
import micrograd.browser.training.drawing.Surface;
import micrograd.browser.training.drawing.Thumbnails;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.PixelRatio;
import micrograd.browser.ui.ThemeChanges;
import micrograd.library.JavaScriptWebAssembly;
import micrograd.limits.Budgets;
import micrograd.training.run.NeuronHealth;
import micrograd.training.run.NeuronMaps;
import org.teavm.jso.browser.Window;

/** The training view: its panels, each of which shows its share of the model, and the worker that trains. */
public final class TrainingView {
    private final FrameBudget budget = new FrameBudget();
    private final Runner runner;
    private final Runnable redraw;
    private final MapPlane planes = new MapPlane();
    private final SettingsForm form;
    private final FeatureButtons features;
    private final TableDialog table;
    private final LookForm look;
    private final RunBar bar;
    private final NetworkView network;
    private final AnswerMap map;
    private final CurveChart chart;
    private final NumberTables tables;
    private final ScalarInspector inspector;
    private final Drawer drawer;
    private final Health health = new Health();
    private final Scrubber scrub;
    private final HandSteps hand;
    private final ParameterPanel parameter;
    private final Results results = new Results();
    private final StopFields stops;
    private final LoopFaults faults;
    private final ProgramPane code;
    private final KeptRuns kept;
    private DrawingColours colours;
    private boolean recoloured = true;
    private boolean played;

    /** How much of it has been shown at first, of {@link #ALL} shares. */
    private int opened;

    private static final int ALL = 4;

    /** What this frame draws: where a frame has no room for both while training runs, they take turns. */
    private int drawn = BOTH;

    private static final int BOTH = 0;
    private static final int NETWORK = 1;
    private static final int ANSWERS = 2;
    private static final int LOOK = 3;

    /** What was shown when the turns of a large run that stands began. */
    private TrainingModel turning;

    public TrainingView(Store<TrainingLab, TrainingMessage, TrainingEffect> store, Runner runner) {
        this.runner = runner;
        redraw = store::redraw;
        form = new SettingsForm(store);
        bar = new RunBar(store);
        features = new FeatureButtons(store);
        table = new TableDialog(store);
        look = new LookForm(store);
        drawer = new Drawer(store::redraw);
        NeuronMaps maps = new NeuronMaps(new JavaScriptWebAssembly());
        network = new NetworkView(store, budget, maps, planes, health, drawer);
        map = new AnswerMap(store, budget, maps, planes);
        chart = new CurveChart(store::redraw);
        tables = new NumberTables(store);
        inspector = new ScalarInspector(store);
        scrub = new Scrubber(store);
        hand = new HandSteps(store);
        parameter = new ParameterPanel(store);
        stops = new StopFields(store);
        faults = new LoopFaults(store);
        code = new ProgramPane(store);
        kept = new KeptRuns(store);
        new SettingSheets();
        ThemeChanges.listen(() -> {
            recoloured = true;
            store.redraw();
        });
        Surface.onResize(Dom.byId("training-board"), store::redraw);
        Surface.onResize(Dom.byId("training-map-frame"), store::redraw);
        PixelRatio.listen(store::redraw);
    }

    /** Opens what the parts of a course's lab, each between commas, lie in; closes it again for none. */
    void restrict(String parts) {
        drawer.only(
                parts.contains(",buttons,")
                        ? "hand"
                        : parts.contains(",zeroing,") ? "faults" : parts.contains(",histogram,") ? "results" : "");
        if (parts.contains(",l2,")) {
            Dom.byId("training-more").setAttribute("open", "");
        }
    }

    public void show(TrainingModel training) {
        if (recoloured) {
            recoloured = false;
            colours = new DrawingColours();
            if (opened > 1) {
                Thumbnails.draw(colours);
            }
            chart.refresh();
        }
        if (opened < ALL) {
            open(training);
            return;
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
        drawn = turn(training);
        NeuronHealth[] looked = drawn == BOTH || drawn == LOOK || training.run().playing()
                ? health.look(training.run())
                : health.last();
        if (drawn == BOTH || drawn == NETWORK) {
            network.show(training, colours);
        }
        if (drawn == BOTH || drawn == ANSWERS) {
            map.show(training, colours);
            chart.show(training, colours);
        }
        tables.show(training);
        inspector.show(training);
        kept.show(training);
        showDrawer(training, looked);
        if (training.run().playing()) {
            double script = Dom.now() - begun;
            Window.requestAnimationFrame(next -> budget.took(script, next - begun));
        }
        runner.acknowledge();
    }

    /** What is drawn: where a frame has no room for all, one after the other, each in a task of its own. */
    private int turn(TrainingModel training) {
        TrainingRun run = training.run();
        if (run.playing()) {
            return budget.hasRoom() ? BOTH : drawn == NETWORK ? ANSWERS : NETWORK;
        }
        boolean large = run.setup().dataset().points().size() > Budgets.POINTS_LIVE
                || run.setup().shape().parameters() > Budgets.PARAMETERS_LIVE;
        if (!large) {
            return BOTH;
        }
        boolean another = turning == null
                || !turning.run().setup().shape().equals(run.setup().shape());
        int next = another ? LOOK : drawn == LOOK ? NETWORK : drawn == NETWORK ? ANSWERS : LOOK;
        turning = next == LOOK ? training : turning;
        if (next != ANSWERS || turning != training) {
            Window.setTimeout(redraw::run, 0);
        }
        return next;
    }

    /** The first frames show a share each, so that none of them takes long: what the network answers comes first, and at last the worker begins. */
    private void open(TrainingModel training) {
        switch (opened) {
            case 0 -> map.show(training, colours);
            case 1 -> {
                form.show(training);
                look.show(training);
                bar.show(training);
                Thumbnails.draw(colours);
            }
            case 2 -> {
                health.look(training.run());
                network.show(training, colours);
            }
            default -> {
                chart.show(training, colours);
                runner.wake();
            }
        }
        opened++;
        Window.setTimeout(redraw::run, 0);
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
