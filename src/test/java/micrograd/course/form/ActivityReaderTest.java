package micrograd.course.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.course.amount.Runs;
import micrograd.course.play.ActivityCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityReaderTest {
    private static final String SOUND = """
            title: A test
            part: Tests
            number: 1
            place: 1
            minutes: 2
            builds-on: 2, 3
            aim: Test.
            can: test
            parts: graph, values
            let h = 0.1
            state start:
              source:
                a = 2
                L = a*a
            step: One
              say:
                One paragraph
                of two lines.

                Another, with {=grad(a)}.
              number slope: What is it for {=h}?
                answer: grad(a)
                wrong data(a): That is the value.
                smaller choice: Is it more than one?
                  right: yes
                  wrong: no
                    It is.
              do small: Make it small.
                until: grad(a) < 1
                source:
                  a = 0.1
                  L = a*a
            """;

    private static List<String> mistakes(String text) {
        ActivityReader.Outcome outcome = ActivityReader.read("test", text);
        List<FormMistake> mistakes =
                outcome.activity().map(one -> ActivityCheck.of(one, Runs.NONE)).orElse(outcome.mistakes());
        return mistakes.stream()
                .map(mistake -> mistake.line() + " " + mistake.message())
                .toList();
    }

    @Test
    void anActivityIsRead() {
        Activity activity = ActivityReader.read("test", SOUND).activity().orElseThrow();
        assertEquals(List.of(), mistakes(SOUND));
        assertEquals("A test", activity.head().title());
        assertEquals(List.of("2", "3"), activity.head().buildsOn());
        assertEquals("a = 2\nL = a*a", activity.states().get("start").source());
        Step step = activity.steps().get(0);
        assertEquals(
                "One paragraph\nof two lines.\n\nAnother, with {=grad(a)}.",
                step.text().source());
        assertEquals(2, step.tasks().size());
        Task number = step.tasks().get(0);
        assertEquals("a", ((Task.Number) number.form()).gradientOf());
        assertEquals("slope-smaller", number.smaller().orElseThrow().id());
        assertEquals(
                "a = 0.1\nL = a*a",
                ((Task.Do) step.tasks().get(1).form()).solution().source());
    }

    /** A line of the sound text is replaced, and the mistake is told with its line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: A test | titel: A test | 1 “titel” is no entry
            minutes: 2 | minutes 2 | 5 A keyword and a colon are wanted
            let h = 0.1 | let h = 0.1 + | 10 “0.1 +” wants a number or a name where it ends
            let h = 0.1 | let h = 2 § 3 | 10 “§” has no meaning
            '    L = a*a' | '    L = a*b' | 1 The program of state “start” is wrong
            '  source:' | '  sauce:' | 12 “sauce” is no entry of a state
            '  say:' | ' say:' | 16 This line must begin after 2 spaces
            '    Another, with {=grad(a)}.' | '    Another, with {=grad(a).' | 16 “{=” has no “}”
            '    Another, with {=grad(a)}.' | '    Another, with 4.' | 16 The number at “4.” is typed
            '    Another, with {=grad(a)}.' | '    Another, with {=grad(x)}.' | 16 The graph has no value “x”
            '    Another, with {=grad(a)}.' | '    Another, with {=grad(a)@end}.' | 16 There is no state “end”
            '    Another, with {=grad(a)}.' | '    Another, with {=slop(a, 1)}.' | 16 There is no function “slop”
            '    Another, with {=grad(a)}.' | '    Another, with {=grad(a):x}.' | 16 The format “x” is unknown
            '  number slope: What is it for {=h}?' | '  numbr slope: What?' | 21 “numbr” is no entry of a step
            '  number slope: What is it for {=h}?' | '  number: What?' | 21 A task wants an id of one word
            '    answer: grad(a)' | '    answr: grad(a)' | 22 “answr” is no entry of a task
            '    answer: grad(a)' | '    hint: Try.' | 21 An “answer:” is missing
            '    wrong data(a): That is the value.' | '    wrong grad(a): That is the value.' | 21 A wrong answer, line 23, is right
            '      right: yes' | '      wrong: yes' | 24 There are 0 right options
            '        It is.' | '' | 24 A wrong option has no reply: no
            '    until: grad(a) < 1' | '    until: grad(a) ~ 1' | 29 “~” has no meaning
            '    until: grad(a) < 1' | '    until: grad(a) 1' | 29 “grad(a) 1” wants a comparison
            '    until: grad(a) < 1' | '    hint: Try.' | 28 “do” wants a condition
            parts: graph, values | parts: graph, moon | 1 The lab has no part “moon”
            """)
    void aMistakeIsToldWithItsLine(String line, String instead, String mistake) {
        assertTrue(SOUND.contains(line), line);
        List<String> mistakes = mistakes(SOUND.replace(line, instead == null ? "" : instead));
        assertTrue(mistakes.stream().anyMatch(one -> one.startsWith(mistake)), mistakes.toString());
    }

    @Test
    void allMistakesAreToldAtOnce() {
        String text = SOUND.replace("h = 0.1", "h = 0.1 +").replace("    answer:", "    answr:");
        assertEquals(
                2,
                mistakes(text).stream()
                        .filter(one -> one.startsWith("10") || one.startsWith("22"))
                        .count());
    }

    @Test
    void namesAreThereOnce() {
        assertTrue(mistakes(SOUND + SOUND).toString().contains("“state start” is there twice"));
        String twice = SOUND.replace("do small", "do slope");
        assertTrue(mistakes(twice).toString().contains("The id “slope” is there twice"));
    }
}
