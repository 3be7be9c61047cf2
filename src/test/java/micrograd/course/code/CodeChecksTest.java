package micrograd.course.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.course.Lessons;
import micrograd.course.form.Activity;
import micrograd.course.form.Task;
import micrograd.course.play.CourseProgress;
import micrograd.course.play.EngineChecks.Outcome;
import micrograd.course.play.Player;
import micrograd.museum.check.Witness;
import org.junit.jupiter.api.Test;

/** Programs of other learners than the lessons foresaw. */
class CodeChecksTest {
    private static final CodePrograms PROGRAMS = new CodePrograms(Lessons.course(), key -> Optional.empty());
    private static final CodeChecks CHECKS = new CodeChecks(PROGRAMS);

    private static Task.Code task(String number, String id) {
        return (Task.Code) lesson(number).task(id).orElseThrow().form();
    }

    private static Activity lesson(String number) {
        return Lessons.course().numbered(number).orElseThrow();
    }

    private static Outcome check(String number, String id, String program) {
        Player player = Lessons.course().player(lesson(number), CourseProgress.NONE);
        return CHECKS.check(program, task(number, id), player.setting(id));
    }

    @Test
    void aBlankIsNoTryAndItsLineIsTold() {
        Task.Code code = task("C1", "value");
        Outcome outcome = check("C1", "value", PROGRAMS.given(code).orElseThrow());
        assertFalse(outcome.tried());
        assertEquals("There is a blank left: `____` in line 4.", outcome.message());
    }

    @Test
    void anotherRightWayIsRight() {
        Task.Code code = task("C4", "backward");
        String program = PROGRAMS.solution(code)
                .replace("for node in reversed(topo):", "for node in topo[::-1]:")
                .replace("self.grad = 1.0", "self.grad = 1");
        assertTrue(program.contains("topo[::-1]"));
        assertTrue(check("C4", "backward", program).right());
        String names = PROGRAMS.solution(task("C3", "twice"))
                .replace("other", "another")
                .replace("out", "result");
        assertTrue(check("C3", "twice", names).right());
    }

    @Test
    void anUnknownMistakeIsMetByTheSmallestExpressionThatShowsIt() {
        String program =
                PROGRAMS.solution(task("C3", "twice")).replace("self.grad += out.grad", "self.grad += 2*out.grad");
        Outcome outcome = check("C3", "twice", program);
        assertFalse(outcome.right());
        assertEquals("", outcome.mistake());
        assertTrue(outcome.message().contains("`a = 3; L = a + a`"), outcome.message());
        assertEquals("a.grad", outcome.look());
        assertEquals(3, outcome.came());
        Witness witness = Witness.read(Outcome.read(outcome.written()).seen());
        assertEquals(List.of(new Witness.Use(1, 0)), witness.marked());
        assertEquals("self.grad += 2", witness.told());
    }

    @Test
    void aSlipOfTheLanguageIsToldWithItsLineAndWhatNeverEndsIsStopped() {
        String program = PROGRAMS.solution(task("C1", "value"));
        Outcome slip = check("C1", "value", program.replace("self.data * other.data", "self.data * othr.data"));
        assertTrue(slip.message().contains("Line 16") && slip.message().contains("othr"), slip.message());
        Outcome endless = check("C1", "value", program.replace("# Try it", "while True: pass"));
        assertFalse(endless.right());
        assertFalse(endless.message().isEmpty());
    }

    @Test
    void aLessonGoesOnFromTheLearnersOwnProgram() {
        CodePrograms own = new CodePrograms(
                Lessons.course(),
                key -> key.equals("c3-each-knows-its-part")
                        ? Optional.of("class Value:\n    pass  # mine\n\n# Try it\nprint(1)")
                        : Optional.empty());
        String given = own.given(task("C4", "backward")).orElseThrow();
        assertTrue(given.startsWith("class Value:\n    pass  # mine\n\n    def backward(self):"), given);
        assertFalse(given.contains("print(1)"));
    }

    @Test
    void unknownChecksAndProgramsThatAreNotWhatTheyAreCalledAreToldOf() {
        Task.Code code = task("C7", "loop");
        assertEquals(List.of("training"), code.checks());
        Outcome halved = check("C7", "loop", PROGRAMS.solution(code).replace("range(20)", "range(10)"));
        assertTrue(halved.message().startsWith("Only 10 losses are printed"), halved.message());
    }
}
