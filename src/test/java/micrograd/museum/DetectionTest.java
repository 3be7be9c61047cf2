package micrograd.museum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.museum.Finding.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {
    @Test
    void theSoundEnginePassesAllChecksEverywhere() {
        for (int seed = 0; seed < 1000; seed++) {
            String program = RandomPrograms.program(seed);
            Graph graph = Programs.graph(program);
            Detection detection = Detection.ofSound(graph);
            assertEquals(List.of(), detection.failing(), program);
            for (GraphNode node : graph.nodes()) {
                for (Check check : Check.values()) {
                    Finding finding = detection.finding(check, node.id());
                    assertEquals(Verdict.PASSES, finding.verdict(), () -> program + node + check + finding);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultIsCaughtBySomeCheck(Fault fault) {
        Set<Check> failing = new LinkedHashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            failing.addAll(Detection.of(Programs.graph(RandomPrograms.program(seed)), fault)
                    .failing());
        }
        assertTrue(failing.contains(fault.detectedBy()), fault + " " + failing);
        if (fault.kind() == FaultKind.FORWARD) {
            assertEquals(Set.of(Check.VALUE), failing);
        } else {
            assertFalse(failing.contains(Check.VALUE));
        }
    }

    /** Where the fault makes a named gradient wrong, its slope says so, unless it stands at a kink: there equal operands of max and min meet. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ASSIGN", "VISITED_AGAIN", "DEPTH_FIRST", "OWN_GRADIENT", "UPSTREAM_FORGOTTEN", "SIBLINGS_GRADIENT"
            })
    void theGradientCheckFailsWhereAGradientIsClearlyWrong(Fault fault) {
        int wrong = 0;
        int missed = 0;
        for (int seed = 0; seed < 200; seed++) {
            String program = RandomPrograms.program(seed);
            Graph graph = Programs.graph(program);
            FaultyRun run = FaultyRun.of(graph, fault, 1);
            Detection detection = Detection.of(graph, fault);
            for (int node : detection.subjects()) {
                double off = Math.abs(run.grad(node) - run.soundGrad(node));
                if (off > 1e-2 * (1 + Math.abs(run.soundGrad(node)))) {
                    wrong++;
                    missed += detection.finding(Check.GRADIENT, node).fails() ? 0 : 1;
                } else if (!run.gradDiffers(node)) {
                    assertFalse(detection.finding(Check.GRADIENT, node).fails());
                }
            }
        }
        assertTrue(wrong > 40, fault + " " + wrong);
        assertTrue(missed <= wrong / 20, fault + " " + missed + " of " + wrong);
    }

    @Test
    void saysWhatItComparesWithWhat() {
        Detection detection = Detection.of(Programs.graph("a = 3\nb = a + a"), Fault.ASSIGN);
        Finding gradient = detection.finding(Check.GRADIENT, 0);
        assertEquals(1, gradient.seen());
        assertEquals(2, gradient.expected(), 1e-6);
        assertTrue(gradient.fails());
        assertEquals(new Finding(Verdict.FAILS, 1, 4), detection.finding(Check.SECOND_PASS, 0));
        assertEquals(new Finding(Verdict.PASSES, 6, 6), detection.finding(Check.VALUE, 1));
        assertEquals(List.of(0), detection.failures(Check.GRADIENT));
        assertEquals(List.of(0, 1), detection.subjects());
    }

    @Test
    void theGradientCheckLooksAtTheEnginesOwnFunction() {
        Detection detection = Detection.of(Programs.graph("a = 1\nL = exp(a)"), Fault.EXP_OF_TWICE);
        Finding gradient = detection.finding(Check.GRADIENT, 0);
        assertEquals(2 * Math.exp(2), gradient.expected(), 1e-3);
        assertEquals(Verdict.PASSES, gradient.verdict());
        assertEquals(List.of(1), detection.failures(Check.VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a = 0\nL = relu(a)", "a = 0\nL = abs(a)", "a = 2\nb = 2\nL = max(a, b)", "a = 0\nL = -relu(a)"})
    void atAKinkAnyGradientBetweenTheSlopesPasses(String program) {
        assertEquals(List.of(), Detection.ofSound(Programs.graph(program)).failing());
    }

    @Test
    void whatIsNotFiniteIsLeftUndecided() {
        Detection detection = Detection.ofSound(Programs.graph("a = 800\nL = 1/(1 + exp(a))"));
        assertEquals(Verdict.UNDECIDED, detection.finding(Check.GRADIENT, 0).verdict());
        Detection root = Detection.ofSound(Programs.graph("a = 0\nL = sqrt(a)"));
        assertEquals(Verdict.UNDECIDED, root.finding(Check.GRADIENT, 0).verdict());
        assertEquals(List.of(), detection.failing());
    }

    @Test
    void tinyAndHugeNumbersAreCheckedToo() {
        for (String program : List.of(
                "a = 0.000001\nL = log(a)",
                "a = 1000000\nL = a**3",
                "a = 1000000\nb = 0.5\nL = a * b + sin(b)",
                "a = 10\nL = tanh(a)",
                "a = 0.001\nL = 1/a")) {
            Detection detection = Detection.ofSound(Programs.graph(program));
            assertEquals(List.of(), detection.failing(), program);
            assertEquals(Verdict.PASSES, detection.finding(Check.GRADIENT, 0).verdict(), program);
        }
    }
}
