package micrograd.browser.expression;

import java.util.List;
import java.util.OptionalInt;
import micrograd.app.expression.Defaults;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.ExpressionModel;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Walk;
import micrograd.app.expression.WalkWords;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Css;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Signs;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.FirstAnswer;
import micrograd.document.Predict;
import micrograd.document.View;
import micrograd.graph.Graph;
import micrograd.graph.Names;
import micrograd.graph.Trace;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The walk under the graph: a slider over all steps, playing, the running line, the pseudo-code. */
final class WalkPanel implements Part<Model> {
    /** More steps than that have no dots of their own. */
    private static final int MOST_DOTS = 60;

    private final Store<Model, Message, Effect> store;
    private final HTMLElement panel = Dom.byId("walk");
    private final HTMLInputElement slider = Dom.inputById("walk-slider");
    private final HTMLElement dots = Dom.byId("walk-dots");
    private final HTMLElement play = Dom.byId("walk-play");
    private final HTMLSelectElement speed = (HTMLSelectElement) Dom.byId("walk-speed");
    private final HTMLSelectElement predict = (HTMLSelectElement) Dom.byId("walk-predict");
    private final HTMLElement line = Dom.byId("walk-line");
    private final WalkQuestion question;
    private ExpressionModel shown;
    private Predict asks;
    private boolean playing;
    private int gestures;
    private double gestureStart;

    WalkPanel(Store<Model, Message, Effect> store) {
        this.store = store;
        question = new WalkQuestion(store, this::start);
        onClick("walk-first", () -> move(OptionalInt.of(0)));
        onClick("walk-back", () -> step(false));
        onClick("walk-next", () -> step(true));
        onClick("walk-last", () -> move(OptionalInt.of(walk().length())));
        onClick("walk-close", () -> move(OptionalInt.empty()));
        Dom.onClick(play, this::toggle);
        Dom.on(slider, "pointerdown", event -> begin());
        Dom.on(slider, "input", event -> slid());
        Dom.on(slider, "keydown", event -> sliderKey((KeyboardEvent) event));
        Dom.on(slider, "change", event -> gestureStart = -1);
        Dom.on(
                predict,
                "change",
                event -> store.send(new ExpressionMessage.PredictChosen(Predict.values()[predict.getSelectedIndex()])));
        Dom.on(Dom.byId("graph-panel"), "keydown", event -> stepKey((KeyboardEvent) event));
        HTMLDocument.current().addEventListener("keydown", event -> pageKey((KeyboardEvent) event));
        if (Window.current().getInnerWidth() < 700) {
            Dom.byId("walk-code").removeAttribute("open");
        }
    }

    private void onClick(String id, Runnable run) {
        Dom.onClick(Dom.byId(id), () -> {
            stop();
            run.run();
        });
    }

    @Override
    public void show(Model model) {
        ExpressionModel expression = model.expression();
        Walk walk = expression.walk();
        boolean offered = walk.length() > 0 && model.document().expression().activity() == Activity.NONE;
        Dom.show(panel, offered);
        if (!offered) {
            stop();
            return;
        }
        Dom.toggleClass(panel, "opening", isOpening(model));
        Predict wanted = model.document().expression().predict();
        if (expression == shown && wanted == asks) {
            return;
        }
        shown = expression;
        asks = wanted;
        if (predict.getSelectedIndex() != wanted.ordinal()) {
            predict.setSelectedIndex(wanted.ordinal());
        }
        WalkWords words = new WalkWords(expression);
        Dom.toggleClass(panel, "on", walk.isOn());
        Dom.show(Dom.byId("walk-body"), walk.isOn());
        Dom.show(Dom.byId("walk-close"), walk.isOn());
        Dom.show(Dom.byId("walk-where-off"), !walk.isOn());
        Dom.text(Dom.byId("walk-where"), walk.isOn() ? words.where() : "");
        Dom.disable(Dom.byId("walk-back"), walk.place() == 0);
        Dom.disable(Dom.byId("walk-first"), walk.place() == 0);
        Dom.disable(Dom.byId("walk-next"), walk.place() == walk.length());
        Dom.disable(Dom.byId("walk-last"), walk.place() == walk.length());
        showSlider(walk, words);
        showScore(walk);
        if (walk.isOn()) {
            showLine(words);
            Dom.text(Dom.byId("walk-sentence"), words.sentence());
            showCode(walk);
            question.show(expression.program(), walk, wanted);
        }
    }

    /** What a page without a link opens shows one question and one button. */
    private static boolean isOpening(Model model) {
        return model.document().expression().equals(Defaults.DOCUMENT.expression())
                && !model.history().canUndo();
    }

    private void showSlider(Walk walk, WalkWords words) {
        Dom.attribute(slider, "max", Integer.toString(walk.length()));
        Dom.value(slider, Integer.toString(walk.place()));
        Dom.attribute(slider, "aria-valuetext", walk.isOn() ? words.where() : "everything is shown");
        int count = walk.length() <= MOST_DOTS ? walk.length() + 1 : 0;
        if (dots.getChildNodes().getLength() != count) {
            Dom.clear(dots);
            for (int i = 0; i < count; i++) {
                Dom.append(dots, "i", "", "");
            }
        }
        for (int i = 0; i < count; i++) {
            Dom.classes(
                    (HTMLElement) dots.getChildNodes().get(i),
                    (i <= walk.place() ? "done" : "")
                            + (i == 0 || walk.passes().spot(i).forward() ? " forward" : ""));
        }
        Dom.style(dots, "--done", Css.percent((double) walk.place() / walk.length()));
        Dom.style(dots, "--forward", Css.percent((double) walk.passes().forwardCount() / walk.length()));
    }

    private void showScore(Walk walk) {
        int right = 0;
        for (FirstAnswer answer : walk.answers()) {
            right += answer.right() ? 1 : 0;
        }
        int all = walk.answers().size();
        Dom.text(Dom.byId("walk-score"), all == 0 ? "" : right + " of " + all + " right at first");
    }

    private void showLine(WalkWords words) {
        Dom.clear(line);
        for (WalkWords.Piece piece : words.line()) {
            String kind = piece.sign().map(Signs::of).orElse("");
            if (piece.asks().isPresent()) {
                HTMLElement button = Dom.button(
                        "walk-number " + kind,
                        piece.text(),
                        () -> store.send(new ExpressionMessage.SelectionChanged(piece.asks())));
                button.setTitle("Why?");
                line.appendChild(button);
            } else {
                Dom.append(line, "span", kind, piece.text());
            }
        }
    }

    private static void showCode(Walk walk) {
        boolean backward = walk.place() > 0 && !walk.passes().spot(walk.place()).forward();
        Graph graph = walk.passes().graph();
        Names names = Names.of(graph);
        String current = "";
        String result = "";
        String operand = "";
        if (walk.step().isPresent()) {
            Trace.Step step = walk.step().get();
            result = names.name(step.node());
            current = "computed";
            if (step instanceof Trace.Started || step instanceof Trace.Assigned) {
                current = step instanceof Trace.Started ? "started" : "";
                result = "";
            } else if (step instanceof Trace.Contributed share) {
                current = "contributed";
                result = names.name(share.result());
                operand = names.name(share.node());
            }
        }
        Dom.show(Dom.byId("walk-code-forward"), !backward);
        Dom.show(Dom.byId("walk-code-backward"), backward);
        for (String name : List.of("computed", "started", "contributed")) {
            HTMLElement marked = Dom.byId("walk-code-" + name);
            if (name.equals(current)) {
                Dom.attribute(marked, "aria-current", "step");
            } else {
                marked.removeAttribute("aria-current");
            }
        }
        Dom.text(Dom.byId(backward ? "walk-code-result" : "walk-code-made"), said(result));
        Dom.text(Dom.byId("walk-code-operand"), said(operand));
    }

    private static String said(String name) {
        return name.isEmpty() ? "" : "  # " + name;
    }

    private Walk walk() {
        return store.model().expression().walk();
    }

    private void step(boolean onwards) {
        store.send(new ExpressionMessage.WalkStepped(onwards, "step", Dom.now()));
    }

    private void move(OptionalInt done) {
        begin();
        store.send(new ExpressionMessage.WalkMoved(done, gesture(), gestureStart));
        gestureStart = -1;
    }

    /** All moves of one gesture carry the time it began: they are one step to undo. */
    private void begin() {
        gestures++;
        gestureStart = Dom.now();
    }

    private String gesture() {
        return Integer.toString(gestures);
    }

    private void slid() {
        stop();
        double millis = gestureStart < 0 ? Dom.now() : gestureStart;
        OptionalInt done = OptionalInt.of(Rounding.truncated(Numbers.parse(slider.getValue())));
        store.send(new ExpressionMessage.WalkMoved(done, gestureStart < 0 ? "step" : gesture(), millis));
    }

    private void sliderKey(KeyboardEvent event) {
        if (event.getKey().equals(" ")) {
            event.preventDefault();
            toggle();
        }
    }

    /** Where nothing else has the focus. */
    private void pageKey(KeyboardEvent event) {
        String tag = ((HTMLElement) event.getTarget()).getTagName();
        if (panel.isHidden() || Dom.hasOpenDialog() || !tag.equals("BODY") && !tag.equals("MAIN")) {
            return;
        }
        if (event.getKey().equals(" ") && !Dom.isHandled(event)) {
            event.preventDefault();
            toggle();
        } else {
            stepKey(event);
        }
    }

    private void stepKey(KeyboardEvent event) {
        HTMLElement target = (HTMLElement) event.getTarget();
        boolean typed = target.getTagName().equals("INPUT") && target != slider;
        boolean plain = !event.isCtrlKey() && !event.isMetaKey() && !event.isAltKey();
        boolean onwards = event.getKey().equals(".");
        if (plain
                && !typed
                && !Dom.isHandled(event)
                && (onwards || event.getKey().equals(","))) {
            event.preventDefault();
            stop();
            step(onwards);
        }
    }

    private void toggle() {
        if (playing) {
            stop();
        } else {
            start();
        }
    }

    /** Plays from here, or from the beginning where all is done. */
    private void start() {
        stop();
        Walk walk = walk();
        begin();
        if (walk.place() == walk.length()) {
            store.send(new ExpressionMessage.WalkMoved(OptionalInt.of(0), "play " + gesture(), gestureStart));
        } else {
            boolean between = walk.place() == walk.passes().forwardCount() && isHeldUp();
            playStep();
            if (between) {
                return;
            }
        }
        showPlaying(true);
        next();
    }

    private void next() {
        int gesture = gestures;
        Window.setTimeout(
                () -> {
                    if (playing && gesture == gestures) {
                        playOn();
                    }
                },
                Rounding.truncated(Numbers.parse(speed.getValue())));
    }

    /** The next step; before a question that is not answered right it waits. */
    private void playOn() {
        Model model = store.model();
        Walk walk = model.expression().walk();
        if (!model.document().isOnScreen(View.EXPRESSION) || !walk.isOn() || walk.place() == walk.length()) {
            stop();
            return;
        }
        boolean between = walk.place() == walk.passes().forwardCount();
        if (between && isHeldUp()) {
            playStep();
            stop();
            return;
        }
        boolean wrong =
                walk.latest().filter(latest -> latest.place() == walk.place()).isPresent();
        if (between || !wrong) {
            playStep();
        }
        if (walk().place() == walk().length()) {
            stop();
        } else {
            next();
        }
    }

    private void playStep() {
        store.send(new ExpressionMessage.WalkStepped(true, "play " + gesture(), gestureStart));
    }

    /** Whether a question waits for its answer. */
    private boolean isHeldUp() {
        return walk().waits(store.model().expression().program(), asks);
    }

    private void stop() {
        if (playing) {
            gestures++;
            showPlaying(false);
        }
        gestureStart = -1;
    }

    private void showPlaying(boolean plays) {
        playing = plays;
        Dom.toggleClass(play, "playing", plays);
        Dom.attribute(play, "aria-label", plays ? "Pause" : "Play");
        play.setTitle(plays ? "Pause (Space)" : "Play (Space)");
    }
}
