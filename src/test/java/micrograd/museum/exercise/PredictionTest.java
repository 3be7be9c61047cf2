package micrograd.museum.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.graph.Trace;
import micrograd.museum.exercise.GradientJudgement.Verdict;
import micrograd.museum.exercise.Prediction.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionTest {
    private static final String LECTURE = "a=2; b=-3; c=10; e=a*b; d=e+c; f=-2; L=d*f";

    @ParameterizedTest
    @CsvSource({
        // program, value, result, use of it, answer, misconception
        "LECTURE, a, e, 0, -3, LOCAL_DERIVATIVE_ONLY",
        "LECTURE, a, e, 0, -2, UPSTREAM_ONLY",
        "LECTURE, a, e, 0, -4, OWN_DATA",
        "LECTURE, a, e, 0, 0, SIBLINGS_GRADIENT",
        "LECTURE, b, e, 1, -12, SIBLINGS_GRADIENT",
        "LECTURE, a, e, 0, -6, SIGN",
        "LECTURE, f, L, 1, -4, SIGN_OF_THE_VALUE",
        "LECTURE, a, e, 0, 2, DATA_FOR_GRADIENT",
        "LECTURE, a, e, 0, 6.2, ROUNDING",
        "LECTURE, c, d, 1, 1, ADDITION_GIVES_ONE",
        "LECTURE, e, d, 0, 1, ADDITION_GIVES_ONE",
        "LECTURE, a, e, 0, 77, ''",
        "a=3; b=a+a; L=b*2, a, b, 1, 2, NOT_ACCUMULATED",
        "a=3; b=a+a; L=b*2, a, b, 1, 3, ADDITION_GIVES_ONE",
        "a=3; b=a+a; L=b*2, a, b, 1, 1, ADDITION_GIVES_ONE",
        "a=2; L=a**3, a, L, 0, 192, POWER_OF_THE_RESULT",
        "a=-2; r=relu(a); L=r*5, a, r, 0, 5, FLAT",
        "a=2; b=5; s=a-b; L=s*7, b, s, 1, 7, UPSTREAM_ONLY",
        "a=2; b=5; s=a-b; L=s*7, b, s, 1, -1, LOCAL_DERIVATIVE_ONLY",
    })
    void aWrongValueIsMetByTheMisconceptionBehindIt(
            String program, String value, String result, int operand, String answer, String misconception) {
        assertMet(misconception, prediction(program, value, result, operand, Kind.VALUE), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "LECTURE, c, d, 1, 1, ADDITION_GIVES_ONE",
        "LECTURE, a, e, 0, -1, LOCAL_DERIVATIVE_ONLY",
        "LECTURE, b, e, 1, 1, LOCAL_DERIVATIVE_ONLY",
        "LECTURE, f, L, 1, -1, SIGN_OF_THE_VALUE",
        "LECTURE, d, L, 0, 1, SIGN_OF_THE_VALUE",
        "LECTURE, a, e, 0, 0, ''",
        "a=-2; b=-5; s=a-b; L=s*7, b, s, 1, 1, UPSTREAM_ONLY",
        "a=-2; r=relu(a); L=r*5, a, r, 0, 1, FLAT",
    })
    void aWrongSignIsMetByTheMisconceptionBehindIt(
            String program, String value, String result, int operand, String answer, String misconception) {
        assertMet(misconception, prediction(program, value, result, operand, Kind.SIGN), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "LECTURE, a, -1, LOCAL_DERIVATIVE_ONLY",
        "LECTURE, c, 1, LOCAL_DERIVATIVE_ONLY",
        "LECTURE, f, -1, SIGN_OF_THE_VALUE",
        "LECTURE, a, 0, ''",
        "a=-2; r=relu(a); L=r*5, a, 1, FLAT",
    })
    void aWrongDirectionIsMetByTheMisconceptionBehindIt(
            String program, String value, String answer, String misconception) {
        Graph graph = graph(program);
        assertMet(misconception, Prediction.ofDirection(graph, id(graph, value)).orElseThrow(), answer);
    }

    @Test
    void whoAnswersWithTheWholeDerivativeIsToldThatItIsRightForTheWhole() {
        Prediction first = prediction("x=2; c=x*x; L=c*x+x", "x", "L", 1, Kind.VALUE);
        assertEquals("What will x.grad be after the next step, by x₍₂₎?", first.question());
        GradientJudgement whole = first.judge("13");
        assertEquals(Verdict.RIGHT, whole.verdict());
        assertEquals(
                "Right for the whole: all uses of x together come to 13. This one, in L, sends 1, so that x.grad is 1 after it.",
                whole.message());
        assertEquals(
                "Not that. ∂L/∂x₍₂₎ = 1, and it is multiplied by L.grad = 1.",
                first.judge("7").message());
    }

    @Test
    void everyStepOfThePassIsRightWhenAnsweredRight() {
        Trace passes = Trace.of(graph("a=2; b=-3; q=a*b+a; r=tanh(q/4)-q**2; L=r*r"));
        int asked = 0;
        for (int i = 0; i < passes.steps().size(); i++) {
            Optional<Prediction> value = Prediction.ofStep(passes, i, Kind.VALUE);
            assertEquals(passes.steps().get(i) instanceof Trace.Contributed, value.isPresent());
            if (passes.steps().get(i) instanceof Trace.Contributed share) {
                asked++;
                assertEquals(
                        Verdict.RIGHT,
                        value.orElseThrow().judge("" + share.after()).verdict());
                Prediction sign = Prediction.ofStep(passes, i, Kind.SIGN).orElseThrow();
                assertEquals(
                        Verdict.RIGHT,
                        sign.judge("" + (int) Math.signum(share.contribution())).verdict());
            }
        }
        assertEquals(11, asked);
    }

    @Test
    void theQuestionsSayWhatIsAsked() {
        Graph graph = graph(LECTURE);
        assertEquals(
                "Raise a a little: does L rise or fall?",
                Prediction.ofDirection(graph, id(graph, "a")).orElseThrow().question());
        assertEquals(
                "Yes, L rises. Walk backward to see by how much.",
                Prediction.ofDirection(graph, id(graph, "a"))
                        .orElseThrow()
                        .judge("1")
                        .message());
        assertEquals(
                "What e sends back to a: is it positive, negative or zero?",
                prediction("LECTURE", "a", "e", 0, Kind.SIGN).question());
        assertEquals(
                "What will a.grad be after the next step?",
                prediction("LECTURE", "a", "e", 0, Kind.VALUE).question());
        assertEquals(
                "a.grad is 2 so far. What will it be after the next step, by a₍₂₎?",
                prediction("a=3; b=a+a; L=b*2", "a", "b", 1, Kind.VALUE).question());
    }

    @Test
    void aWrongAnswerIsToldTheFactorsAndNotTheResult() {
        assertEquals(
                "That is ∂e/∂a alone, how e moves. How L moves takes e.grad = −2 as a factor.",
                prediction("LECTURE", "a", "e", 0, Kind.VALUE).judge("-3").message());
        assertEquals(
                "1 is how d moves. An addition passes on the gradient that it gets: d.grad = −2.",
                prediction("LECTURE", "c", "d", 1, Kind.VALUE).judge("1").message());
        assertEquals(
                "Not that. ∂e/∂a = b = −3, and it is multiplied by e.grad = −2.",
                prediction("LECTURE", "a", "e", 0, Kind.VALUE).judge("77").message());
    }

    @Test
    void arithmeticIsAnAnswerAndWordsAreNone() {
        Prediction prediction = prediction("LECTURE", "a", "e", 0, Kind.VALUE);
        assertEquals(Verdict.RIGHT, prediction.judge("-3 * -2").verdict());
        assertEquals(Verdict.NOT_A_NUMBER, prediction.judge("six").verdict());
    }

    @Test
    void whatIsNoNumberIsNotAskedFor() {
        Graph graph = graph("a=0; L=log(a)*0");
        assertTrue(Prediction.ofDirection(graph, id(graph, "a")).isEmpty());
        Trace passes = Trace.of(graph("a=0; L=1/a"));
        for (int i = 0; i < passes.steps().size(); i++) {
            assertTrue(Prediction.ofStep(passes, i, Kind.VALUE).isEmpty());
        }
    }

    private static void assertMet(String misconception, Prediction question, String answer) {
        GradientJudgement judgement = question.judge(answer);
        assertEquals(Verdict.WRONG, judgement.verdict());
        assertEquals(
                misconception,
                judgement.misconception().map(Misconception::name).orElse(""),
                judgement.message());
    }

    private static Prediction prediction(String program, String value, String result, int operand, Kind kind) {
        Trace passes = Trace.of(graph(program));
        for (int i = 0; i < passes.steps().size(); i++) {
            if (passes.steps().get(i) instanceof Trace.Contributed share
                    && passes.graph().node(share.node()).name().equals(value)
                    && passes.graph().node(share.result()).name().equals(result)
                    && share.operand() == operand) {
                return Prediction.ofStep(passes, i, kind).orElseThrow();
            }
        }
        throw new IllegalArgumentException(value + " in " + result);
    }

    private static Graph graph(String program) {
        return Exercise.of(program.equals("LECTURE") ? LECTURE : program)
                .orElseThrow()
                .graph();
    }

    private static int id(Graph graph, String name) {
        for (GraphNode node : graph.nodes()) {
            if (node.name().equals(name)) {
                return node.id();
            }
        }
        throw new IllegalArgumentException(name);
    }
}
