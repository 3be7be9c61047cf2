package micrograd.museum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import micrograd.museum.HuntVerdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuntTest {
    /** The first seed that hides a fault. */
    private static Hunt hiding(Fault fault) {
        for (long seed = 0; seed < 1000; seed++) {
            if (Hunt.of(seed).reveal() == fault) {
                return Hunt.of(seed);
            }
        }
        throw new AssertionError("no seed below 1000 hides " + fault.key());
    }

    /** What these links hid when they were published: {@code #hunt=0} to {@code #hunt=19}, and some that people choose. */
    @ParameterizedTest
    @CsvSource({
        "0, power-of-result",
        "1, depth-first",
        "2, assign",
        "3, own-gradient",
        "4, own-gradient",
        "5, adding-subtraction",
        "6, children-not-recorded",
        "7, siblings-gradient",
        "8, own-gradient",
        "9, wiping-relu",
        "10, adding-subtraction",
        "11, wiping-relu",
        "12, wiping-relu",
        "13, upstream-forgotten",
        "14, visited-again",
        "15, own-gradient",
        "16, siblings-gradient",
        "17, swapped-subtraction",
        "18, depth-first",
        "19, swapped-division",
        "42, swapped-division",
        "99, power-of-result",
        "1337, adding-subtraction",
        "2024, wiping-relu",
        "65535, assign"
    })
    void publishedLinksHideWhatTheyAlwaysHid(long seed, String key) {
        assertEquals(key, Hunt.of(seed).reveal().key());
    }

    @Test
    void theSeedDecidesTheFaultAndEveryFaultIsHiddenBySomeSeed() {
        Set<Fault> hidden = new LinkedHashSet<>();
        for (long seed = 0; seed < 300; seed++) {
            hidden.add(Hunt.of(seed).reveal());
            assertEquals(Hunt.of(seed).reveal(), Hunt.of(seed).reveal());
            assertEquals(seed, Hunt.of(seed).seed());
        }
        assertEquals(
                new LinkedHashSet<>(Fault.ofTheEngine()),
                new LinkedHashSet<>(hidden.stream().sorted().toList()));
    }

    @Test
    void everyFaultCanBeCaughtAndNamed() {
        for (Fault fault : Fault.ofTheEngine()) {
            Hunt hunt = hiding(fault).run(fault.shows().program());
            assertTrue(hunt.caught(), fault.key());
            assertTrue(hunt.experiments().get(0).failing().contains(fault.detectedBy()));
            Hunt named = hunt.name(fault);
            assertTrue(named.solved());
            assertEquals(Verdict.RIGHT, named.judgement().orElseThrow().verdict());
            assertFalse(hunt.solved());
        }
    }

    @Test
    void anExperimentShowsTheEnginesNumbers() {
        Hunt hunt = hiding(Fault.ASSIGN).run("a = 3\nb = a + a");
        assertEquals(
                1,
                hunt.experiments()
                        .get(0)
                        .detection()
                        .graph(Check.GRADIENT)
                        .node(0)
                        .grad());
    }

    @Test
    void aNameBeforeAnyCheckHasFailedDoesNotCount() {
        Hunt hunt = hiding(Fault.DEPTH_FIRST).run("a = 3\nL = 2 * a");
        assertFalse(hunt.caught());
        Hunt early = hunt.name(Fault.DEPTH_FIRST);
        assertFalse(early.solved());
        assertTrue(early.named().isEmpty());
        assertEquals(Verdict.TOO_EARLY, early.judgement().orElseThrow().verdict());
    }

    @Test
    void aWrongNameIsMetByTheExperimentThatSpeaksAgainstIt() {
        Hunt hunt = hiding(Fault.SWAPPED_SUBTRACTION).run("a = 1\nL = a * 2").run("a = 5\nL = 2 - a");
        Hunt named = hunt.name(Fault.ADDING_SUBTRACTION);
        assertEquals(Verdict.WRONG, named.judgement().orElseThrow().verdict());
        assertEquals(
                "Not that one: in experiment 2 it would make L 7, and here it is 3.",
                named.judgement().orElseThrow().message());
        Hunt gradient = hiding(Fault.ASSIGN).run("a = 3\nb = a + a").name(Fault.UPSTREAM_FORGOTTEN);
        assertEquals(
                "Not that one: in experiment 1 it would make the gradient of a 2, and here it is 1.",
                gradient.judgement().orElseThrow().message());
    }

    @Test
    void aWrongNameThatExplainsEverythingAsksForAnotherExperiment() {
        Hunt same =
                hiding(Fault.SIBLINGS_GRADIENT).run("a = 2\nb = 3\nL = a * b").name(Fault.CHILDREN_NOT_RECORDED);
        assertEquals(
                "It is another one that looks the same in all your experiments: find an expression that tells them"
                        + " apart.",
                same.judgement().orElseThrow().message());
        assertEquals(Verdict.WRONG, same.judgement().orElseThrow().verdict());
        assertEquals(1, same.named().size());
        assertTrue(same.run("a = 2\nL = a * 2").judgement().isEmpty());
    }

    @Test
    void whatOnlyASecondPassTellsApartIsSaid() {
        Hunt hunt = hiding(Fault.WIPING_RELU).run("a = -2\nL = relu(a) + a").name(Fault.ASSIGN);
        assertEquals(
                "Not that one: in experiment 1 it would make the gradient of the result of relu 1 after a second"
                        + " backward pass, and here it is 2.",
                hunt.judgement().orElseThrow().message());
    }

    @Test
    void aProgramThatIsWrongIsNoExperiment() {
        Hunt hunt = Hunt.of(1);
        assertSame(hunt, hunt.run("a = "));
        assertSame(hunt, hunt.run(""));
        assertSame(hunt, hunt.run("x = 1\n".repeat(3000)));
    }

    @Test
    void onlyACheckThatWasMadeCatchesAFault() {
        Hunt hunt = hiding(Fault.SWAPPED_SUBTRACTION).check("a = 5\nL = 2 - a", Check.GRADIENT);
        assertFalse(hunt.caught());
        assertEquals(List.of(), hunt.experiments().get(0).failing());
        Hunt caught = hunt.check("a = 5\nL = 2 - a", Check.VALUE);
        assertTrue(caught.caught());
        assertEquals(1, caught.experiments().size());
        assertEquals(
                List.of(Check.GRADIENT, Check.VALUE),
                caught.latest().orElseThrow().made());
        assertEquals(
                2, caught.check("a = 4\nL = 2 - a", Check.VALUE).experiments().size());
    }

    @Test
    void aSecondPassShowsItsOwnNumbers() {
        Experiment experiment =
                hiding(Fault.ASSIGN).run("a = 3\nb = 2 * a").latest().orElseThrow();
        int a = Programs.node(experiment.detection().graph(Check.GRADIENT), "a").id();
        assertEquals(2, experiment.detection().graph(Check.GRADIENT).node(a).grad());
        assertEquals(2, experiment.detection().graph(Check.SECOND_PASS).node(a).grad());
        assertEquals(4, experiment.detection().finding(Check.SECOND_PASS, a).expected());
    }

    @Test
    void whoGivesUpIsShownTheFaultAndCannotNameItAnyMore() {
        Hunt hunt = hiding(Fault.ASSIGN).run("a = 3\nb = a + a").giveUp();
        assertTrue(hunt.over());
        assertFalse(hunt.solved());
        assertSame(hunt, hunt.name(Fault.ASSIGN));
        assertSame(hunt, hunt.giveUp());
    }

    @Test
    void afterTheFaultIsFoundNothingChanges() {
        Hunt hunt = hiding(Fault.EXP_OF_TWICE).run("a = 1\nL = exp(a)").name(Fault.EXP_OF_TWICE);
        assertSame(hunt, hunt.name(Fault.ASSIGN));
    }
}
