package micrograd.course.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.course.amount.Runs;
import micrograd.course.form.Activity;
import micrograd.course.form.ActivityReader;
import micrograd.course.form.Task;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private static final String TEXT = """
            title: A test
            part: Tests
            number: 4
            place: 1
            minutes: 2
            aim: Test.
            can: test
            parts: graph
            state start:
              source:
                a = 2
                b = -3
                L = a*b
            step: Predict
              predict sign up: Raise a: does L rise?
                answer: grad(a)
                wrong +: b turns it round.
                wrong 0: L depends on a.
            step: By hand
              hand both: Find both.
                of: a, b
                wrong a = data(a): That is a itself.
                smaller number: What is b?
                  answer: data(b)
                reveal: It is b.
                settle up: You said it {said}; the gradient is {=grad(a):+}.
            step: Do
              parts: graph, values
              may: a
              do large: Make L large.
                until: data(L) > 5
                meet data(L) > 0: Not large yet.
                source:
                  a = -2
                  b = -3
                  L = a*b
            """;

    private static final Activity ACTIVITY =
            ActivityReader.read("test", TEXT).activity().orElseThrow();

    private static Player start() {
        return Player.of(new Room(ACTIVITY, Runs.NONE), Progress.NONE);
    }

    @Test
    void aPredictionIsKeptAndComeBackTo() {
        Player player = start();
        assertFalse(player.mayGoOn());
        player = player.answer("up", "1");
        assertTrue(player.mayGoOn());
        assertEquals(Tried.Phase.KEPT, player.progress().tried("up").phase());
        player = player.answer("up", "-1");
        assertEquals("1", player.progress().tried("up").first());
        player = player.next().answer("both.a", "-3").answer("both.b", "2");
        assertEquals(List.of(), player.words().returns("both.a"));
        PlayerWords.Return back = player.words().returns("both.b").get(0);
        assertEquals("You said it rises; the gradient is −3.", back.text());
        assertEquals("b turns it round.", back.reply());
        assertFalse(back.right());
    }

    @Test
    void fieldsThatBelongTogetherComeTogetherAndNextWaitsForAll() {
        Player player = start().skip();
        assertEquals(2, player.open().size());
        player = player.answer("both.a", "-3");
        assertFalse(player.mayGoOn());
        assertEquals(1, player.next().at());
        assertEquals(2, player.answer("both.b", "2").next().at());
    }

    @Test
    void twoMissesMakeASmallerQuestionThenItWaitsAgainThenItIsRevealed() {
        Player player = start().skip().answer("both.b", "7");
        assertEquals(Tried.Phase.OPEN, player.progress().tried("both.b").phase());
        assertFalse(player.mayReveal("both.b"));
        player = player.answer("both.b", "8");
        assertEquals(Tried.Phase.SMALLER, player.progress().tried("both.b").phase());
        player = player.answer("both-smaller", "-3");
        assertEquals(Tried.Phase.AGAIN, player.progress().tried("both.b").phase());
        assertTrue(player.mayReveal("both.b"));
        Player right = player.answer("both.b", "2");
        assertEquals(Tried.Phase.RIGHT, right.progress().tried("both.b").phase());
        Player missed = player.answer("both.b", "9");
        assertEquals(Tried.Phase.REVEALED, missed.progress().tried("both.b").phase());
        assertEquals("It is 2. It is b.", missed.words().revealed("both.b"));
        assertEquals("7", missed.progress().tried("both.b").first());
        assertEquals(
                Tried.Phase.REVEALED,
                player.reveal("both.b").progress().tried("both.b").phase());
    }

    @Test
    void whatIsNoNumberDoesNotCount() {
        Player player = start().skip().answer("both.a", "many");
        assertEquals(0, player.progress().tried("both.a").misses());
        assertEquals(Judgement.Verdict.NONE, player.words().reply("both.a").verdict());
        assertEquals("", player.progress().tried("both.a").first());
    }

    @Test
    void wrongAnswersAreMetByTheirIdea() {
        Player player = start().skip();
        assertEquals(
                "That is a itself.",
                player.answer("both.a", "2").words().reply("both.a").reply());
        assertEquals(
                "The size is right, the sign is not. The sign of b is not the sign of its gradient.",
                player.answer("both.b", "-2").words().reply("both.b").reply());
        assertTrue(player.answer("both.a", "3").words().reply("both.a").reply().startsWith("The size is right"));
        assertTrue(player.answer("both.b", "-3").words().reply("both.b").reply().startsWith("That is the data of b"));
    }

    @Test
    void aSkippedStepIsSkippedUntilItIsDone() {
        Player player = start().skip();
        assertTrue(player.isSkipped(0));
        player = player.back().answer("up", "-1");
        assertFalse(player.isSkipped(0));
        assertTrue(player.isDone(0));
    }

    @Test
    void workInTheLabIsSeen() {
        Player player = start().goTo(2);
        String begin = ACTIVITY.states().get("start").source();
        assertEquals(player.progress(), looked(player, begin).progress());
        assertEquals("Not large yet.", player.met("large", document(begin.replace("a = 2", "a = -1")), Map.of()));
        Player done = looked(player, begin.replace("a = 2", "a = -2"));
        assertTrue(done.mayGoOn());
        assertTrue(looked(done, begin).mayGoOn());
        assertTrue(player.mayReveal("large"));
    }

    private static Player looked(Player player, String program) {
        return player.looked(document(program), Map.of());
    }

    private static micrograd.document.Document document(String program) {
        return ACTIVITY.states().get("start").withSource(program);
    }

    @Test
    void whatIsAskedIsHeldUntilItIsSettled() {
        Player player = start();
        assertEquals(
                List.of("up", "both.a", "both.b", "large"),
                List.copyOf(player.asked().keySet()));
        player = player.answer("up", "1").next().answer("both.a", "-3");
        assertEquals(List.of("both.b", "large"), List.copyOf(player.asked().keySet()));
    }

    @Test
    void numbersThatAreAskedAreHeldUntilTheirQuestionsAreSettled() {
        Held held = start().held();
        assertTrue(held.hold().hidesGrad("a") && held.hold().hidesGrad("b"));
        assertFalse(held.hold().hidesData("a") || held.hold().hidesGrad("L"));
        Held later = start().skip().answer("both.b", "2").held();
        assertTrue(later.hold().hidesGrad("a"));
        assertFalse(later.hold().hidesGrad("b"));
        Activity all = ActivityReader.read(
                        "test", TEXT.replace("step: By hand", "step: By hand\n  hold: grad(*)\n  given: grad(L)"))
                .activity()
                .orElseThrow();
        Player player =
                Player.of(new Room(all, Runs.NONE), Progress.NONE).goTo(1).answer("both.b", "2");
        assertTrue(player.held().hold().hidesGrad("a"));
        assertFalse(player.held().hold().hidesGrad("b") || player.held().hold().hidesGrad("L"));
    }

    @Test
    void aGradientByHandHasTheRuleForAHint() {
        assertEquals(
                "a is used once: L = a · b. Multiplication sends each operand the gradient times the other operand.",
                start().words().hint("both.a"));
        assertEquals("", start().words().hint("up"));
    }

    @Test
    void aProgressIsKeptAsText() {
        Player player = start().answer("up", "1")
                .next()
                .answer("both.a", "-2,5 §")
                .answer("both.a", "-2.5")
                .answer("both.b", "7");
        player = player.answer("both.b", "8").answer("both-smaller", "-3").skip();
        String text = ProgressCode.encode(ACTIVITY, player.progress());
        assertEquals(Optional.of(player.progress()), ProgressCode.decode(ACTIVITY, text));
        assertTrue(text.length() < 80, text);
        for (int i = 0; i < text.length(); i++) {
            assertTrue("-._~!+*/,()".indexOf(text.charAt(i)) >= 0 || Character.isLetterOrDigit(text.charAt(i)), text);
            ProgressCode.decode(ACTIVITY, text.substring(0, i));
            ProgressCode.decode(ACTIVITY, text.substring(0, i) + "x" + text.substring(i));
        }
    }

    @Test
    void aProgressOfAnotherVersionIsNotTakenForOneOfThis() {
        Activity other = ActivityReader.read("test", TEXT.replace("do large", "do larger"))
                .activity()
                .orElseThrow();
        String text = ProgressCode.encode(other, start().progress());
        assertEquals(Optional.empty(), ProgressCode.decode(ACTIVITY, text));
    }

    @Test
    void aCodeCarriesWhatIsDoneToAnotherMachine() {
        Player player = start().answer("up", "1").next().skip();
        String code = CourseProgress.NONE.code(List.of(player));
        CourseProgress there = CourseProgress.NONE
                .merged(" " + code.toLowerCase() + "\n", List.of(ACTIVITY))
                .orElseThrow();
        Player again = Player.of(new Room(ACTIVITY, Runs.NONE), there.of(ACTIVITY));
        assertTrue(again.isDone(0));
        assertTrue(again.isSkipped(1));
        assertFalse(again.isDone(2));
        assertEquals(2, again.at());
        assertEquals(Optional.empty(), CourseProgress.NONE.merged(code.replace("4", "5"), List.of(ACTIVITY)));
        assertEquals(Optional.empty(), CourseProgress.NONE.merged("", List.of(ACTIVITY)));
        assertNotEquals(CourseProgress.NONE, there);
    }

    @Test
    void aKnownMistakeOfAProgramIsNamed() {
        String text = TEXT + "step: Code\n  code cell: Write it.\n    checks: add\n    source:\n      right\n"
                + "    mistake assign: The second use wipes out the first.\n      wrong\n";
        Activity activity = ActivityReader.read("test", text).activity().orElseThrow();
        EngineChecks checks = (program, asked, setting) -> program.equals("right")
                ? EngineChecks.Outcome.right(1)
                : EngineChecks.Outcome.wrong("assign", "b = a + a: 1, not 2.", "", "", Double.NaN, "");
        Player player = Player.of(new Room(activity, Runs.NONE), Progress.NONE).goTo(3);
        assertFalse(player.mayReveal("cell"));
        Player missed = player.program("cell", "wrong", checks);
        assertEquals(
                "The second use wipes out the first.",
                missed.words().reply("cell").reply());
        assertTrue(missed.mayReveal("cell"));
        Task.Code code = (Task.Code) activity.task("cell").orElseThrow().form();
        assertTrue(missed.program("cell", code.solution(), checks).mayGoOn());
    }
}
