package micrograd.course.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.course.amount.Condition;
import micrograd.course.amount.Setting;
import micrograd.course.form.Activity;
import micrograd.course.form.Step;
import micrograd.course.form.Task;
import micrograd.document.Document;

/**
 * An activity that is being worked through: the rules. Immutable.
 *
 * <p>One question at a time. A prediction is kept, whatever it is, and come back to. Any other question is met by the idea behind a wrong answer; missed
 * twice, it gives way to its smaller question; then it waits again, and a third miss reveals it, as does asking. Next opens when all of a step is settled; a
 * step may be skipped, and then counts as skipped.
 */
public final class Player {
    private static final int MISSES_BEFORE_SMALLER = 2;

    private final Room room;
    private final Progress progress;
    private final Map<String, Double> facts;

    private Player(Room room, Progress progress, Map<String, Double> facts) {
        this.room = room;
        this.progress = progress;
        this.facts = facts;
    }

    /** At some progress. */
    public static Player of(Room room, Progress progress) {
        int last = room.activity().steps().size() - 1;
        return new Player(room, progress.at(Math.max(0, Math.min(last, progress.at()))), Map.of());
    }

    /** What is worked through. */
    public Activity activity() {
        return room.activity();
    }

    /** What is worked out in it. */
    public Room room() {
        return room;
    }

    /** How far it is. */
    public Progress progress() {
        return progress;
    }

    /** The place of the open step. */
    public int at() {
        return progress.at();
    }

    /** The open step. */
    public Step step() {
        return activity().steps().get(at());
    }

    // ---- moves

    /** Answers a question of the open step, or its smaller question; a settled one stays as it is, and what is no answer does not count. */
    public Player answer(String id, String answer) {
        Task task = required(id);
        Tried tried = progress.tried(id);
        if (tried.isSettled() || answer.trim().isEmpty()) {
            return this;
        }
        return judged(task, tried, answer, judge(task, answer));
    }

    /** Takes a program of the learner's in, which is checked. */
    Player program(String id, String program, EngineChecks checks) {
        Task task = required(id);
        Tried tried = progress.tried(id);
        if (tried.isSettled() || !(task.form() instanceof Task.Code code)) {
            return this;
        }
        return program(id, checks.check(program, code, setting(id)));
    }

    /** Takes in what came of a program. */
    public Player program(String id, EngineChecks.Outcome outcome) {
        Task task = required(id);
        Tried tried = progress.tried(id);
        if (tried.isSettled() || !outcome.tried()) {
            return this;
        }
        if (outcome.right()) {
            return with(progress.with(
                    id, tried.answered(tried.first().isEmpty() ? "+" : tried.first(), Tried.Phase.RIGHT, false)));
        }
        String mark = outcome.mistake().isEmpty() ? "-" : outcome.mistake();
        return judged(task, tried, mark, Judgement.wrong(outcome.message()));
    }

    private Player judged(Task task, Tried tried, String answer, Judgement judgement) {
        if (judgement.verdict() == Judgement.Verdict.NONE) {
            return with(progress.with(task.id(), new Tried(tried.phase(), tried.first(), answer, tried.misses())));
        }
        boolean missed = !judgement.isRight();
        Tried.Phase next = task.predict() ? Tried.Phase.KEPT : missed ? afterMiss(task, tried) : Tried.Phase.RIGHT;
        Progress changed = progress.with(task.id(), tried.answered(answer, next, missed));
        return with(smallerSettled(task, changed));
    }

    private static Tried.Phase afterMiss(Task task, Tried tried) {
        if (task.form() instanceof Task.Code) {
            return Tried.Phase.OPEN;
        }
        if (isSmaller(task) || tried.phase() == Tried.Phase.AGAIN) {
            return tried.misses() + 1 >= MISSES_BEFORE_SMALLER ? Tried.Phase.REVEALED : Tried.Phase.OPEN;
        }
        if (tried.misses() + 1 < MISSES_BEFORE_SMALLER) {
            return Tried.Phase.OPEN;
        }
        return task.smaller().isPresent() ? Tried.Phase.SMALLER : Tried.Phase.AGAIN;
    }

    private static boolean isSmaller(Task task) {
        return task.id().endsWith("-smaller");
    }

    /** Once a smaller question is settled, the larger one waits again. */
    private Progress smallerSettled(Task task, Progress changed) {
        if (!isSmaller(task) || !changed.tried(task.id()).isSettled()) {
            return changed;
        }
        String larger = task.id().substring(0, task.id().length() - "-smaller".length());
        for (Step step : activity().steps()) {
            for (Task one : step.tasks()) {
                boolean waits = (one.id().equals(larger) || one.id().startsWith(larger + "."))
                        && changed.tried(one.id()).phase() == Tried.Phase.SMALLER;
                if (waits) {
                    return changed.with(one.id(), changed.tried(one.id()).in(Tried.Phase.AGAIN));
                }
            }
        }
        return changed;
    }

    /** Shows the solution: once a question waits again; of what is to be done, once its hint is there to be seen. */
    public Player reveal(String id) {
        return mayReveal(id) ? with(progress.with(id, progress.tried(id).in(Tried.Phase.REVEALED))) : this;
    }

    /** Whether the solution may be shown: after an honest try. */
    public boolean mayReveal(String id) {
        Tried tried = progress.tried(id);
        Task.Form form = required(id).form();
        boolean done = form instanceof Task.Do || form instanceof Task.Code && tried.misses() > 0;
        return !tried.isSettled() && (done || tried.phase() == Tried.Phase.AGAIN);
    }

    /** Looks at the lab as it is: what was to be done there may be done. */
    public Player looked(Document document, Map<String, Double> facts) {
        Player player = new Player(room, progress, facts);
        for (Task task : open()) {
            if (task.form() instanceof Task.Do work
                    && !progress.tried(task.id()).isSettled()) {
                if (isDone(work, room.live(document, facts))) {
                    player = player.with(player.progress.with(
                            task.id(), progress.tried(task.id()).answered("+", Tried.Phase.RIGHT, false)));
                }
            }
        }
        return player;
    }

    private boolean isDone(Task.Do work, Setting live) {
        boolean done = true;
        for (Condition condition : work.until()) {
            done &= condition.holds(live, room.begin(at()));
        }
        return done;
    }

    /** What is said to who is in that state of the lab, without having done what is to be done; empty for nothing. */
    public String met(String id, Document document, Map<String, Double> facts) {
        if (!(required(id).form() instanceof Task.Do work) || progress.tried(id).isSettled()) {
            return "";
        }
        Setting live = room.live(document, facts);
        for (Task.Meet meet : work.meets()) {
            if (meet.condition().holds(live, room.begin(at()))) {
                return meet.reply().written(live);
            }
        }
        return "";
    }

    /** Goes to the next step, if that is open. */
    public Player next() {
        return mayGoOn() && at() + 1 < activity().steps().size() ? goTo(at() + 1) : this;
    }

    /** Goes to the next step, done or not. */
    public Player skip() {
        Progress changed = progress.skipping(at(), !mayGoOn() && !step().optional());
        return new Player(room, changed.at(Math.min(activity().steps().size() - 1, at() + 1)), facts);
    }

    /** Goes to the step before. */
    public Player back() {
        return goTo(Math.max(0, at() - 1));
    }

    /** Goes to a step; those that were not skipped or done on the way stay open. */
    public Player goTo(int step) {
        int last = activity().steps().size() - 1;
        return new Player(room, progress.at(Math.max(0, Math.min(last, step))), facts);
    }

    private Player with(Progress changed) {
        Player player = new Player(room, changed, facts);
        return player.isDone(at()) ? new Player(room, changed.skipping(at(), false), facts) : player;
    }

    // ---- what there is

    /** Whether all of the open step is settled. */
    public boolean mayGoOn() {
        return isDone(at());
    }

    /** Whether all of a step is settled; one without tasks is done once a later one is open. */
    public boolean isDone(int step) {
        if (progress.passed().contains(step)) {
            return true;
        }
        for (Task task : activity().steps().get(step).tasks()) {
            if (!progress.tried(task.id()).isSettled()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a step was skipped. */
    public boolean isSkipped(int step) {
        return progress.skipped().contains(step) && !isDone(step);
    }

    /** Whether every step that is not optional is done. */
    public boolean isFinished() {
        for (int i = 0; i < activity().steps().size(); i++) {
            if (!activity().steps().get(i).optional() && !isDone(i)) {
                return false;
            }
        }
        return at() == activity().steps().size() - 1 || progress.passed().size() > 0;
    }

    /** The questions of the open step that are there to be seen: those settled, and the next; fields that belong together come together. */
    public List<Task> open() {
        List<Task> open = new ArrayList<>();
        Optional<String> group = Optional.empty();
        for (Task task : step().tasks()) {
            boolean settled = progress.tried(task.id()).isSettled();
            if (group.isPresent() && !group.get().equals(group(task))) {
                break;
            }
            open.add(task);
            group = settled ? group : Optional.of(group(task));
        }
        return open;
    }

    private static String group(Task task) {
        int point = task.id().indexOf('.');
        return point < 0 ? task.id() : task.id().substring(0, point);
    }

    /** An answer that is right, as it would be given; empty for what is done in the lab or written as a program. */
    public String solution(String id) {
        return new Judge(required(id), setting(id)).solution();
    }

    /** What is said: questions, replies, hints. */
    public PlayerWords words() {
        return new PlayerWords(this);
    }

    /** What is asked and not settled yet, by task: held back everywhere. */
    Map<String, Task> asked() {
        Map<String, Task> asked = new LinkedHashMap<>();
        for (Step step : activity().steps()) {
            for (Task task : step.tasks()) {
                if (!progress.tried(task.id()).isSettled()) {
                    asked.put(task.id(), task);
                }
            }
        }
        return asked;
    }

    /**
     * What is not to be seen in the open step: what it says, but of a loss and the like nothing once the step’s predictions are made; and every number that an open question of its state asks for, its own and those of steps to
     * come.
     */
    public Held held() {
        List<String> what = new ArrayList<>();
        for (String held : step().hold()) {
            if (held.indexOf('(') >= 0 || !isPredicted()) {
                what.add(held);
            }
        }
        List<String> shown = new ArrayList<>(step().given());
        for (int i = 0; i < activity().steps().size(); i++) {
            boolean sameState = activity().stateOf(i).equals(activity().stateOf(at()));
            for (Task task : activity().steps().get(i).tasks()) {
                boolean settled = progress.tried(task.id()).isSettled();
                if (sameState && (settled ? !task.predict() : i >= at())) {
                    Asked.add(task, settled ? shown : what);
                }
            }
        }
        shown.removeAll(what);
        return new Held(what, shown);
    }

    /** Whether the open step asks for predictions, and has them. */
    private boolean isPredicted() {
        boolean any = false;
        for (Task task : step().tasks()) {
            any |= task.predict();
            if (task.predict() && !progress.tried(task.id()).isSettled()) {
                return false;
            }
        }
        return any;
    }

    Judgement judge(Task task, String answer) {
        return new Judge(task, setting(task.id())).judge(answer);
    }

    /** What stands around the open step: the state that it begins with is at hand. */
    Setting setting() {
        return room.step(at(), facts);
    }

    /** What stands around a question: the state that its step begins with is at hand. */
    public Setting setting(String id) {
        return room.step(Math.max(0, activity().stepOf(id)), facts);
    }

    Task required(String id) {
        return activity().task(id).orElseThrow(() -> new IllegalArgumentException("no task " + id));
    }
}
