package micrograd.app.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import micrograd.app.expression.Evaluated;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Model;
import micrograd.app.expression.PlotChoice;
import micrograd.app.expression.Plottable;
import org.junit.jupiter.api.Test;

class PlotWordsTest {
    private static final String LINK = "source=a%20%3D%202%0Ab%20%3D%20-3%0AL%20%3D%20a*b*a&plot=";

    @Test
    void thePresentPointIsToldWithItsSlopeOnceThatIsKnown() {
        assertEquals("At a = 2: L = −12, slope −12.", present("a", OptionalInt.empty()));
        assertEquals("At a = 2: L = −12, slope −12.", present("a", OptionalInt.of(7)));
        assertEquals("At a = 2: L = −12, slope not known yet.", present("a", OptionalInt.of(2)));
        assertEquals("At a = 2: L = −12, slope not known yet.", present("a", OptionalInt.of(5)), "a half of it");
    }

    @Test
    void overTwoLeavesItIsTheGradientOnceBothAreKnown() {
        assertEquals("At a = 2, b = −3: L = −12, gradient (−12, 4).", present("a,b", OptionalInt.empty()));
        assertEquals("At a = 2, b = −3: L = −12, gradient not known yet.", present("a,b", OptionalInt.of(6)));
    }

    @Test
    void beforeTheOutputIsComputedNothingIsPlotted() {
        assertEquals("", nothing("a", OptionalInt.empty()));
        assertEquals("", nothing("a", OptionalInt.of(2)));
        assertEquals("L is not computed yet: walk on to it, or show all.", nothing("a", OptionalInt.of(1)));
    }

    @Test
    void titlesSayWhatIsPlotted() {
        Model model = model("a,b", OptionalInt.empty());
        assertEquals(
                "Map of L over a and b",
                PlotWords.title(
                        model.expression().program().evaluated(), choice(model).orElseThrow()));
        Model single = model("b", OptionalInt.empty());
        assertEquals(
                "Plot of L over b",
                PlotWords.title(
                        single.expression().program().evaluated(),
                        choice(single).orElseThrow()));
    }

    private static String present(String plot, OptionalInt walk) {
        Model model = model(plot, walk);
        return PlotWords.present(
                model.expression().program().evaluated(),
                choice(model).orElseThrow(),
                model.expression().shown());
    }

    private static String nothing(String plot, OptionalInt walk) {
        Model model = model(plot, walk);
        return PlotWords.nothing(
                model.expression().program().evaluated(),
                choice(model),
                model.expression().shown());
    }

    private static Model model(String plot, OptionalInt walk) {
        return Model.opened(LINK + plot + (walk.isPresent() ? "&walk=" + walk.getAsInt() : ""), KeyRuns.NOT_YET);
    }

    private static Optional<PlotChoice> choice(Model model) {
        Evaluated program = model.expression().program().evaluated();
        return PlotChoice.of(
                program,
                Plottable.of(program),
                model.document().expression().probes().plot().orElseThrow());
    }
}
