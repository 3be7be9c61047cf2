package micrograd.graph;

import static micrograd.graph.Programs.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import micrograd.engine.Value;
import micrograd.random.XorShift64Star;
import org.junit.jupiter.api.Test;

class TraceTest {
    private final Graph graph = Programs.lecture();
    private final Trace trace = Trace.of(graph);

    @Test
    void theLectureTakesThreeOperationsAStartAndSixContributions() {
        assertEquals(3, trace.forwardCount());
        assertEquals(10, trace.steps().size());
        assertEquals(new Trace.Started(id(graph, "L")), trace.steps().get(3));
        assertEquals(
                new Trace.Contributed(id(graph, "a"), id(graph, "e"), 0, -3, -2, 6, 0, 6),
                trace.steps().get(8));
    }

    @Test
    void atTheStartLeavesAreKnownAndNothingElse() {
        Trace.Moment moment = trace.after(0);
        assertEquals(Set.of(id(graph, "e"), id(graph, "d"), id(graph, "L")), Seen.blankData(moment));
        assertEquals(7, Seen.blankGrads(moment).size());
        assertEquals(6, Seen.blankUses(moment).size());
    }

    /** Its nodes are made when they are asked for; that cannot be told. */
    @Test
    void aMomentIsTheGraphWithOtherGradients() {
        Graph moment = trace.after(9).graph();
        List<GraphNode> nodes = new ArrayList<>();
        for (GraphNode node : graph.nodes()) {
            double grad = node.name().equals("b") ? 0 : node.grad();
            nodes.add(new GraphNode(
                    node.id(), node.name(), node.op(), node.data(), grad, node.operands(), node.constant()));
        }
        Graph same = new Graph(nodes, graph.output());
        assertEquals(same, moment);
        assertEquals(moment, same);
        assertEquals(same.hashCode(), moment.hashCode());
        assertEquals(List.copyOf(nodes), List.copyOf(moment.nodes()));
        assertEquals(graph, moment.withGrads(grads(graph)));
        assertEquals(3, moment.operations());
        assertTrue(moment.leadingTo(id(graph, "d"))[id(graph, "a")]);
        assertFalse(moment.leadingTo(id(graph, "d"))[id(graph, "f")]);
    }

    private static double[] grads(Graph graph) {
        double[] grads = new double[graph.nodes().size()];
        for (GraphNode node : graph.nodes()) {
            grads[node.id()] = node.grad();
        }
        return grads;
    }

    @Test
    void aGradientIsKnownOnceSomethingWasAdded() {
        Trace.Moment moment = trace.after(9);
        assertTrue(Seen.blankData(moment).isEmpty());
        assertEquals(Set.of(id(graph, "b")), Seen.blankGrads(moment));
        assertEquals(Set.of(new Trace.Use(id(graph, "e"), 1)), Seen.blankUses(moment));
        assertEquals(6, moment.graph().node(id(graph, "a")).grad());
    }

    @Test
    void runningSumsEndAtTheGradientsToTheLastBit() {
        XorShift64Star random = new XorShift64Star(7);
        for (int round = 0; round < 300; round++) {
            List<Value> values = randomValues(random);
            Value output = values.get(values.size() - 1);
            output.backward();
            Graph inOrderOfCreation = Graph.of(values, Optional.of(output));
            Trace walk = Trace.of(inOrderOfCreation);
            Graph end = walk.after(walk.steps().size()).graph();
            for (GraphNode node : inOrderOfCreation.nodes()) {
                assertEquals(node.grad(), end.node(node.id()).grad());
            }
        }
    }

    @Test
    void whatDoesNotLeadToTheOutputIsNotWalked() {
        Value a = new Value(1, "a");
        Value unused = a.exp();
        Value out = a.mul(2).label("out");
        out.backward();
        Graph some = Graph.of(List.of(a, unused, out.operand(1), out), Optional.of(out));
        Trace walk = Trace.of(some);
        assertEquals(1, walk.forwardCount());
        assertEquals(3, walk.steps().size());
        assertFalse(Seen.blankData(walk.after(0)).contains(1));
        assertTrue(Seen.blankGrads(walk.after(3)).isEmpty());
    }

    @Test
    void constantsAreNoStepsAndShowTheirOwnGradientAtTheEnd() {
        Value a = new Value(3, "a");
        Graph some = Programs.differentiated(a.pow(2).mul(5).label("y"));
        Trace walk = Trace.of(some);
        for (Trace.Step step : walk.steps()) {
            assertFalse(some.node(step.node()).constant());
        }
        assertEquals(5, walk.steps().size());
        int five = some.node(id(some, "y")).operands().get(1);
        assertTrue(Seen.blankGrads(walk.after(4)).contains(five));
        assertEquals(9, walk.after(5).graph().node(five).grad());
    }

    @Test
    void itIsKnownWhenANodeIsDone() {
        assertEquals(0, trace.whenDataIsKnown(id(graph, "a")));
        assertEquals(2, trace.whenDataIsKnown(id(graph, "d")));
        assertEquals(4, trace.whenGradientIsComplete(id(graph, "L")));
        assertEquals(9, trace.whenGradientIsComplete(id(graph, "a")));
        Value b = new Value(3, "b");
        Trace twice = Trace.of(Programs.differentiated(b.add(b).label("c")));
        assertEquals(4, twice.whenGradientIsComplete(0));
        assertEquals(1, twice.after(3).graph().node(0).grad());
    }

    @Test
    void everyContributionFlowsFromACompleteGradient() {
        XorShift64Star random = new XorShift64Star(8);
        for (int round = 0; round < 100; round++) {
            Trace walk = Trace.of(Programs.differentiated(randomValues(random).get(22)));
            for (int i = 0; i < walk.steps().size(); i++) {
                if (walk.steps().get(i) instanceof Trace.Contributed contributed) {
                    assertTrue(walk.whenGradientIsComplete(contributed.result()) <= i);
                }
            }
        }
    }

    @Test
    void withoutAnOutputThereAreNoSteps() {
        assertTrue(Trace.of(new Graph(List.of(), Optional.empty())).steps().isEmpty());
    }

    /** Values in the order of creation, in which a backward pass need not come by them. */
    private static List<Value> randomValues(XorShift64Star random) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            values.add(new Value(random.uniform(-2, 2)));
        }
        for (int i = 0; i < 20; i++) {
            Value left = values.get(random.below(values.size()));
            Value right = values.get(random.below(values.size()));
            values.add(
                    switch (random.below(3)) {
                        case 0 -> left.mul(right);
                        case 1 -> left.add(right);
                        default -> left.tanh();
                    });
        }
        return values;
    }
}
