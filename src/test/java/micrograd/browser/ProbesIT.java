package micrograd.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import micrograd.browsertests.Accessibility;
import micrograd.browsertests.OpenPage;
import micrograd.browsertests.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checking gradients, plotting the output and moving the leaves, as people do it. */
class ProbesIT {
    private static final String PARABOLA = "#source=x%20%3D%203.0%0Af%20%3D%203*x**2%20-%204*x%20%2B%205&plot=x:-5:5";

    @ParameterizedTest
    @EnumSource
    void theirProgramComesWhicheverWayThePageIsOpened(Way way) {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(PARABOLA), way)) {
            assertThat(page.find("#plot-readout")).hasText("At x = 3: f = 20, slope 14.");
            page.find("#tool-check").click();
            assertThat(page.find("#check-backward")).hasText("14");
        }
    }

    @Test
    void aCheckShowsBothDifferencesBesideTheGradientAndTheirErrors() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.paste("x = 2.0\nf = x**3");
            page.find("#tool-check").click();
            page.settle();
            assertEquals("12", page.text("#check-backward"));
            assertEquals(12, Double.parseDouble(page.text("#check-central")), 1e-8);
            assertEquals(12.00006, Double.parseDouble(page.text("#check-forward")), 1e-7);
            assertEquals("10⁻⁵", page.text("#check-h-number"));
            assertEquals("0.00006", page.text("#check-forward-error"));
            assertEquals("The differences agree with the gradient.", page.text("#check-verdict"));
            assertTrue(page.text("#check-best").contains("near h = 10⁻⁸, central ones near 10⁻⁵"));
            assertTrue(page.ink("#check-plot") > 1000, "the plot is drawn");
        }
    }

    @Test
    void hIsChosenByKeysBySliderAndOnThePlotAndIsInTheLink() {
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().suffix("#check=0.1&source=x%20%3D%202.0%0Af%20%3D%20x**3"))) {
            assertEquals("0.1", page.text("#check-h-number"));
            assertEquals(12.61, Double.parseDouble(page.text("#check-forward")), 1e-9);
            page.find("#check-h").focus();
            page.press("Home");
            page.settle();
            assertEquals("10⁻¹⁵", page.text("#check-h-number"));
            assertTrue(Math.abs(Double.parseDouble(page.text("#check-forward")) - 12) > 0.1, "rounding shows");
            assertTrue(page.find("#check-h").getAttribute("aria-valuetext").startsWith("h = 10⁻¹⁵: forward error "));
            BoundingBox plot = page.find("#check-plot").boundingBox();
            page.open.page().mouse().move(plot.x + plot.width / 2, plot.y + plot.height / 2);
            page.settle();
            assertTrue(page.text("#check-pointed").startsWith("h = "), "hovering reads values off");
            page.open.page().mouse().down();
            page.open.page().mouse().move(plot.x + plot.width - 4, plot.y + plot.height / 2);
            page.open.page().mouse().up();
            page.settle();
            assertEquals("0.1", page.text("#check-h-number"));
            page.waitForFragment("check=0.1");
            page.find("#undo").click();
            page.settle();
            assertEquals("10⁻¹⁵", page.text("#check-h-number"));
        }
    }

    @Test
    void anyNodeIsCheckedAndAKinkIsCalledOne() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.find("#tool-check").click();
            page.find("#check-node").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("e"));
            page.settle();
            assertEquals("−2", page.text("#check-backward"));
            assertEquals("∂L/∂", page.text("#check-of"));
            page.find("#tool-why").click();
            page.settle();
            assertTrue(page.text("#why-title").contains("e’s gradient"), page.text("#why-title"));
            page.paste("a = 0.0\nL = relu(a)");
            page.find("#tool-check").click();
            page.settle();
            page.find("#check-node").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("a"));
            page.settle();
            assertTrue(page.text("#check-verdict").contains("kink"), page.text("#check-verdict"));
        }
    }

    @Test
    void theParabolaIsPlottedFromMinusFiveToFiveWithItsTangent() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.find("#examples").selectOption("parabola");
            page.settle();
            assertEquals("At x = 3: f = 20, slope 14.", page.text("#plot-readout"));
            assertEquals("-5", page.find("#plot-from").inputValue());
            assertEquals("5", page.find("#plot-to").inputValue());
            assertTrue(page.ink("#plot-canvas") > 1000, "the plot is drawn");
            page.open.screenshot("plot");
        }
    }

    @Test
    void thePointIsDraggedAlongAndTheLeafGoesWithIt() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(PARABOLA))) {
            BoundingBox plot = page.find("#plot-canvas").boundingBox();
            double y = plot.y + plot.height * 0.6;
            page.open.page().mouse().move(plot.x + plot.width * 0.8, y);
            page.settle();
            assertTrue(page.text("#plot-pointed").startsWith("x = "), "hovering reads values off");
            page.open.page().mouse().down();
            for (double share = 0.8; share > 0.1; share -= 0.1) {
                page.open.page().mouse().move(plot.x + plot.width * share, y);
                page.settle();
            }
            page.open.pause(1100);
            page.open.page().mouse().move(plot.x + 1, y);
            page.open.page().mouse().up();
            page.settle();
            assertTrue(page.source().startsWith("x = -5.0\n"), page.source());
            assertEquals("At x = −5: f = 100, slope −34.", page.text("#plot-readout"));
            assertEquals("100.0000", page.data().get(1));
            page.find("#undo").click();
            page.settle();
            assertTrue(page.source().startsWith("x = 3.0\n"), page.source());
            assertTrue(page.find("#undo").isDisabled(), "one drag is one step");
        }
    }

    @Test
    void thePlotTakesKeysAndFollowsTheSlider() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(PARABOLA))) {
            Locator canvas = page.find("#plot-canvas");
            assertEquals("slider", canvas.getAttribute("role"));
            canvas.focus();
            page.press("Shift+ArrowLeft");
            page.settle();
            assertTrue(page.source().startsWith("x = 2.9\n") || page.source().startsWith("x = 2.0\n"), page.source());
            String after = page.text("#plot-readout");
            assertEquals(after, canvas.getAttribute("aria-valuetext"));
            page.find("#leaves .slider").first().focus();
            page.press("ArrowRight");
            page.settle();
            assertFalse(after.equals(page.text("#plot-readout")), after);
        }
    }

    @Test
    void rangesAreTypedAndWhatIsNoRangeIsSaidAtThePlace() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(PARABOLA))) {
            page.find("#plot-to").fill("-7");
            page.press("Enter");
            assertEquals("true", page.find("#plot-to").getAttribute("aria-invalid"));
            assertEquals("plot-error", page.find("#plot-to").getAttribute("aria-describedby"));
            assertTrue(page.isShown("#plot-error"));
            page.find("#plot-to").fill("2,5");
            page.press("Enter");
            page.settle();
            assertFalse(page.isShown("#plot-error"));
            assertEquals("2.5", page.find("#plot-to").inputValue());
            page.waitForFragment("plot=x:-5:2.5");
            assertTrue(page.isShown("#plot-outside"), "x = 3 lies outside");
            page.find("#plot-show").click();
            page.settle();
            assertEquals("5", page.find("#plot-to").inputValue());
            assertFalse(page.isShown("#plot-outside"));
        }
    }

    @Test
    void aPoleIsAGapAndWhereThereIsNoValueItIsSaid() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.paste("x = 2.0\nf = 1 / x");
            page.find("#tool-plot").click();
            page.settle();
            assertEquals("At x = 2: f = 0.5, slope −0.25.", page.text("#plot-readout"));
            page.paste("x = -2.0\nf = log(x)");
            page.settle();
            page.find("#plot-to").fill("-1");
            page.press("Enter");
            page.settle();
            assertTrue(page.text("#plot-readout").contains("f has no value over this range"));
        }
    }

    @Test
    void twoLeavesMakeAMapWhosePointIsDraggedBothWays() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.find("#tool-plot").click();
            page.find("#plot-upwards").selectOption("b");
            page.settle();
            assertEquals("At a = 2, b = −3: L = −8, gradient (6, −4).", page.text("#plot-readout"));
            page.waitForFragment("plot=a:-5:5,b:-5:5");
            assertTrue(page.ink("#plot-canvas") > 1000, "the map is drawn");
            page.open.screenshot("map");
            BoundingBox map = page.find("#plot-canvas").boundingBox();
            page.open.page().mouse().move(map.x + map.width * 0.4, map.y + map.height * 0.4);
            page.open.page().mouse().down();
            page.open.page().waitForCondition(() -> !page.data().get(0).equals("2"));
            String pressed = page.data().get(0);
            page.open.page().mouse().move(map.x + map.width * 0.35, map.y + map.height * 0.35);
            page.open.page().waitForCondition(() -> !page.data().get(0).equals(pressed));
            page.open.page().mouse().up();
            page.open.rest();
            double a = Double.parseDouble(page.data().get(0).replace('−', '-'));
            double b = Double.parseDouble(page.data().get(1).replace('−', '-'));
            assertTrue(a < -0.5 && a > -3 && b > 0.5 && b < 3, page.data().toString());
            // Two keys of one frame: the second goes on from the first.
            page.open.view().evaluate("""
                    () => {
                      const canvas = document.getElementById('plot-canvas');
                      for (const key of ['ArrowUp', 'ArrowRight']) canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
                    }""");
            page.settle();
            assertTrue(isBeyond(page, a, b), page.data() + " after keys at " + a + ", " + b);
        }
    }

    private static boolean isBeyond(ExpressionPage page, double a, double b) {
        return Double.parseDouble(page.data().get(0).replace('−', '-')) > a
                && Double.parseDouble(page.data().get(1).replace('−', '-')) > b;
    }

    @ParameterizedTest
    @CsvSource({"0.01, −7.2865", "0.3, 5.2", "1, −96.0000"})
    void aStepUpTakesTheLecturesExpressionWhereTheLessonSays(String rate, String result) {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.find("#descent-rate").fill(rate);
            page.press("Enter");
            page.find("#descent-up").click();
            page.settle();
            assertTrue(page.data().get(6).startsWith(result), page.data().toString());
            assertTrue(page.text("#descent-said").startsWith("L went from −8 to "), page.text("#descent-said"));
            assertEquals(page.text("#descent-said"), page.text("#live"));
            page.find("#undo").click();
            page.settle();
            assertEquals("−8.0000", page.data().get(6));
        }
    }

    @Test
    void aStepSaysWhatWasPredictedAndHeldLeavesStay() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            assertEquals("Step down: L by −rate · |grad|² ≈ −0.72", page.text("#descent-said"));
            page.find("#descent-down").click();
            page.settle();
            assertEquals("L went from −8 to −8.7263: by −0.7263, predicted −0.7200.", page.text("#descent-said"));
            assertTrue(page.source().startsWith("a = 1.94\nb = -2.96\nc = 10.02\n"), page.source());
            page.waitForFragment("a = 1.94");
            page.open.page().reload();
            page.open.waitUntilReady();
            page.settle();
            assertEquals("L went from −8 to −8.7263: by −0.7263, predicted −0.7200.", page.text("#descent-said"));
            page.paste(ExpressionPage.LECTURE);
            page.find(".descent-choice summary").click();
            page.find("#descent-leaves input").nth(0).uncheck();
            page.find("#descent-leaves input").nth(3).uncheck();
            page.settle();
            assertEquals("2 of 4 leaves", page.text("#descent-which"));
            page.waitForFragment("held=a,f");
            page.find("#descent-down").click();
            page.settle();
            assertTrue(page.source().startsWith("a = 2.0\nb = -2.96\nc = 10.02\n"), page.source());
            assertTrue(page.source().contains("f = -2.0\n"), page.source());
        }
    }

    @Test
    void aPlayGoesDownWithItsTraceAndIsOneStepToUndo() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(PARABOLA + "&rate=0.05"))) {
            int before = page.ink("#plot-canvas");
            page.find("#descent-play").click();
            page.open
                    .page()
                    .waitForCondition(() -> Double.parseDouble(page.data().get(0)) < 0.95);
            page.find("#descent-play").click();
            page.settle();
            double x = Double.parseDouble(page.data().get(0));
            assertTrue(x < 1 && x > 0.6, page.data().toString());
            assertTrue(page.text("#live").contains("steps took f from 20 to "), page.text("#live"));
            assertTrue(page.ink("#plot-canvas") != before);
            page.open.screenshot("descent");
            page.find("#undo").click();
            page.settle();
            assertEquals("3.0000", page.data().get(0));
            assertTrue(page.find("#undo").isDisabled());
        }
    }

    @Test
    void withoutMotionAPlayIsTwentyStepsAtOnce() {
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().reducedMotion().suffix(PARABOLA + "&rate=0.05"))) {
            page.find("#descent-play").click();
            page.settle();
            assertTrue(page.text("#live").startsWith("20 steps took f from 20 to "), page.text("#live"));
            assertEquals(0, page.find("#descent-play.playing").count());
        }
    }

    @Test
    void wrongRatesAndStepsThatLeadNowhereAreSaid() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            for (String wrong : List.of("0", "-1", "fast", "")) {
                page.find("#descent-rate").fill(wrong);
                page.press("Enter");
                assertEquals("true", page.find("#descent-rate").getAttribute("aria-invalid"), wrong);
                assertTrue(page.isShown("#descent-error"), wrong);
                assertEquals(wrong, page.find("#descent-rate").inputValue(), "what was typed is kept");
            }
            page.find("#descent-rate").fill("10");
            page.press("Enter");
            page.paste("a = 0.5\nL = log(a)");
            page.find("#descent-down").click();
            page.settle();
            assertTrue(page.text("#descent-said").contains("L is NaN"), page.text("#descent-said"));
            assertEquals("a = 0.5\nL = log(a)", page.source());
            page.paste("a = 0.5\nL = a * 0");
            page.settle();
            assertTrue(page.find("#descent-down").isDisabled());
        }
    }

    @Test
    void aLinkOpensWhatWasTried() {
        String fragment = "#plot=a:-4:4,f:-4:4&rate=0.2&held=b";
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix(fragment))) {
            assertEquals("true", page.find("#tool-plot").getAttribute("aria-selected"));
            assertEquals("f", page.find("#plot-upwards").inputValue());
            assertEquals("-4", page.find("#plot-from-2").inputValue());
            assertEquals("0.2", page.find("#descent-rate").inputValue());
            assertEquals("3 of 4 leaves", page.text("#descent-which"));
        }
    }

    @Test
    void theTabsTakeArrowKeys() {
        try (ExpressionPage page = ExpressionPage.openSolved()) {
            page.find("#tool-why").focus();
            page.press("ArrowRight");
            page.settle();
            assertTrue(page.isShown("#check-tool"));
            assertFalse(page.isShown("#why-tool"));
            page.press("ArrowRight");
            page.settle();
            assertTrue(page.isShown("#plot-tool"));
            page.press("Home");
            page.settle();
            assertTrue(page.isShown("#why-tool"));
        }
    }

    @Test
    void withFingersOnAPhone() {
        try (ExpressionPage page =
                ExpressionPage.open(OpenPage.options().size(390, 844).touch().suffix(PARABOLA))) {
            assertTrue(page.isShown("#plot-canvas"), "the sheet with the plot is open");
            page.find("#tool-check").tap();
            page.settle();
            assertEquals("14", page.text("#check-backward"));
            page.find("#sheet-leaves").tap();
            page.find("#descent-down").tap();
            page.settle();
            assertTrue(page.text("#descent-said").startsWith("f went from 20 to "), page.text("#descent-said"));
        }
    }

    @Test
    void whatTheWalkHasNotComeToIsBlankEverywhere() {
        try (ExpressionPage page = ExpressionPage.open()) {
            page.find("#tool-check").click();
            assertThat(page.find("#check-verdict"))
                    .hasText("How L moves with a is still to be found out: walk on until all of its gradient is there,"
                            + " or show all.");
            assertThat(page.find("#check-tool td")).hasText(new String[] {"", "", "", "", "", ""});
            assertThat(page.find("#check-frame")).isHidden();
            page.find("#walk-last").click();
            assertThat(page.find("#check-backward")).hasText("6");
            assertThat(page.find("#check-frame")).isVisible();
            assertTrue(page.ink("#check-plot") > 1000);
            page.find("#tool-plot").click();
            assertThat(page.find("#plot-readout")).hasText("At a = 2: L = −8, slope 6.");
            page.find("#walk-slider").fill("3");
            assertThat(page.find("#plot-readout")).hasText("At a = 2: L = −8, slope not known yet.");
            page.find("#walk-slider").fill("2");
            assertThat(page.find("#plot-none")).hasText("L is not computed yet: walk on to it, or show all.");
            assertThat(page.find("#plot-some")).isHidden();
            page.find("#walk-close").click();
            assertThat(page.find("#plot-readout")).hasText("At a = 2: L = −8, slope 6.");
        }
    }

    @Test
    void whileGradientsAreFilledInByHandNothingGivesThemAway() {
        try (ExpressionPage page = ExpressionPage.open(OpenPage.options().suffix("#hand=own&check=0.1"))) {
            assertThat(page.find("#tool-hand")).isVisible();
            assertFalse(page.isShown("#tool-check"));
            assertFalse(page.isShown("#tool-plot"));
            assertFalse(page.isShown("#check-tool"));
            assertFalse(page.isShown("#descent"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, false", "1024, 768, true", "390, 844, true"})
    void isAccessibleInEveryState(int width, int height, boolean dark) {
        Map<String, String> tools = Map.of("check=0.001", "#check-tool", "plot=a:-5:5,b:-5:5", "#plot-tool");
        for (String state : tools.keySet()) {
            OpenPage.Options options =
                    OpenPage.options().size(width, height).suffix(ExpressionPage.LECTURE_LINK + "&" + state);
            try (ExpressionPage page = ExpressionPage.open(dark ? options.dark() : options)) {
                assertEquals(List.of(), Accessibility.violations(page.open.page(), tools.get(state)), state);
                if (width < 700) {
                    page.find("#sheet-leaves").click();
                }
                page.find(".descent-choice summary").click();
                page.find("#descent-rate").fill("x");
                page.press("Enter");
                assertEquals(
                        List.of(), Accessibility.violations(page.open.page(), "#leaves-panel"), "the leaves, " + state);
                assertEquals("", page.smallTargets());
            }
        }
    }
}
