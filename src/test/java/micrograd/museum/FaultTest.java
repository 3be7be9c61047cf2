package micrograd.museum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import micrograd.graph.Graph;
import micrograd.graph.GraphNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the museum: kind, where each fault shows, where it hides, and what detects it. */
class FaultTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void allKeysAreKnown() {
        assertEquals(
                FaultKeys.ALL, Arrays.stream(Fault.values()).map(Fault::key).toList());
    }

    /** The programs and numbers are written out once more, so that a changed exhibit does not change its test. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSIGN | BACKWARD | a=3; b=a+a | a | grad | 1 | 2",
                "VISITED_AGAIN | ORDER | a=2; b=3*a; c=b*b | a | grad | 72 | 36",
                "VISITED_AGAIN | ORDER | a=3; b=2*a; c=b*b | a | grad | 48 | 24",
                "DEPTH_FIRST | ORDER | a=1; b=3*a; c=2*b; L=b+c | a | grad | 3 | 9",
                "OWN_GRADIENT | BACKWARD | a=2; b=3; L=(a+b)*a | b | grad | 7 | 2",
                "OWN_GRADIENT | BACKWARD | a=2; b=3; L=(a+b)*a | a | grad | 7 | 7",
                "UPSTREAM_FORGOTTEN | BACKWARD | a=2; b=3; c=a+b; L=c*2 | a | grad | 1 | 2",
                "SIBLINGS_GRADIENT | BACKWARD | a=2; b=3; L=a*b | a | grad | 0 | 3",
                "SIBLINGS_GRADIENT | BACKWARD | a=2; b=3; L=a*b | b | grad | 0 | 2",
                "POWER_OF_RESULT | BACKWARD | a=2; L=a**3 | a | grad | 192 | 12",
                "WIPING_RELU | BACKWARD | a=-2; L=relu(a)+a | a | grad | 0 | 1",
                "SWAPPED_SUBTRACTION | FORWARD | a=5; L=2-a | L | data | 3 | -3",
                "ADDING_SUBTRACTION | FORWARD | a=5; L=2-a | L | data | 7 | -3",
                "SWAPPED_DIVISION | FORWARD | a=4; L=2/a | L | data | 2 | 0.5",
                "EXP_OF_TWICE | FORWARD | a=1; L=exp(a) | L | data | 7.38905609893065 | 2.718281828459045",
                "CHILDREN_NOT_RECORDED | RECORDING | a=2; b=-3; L=a*b | a | grad | 0 | -3",
                "CHILDREN_NOT_RECORDED | RECORDING | a=2; b=a+1; L=tanh(b) | b | grad | 0 | 0.009866037165440192",
            })
    void showsInTheTablesNumbers(
            Fault fault, FaultKind kind, String program, String name, String quantity, double wrong, double right) {
        assertEquals(kind, fault.kind());
        FaultyRun run = FaultyRun.of(Programs.graph(program), fault, 1);
        int node = Programs.node(run.wrong(), name).id();
        boolean data = quantity.equals("data");
        assertEquals(wrong, data ? run.data(node) : run.grad(node), TOLERANCE);
        assertEquals(right, data ? run.soundData(node) : run.soundGrad(node), TOLERANCE);
        assertEquals(wrong != right, data ? run.dataDiffers(node) : run.gradDiffers(node));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void showsInItsExhibit(Fault fault) {
        Exhibit exhibit = fault.shows();
        FaultyRun run = FaultyRun.of(Programs.graph(exhibit.program()), fault, exhibit.passes());
        GraphNode wrong = Programs.node(run.wrong(), exhibit.name());
        GraphNode right = Programs.node(run.right(), exhibit.name());
        boolean data = exhibit.quantity() == Exhibit.Quantity.DATA;
        assertEquals(exhibit.wrong(), data ? wrong.data() : wrong.grad(), TOLERANCE);
        assertEquals(exhibit.right(), data ? right.data() : right.grad(), TOLERANCE);
        assertTrue(run.differs(wrong.id()));
        assertEquals(data, fault.kind() == FaultKind.FORWARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSIGN | a=3; b=2*a",
                "VISITED_AGAIN | a=3; b=a+a",
                "DEPTH_FIRST | a=1; b=3*a; c=2*b; L=c+b",
                "OWN_GRADIENT | a=2; b=3; L=(b+a)*a",
                "UPSTREAM_FORGOTTEN | a=2; b=3; L=a+b",
                "SIBLINGS_GRADIENT | a=0; b=0; L=a*b",
                "POWER_OF_RESULT | a=-1; L=a**3",
                "POWER_OF_RESULT | a=0; L=a**3",
                "POWER_OF_RESULT | a=1; L=a**3",
                "WIPING_RELU | a=-2; r=relu(a); b=2*a; L=b+r",
                "WIPING_RELU | a=3; r=relu(a); b=2*a; L=b+r",
                "SWAPPED_SUBTRACTION | a=5; L=(2-a)**2",
            })
    void hidesFromValuesAndGradients(Fault fault, String program) {
        assertHidden(fault, program, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADDING_SUBTRACTION | a=0; L=2-a",
                "SWAPPED_DIVISION | a=2; L=2/a",
                "SWAPPED_DIVISION | a=-2; L=2/a",
                "EXP_OF_TWICE | a=0; L=exp(a)",
            })
    void hidesFromTheValueOnly(Fault fault, String program) {
        assertHidden(fault, program, true);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void hidesInItsHidingPlaces(Fault fault) {
        for (HidingPlace place : fault.hides()) {
            assertHidden(fault, place.program(), place.valueOnly());
        }
        assertEquals(fault == Fault.CHILDREN_NOT_RECORDED, fault.hides().isEmpty());
    }

    /** The output, and all that the learner can name, come out right in one pass; or only the data of these. */
    private static void assertHidden(Fault fault, String program, boolean valueOnly) {
        Graph graph = Programs.graph(program);
        FaultyRun run = FaultyRun.of(graph, fault, 1);
        boolean gradients = false;
        for (GraphNode node : graph.nodes()) {
            if (node.name().isEmpty()) {
                continue;
            }
            assertFalse(run.dataDiffers(node.id()), node.name());
            gradients |= run.gradDiffers(node.id());
        }
        assertEquals(valueOnly, gradients);
        boolean inOnePass = fault.detectedBy() != Check.SECOND_PASS;
        assertEquals(!inOnePass, Detection.of(graph, fault).failing().contains(fault.detectedBy()));
    }

    @ParameterizedTest
    @CsvSource({
        "ASSIGN, GRADIENT SECOND_PASS",
        "VISITED_AGAIN, GRADIENT SECOND_PASS",
        "DEPTH_FIRST, GRADIENT SECOND_PASS",
        "OWN_GRADIENT, GRADIENT SECOND_PASS",
        "UPSTREAM_FORGOTTEN, GRADIENT SECOND_PASS",
        "SIBLINGS_GRADIENT, GRADIENT SECOND_PASS",
        "POWER_OF_RESULT, GRADIENT SECOND_PASS",
        "WIPING_RELU, GRADIENT SECOND_PASS",
        "SWAPPED_SUBTRACTION, VALUE",
        "ADDING_SUBTRACTION, VALUE",
        "SWAPPED_DIVISION, VALUE",
        "EXP_OF_TWICE, VALUE",
        "CHILDREN_NOT_RECORDED, GRADIENT SECOND_PASS",
        "GRADIENTS_NEVER_ZEROED, SECOND_PASS",
    })
    void isDetectedInItsExhibit(Fault fault, String checks) {
        List<Check> failing =
                Detection.of(Programs.graph(fault.shows().program()), fault).failing();
        assertEquals(checks, String.join(" ", failing.stream().map(Check::name).toList()));
        assertTrue(failing.contains(fault.detectedBy()));
    }

    @Test
    void aSecondPassFindsWhatTheGradientCheckMisses() {
        assertEquals(
                List.of(Check.SECOND_PASS),
                Detection.of(Programs.graph("a=3; b=2*a"), Fault.ASSIGN).failing());
        assertEquals(
                List.of(Check.SECOND_PASS),
                Detection.of(Programs.graph("a=-2; r=relu(a); b=2*a; L=b+r"), Fault.WIPING_RELU)
                        .failing());
    }

    @Test
    void aNodeVisitedAgainSpoilsTanhMadeOfExp() {
        String program = "n = 0.8813735870195432\nm = 2*n\ne = exp(m)\no = (e - 1)/(e + 1)";
        FaultyRun run = FaultyRun.of(Programs.graph(program), Fault.VISITED_AGAIN, 1);
        assertEquals(-0.3536, run.grad(Programs.node(run.wrong(), "m").id()), 5e-5);
        assertEquals(-0.7071, run.grad(Programs.node(run.wrong(), "n").id()), 5e-5);
        assertEquals(0.25, run.soundGrad(Programs.node(run.wrong(), "m").id()), 1e-12);
        assertEquals(0.5, run.soundGrad(Programs.node(run.wrong(), "n").id()), 1e-12);
        assertFalse(run.differs(Programs.node(run.wrong(), "e").id()));
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "2, 24", "3, 60"})
    void neverZeroedGradientsGrowWithEachPass(int passes, double wrong) {
        Graph graph = Programs.graph("a=2; b=-3; c=10; e=a*b; d=e+c; f=-2; L=d*f");
        FaultyRun run = FaultyRun.of(graph, Fault.GRADIENTS_NEVER_ZEROED, passes);
        int a = Programs.node(graph, "a").id();
        assertEquals(wrong, run.grad(a));
        assertEquals(6, run.soundGrad(a));
        assertEquals(passes > 1, run.differs());
    }

    @Test
    void onlyPlainNumbersOnTheLeftAreReflected() {
        for (String sound : List.of("a=5; b=2; L=b-a; M=L/a; N=M*2", "a=5; L=a-2; M=L/2", "a=Value(5); L=Value(2)-a")) {
            for (Fault fault : List.of(Fault.SWAPPED_SUBTRACTION, Fault.ADDING_SUBTRACTION, Fault.SWAPPED_DIVISION)) {
                assertFalse(FaultyRun.of(Programs.graph(sound), fault, 1).differs(), sound);
            }
        }
    }

    @Test
    void aWrongFunctionIsDifferentiatedAsThatFunction() {
        FaultyRun swapped = FaultyRun.of(Programs.graph("a=4; L=2/a"), Fault.SWAPPED_DIVISION, 1);
        assertEquals(0.5, swapped.grad(Programs.node(swapped.wrong(), "a").id()));
        FaultyRun twice = FaultyRun.of(Programs.graph("a=0; L=exp(a)"), Fault.EXP_OF_TWICE, 1);
        assertEquals(2, twice.grad(Programs.node(twice.wrong(), "a").id()));
        FaultyRun adding = FaultyRun.of(Programs.graph("a=0; L=2-a"), Fault.ADDING_SUBTRACTION, 1);
        assertEquals(1, adding.grad(Programs.node(adding.wrong(), "a").id()));
    }

    @Test
    void keysAndTitlesAreDistinctAndFound() {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> titles = new LinkedHashSet<>();
        for (Fault fault : Fault.values()) {
            keys.add(fault.key());
            titles.add(fault.title());
            assertEquals(fault, Fault.of(fault.key()).orElseThrow());
            assertTrue(fault.story().endsWith("."));
            assertNotEquals(fault.code().wrong(), fault.code().right());
        }
        assertEquals(14, keys.size());
        assertEquals(14, titles.size());
        assertTrue(Fault.of("nothing").isEmpty());
        assertEquals(13, Fault.ofTheEngine().size());
        assertFalse(Fault.ofTheEngine().contains(Fault.GRADIENTS_NEVER_ZEROED));
    }
}
