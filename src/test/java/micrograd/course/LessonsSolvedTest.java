package micrograd.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import micrograd.course.amount.TrainedRuns;
import micrograd.course.amount.Typed;
import micrograd.course.amount.Worker;
import micrograd.course.code.CodeChecks;
import micrograd.course.code.CodePrograms;
import micrograd.course.form.Activity;
import micrograd.course.form.Prose;
import micrograd.course.form.Step;
import micrograd.course.form.Task;
import micrograd.course.play.Judgement;
import micrograd.course.play.Player;
import micrograd.course.play.Progress;
import micrograd.course.play.Room;
import micrograd.document.Document;
import micrograd.text.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson is opened, and solved by its stored solution; unsolved it is not done; every wrong answer reaches its sentence. */
class LessonsSolvedTest {
    private static final CodePrograms PROGRAMS = new CodePrograms(Lessons.course(), key -> Optional.empty());
    private static final CodeChecks CHECKS = new CodeChecks(PROGRAMS);

    static Stream<Activity> lessons() {
        return Lessons.all().stream();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void itsStoredSolutionSolvesIt(Activity lesson) {
        Player player = Player.of(new Room(lesson, new TrainedRuns()), Progress.NONE);
        for (int i = 0; i < lesson.steps().size(); i++) {
            assertEquals(i, player.at());
            for (Task task : lesson.steps().get(i).tasks()) {
                assertFalse(player.mayGoOn(), lesson.key() + " " + task.id());
                player = solved(player, task);
                assertTrue(player.progress().tried(task.id()).isSettled(), lesson.key() + " " + task.id());
                player.words().returns(task.id());
                player.words().revealed(task.id());
            }
            assertTrue(player.mayGoOn());
            player = player.next();
        }
        assertTrue(player.isFinished(), lesson.key());
    }

    private static Player solved(Player player, Task task) {
        if (task.form() instanceof Task.Do work) {
            Document begin = player.room().begin(player.at()).document();
            Player untouched = player.looked(begin, LabFacts.of(begin));
            assertFalse(untouched.progress().tried(task.id()).isSettled(), "unsolved: " + task.id());
            Map<String, Double> facts = new LinkedHashMap<>(LabFacts.of(work.solution()));
            facts.putAll(work.facts());
            return player.looked(work.solution(), facts);
        }
        if (task.form() instanceof Task.Code code) {
            if (!code.cell().isEmpty()) {
                Player missed = player.program(
                        task.id(), CHECKS.check(PROGRAMS.given(code).orElseThrow(), code, player.setting(task.id())));
                assertFalse(missed.progress().tried(task.id()).isSettled(), "unsolved: " + task.id());
            }
            return player.program(task.id(), CHECKS.check(PROGRAMS.solution(code), code, player.setting(task.id())));
        }
        if (player.solution(task.id()).isEmpty()) {
            return player.answer(task.id(), "0");
        }
        return player.answer(task.id(), player.solution(task.id()));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyWrongAnswerReachesItsSentence(Activity lesson) {
        Player start = Player.of(new Room(lesson, new TrainedRuns()), Progress.NONE);
        for (int i = 0; i < lesson.steps().size(); i++) {
            Player player = start.goTo(i);
            for (Task task : lesson.steps().get(i).tasks()) {
                wrongAnswers(player, task);
                task.smaller().ifPresent(smaller -> wrongAnswers(player, smaller));
            }
        }
    }

    private static void wrongAnswers(Player player, Task task) {
        if (task.form() instanceof Task.Sign sign) {
            for (Map.Entry<String, Prose> reply : sign.replies().entrySet()) {
                reaches(player, task, reply.getKey(), reply.getValue());
            }
        } else if (task.form() instanceof Task.Number number) {
            Worker worker = new Worker(player.setting(task.id()));
            for (Task.WrongNumber wrong : number.wrong()) {
                String typed = Numbers.shortest(worker.number(wrong.number()));
                assertTrue(Typed.of(typed).isNumber(), typed);
                reaches(player, task, typed, wrong.reply());
            }
        } else if (task.form() instanceof Task.Choice choice) {
            for (int k = 0; k < choice.options().size(); k++) {
                Task.Option option = choice.options().get(k);
                if (!option.right() && option.when().isEmpty()) {
                    reaches(player, task, Integer.toString(k), option.reply());
                }
            }
        } else if (task.form() instanceof Task.Code code) {
            for (Map.Entry<String, String> mistake : code.mistakes().entrySet()) {
                Player missed = player.program(
                        task.id(),
                        CHECKS.check(PROGRAMS.mistaken(code, mistake.getKey()), code, player.setting(task.id())));
                String wanted = code.replies().get(mistake.getKey()).written(player.setting(task.id()));
                assertEquals(wanted, missed.words().reply(task.id()).reply());
            }
        }
    }

    private static void reaches(Player player, Task task, String answer, Prose reply) {
        Player missed = player.answer(task.id(), answer);
        String wanted = reply.written(player.setting(task.id()));
        assertFalse(wanted.isEmpty());
        if (task.predict()) {
            assertEquals(
                    "Kept: you will come back to it.",
                    missed.words().reply(task.id()).reply());
            return;
        }
        assertEquals(Judgement.Verdict.WRONG, missed.words().reply(task.id()).verdict(), task.id() + " " + answer);
        assertEquals(wanted, missed.words().reply(task.id()).reply(), task.id() + " " + answer);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyPredictionIsComeBackTo(Activity lesson) {
        for (Step step : lesson.steps()) {
            for (Task task : step.tasks()) {
                if (task.predict()) {
                    boolean settled = lesson.steps().stream()
                            .flatMap(one -> one.tasks().stream())
                            .anyMatch(one -> one.settles().containsKey(task.id()));
                    assertTrue(settled, lesson.key() + " " + task.id());
                }
            }
        }
    }
}
