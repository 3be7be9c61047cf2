package micrograd.browser.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import micrograd.app.expression.DescentStep;
import micrograd.app.expression.DescentTrace;
import micrograd.app.expression.DescentWords;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.ExpressionModel;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Program;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Motion;
import micrograd.browser.ui.NumberField;
import micrograd.browser.ui.Shelf;
import micrograd.document.Probes;
import micrograd.document.Probes.Descent;
import micrograd.document.View;
import micrograd.limits.Budgets;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Moves the leaves along their gradients: by a step down or up, or step after step. */
final class DescentPanel implements Part<Model> {
    /** Under which the tab keeps the way over a reload. */
    private static final String WAY = "way";

    private static final int STEP_MILLIS = 160;
    private static final int MOST_STEPS = 200;

    /** So many steps at once are a play without motion. */
    private static final int STILL_STEPS = 20;

    /** A step that is to bring less than this share of the output is not worth going on for. */
    private static final double WORTHWHILE = 1e-9;

    private final Store<Model, Message, Effect> store;
    private final Announcer announcer;
    private final HTMLElement panel = Dom.byId("descent");
    private final NumberField rate = new NumberField(
            "descent-rate", "descent-error", "The rate is a number above 0, such as 0.01.", this::chooseRate);
    private final HTMLElement down = Dom.byId("descent-down");
    private final HTMLElement up = Dom.byId("descent-up");
    private final HTMLElement play = Dom.byId("descent-play");
    private final HTMLElement playWords = Dom.byId("descent-play-words");
    private final HTMLElement which = Dom.byId("descent-which");
    private final HTMLElement leaves = Dom.byId("descent-leaves");
    private final HTMLElement choice = Dom.byId("descent-choice");
    private final HTMLElement said = Dom.byId("descent-said");
    private final List<HTMLInputElement> boxes = new ArrayList<>();
    private List<String> names = List.of();
    private List<String> wanted = List.of();

    /** The leaves that were counted last, and what was held then: at most keys their names are the same. */
    private List<Program.Leaf> counted = List.of();

    private List<String> countedHeld = List.of();
    private int gestures;
    private boolean restored;
    private boolean playing;
    private int left;
    private double playStart;
    private String playedTo = "";
    private ExpressionModel shown;
    private Probes shownProbes;

    DescentPanel(Store<Model, Message, Effect> store, Announcer announcer) {
        this.store = store;
        this.announcer = announcer;
        Dom.on(choice, "toggle", event -> {
            if (isOpen()) {
                showBoxes(new LinkedHashSet<>(descent().held()));
            }
        });
        Shelf.onLeaving(
                () -> Shelf.keepWithTab(WAY, store.model().expression().trace().written()));
        Dom.onClick(down, () -> step(false));
        Dom.onClick(up, () -> step(true));
        Dom.onClick(play, () -> {
            if (playing) {
                stop();
            } else {
                start();
            }
        });
    }

    @Override
    public void show(Model model) {
        ExpressionModel expression = model.expression();
        Probes probes = model.document().expression().probes();
        boolean offered = expression.showsStep() && !expression.practice().isOn();
        Dom.show(panel, !expression.program().leaves().isEmpty() && offered);
        if (playing && !model.document().source().equals(playedTo)) {
            stop();
        }
        if (expression == shown && probes.equals(shownProbes)) {
            return;
        }
        if (shown == null && !restored) {
            restored = true;
            String way = Shelf.ofTab(WAY);
            if (!way.isEmpty()) {
                store.send(new ExpressionMessage.WayKept(way));
                expression = store.model().expression();
            }
        }
        shown = expression;
        shownProbes = probes;
        Descent descent = probes.descent();
        Program program = expression.program();
        rate.show(descent.rate());
        DescentStep next = DescentStep.of(program, descent, false);
        boolean moves = expression.current() && isStep(next);
        Dom.disable(down, !moves);
        Dom.disable(up, !moves);
        Dom.disable(play, !moves && !playing);
        showLeaves(program, descent);
        List<DescentTrace.Stop> way = expression.trace().upTo(model.document().source());
        String problem = expression.trace().problemAt(model.document().source()).orElse("");
        Dom.toggleClass(said, "problem-text", !problem.isEmpty());
        Dom.text(
                said,
                !problem.isEmpty() || !offered
                        ? problem
                        : way.size() > 1 ? DescentWords.outcome(program, way) : DescentWords.prediction(program, next));
    }

    private static boolean isStep(DescentStep step) {
        return !step.numbers().isEmpty() && step.predicted() - step.predicted() == 0 && step.predicted() != 0;
    }

    private void showLeaves(Program program, Descent descent) {
        if (!isOpen() && descent.held().equals(countedHeld) && haveSameNames(program.leaves(), counted)) {
            counted = program.leaves();
            return;
        }
        counted = program.leaves();
        countedHeld = descent.held();
        Set<String> all = new LinkedHashSet<>();
        for (Program.Leaf leaf : program.leaves()) {
            all.add(leaf.name());
        }
        Set<String> held = new LinkedHashSet<>(descent.held());
        int moving = 0;
        for (String name : all) {
            moving += held.contains(name) ? 0 : 1;
        }
        Dom.text(which, moving == all.size() ? "all leaves" : moving + " of " + all.size() + " leaves");
        wanted = new ArrayList<>(all);
        if (isOpen()) {
            showBoxes(held);
        }
    }

    private static boolean haveSameNames(List<Program.Leaf> some, List<Program.Leaf> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i).name().equals(others.get(i).name());
        }
        return same;
    }

    private boolean isOpen() {
        return choice.hasAttribute("open");
    }

    /** Boxes are made once they are to be seen; of very many leaves the first have one. */
    private void showBoxes(Set<String> held) {
        int count = Math.min(wanted.size(), Budgets.LEAVES_LISTED);
        if (!wanted.subList(0, count).equals(names)) {
            names = List.copyOf(wanted.subList(0, count));
            boxes.clear();
            Dom.clear(leaves);
            for (String name : names) {
                addBox(name);
            }
            if (wanted.size() > count) {
                Dom.append(leaves, "span", "quiet", "and " + (wanted.size() - count) + " more, which all move");
            }
        }
        for (int i = 0; i < names.size(); i++) {
            boxes.get(i).setChecked(!held.contains(names.get(i)));
        }
    }

    private void addBox(String name) {
        HTMLElement label = Dom.append(leaves, "label", "moving-leaf", "");
        HTMLInputElement box = (HTMLInputElement) Dom.element("input", "");
        box.setType("checkbox");
        label.appendChild(box);
        Dom.append(label, "code", "", name);
        Dom.on(box, "change", event -> hold(name, !box.isChecked()));
        boxes.add(box);
    }

    private void hold(String name, boolean held) {
        Descent descent = descent();
        List<String> next = new ArrayList<>(descent.held());
        next.remove(name);
        if (held) {
            next.add(name);
        }
        choose(new Descent(descent.rate(), next), "held");
    }

    private boolean chooseRate(double number) {
        if (!Descent.isRate(number)) {
            return false;
        }
        choose(new Descent(number, descent().held()), "rate");
        return true;
    }

    private Descent descent() {
        return store.model().document().expression().probes().descent();
    }

    private void choose(Descent descent, String gesture) {
        Probes probes = store.model().document().expression().probes();
        store.send(new ExpressionMessage.ProbesChosen(probes.withDescent(descent), gesture, Dom.now()));
    }

    private void step(boolean upwards) {
        stop();
        gestures++;
        if (descend(upwards, Dom.now()) && way().size() > 1) {
            announcer.say(DescentWords.outcome(store.model().expression().program(), way()));
        }
    }

    /** Takes a step; tells whether it could be taken. */
    private boolean descend(boolean upwards, double millis) {
        String before = store.model().document().source();
        store.send(new ExpressionMessage.Descended(upwards, Integer.toString(gestures), millis));
        return !store.model().document().source().equals(before);
    }

    private List<DescentTrace.Stop> way() {
        Model model = store.model();
        return model.expression().trace().upTo(model.document().source());
    }

    /** All steps of a play carry the time it began: they are one step to undo. */
    private void start() {
        gestures++;
        playing = true;
        playStart = Dom.now();
        playedTo = store.model().document().source();
        left = MOST_STEPS;
        if (Motion.isReduced()) {
            left = STILL_STEPS;
            while (playing && !waits()) {
                playOn();
            }
        }
        showPlaying();
        if (playing) {
            next();
        }
    }

    private void next() {
        int gesture = gestures;
        Window.setTimeout(
                () -> {
                    if (playing && gesture == gestures) {
                        if (!waits()) {
                            playOn();
                        }
                        if (playing) {
                            next();
                        }
                    }
                },
                STEP_MILLIS);
    }

    /** Whether the program of the last step is still running. */
    private boolean waits() {
        return store.model().expression().runs();
    }

    private void playOn() {
        Model model = store.model();
        boolean undisturbed =
                model.document().source().equals(playedTo) && model.document().isOnScreen(View.EXPRESSION);
        left--;
        if (!undisturbed || !isWorthwhile(model) || !descend(false, playStart)) {
            stop();
            return;
        }
        playedTo = store.model().document().source();
        if (left == 0) {
            stop();
        }
    }

    private boolean isWorthwhile(Model model) {
        Program program = model.expression().program();
        DescentStep step = DescentStep.of(program, descent(), false);
        double size = program.graph()
                .output()
                .map(id -> program.graph().node(id).data())
                .orElse(0.0);
        return Math.abs(step.predicted()) > WORTHWHILE * Math.max(WORTHWHILE, Math.abs(size));
    }

    private void stop() {
        if (!playing) {
            return;
        }
        playing = false;
        showPlaying();
        List<DescentTrace.Stop> way = way();
        if (way.size() > 1) {
            announcer.say(DescentWords.wholeWay(store.model().expression().program(), way));
        }
        shownProbes = Probes.NONE;
        shown = null;
        store.redraw();
    }

    private void showPlaying() {
        Dom.text(playWords, playing ? "Pause" : "Play");
        Dom.toggleClass(play, "playing", playing);
    }
}
