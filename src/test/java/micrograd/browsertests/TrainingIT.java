package micrograd.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Worker;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import micrograd.data.Example;
import micrograd.document.TrainingDocument;
import micrograd.engine.Value;
import micrograd.scene.network.NetworkLayout;
import micrograd.text.Numbers;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.ExampleGraph;
import micrograd.training.run.TrainingSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The training view in a real browser. */
class TrainingIT {
    private static final TrainingSetup SETUP = TrainingDocument.DEFAULT.setup();

    private static OpenPage open(String fragment) {
        OpenPage open = OpenPage.options().suffix("#view=training" + fragment).open(Way.HTTP);
        waitForWorker(open.view());
        return open;
    }

    /** Until the worker has set the run up, there is no loss to be shown. */
    private static void waitForWorker(Frame view) {
        view.waitForFunction("() => (document.getElementById('training-train-loss')?.textContent ?? '–') !== '–'");
    }

    private static String text(Frame view, String id) {
        return view.locator("#" + id).textContent();
    }

    private static int step(Frame view) {
        return Integer.parseInt(text(view, "training-at").replace(",", ""));
    }

    private static void waitForStep(Frame view, int least) {
        view.waitForFunction(
                "least => Number(document.getElementById('training-at').textContent.replaceAll(',', '')) >= least",
                least);
    }

    /** Nothing moves any more: the same step stands there for thirty frames; while it trains each frame has another one. */
    private static void waitUntilStill(Frame view) {
        view.evaluate("""
                () => new Promise(done => {
                  const at = document.getElementById('training-at');
                  let last = '', frames = 0;
                  const look = () => {
                    frames = at.textContent === last ? frames + 1 : 0;
                    last = at.textContent;
                    if (frames === 30) done();
                    else requestAnimationFrame(look);
                  };
                  look();
                })""");
    }

    /** The address follows what is on screen, not at once. */
    private static void waitForLink(Frame view, String part) {
        view.waitForFunction("part => location.hash.includes(part)", part);
    }

    @ParameterizedTest
    @EnumSource
    void trainsInAWorkerWhicheverWayThePageIsOpened(Way way) {
        try (OpenPage open = OpenPage.options().suffix("#view=training").open(way)) {
            Frame view = open.view();
            waitForWorker(view);
            view.locator("#training-step").click();
            waitForStep(view, 1);
            assertEquals(1, open.page().workers().size());
            TrainingSession session = new TrainingSession(SETUP);
            session.step();
            assertThat(view.locator("#training-train-loss"))
                    .hasText(Numbers.display(session.evaluateTrain().loss()));
        }
    }

    @Test
    void playsPausesStepsAndResets() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            assertThat(view.locator("#training-at")).hasText("0");
            assertThat(view.locator("#training-play-label")).hasText("Train");
            String loss = text(view, "training-train-loss");

            view.locator("#training-play").click();
            waitForStep(view, 5);
            assertThat(view.locator("#training-play-label")).hasText("Pause");
            view.locator("#training-play").click();
            view.waitForFunction("() => document.getElementById('training-play-label').textContent === 'Train'");
            waitUntilStill(view);
            int paused = step(view);

            view.locator("#training-step").click();
            waitForStep(view, paused + 1);
            assertEquals(paused + 1, step(view));
            TrainingSession session = new TrainingSession(SETUP);
            session.step(paused + 1);
            assertThat(view.locator("#training-train-loss"))
                    .hasText(Numbers.display(session.evaluateTrain().loss()));
            open.page().waitForCondition(() -> open.page().url().contains("step=" + (paused + 1)));

            view.locator("#training-reset").click();
            view.waitForFunction("() => document.getElementById('training-at').textContent === '0'");
            view.waitForFunction("loss => document.getElementById('training-train-loss').textContent === loss", loss);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPublishedRunIsOneClickAndStopsAtTheNumbersThatWerePublished(Preset preset) {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            view.locator("[data-preset=" + preset.literal() + "]").click();
            view.locator("#training-published-run").click();
            view.waitForFunction(
                    "() => document.getElementById('training-published-verdict').textContent !== ''",
                    null,
                    new Frame.WaitForFunctionOptions().setTimeout(60_000));
            assertThat(view.locator("#training-at")).hasText("100");
            TrainingSession session = new TrainingSession(preset.setup());
            session.step(100);
            assertThat(view.locator("#training-train-loss"))
                    .hasText(Numbers.display(session.evaluateTrain().loss()));
            String published = preset == Preset.KARPATHY_MOONS ? "0.010978370135492717" : "0.03906091113485444";
            assertThat(view.locator("#training-published-line")).containsText(published);
            String here = text(view, "training-published-here");
            assertTrue(here.contains(published.substring(0, 14)), here);
            assertThat(view.locator("#training-train-accuracy")).hasText("100 %");
        }
    }

    @Test
    void aLinkWithAStepOpensThere() {
        try (OpenPage open = open("&step=150")) {
            Frame view = open.view();
            waitForStep(view, 150);
            assertEquals(150, step(view));
            TrainingSession session = new TrainingSession(SETUP);
            session.step(150);
            assertThat(view.locator("#training-train-loss"))
                    .hasText(Numbers.display(session.evaluateTrain().loss()));
            view.waitForFunction("() => document.getElementById('training-play-label').textContent === 'Train'");
            view.locator("#training-chart").hover();
            Pattern pointed = Pattern.compile("step (\\d+)\\s+train (\\S+)\\s*");
            assertThat(view.locator("#training-chart-readout")).not().containsText("step 150");
            Matcher told = pointed.matcher(text(view, "training-chart-readout"));
            assertTrue(told.matches(), text(view, "training-chart-readout"));
            TrainingSession until = new TrainingSession(SETUP);
            until.step(Integer.parseInt(told.group(1)));
            assertEquals(Numbers.display(until.evaluateTrain().loss()), told.group(2));
        }
    }

    @Test
    void settingsChangeTheRunAndAreUndone() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            view.locator("[data-option='dataset.kind'][value=yinyang]").check();
            assertThat(view.locator("#training-loss")).hasValue("softmax");
            assertThat(view.locator("#training-legend-three")).isVisible();
            view.locator("#training-layers").fill("5, 3");
            view.locator("#training-layers").press("Enter");
            assertThat(view.locator("#training-neurons [role=option]")).hasCount(3 + 5 + 3);
            view.locator("#training-rate").fill("0.02");
            view.locator("#training-rate").press("Enter");
            open.page().waitForCondition(() -> open.page().url().contains("learningRate=0.02"));
            view.locator("#undo").click();
            view.waitForFunction("() => document.getElementById('training-rate').value === '0.5'");
            view.locator("[data-presets=training-rate]").selectOption("0.003");
            assertThat(view.locator("#training-rate")).hasValue("0.003");
        }
    }

    @Test
    void aWrongTextIsExplainedAtItsPlaceAndTheLastValidValueStays() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            view.locator("#training-rate").fill("fast");
            view.locator("#training-rate").press("Enter");
            assertThat(view.locator("#training-rate-error")).hasText("Must be a number from 0 to 1000.");
            assertThat(view.locator("#training-rate")).hasAttribute("aria-invalid", "true");
            assertThat(view.locator("#training-rate")).hasValue("fast");
            view.locator("#training-rate").press("Escape");
            open.page()
                    .waitForCondition(
                            () -> !view.locator("#training-rate-error").isVisible());
            assertThat(view.locator("#training-rate")).hasValue("0.5");
        }
    }

    @Test
    void layersAreChangedOnTheDrawing() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            view.getByLabel("Add a layer before layer 2").click();
            assertThat(view.locator("#training-layers")).hasValue("6, 4, 4");
            view.getByLabel("One neuron more in layer 2").click();
            assertThat(view.locator("#training-layers")).hasValue("6, 5, 4");
            view.getByLabel("Activation of layer 2").selectOption("relu");
            waitForLink(view, "activation=tanh,relu,tanh");
            view.getByLabel("Remove layer 1").click();
            assertThat(view.locator("#training-layers")).hasValue("5, 4");
        }
    }

    @Test
    void thePageKeepsItsFramesWhileTheWorkerTrainsAtFullSpeed() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            view.locator("#training-pace").selectOption("0");
            view.locator("#training-play").click();
            waitForStep(view, 1);
            // Frames go on, and between any two of ten of them the worker was heard again: it is acknowledged.
            Object rounds = view.evaluate("""
                    () => new Promise(done => {
                      const seen = new Set();
                      let frames = 0;
                      const look = () => {
                        seen.add(document.getElementById('training-at').textContent);
                        frames++;
                        if (seen.size >= 10) done(frames);
                        else requestAnimationFrame(look);
                      };
                      requestAnimationFrame(look);
                    })""");
            assertTrue(((Number) rounds).intValue() >= 10);
            view.locator("#training-play").click();
            waitUntilStill(view);
        }
    }

    /** A hidden tab has no frames: nothing is shown or acknowledged, and training goes on. */
    @Test
    void trainingGoesOnWhileTheTabIsHiddenAndItsCurveHasNoHole() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            waitForWorker(view);
            view.evaluate("() => { const frames = window.requestAnimationFrame, waiting = []; window.away = false;"
                    + " window.requestAnimationFrame = run => window.away ? (waiting.push(run), 0) : frames(run);"
                    + " window.hide = hidden => { window.away = hidden;"
                    + " Object.defineProperty(document, 'visibilityState', {value: hidden ? 'hidden' : 'visible', configurable: true});"
                    + " document.dispatchEvent(new Event('visibilitychange'));"
                    + " if (!hidden) waiting.splice(0).forEach(run => frames(run)); }; }");
            view.locator("#training-pace").selectOption("0");
            view.locator("#training-play").click();
            waitForStep(view, 500);
            view.evaluate("() => hide(true)");
            int left = step(view);
            open.pause(3000);
            assertEquals(left, step(view));
            view.evaluate("() => hide(false)");
            waitForStep(view, 2 * left + 1000);
            assertThat(view.locator("#training-error")).isHidden();
            view.locator("#training-play").click();
            assertThat(view.locator("#training-play-label")).hasText("Train");
            // What the worker had done by then is told once, and nothing after it.
            waitUntilStill(view);
        }
    }

    @Test
    void aWorkerThatDiesIsStartedAgainWithAWord() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            view.locator("#training-step").click();
            waitForStep(view, 1);
            Worker worker = open.page().workers().get(0);
            worker.evaluate("() => { setTimeout(() => { throw new Error('on purpose'); }, 0); }");
            view.waitForFunction(
                    "() => document.getElementById('training-error').textContent.includes('started again from step 1')");
            view.locator("#training-step").click();
            waitForStep(view, 2);
            TrainingSession session = new TrainingSession(SETUP);
            session.step(2);
            assertThat(view.locator("#training-train-loss"))
                    .hasText(Numbers.display(session.evaluateTrain().loss()));
        }
    }

    @Test
    void whereWorkersAreForbiddenThePageTrainsByItself() {
        OpenPage.Options options = OpenPage.options().suffix("#view=training").withoutWaiting();
        try (OpenPage open = options.scripted("delete window.Worker;").open(Way.HTTP)) {
            open.waitUntilReady();
            Frame view = open.view();
            waitForWorker(view);
            view.locator("#training-play").click();
            waitForStep(view, 10);
            assertEquals(0, open.page().workers().size());
            view.locator("#training-play").click();
        }
    }

    @Test
    void aNeuronOpensTheScalarsBehindItWithThePresentNumbers() {
        try (OpenPage open = open("&step=20")) {
            Frame view = open.view();
            waitForStep(view, 20);
            view.locator("#training-neurons").focus();
            view.locator("#training-neurons").press("ArrowRight");
            view.locator("#training-neurons").press("ArrowDown");
            view.locator("#training-neurons").press("Enter");
            TrainingSession session = new TrainingSession(SETUP);
            session.step(20);
            Example example = session.data().train().get(0);
            ExampleGraph graph = session.graph(example);
            assertThat(view.locator("#training-inspect-title"))
                    .hasText(Pattern.compile("^Neuron 2 of layer 2 for point \\(.* at step 20$"));
            view.locator("#training-inspect-as-table").click();
            view.waitForSelector("#training-inspect-table-panel tbody tr");
            for (Value value : List.of(
                    graph.output(1, 1), graph.output(0, 0), graph.parameters().get(6 * 3 + 7))) {
                String row = (String) view.evaluate(
                        "name => [...document.querySelectorAll('#training-inspect-table-panel tr')]"
                                + ".find(row => row.querySelector('button')?.textContent === name)?.textContent ?? ''",
                        value.label());
                assertTrue(row.contains(Numbers.display(value.data())), value.label() + ": " + row);
                assertTrue(row.contains(Numbers.display(value.grad())), value.label() + ": " + row);
            }
            view.locator("#training-inspect-close").click();
            assertThat(view.locator("#training-inspect")).isHidden();
        }
    }

    @Test
    void aClickOnTheDrawingAndOnAPointOpensTheirScalars() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            BoundingBox box = view.locator("#training-network-canvas").boundingBox();
            NetworkLayout.Column layer =
                    NetworkLayout.of(SETUP.shape(), box.width, box.height).column(0);
            double x = box.x + layer.x(2) + layer.tile() / 2;
            double y = box.y + layer.middle(2);
            open.page().mouse().move(x, y);
            view.waitForFunction("() => !document.getElementById('training-tip').hidden");
            String tip = text(view, "training-tip");
            assertTrue(tip.contains("tanh(b + w₁·x₁ + w₂·x₂)"), tip);
            open.page().mouse().click(x, y);
            view.waitForFunction("() => !document.getElementById('training-inspect').hidden");
            assertThat(view.locator("#training-inspect-title")).containsText("Neuron 3 of layer 1 for point (");
            view.locator("#training-inspect-close").click();
            view.waitForFunction("() => document.getElementById('training-inspect').hidden");

            view.locator("#training-points summary").click();
            view.locator("#training-points-table button").nth(3).click();
            view.waitForFunction(
                    "() => document.getElementById('training-inspect-title').textContent.startsWith('Loss for point (')");
        }
    }

    @Test
    void theNetworkIsATableTooInWhichWeightsAreChangedAndFrozen() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            view.locator("#training-twin summary").click();
            view.locator("#training-twin-layer").selectOption("1");
            double[] parameters = SETUP.initialParameters();
            int first = SETUP.shape().firstParameter(1, 2);
            Locator row = view.locator("#training-twin-table tbody tr").nth(2);
            open.page().waitForCondition(() -> row.textContent().contains(Numbers.display(parameters[first])));
            String shown = row.textContent();
            assertTrue(shown.contains(Numbers.display(parameters[first + 5])), shown);

            Locator cell = row.locator("td").nth(2);
            cell.click();
            row.locator("input").fill("−1,25");
            row.locator("input").press("Enter");
            assertThat(cell).hasText("−1.2500");
            assertThat(cell).isFocused();
            cell.press("f");
            assertThat(cell).hasClass(Pattern.compile("frozen"));
            assertThat(view.locator("#training-frozen-key")).isVisible();
            view.locator("#training-step").click();
            assertThat(view.locator("#training-at")).hasText("1");
            assertThat(cell).hasText("−1.2500");
            assertThat(row.locator("td").nth(1)).not().hasText(Numbers.display(parameters[first]));
            cell.focus();
            cell.press("ArrowUp");
            Locator above = view.locator("#training-twin-table tbody tr")
                    .nth(1)
                    .locator("td")
                    .nth(2);
            assertThat(above).isFocused();
            String before = above.textContent();
            above.press("Enter");
            view.locator("#training-twin-table input").fill("x");
            view.locator("#training-twin-table input").press("Enter");
            assertThat(above).hasText(before);
        }
    }

    @Test
    void theMapReadsOutWhatIsPointedAt() {
        try (OpenPage open = open("")) {
            Frame view = open.view();
            String before = text(view, "training-map-readout");
            view.locator("#training-map").focus();
            view.locator("#training-map").press("ArrowRight");
            view.waitForFunction(
                    "before => document.getElementById('training-map-readout').textContent !== before", before);
            assertThat(view.locator("#training-map-readout")).containsText("class");
            view.locator("#training-map").press("ArrowUp");
            assertNotEquals(before, text(view, "training-map-readout"));
        }
    }

    @Test
    void isAccessibleInLightAndDarkAndOnAPhone() {
        for (boolean dark : new boolean[] {false, true}) {
            int width = dark ? 390 : 1440;
            OpenPage.Options options = OpenPage.options()
                    .size(width, 844)
                    .suffix("#view=training&dataset.kind=yinyang"
                            + "&dataset.trainShare=0.8&layers=2,8,3&loss=softmax&step=3");
            try (OpenPage open = (dark ? options.dark() : options).open(Way.HTTP)) {
                Page page = open.page();
                waitForStep(open.view(), 3);
                page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
                open.view()
                        .locator("#training-rate")
                        .evaluate("field => { field.value = 'x';"
                                + " field.dispatchEvent(new Event('change', { bubbles: true })); }");
                String where = (dark ? "dark " : "light ") + width;
                assertEquals(List.of(), Accessibility.violations(page), where);
                assertEquals(
                        0,
                        ((Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                                .intValue(),
                        where + ": wider than the window");
                open.view().locator("#training-neurons").press("Enter");
                assertEquals(List.of(), Accessibility.violations(page, "#training-inspect"), where + ", scalars open");
            }
        }
    }

    @Test
    void anEmbeddedViewStandsAlone() {
        try (OpenPage open =
                OpenPage.options().suffix("?embed#view=training").size(700, 500).open(Way.SANDBOX)) {
            waitForWorker(open.view());
            assertThat(open.view().locator("#bar")).isHidden();
            assertThat(open.view().locator("#training-play")).isVisible();
        }
    }
}
