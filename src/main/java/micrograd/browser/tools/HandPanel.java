package micrograd.browser.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.app.tools.HandKept;
import micrograd.app.tools.HandWork;
import micrograd.app.tools.PracticeWords;
import micrograd.app.tools.PracticeWork;
import micrograd.app.tools.ToolsEffect;
import micrograd.app.tools.ToolsMessage;
import micrograd.app.tools.ToolsModel;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Shelf;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.Selection;
import micrograd.museum.exercise.Exercise;
import micrograd.museum.exercise.Worksheet;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The tab “By hand”: the gradients are hidden, and are filled in. */
final class HandPanel implements Part<ToolsModel> {
    private static final int SECOND = 1000;

    /** Under which the tab keeps what was filled in. */
    private static final String KEPT = "hand";

    private final Store<ToolsModel, ToolsMessage, ToolsEffect> store;
    private final HTMLSelectElement level = (HTMLSelectElement) Dom.byId("hand-level");
    private final SeedField seed = new SeedField("hand", this::chooseSeed);
    private final HTMLElement seeded = Dom.byId("hand-seeded");
    private final HTMLElement none = Dom.byId("hand-none");
    private final HTMLElement body = Dom.byId("hand-body");
    private final HTMLElement score = Dom.byId("hand-score");
    private final HTMLElement time = Dom.byId("hand-time");
    private final HTMLElement answers = Dom.byId("answers");
    private final HTMLElement check = Dom.byId("hand-check");
    private final HTMLElement reveal = Dom.byId("hand-reveal");
    private final List<HandRow> rows = new ArrayList<>();
    private Optional<Exercise> exercise = Optional.empty();
    private Optional<HandWork> shown = Optional.empty();
    private int current = -1;
    private int timer;

    /** Whether the time is shown, which hurries: only when asked for. */
    private boolean timed;

    HandPanel(Store<ToolsModel, ToolsMessage, ToolsEffect> store) {
        this.store = store;
        Dom.on(level, "change", event -> chooseLevel());
        Dom.onClick(check, this::checkAll);
        Dom.onClick(
                reveal, () -> exercise.ifPresent(one -> store.send(new ToolsMessage.Revealed(one.asked(), Dom.now()))));
        Dom.onClick(Dom.byId("hand-clear"), () -> store.send(new ToolsMessage.SheetCleared(Dom.now())));
        Dom.onClick(Dom.byId("hand-timed"), () -> {
            timed = !timed;
            Dom.attribute(Dom.byId("hand-timed"), "aria-pressed", timed ? "true" : "false");
            tick();
        });
        Dom.onClick(Dom.byId("hand-leave"), () -> choose(Activity.NONE));
        Shelf.onLeaving(() -> shown.ifPresent(this::keep));
    }

    /** With the tab, over a reload. */
    private void keep(HandWork work) {
        Map<Integer, String> typed = new LinkedHashMap<>();
        for (HandRow row : rows) {
            if (!row.draft().isEmpty()) {
                typed.put(row.node(), row.draft());
            }
        }
        HandKept kept = HandKept.read(Shelf.ofTab(KEPT));
        kept.keep(work, typed, Dom.now());
        Shelf.keepWithTab(KEPT, kept.written());
    }

    @Override
    public void show(ToolsModel model) {
        PracticeWork practice = model.practice();
        if (practice.activity() instanceof Activity.ByHand hand) {
            level.setValue(Integer.toString(hand.level().orElse(0)));
            Dom.show(seeded, hand.level().isPresent());
            seed.show(hand.seed());
        }
        Optional<HandWork> work = practice.hand();
        Dom.show(body, work.isPresent());
        Dom.show(none, work.isEmpty());
        if (work.isEmpty()) {
            shown = work;
            Dom.text(
                    none,
                    model.program().graph().output().isEmpty()
                            ? "Type an expression first, or choose a level."
                            : "This expression has too many gradients to fill in by hand: " + PracticeWork.MOST_ASKED
                                    + " are the most.");
            return;
        }
        Worksheet sheet = work.get().sheet();
        if (exercise.isEmpty() || exercise.get() != sheet.exercise()) {
            lay(sheet.exercise());
        }
        int chosen = model.document().selection().map(Selection::node).orElse(-1);
        boolean another = chosen != current;
        if (another || shown.isEmpty() || shown.get() != work.get()) {
            if (shown.isPresent() && shown.get().sheet() != sheet) {
                keep(work.get());
            }
            shown = work;
            for (HandRow row : rows) {
                row.show(sheet, row.node() == chosen);
            }
            Dom.text(score, sheet.done() ? PracticeWords.summary(work.get()) : PracticeWords.score(sheet));
            Dom.disable(check, sheet.done());
            Dom.disable(reveal, sheet.done());
        }
        if (another) {
            current = chosen;
            reveal(chosen);
        }
        if (work.get().began().isEmpty()) {
            String kept = Shelf.ofTab(KEPT);
            Map<Integer, String> typed = HandKept.read(kept).typed(work.get());
            store.send(new ToolsMessage.SheetRestored(kept, Dom.now()));
            for (HandRow row : rows) {
                row.type(typed.getOrDefault(row.node(), ""));
            }
        }
        tick();
    }

    /** A row a gradient, in the order of the backward pass. */
    private void lay(Exercise next) {
        exercise = Optional.of(next);
        shown = Optional.empty();
        rows.clear();
        Dom.clear(answers);
        String output = store.model().program().outputName();
        Dom.text(Dom.byId("hand-output"), output);
        for (int i = next.asked().size() - 1; i >= 0; i--) {
            int node = next.asked().get(i);
            HandRow row = new HandRow(store, next, node, () -> check(node), () -> focused(node));
            rows.add(row);
            answers.appendChild(row.element());
        }
    }

    private void focused(int node) {
        if (current != node) {
            current = -1;
            ask(node);
            for (HandRow row : rows) {
                if (row.node() == node) {
                    current = node;
                    row.show(shown.orElseThrow().sheet(), true);
                } else {
                    row.show(shown.orElseThrow().sheet(), false);
                }
            }
        }
    }

    /** A value that was chosen in the graph comes into view here. */
    private void reveal(int node) {
        for (HandRow row : rows) {
            if (row.node() == node) {
                Dom.reveal(row.element());
            }
        }
    }

    private void ask(int node) {
        store.send(new ToolsMessage.Asked(node, false));
    }

    /** Checks one answer; after a right one the next gradient is at hand. */
    private void check(int node) {
        for (int i = 0; i < rows.size(); i++) {
            HandRow row = rows.get(i);
            if (row.node() != node) {
                continue;
            }
            store.send(new ToolsMessage.Answered(Map.of(node, row.typed()), Dom.now()));
            Worksheet sheet = store.model().practice().hand().orElseThrow().sheet();
            if (sheet.entry(node).closed()) {
                focusOpen(sheet, i + 1);
            } else {
                row.focus();
            }
            return;
        }
    }

    private void focusOpen(Worksheet sheet, int from) {
        for (int i = 0; i < rows.size(); i++) {
            HandRow row = rows.get((from + i) % rows.size());
            if (!sheet.entry(row.node()).closed()) {
                row.focus();
                return;
            }
        }
    }

    private void checkAll() {
        Map<Integer, String> typed = new LinkedHashMap<>();
        for (HandRow row : rows) {
            if (!row.typed().trim().isEmpty()) {
                typed.put(row.node(), row.typed());
            }
        }
        store.send(new ToolsMessage.Answered(typed, Dom.now()));
    }

    private void tick() {
        Window.clearTimeout(timer);
        if (shown.isPresent() && body.getOffsetHeight() > 0) {
            HandWork work = shown.get();
            Dom.text(time, work.ended().isPresent() || !timed ? "" : PracticeWords.time(work.seconds(Dom.now())));
            if (work.ended().isEmpty() && timed) {
                timer = Window.setTimeout(this::tick, SECOND);
            }
        }
    }

    private Activity activity() {
        return store.model().document().activity();
    }

    private void chooseLevel() {
        OptionalInt wanted = OptionalInt.of(Integer.parseInt(level.getValue()));
        choose(wanted.getAsInt() == 0 ? Activity.ByHand.OWN : new Activity.ByHand(wanted, SeedField.another()));
    }

    private void chooseSeed(int wanted) {
        if (activity() instanceof Activity.ByHand hand) {
            choose(new Activity.ByHand(hand.level(), wanted));
        }
    }

    private void choose(Activity activity) {
        store.send(new ToolsMessage.ActivityChosen(activity, Optional.empty()));
    }
}
