package micrograd.course.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.course.amount.Runs;
import micrograd.course.amount.Setting;
import micrograd.course.form.Activity;
import micrograd.course.form.FormMistake;
import micrograd.course.form.Step;
import micrograd.course.form.Task;
import micrograd.course.play.EngineChecks;
import micrograd.course.play.Player;
import micrograd.course.play.Progress;
import micrograd.course.play.Room;
import micrograd.museum.check.EngineCheck;
import micrograd.museum.check.EngineKind;
import micrograd.museum.check.EngineReport;
import micrograd.museum.check.EngineRequest;
import micrograd.museum.check.EngineRow;
import micrograd.museum.check.Witness;
import micrograd.text.Numbers;

/** Looks at what a code lesson asks of a program: by the check of engines, restricted to its kinds of questions, and by some of its own. */
public final class CodeChecks implements EngineChecks {
    /** What calls the parts of a class that has no {@code backward} of its own yet. */
    private static final String WALK = "\n"
            + "def _sound_backward(self):\n"
            + "    order = []\n"
            + "    seen = set()\n"
            + "    def visit(v):\n"
            + "        if v not in seen:\n"
            + "            seen.add(v)\n"
            + "            for one in v._prev:\n"
            + "                visit(one)\n"
            + "            order.append(v)\n"
            + "    visit(self)\n"
            + "    self.grad = 1.0\n"
            + "    for v in reversed(order):\n"
            + "        v._backward()\n"
            + "\n"
            + "Value.backward = _sound_backward\n";

    private final CodePrograms programs;

    /** {@code programs} gives the examples of known mistakes. */
    public CodeChecks(CodePrograms programs) {
        this.programs = programs;
    }

    /** What is wrong with the code tasks of an activity: an unknown check, a right program that fails, one with a known mistake that passes or is taken for another. */
    public List<FormMistake> of(Activity activity, Runs runs) {
        List<FormMistake> mistakes = new ArrayList<>();
        Player player = Player.of(new Room(activity, runs), Progress.NONE);
        for (Step step : activity.steps()) {
            for (Task task : step.tasks()) {
                if (task.form() instanceof Task.Code code) {
                    of(task, code, player.setting(task.id()), mistakes);
                }
            }
        }
        return mistakes;
    }

    private void of(Task task, Task.Code code, Setting setting, List<FormMistake> mistakes) {
        for (String check : code.checks()) {
            if (!OwnChecks.NAMES.contains(check) && EngineKind.of(check).isEmpty()) {
                mistakes.add(new FormMistake(task.line(), "There is no check called “" + check + "”."));
                return;
            }
        }
        Outcome right = check(programs.solution(code), code, setting);
        if (!right.right()) {
            mistakes.add(new FormMistake(task.line(), "The right program fails: " + right.message()));
        }
        for (String mistake : code.mistakes().keySet()) {
            Outcome wrong = check(programs.mistaken(code, mistake), code, setting);
            if (!wrong.mistake().equals(mistake)) {
                mistakes.add(new FormMistake(
                        task.line(),
                        "The program with the mistake “" + mistake + "” "
                                + (wrong.right()
                                        ? "passes."
                                        : "is taken for “" + wrong.mistake() + "”: " + wrong.message())));
            }
        }
    }

    @Override
    public Outcome check(String program, Task.Code code, Setting setting) {
        Optional<Outcome> unfinished = CodePrograms.unfinished(program);
        if (unfinished.isPresent()) {
            return unfinished.get();
        }
        List<ProgramAnswer> found = findings(program, code, setting);
        Optional<ProgramAnswer> wrong = first(found);
        if (wrong.isEmpty()) {
            return Outcome.right(found.size());
        }
        return Outcome.wrong(
                mistake(found, code, setting),
                wrong.get().message(),
                wrong.get().shows(),
                wrong.get().look(),
                wrong.get().number(),
                wrong.get().seen());
    }

    private static Optional<ProgramAnswer> first(List<ProgramAnswer> found) {
        for (ProgramAnswer one : found) {
            if (!one.right()) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The lesson’s mistake whose example does the very same. */
    private String mistake(List<ProgramAnswer> found, Task.Code code, Setting setting) {
        for (Map.Entry<String, String> mistake : code.mistakes().entrySet()) {
            List<ProgramAnswer> its = findings(programs.mistaken(code, mistake.getKey()), code, setting);
            boolean same = its.size() == found.size();
            for (int i = 0; same && i < its.size(); i++) {
                same = its.get(i).isLike(found.get(i));
            }
            if (same) {
                return mistake.getKey();
            }
        }
        return "";
    }

    private static List<ProgramAnswer> findings(String program, Task.Code code, Setting setting) {
        List<ProgramAnswer> found = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        OwnChecks own = new OwnChecks(setting);
        for (String check : code.checks()) {
            if (!OwnChecks.NAMES.contains(check)) {
                kinds.add(check);
            }
        }
        for (String check : code.checks()) {
            if (OwnChecks.NAMES.contains(check)) {
                found.addAll(own.of(check, program));
            } else if (check.equals(kinds.get(0))) {
                engine(program, kinds, found);
            }
        }
        return found;
    }

    private static void engine(String program, List<String> kinds, List<ProgramAnswer> found) {
        String engine = CodePrograms.kept(program);
        ProgramRun run = ProgramRun.of(engine, "");
        if (!run.error().isEmpty()) {
            found.add(ProgramAnswer.wrong("engine", run.errorKind(), run.error()));
            return;
        }
        boolean walks = engine.contains("def backward");
        Optional<EngineReport> report =
                EngineCheck.of(walks ? engine : engine + WALK, EngineRequest.ALL.restrictTo(kinds));
        if (report.isEmpty()) {
            found.add(
                    ProgramAnswer.wrong(
                            "engine",
                            "none",
                            "There is no class yet that can be asked: it wants an `__init__` that takes a number, and `__add__` or `__mul__`."));
            return;
        }
        int asked = found.size();
        for (EngineRow row : report.get().rows()) {
            found.add(finding(row));
        }
        for (String kind : kinds) {
            boolean answered = false;
            for (int i = asked; i < found.size(); i++) {
                answered |= found.get(i).asked().equals(kind);
            }
            if (!answered) {
                String title = EngineKind.of(kind).orElseThrow().title();
                found.add(ProgramAnswer.wrong(kind, "none", title + ": your class does not do this yet."));
            }
        }
    }

    private static ProgramAnswer finding(EngineRow row) {
        String asked = row.kind().key();
        if (row.ok()) {
            return ProgramAnswer.right(asked, "");
        }
        if (row.raised().isPresent()) {
            String stops =
                    "`" + row.program().trim() + "` stops: " + row.raised().get() + ".";
            return new ProgramAnswer(asked, false, row.raised().get(), stops, "", "", Double.NaN, "");
        }
        String numbers = "expected " + Numbers.compact(row.expected()) + ", and your class says "
                + Numbers.compact(row.actual()) + ".";
        return new ProgramAnswer(
                asked,
                false,
                Numbers.compact(row.actual()),
                "For `" + row.program().trim() + "`, `" + row.look() + "`: " + numbers,
                row.program(),
                row.look(),
                row.actual(),
                row.witness().map(Witness::written).orElse(""));
    }
}
