package micrograd.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import micrograd.app.training.Weights;
import micrograd.document.TrainingDocument;
import micrograd.nn.NetworkShape;
import micrograd.scene.network.NetworkLayout;
import micrograd.scene.network.NetworkScene;
import micrograd.text.Numbers;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.ExampleGraph;
import micrograd.training.run.TrainingSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with a run beyond playing it, in a real browser. */
class TrainingLabIT {
    private static final TrainingSetup SETUP = TrainingDocument.DEFAULT.setup();

    @TempDir
    Path directory;

    private static OpenPage open(String fragment) {
        OpenPage open = OpenPage.options().suffix("#view=training" + fragment).open(Way.HTTP);
        assertThat(open.view().locator("#training-train-loss")).not().hasText("–");
        return open;
    }

    private static TrainingSession session(int steps) {
        TrainingSession session = new TrainingSession(SETUP);
        session.step(steps);
        return session;
    }

    private static void isAt(Frame view, int step) {
        assertThat(view.locator("#training-at")).hasText(Integer.toString(step));
    }

    private static void losesLike(Frame view, TrainingSession session) {
        assertThat(view.locator("#training-train-loss"))
                .hasText(Numbers.display(session.evaluateTrain().loss()));
    }

    private static void openPanel(Frame view, String name) {
        Locator tab = view.locator("[data-lab=" + name + "]");
        if (!"true".equals(tab.getAttribute("aria-expanded"))) {
            tab.click();
        }
        assertThat(view.locator("#training-lab-" + name)).isVisible();
    }

    @Test
    void anyStepIsGoneBackToAndGoneOnFrom() {
        try (OpenPage open = open("&step=90")) {
            Frame view = open.view();
            isAt(view, 90);
            Locator slider = view.locator("#training-scrub-slider");
            assertEquals("90", slider.getAttribute("max"));
            slider.fill("31");
            isAt(view, 31);
            losesLike(view, session(31));
            assertThat(view.locator("#training-scrub-at")).hasText("step 31 of 90");
            slider.press("ArrowLeft");
            isAt(view, 30);
            losesLike(view, session(30));
            open.page().waitForCondition(() -> open.page().url().contains("step=30"));

            view.locator("#training-scrub-end").click();
            isAt(view, 90);
            losesLike(view, session(90));

            slider.fill("40");
            isAt(view, 40);
            view.locator("#training-scrub-branch").click();
            assertThat(view.locator("#training-scrub-branch")).isHidden();
            view.locator("#training-step").click();
            isAt(view, 41);
            losesLike(view, session(41));
            assertEquals("41", slider.getAttribute("max"));
            assertThat(view.locator("#training-kept li")).hasCount(1);
            assertThat(view.locator("#training-kept input")).hasValue("run 1");
            view.locator("#training-kept input").fill("the first");
            view.locator("#training-kept input").press("Enter");
            assertThat(view.locator("#training-chart-readout")).containsText("the first");
            view.locator("#training-kept button").first().click();
            isAt(view, 90);
            losesLike(view, session(90));
        }
    }

    @Test
    void oneStepIsMadeByHand() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            openPanel(view, "hand");
            Locator made = view.locator("#training-hand-made");
            view.locator("[data-part=BACKWARD]").click();
            assertThat(made).hasText("Backward: there is no loss to go back from. Press Forward first.");
            view.locator("[data-part=FORWARD]").click();
            assertThat(made).containsText("Forward: loss");
            view.locator("[data-part=ZERO]").click();
            assertThat(made).hasText("Zero: every gradient was 0 already.");
            view.locator("[data-part=BACKWARD]").click();
            assertThat(made).containsText("Backward: 51 gradients");
            view.locator("[data-part=UPDATE]").click();
            assertThat(made).containsText("moved most");
            isAt(view, 1);
            assertThat(view.locator("#training-hand-loss")).containsText("stale");
            losesLike(view, session(0));
            view.locator("[data-part=FORWARD]").click();
            losesLike(view, session(1));
            assertThat(view.locator("#training-hand-loss")).not().containsText("stale");
            view.locator("[data-part=BACKWARD]").click();
            assertThat(made).containsText("the sum of 2 passes");
        }
    }

    @Test
    void aStepIsOfTheKindThatIsChosen() {
        try (OpenPage open = open(
                "&dataset.kind=moons&layers=2,6,4,1&loss=max-margin&activation=tanh&learningRate=0.5&batchSize=30")) {
            Frame view = open.view();
            Locator kind = view.locator("#training-step-kind");
            kind.selectOption("example");
            view.locator("#training-step").click();
            assertThat(view.locator("#training-at")).hasText("0 + 1");
            kind.selectOption("epoch");
            view.locator("#training-step").click();
            isAt(view, 4);
            TrainingSession session =
                    new TrainingSession(SETUP.toBuilder().batchSize(30).build());
            session.step(4);
            losesLike(view, session);
            kind.selectOption("steps");
            view.locator("#training-step-count").fill("none");
            view.locator("#training-step").click();
            assertThat(view.locator("#training-step-error")).hasText("Must be a whole number from 1 to 1000000.");
            view.locator("#training-step-count").fill("500");
            view.locator("#training-step").click();
            isAt(view, 504);
            session.step(500);
            losesLike(view, session);

            kind.selectOption("operation");
            view.locator("#training-step").click();
            assertThat(view.locator("#expression")).isVisible();
            open.page().waitForCondition(() -> open.page().url().contains("view=expression"));
            assertThat(view.locator("#editor")).containsText("the loss of point");
            view.locator("#tab-training").click();
            isAt(view, 504);
        }
    }

    @Test
    void aParameterIsTypedDraggedFrozenAndSaved() throws Exception {
        try (OpenPage open = open("&step=5")) {
            Frame view = open.view();
            isAt(view, 5);
            BoundingBox box = view.locator("#training-network-canvas").boundingBox();
            NetworkShape shape = SETUP.shape();
            TrainingSession session = session(5);
            NetworkScene scene = NetworkScene.of(NetworkLayout.of(shape, box.width, box.height), session.parameters());
            NetworkScene.Edge edge = scene.edges().get(scene.edges().size() - 1);
            double x = box.x + scene.startX(edge) + 14;
            double y = box.y + scene.startY(edge);
            open.page().mouse().move(x, y);
            assertThat(view.locator("#training-tip")).containsText("Weight from");
            open.page().mouse().down();
            open.page().mouse().move(x, y - 30);
            open.page().mouse().move(x, y - 50);
            open.page().mouse().up();
            double before = session.parameters()[edge.parameter()];
            double after = Math.rint((before + 0.5 * Math.max(1, Math.abs(before))) * 1000) / 1000;
            openPanel(view, "parameter");
            assertThat(view.locator("#training-parameter-value")).hasValue(Numbers.display(after));
            isAt(view, 5);

            view.locator("#training-parameter-value").fill("0,25");
            view.locator("#training-parameter-value").press("Enter");
            assertThat(view.locator("#training-parameter-table")).containsText("0.2500");
            view.locator("#training-parameter-frozen").check();
            view.locator("#training-step").click();
            isAt(view, 6);
            assertThat(view.locator("#training-parameter-value")).hasValue("0.2500");
            TrainingSession frozen = new TrainingSession(SETUP.toBuilder()
                    .rules(SETUP.rules().withFrozen(edge.parameter(), true))
                    .build());
            frozen.step(5);
            double[] set = session.parameters();
            set[edge.parameter()] = 0.25;
            TrainingSession other = new TrainingSession(frozen.setup());
            other.restore(micrograd.training.run.TrainingState.of(5, set));
            other.step();
            losesLike(view, other);

            Path file = directory.resolve("weights.json");
            open.page()
                    .waitForDownload(
                            () -> view.locator("#training-weights-save").click())
                    .saveAs(file);
            assertArrayEquals(other.parameters(), Weights.parse(shape, Files.readString(file)), 1e-12);
            view.locator("#training-reset").click();
            view.locator("#training-weights-input").setInputFiles(file);
            assertThat(view.locator("#training-parameter-value")).hasValue("0.2500");
        }
    }

    @Test
    void resultsStopsFaultsAndTheProgramFollowTheRun() {
        try (OpenPage open = open("&step=40")) {
            Frame view = open.view();
            isAt(view, 40);
            openPanel(view, "results");
            assertThat(view.locator("#training-confusion caption").first()).containsText("of 100 right");
            assertThat(view.locator("#training-histogram-gradients"))
                    .hasAttribute("aria-label", Pattern.compile("Histogram of 51 gradients from .*"));
            openPanel(view, "stop");
            view.locator("[data-stop=loss]").fill("0.2");
            view.locator("[data-stop=loss]").press("Enter");
            view.locator("#training-pace").selectOption("0");
            view.locator("#training-play").click();
            assertThat(view.locator("#training-play-label")).hasText("Train");
            TrainingSession session = session(40);
            while (session.loss() > 0.2) {
                session.step();
            }
            isAt(view, session.steps());
            openPanel(view, "code");
            assertThat(view.locator("#training-code")).containsText("from micrograd.engine import Value");
            view.locator("[data-code=java]").click();
            assertThat(view.locator("#training-code"))
                    .containsText("optimizer.step(network.parameters(), schedule.rate(0.5, step));");
            openPanel(view, "faults");
            view.locator("[value=wrong-network-updated]").check();
            assertThat(view.locator("#training-fault-story")).containsText("the loss does not move");
            isAt(view, 0);
            String loss = Numbers.display(new TrainingSession(SETUP).loss());
            for (int i = 1; i <= 3; i++) {
                view.locator("#training-step").click();
                isAt(view, i);
                assertThat(view.locator("#training-train-loss")).hasText(loss);
            }
            open.page().waitForCondition(() -> open.page().url().contains("loopFault=wrong-network-updated"));
        }
    }

    @Test
    void theWholeNetworkIsOneGraphWhoseNeuronsOpenInTheirPlaces() {
        try (OpenPage open = open("&dataset.kind=moons&layers=2,16,16,1&loss=max-margin&activation=relu&step=5")) {
            Frame view = open.view();
            isAt(view, 5);
            view.locator("#training-inspect-open").click();
            assertThat(view.locator("#training-inspect-crumbs [aria-current]")).hasText("Whole graph");
            Locator shown = view.locator("#training-inspect-twin [role=option]:not([hidden])");
            // x1, x2, 33 neurons, y and the loss
            assertThat(shown).hasCount(2 + 33 + 2);
            shown.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^o2 3 |^o2_3 ")))
                    .first()
                    .focus();
            open.page().keyboard().press("f");
            // its 16 weights and bias, 16 products, 16 sums and its activation
            assertThat(shown).hasCount(2 + 32 + 17 + 16 + 16 + 1 + 2);
            view.locator("#training-step").click();
            assertThat(view.locator("#training-inspect-title")).containsText("at step 6");
            assertThat(shown).hasCount(2 + 32 + 17 + 16 + 16 + 1 + 2);
            open.page().keyboard().press("Escape");
            view.locator("#training-inspect-close").click();
            assertThat(view.locator("#training-inspect")).isHidden();
        }
    }

    @Test
    void anyPlaceIsZoomedIntoDownToItsScalars() {
        try (OpenPage open = open("&step=12")) {
            Frame view = open.view();
            isAt(view, 12);
            view.locator("#training-map").focus();
            for (int i = 0; i < 3; i++) {
                view.locator("#training-map").press("ArrowUp");
            }
            view.locator("#training-map").press("Enter");
            assertThat(view.locator("#training-inspect-title")).containsText("Loss for point (");
            view.locator("#training-inspect-class").selectOption("1");
            view.locator("#training-inspect-crumbs button").nth(1).click();
            assertThat(view.locator("#training-inspect-title")).containsText("Layer 2 for point (");
            assertThat(view.locator("#training-inspect-layer-table tbody tr")).hasCount(4);
            view.locator("#training-inspect-layer-table button").nth(2).click();
            assertThat(view.locator("#training-inspect-title")).containsText("Neuron 3 of layer 2 for point (");
            assertThat(view.locator("#training-inspect-crumbs [aria-current]")).hasText("Neuron 3");
            view.locator("#training-inspect-crumbs button").first().click();
            assertThat(view.locator("#training-inspect-title")).containsText("Layer 1 for point (");
            view.locator("#training-inspect-close").click();
            assertThat(view.locator("#training-inspect")).isHidden();

            view.locator("#training-points summary").click();
            view.locator("#training-points-table button").nth(3).click();
            TrainingSession session = session(12);
            ExampleGraph graph = session.graph(session.data().train().get(3));
            view.locator("#training-inspect-crumbs button").nth(2).click();
            Locator row = view.locator("#training-inspect-layer-table tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText(Numbers.display(graph.output(2, 0).data()));
            assertThat(row).containsText(Numbers.display(graph.output(2, 0).grad()));
            view.locator("#training-step").click();
            session.step();
            ExampleGraph next = session.graph(session.data().train().get(3));
            assertThat(row).containsText(Numbers.display(next.output(2, 0).data()));
        }
    }

    @Test
    void twoHundredThousandStepsTakeNoMoreRoom() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            view.locator("#training-pace").selectOption("0");
            view.locator("#training-play").click();
            view.waitForFunction(
                    "() => Number(document.getElementById('training-at').textContent.replace(',', '')) > 5000");
            CDPSession session = open.page().context().newCDPSession(open.page());
            double before = used(session);
            view.waitForFunction(
                    "() => Number(document.getElementById('training-at').textContent.replace(',', '')) > 200000",
                    null,
                    new Frame.WaitForFunctionOptions().setTimeout(120_000));
            open.page().setViewportSize(1000, 700);
            open.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            view.locator("#training-play").click();
            assertThat(view.locator("#training-play-label")).hasText("Train");
            double grown = used(session) - before;
            assertTrue(grown < 2 << 20, "the page's heap grew by " + grown + " bytes");
        }
    }

    private static double used(CDPSession session) {
        session.send("HeapProfiler.collectGarbage");
        JsonObject usage = session.send("Runtime.getHeapUsage");
        return usage.get("usedSize").getAsDouble();
    }

    @Test
    void everyPanelIsAccessibleInLightAndDarkAndOnAPhone() {
        for (boolean dark : new boolean[] {false, true}) {
            OpenPage.Options options =
                    OpenPage.options().size(dark ? 390 : 1440, 844).suffix("#view=training&step=20&stopLoss=0.001");
            try (OpenPage open = (dark ? options.dark() : options).open(Way.HTTP)) {
                Frame view = open.view();
                isAt(view, 20);
                view.locator("#training-keep").click();
                assertThat(view.locator("#training-kept li")).hasCount(1);
                for (String name : List.of("hand", "parameter", "results", "stop", "faults", "code")) {
                    openPanel(view, name);
                    assertEquals(
                            List.of(),
                            Accessibility.violations(open.page(), "#training-lab"),
                            name + (dark ? " dark" : ""));
                    assertEquals(
                            0,
                            ((Number) open.page()
                                            .evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                                    .intValue(),
                            name + ": wider than the window");
                }
                view.locator("#training-scrub-slider").fill("7");
                isAt(view, 7);
                assertEquals(List.of(), Accessibility.violations(open.page()));
            }
        }
    }
}
