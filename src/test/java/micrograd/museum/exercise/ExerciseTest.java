package micrograd.museum.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import micrograd.graph.GraphNode;
import micrograd.museum.exercise.GradientJudgement.Verdict;
import micrograd.text.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseTest {
    private static final Exercise LECTURE = exercise("a=2; b=-3; c=10; e=a*b; d=e+c; f=-2; L=d*f");
    private static final Exercise NEURON =
            exercise("x1=2; x2=0; w1=-3; w2=1; b=6.8813735870195432; n=x1*w1+x2*w2+b; o=tanh(n)");

    private static Exercise exercise(String program) {
        return Exercise.of(program).orElseThrow();
    }

    private static int node(Exercise exercise, String name) {
        for (GraphNode node : exercise.graph().nodes()) {
            if (node.name().equals(name)) {
                return node.id();
            }
        }
        throw new AssertionError(name);
    }

    private static GradientJudgement judge(Exercise exercise, String name, String answer) {
        return exercise.judge(node(exercise, name), answer);
    }

    @Test
    void theLecturesSevenGradientsAreAskedFor() {
        assertEquals(7, LECTURE.asked().size());
        for (String right : List.of("L 1", "d -2", "f 4", "e -2", "c -2", "a 6", "b -4")) {
            String name = right.substring(0, 1);
            assertEquals(Numbers.parse(right.substring(2)), LECTURE.right(node(LECTURE, name)));
            assertEquals(Verdict.RIGHT, judge(LECTURE, name, right.substring(2)).verdict());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6",
                "6.0",
                " 6 ",
                "+6",
                "-3*-2",
                "-3 * (-2)",
                "−3·−2",
                "12/2",
                "3**2 - 3",
                "6.",
                "0.6e1",
                "36**0.5",
                "5.99999",
                "6.00004"
            })
    void anyWayOfWritingTheNumberIsRight(String answer) {
        assertEquals(Verdict.RIGHT, judge(LECTURE, "a", answer).verdict(), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "7", "6.01", "5.99", "6.1", "0", "600", "-6", "6*6"})
    void aWholeNumberIsNotRounded(String answer) {
        assertEquals(Verdict.WRONG, judge(LECTURE, "a", answer).verdict(), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "1/3, 1/3",
        "1/3, 0.33",
        "1/3, 0.333",
        "1/3, 0.3333",
        "1/3, 2/6",
        "1/3, ⅓",
        "-2/3, −⅔",
        "0.75, 3*¼",
        "3/8, ½-⅛",
        "1/3, 3.3e-1",
        "2/3, 0.67",
        "2/3, 0.66",
        "2/3, 0.6667",
        "-1/3, -0.33",
        "100/3, 33",
        "100/3, 33.3",
        "0.0027, 0.0027",
        "0.00004, 0",
        "0.00004, 0.0000",
        "1.41421356, 2**0.5",
        "1.41421356, 1.4",
        "1.41421356, 0.71*2",
        "0.19661193, 0.20",
        "10.4, 10",
        "149.6, 150",
        "0.70710678, 0.7071",
        "0.70710678, 0.71",
    })
    void aRoundedNumberIsRight(String factor, String answer) {
        Exercise exercise = exercise("a = 1\nL = a * (" + factor + ")");
        assertEquals(Verdict.RIGHT, exercise.judge(0, answer).verdict(), exercise.right(0) + " " + answer);
    }

    @ParameterizedTest
    @CsvSource({
        "1/3, 0.3",
        "1/3, 0.34",
        "1/3, 0.35",
        "1/3, 0.3300",
        "1/3, -0.33",
        "2/3, 0.7",
        "2/3, 0.65",
        "100/3, 34",
        "100/3, 30",
        "0.0027, 0.003",
        "0.0027, 0.00",
        "0.0027, 0",
        "1.41421356, 1",
        "1.41421356, 1.5",
        "0.0001, 0",
    })
    void aNumberRoundedTooFarIsNot(String factor, String answer) {
        Exercise exercise = exercise("a = 1\nL = a * (" + factor + ")");
        assertEquals(Verdict.WRONG, exercise.judge(0, answer).verdict(), exercise.right(0) + " " + answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1,500",
                "1,2,3",
                "1.5,2",
                "inf",
                "-∞",
                "2 3",
                ",5",
                "1/0",
                "(",
                "6 6",
                "x=6",
                "print(6)",
                "True",
                "nan",
                "**",
                "[6]",
                "1½",
                "b*f",
                "6;6",
                "6#",
                "'6'",
                "6\n",
                "1e400"
            })
    void whatIsNoNumberIsSaidToBeNone(String answer) {
        GradientJudgement judgement = judge(LECTURE, "a", answer + (answer.equals("6\n") ? "6" : ""));
        assertEquals(Verdict.NOT_A_NUMBER, judgement.verdict(), answer);
        assertFalse(judgement.message().isEmpty());
        assertFalse(judgement.message().contains("'='"), judgement.message());
        assertTrue(judgement.misconception().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5|0,5",
                "0.125|0,125",
                "-1.5|−1,5",
                "8|2**3",
                "2.718281828459045|exp(1)",
                "2|max(1, 2)",
                "0.3333333333333333|0,333",
                "1.5|3/2",
                "-6|-3*2",
                "0.5|.5",
                "0.5|1e0/2",
                "-6|−3·2",
                "-6|-3×2",
                "8|2^3"
            })
    void formsOfNumbersCount(String factor, String answer) {
        Exercise exercise = exercise("a = 7\nL = a * (" + factor + ")");
        assertEquals(Verdict.RIGHT, exercise.judge(0, answer).verdict(), answer);
    }

    @Test
    void aCommaThatMayPartThousandsIsAskedAbout() {
        assertEquals(
                "Write a decimal number with a point, and no commas: 0.5, or 1500.",
                judge(LECTURE, "a", "1,500").message());
    }

    @Test
    void aRoundedNumberThatIsExactlyAMistakeIsNotRight() {
        Exercise exercise = exercise("a = 1\nb = a * 1.04\nL = b + 1");
        assertEquals(Verdict.RIGHT, exercise.judge(0, "1.04").verdict());
        assertEquals(Verdict.WRONG, exercise.judge(0, "1.0").verdict());
        assertEquals(
                Optional.of(Misconception.UPSTREAM_ONLY),
                exercise.judge(0, "1.0").misconception());
    }

    @Test
    void aVeryLongAnswerIsNoNumber() {
        assertEquals(
                Verdict.NOT_A_NUMBER,
                judge(LECTURE, "a", "1+".repeat(500) + "1").verdict());
        assertEquals(
                Verdict.NOT_A_NUMBER,
                judge(LECTURE, "a", "(".repeat(90) + "6" + ")".repeat(90)).verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "a, -6, SIGN",
        "a, -3, LOCAL_DERIVATIVE_ONLY",
        "a, -2, UPSTREAM_ONLY",
        "a, 2, DATA_FOR_GRADIENT",
        "a, 5.9, ROUNDING",
        "L, -8, OUTPUT_IS_NOT_ONE",
        "c, 1, ADDITION_GIVES_ONE",
        "f, -4, SIGN_OF_THE_VALUE",
        "b, -12, SIBLINGS_GRADIENT",
        "d, 4, DATA_FOR_GRADIENT",
        "a, -5, SUM_FOR_PRODUCT",
        "a, -4, OWN_DATA",
    })
    void aWrongAnswerIsMetByTheMisconceptionBehindIt(String name, String answer, Misconception misconception) {
        GradientJudgement judgement = judge(LECTURE, name, answer);
        assertEquals(Verdict.WRONG, judgement.verdict());
        assertEquals(Optional.of(misconception), judgement.misconception());
        assertTrue(judgement.message().endsWith("."));
    }

    @Test
    void thePowerRuleOnTheResultIsRecognised() {
        GradientJudgement judgement = judge(exercise("a = 2\nL = a**3"), "a", "192");
        assertEquals(Optional.of(Misconception.POWER_OF_THE_RESULT), judgement.misconception());
    }

    @Test
    void oneUseOfTwoIsRecognised() {
        Exercise exercise = exercise("a = 3\nb = a * 5\nL = b * a");
        GradientJudgement judgement = judge(exercise, "a", "15");
        assertEquals(Optional.of(Misconception.ONE_USE_ONLY), judgement.misconception());
        assertEquals(
                "That is what comes from b alone: a is used twice, and its gradient is the sum over all uses.",
                judgement.message());
        assertEquals(Verdict.RIGHT, judge(exercise, "a", "30").verdict());
    }

    @Test
    void aWrongNumberThatSaysNothingIsJustWrong() {
        GradientJudgement judgement = judge(LECTURE, "a", "17");
        assertEquals(Verdict.WRONG, judgement.verdict());
        assertTrue(judgement.misconception().isEmpty());
    }

    @Test
    void theNeuronsGradientsAreTheLectures() {
        for (String right : List.of("n 0.5", "b 0.5", "x1 -1.5", "w1 1.0", "x2 0.5", "w2 0.0")) {
            String name = right.substring(0, right.indexOf(' '));
            assertEquals(
                    Verdict.RIGHT,
                    judge(NEURON, name, right.substring(right.indexOf(' ') + 1)).verdict(),
                    right);
        }
    }

    @Test
    void hintsGiveFirstTheRuleAndThenTheNumbers() {
        int a = node(LECTURE, "a");
        assertEquals(
                "a is used once: e = a · b. Multiplication sends each operand the gradient times the other operand.",
                LECTURE.hint(a, Hint.RULE));
        assertEquals(
                "Local derivative times the gradient of the result: −3 · −2 from e.", LECTURE.hint(a, Hint.NUMBERS));
        assertTrue(LECTURE.hint(node(LECTURE, "L"), Hint.RULE).contains("is the output"));
    }

    @Test
    void hintsCountUsesAndSayEachRuleOnce() {
        Exercise exercise = exercise("a = 3\nb = a + a\nL = b * a");
        int a = node(exercise, "a");
        assertEquals(
                "a is used 3 times: b = a + a, as both operands. Addition passes the gradient on to both operands unchanged."
                        + " L = b · a. Multiplication sends each operand the gradient times the other operand."
                        + " Add up what comes from each use.",
                exercise.hint(a, Hint.RULE));
        assertEquals(
                "Local derivative times the gradient of the result: 1 · 3 from b by a₍₁₎, 1 · 3 from b by a₍₂₎ and 6 · 1 from L by a₍₂₎.",
                exercise.hint(a, Hint.NUMBERS));
    }

    @Test
    void aValueThatLeadsNowhereHasAGradientOfNought() {
        Exercise exercise = exercise("a = 3\nb = a * 2\nL = a + 1");
        int b = node(exercise, "b");
        assertEquals(Verdict.RIGHT, exercise.judge(b, "0").verdict());
        assertEquals(Verdict.WRONG, exercise.judge(b, "1").verdict());
        assertTrue(exercise.hint(b, Hint.RULE).startsWith("Nothing that leads to the output"));
        assertTrue(exercise.hint(b, Hint.NUMBERS).contains("the output does not"));
    }

    @Test
    void gradientsThatAProgramAssignedDoNotCount() {
        Exercise exercise = exercise("a = Value(2.0)\nL = a * 3\nL.backward()\nL.backward()\na.grad = 100.0");
        assertEquals(3, exercise.right(node(exercise, "a")));
    }

    @Test
    void aWrongOrEmptyProgramIsNoExercise() {
        assertTrue(Exercise.of("a = ").isEmpty());
        assertTrue(Exercise.of("").isEmpty());
    }

    @Test
    void infiniteGradientsAreNotAskedFor() {
        Exercise exercise = exercise("a = 0\nb = 2\nL = sqrt(a) + b");
        assertFalse(exercise.asked().contains(node(exercise, "a")));
        assertTrue(exercise.asked().contains(node(exercise, "b")));
    }
}
