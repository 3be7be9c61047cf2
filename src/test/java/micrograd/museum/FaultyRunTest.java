package micrograd.museum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.engine.Value;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultyRunTest {
    @Test
    void theSoundRunIsTheEnginesToTheLastBit() {
        for (int seed = 0; seed < 500; seed++) {
            String program = RandomPrograms.program(seed);
            Evaluation evaluation = Language.evaluate(program);
            Graph once = Graph.of(evaluation.values(), evaluation.output());
            FaultyRun run = FaultyRun.of(once, Fault.ASSIGN, 2);
            evaluation.output().orElseThrow().backward();
            Graph twice = Graph.of(evaluation.values(), evaluation.output());
            assertEquals(twice, run.right(), program);
            assertEquals(once, FaultyRun.of(once, Fault.ASSIGN, 1).right(), program);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultDoesHarmInManyProgramsAndNotInAll(Fault fault) {
        int harmed = 0;
        for (int seed = 0; seed < 300; seed++) {
            if (FaultyRun.of(Programs.graph(RandomPrograms.program(seed)), fault, 1)
                    .differs()) {
                harmed++;
            }
        }
        if (fault == Fault.GRADIENTS_NEVER_ZEROED) {
            assertEquals(0, harmed);
        } else {
            assertTrue(harmed > 20, fault + " " + harmed);
            assertTrue(fault == Fault.CHILDREN_NOT_RECORDED || harmed < 300, fault + " " + harmed);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void leavesTheProgramAsItWas(Fault fault) {
        Evaluation evaluation = Language.evaluate(fault.shows().program());
        Graph before = Graph.of(evaluation.values(), evaluation.output());
        FaultyRun.of(before, fault, 3);
        Detection.of(before, fault).failing();
        assertEquals(before, Graph.of(evaluation.values(), evaluation.output()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aLongChainIsWalkedWithoutRecursion(Fault fault) {
        List<Value> values = new ArrayList<>();
        Value x = new Value(0.5, "x");
        values.add(x);
        for (int i = 0; i < 20_000; i++) {
            Value next = x.add(x);
            values.add(next);
            x = i % 2 == 0 ? next : next.tanh();
            if (x != next) {
                values.add(x);
            }
        }
        FaultyRun run = FaultyRun.of(Graph.of(values, Optional.of(x)), fault, 1);
        assertEquals(1, run.grad(values.size() - 1));
    }

    @Test
    void changedLeavesAreComputedForward() {
        Evaluation evaluation = Language.evaluate("a = 3\nb = a + a");
        evaluation.values().get(0).data(5);
        FaultyRun run = FaultyRun.of(Graph.of(evaluation.values(), evaluation.output()), Fault.ASSIGN, 1);
        assertEquals(10, run.data(1));
        assertEquals(10, run.soundData(1));
    }

    @Test
    void whatTheOutputDoesNotDependOnGetsNoGradient() {
        FaultyRun run = FaultyRun.of(Programs.graph("a = 2\nb = a * a\nL = 3 * a"), Fault.ASSIGN, 1);
        assertEquals(0, run.grad(Programs.node(run.wrong(), "b").id()));
        assertFalse(run.differs());
    }

    @Test
    void aConstantExponentReceivesNothing() {
        Graph graph = Programs.graph("a = 2\nL = a**3");
        for (Fault fault : Fault.values()) {
            for (GraphNode node : FaultyRun.of(graph, fault, 2).wrong().nodes()) {
                assertTrue(!node.constant() || node.grad() == 0, fault.key());
            }
        }
    }

    @Test
    void aGraphWithoutAnOutputIsOnlyComputed() {
        Value a = new Value(2, "a");
        Value b = Value.sub(3, a);
        Graph graph = Graph.of(List.of(b.operand(0), a, b), Optional.empty());
        FaultyRun run = FaultyRun.of(graph, Fault.SWAPPED_SUBTRACTION, 1);
        assertEquals(-1, run.data(2));
        assertEquals(0, run.grad(1));
        assertEquals(List.of(), Detection.ofSound(graph).failing());
        assertEquals(1, run.soundData(2));
    }

    @Test
    void anOutputWithoutOperandsIsItsOwnGradient() {
        for (Fault fault : Fault.values()) {
            assertFalse(FaultyRun.of(Programs.graph("a = 2"), fault, 2).differs(), fault.key());
        }
    }

    @Test
    void thereMustBeAPass() {
        Graph graph = Programs.graph("a = 2");
        assertThrows(IllegalArgumentException.class, () -> FaultyRun.of(graph, Fault.ASSIGN, 0));
    }
}
