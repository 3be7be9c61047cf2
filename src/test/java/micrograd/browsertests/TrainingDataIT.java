package micrograd.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import micrograd.document.Fragment;
import micrograd.document.TrainingEntries;
import micrograd.document.TrainingFragment;
import micrograd.text.Numbers;
import micrograd.training.run.TrainingSession;
import org.junit.jupiter.api.Test;

/** Data, inputs, points, tables, the map's choices and links of TensorFlow Playground, in a real browser. */
class TrainingDataIT {
    private static OpenPage open(String fragment) {
        OpenPage open = OpenPage.options().suffix("#" + fragment).open(Way.HTTP);
        waitForWorker(open.view());
        return open;
    }

    private static void waitForWorker(Frame view) {
        assertThat(view.locator("#training-train-loss")).not().hasText("–");
    }

    private static void waitForStep(Frame view, int least) {
        view.waitForFunction(
                "least => Number(document.getElementById('training-at')?.textContent.replace(',', '')) >= least",
                least);
    }

    private static int step(Frame view) {
        return Integer.parseInt(view.locator("#training-at").textContent().replace(",", ""));
    }

    private static Locator points(Frame view) {
        return view.locator("#training-points-table tbody tr");
    }

    private static void waitForLink(OpenPage open, String part) {
        open.page().waitForCondition(() -> open.page().url().contains(part));
    }

    /** Every key of a Playground link at once, and what it leads to on the page. */
    @Test
    void aPlaygroundLinkWithAllItsKeysOpens() {
        String link = "activation=relu&regularization=L2&batchSize=16&dataset=xor&regDataset=reg-gauss&learningRate=0.1"
                + "&regularizationRate=0.003&noise=20&networkShape=5,3&seed=0.54321&showTestData=true&discretize=true"
                + "&percTrainData=60&x=true&y=false&xTimesY=true&xSquared=false&ySquared=true&cosX=false&sinX=true"
                + "&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=true"
                + "&tutorial=intro&playButton_hide=false&stepButton_hide=true&noise_hide=true&problem_hide=true"
                + "&numHiddenLayers_hide=true";
        try (OpenPage open = open(link)) {
            Frame view = open.view();
            assertThat(view.locator("#notice-text"))
                    .hasText(Pattern.compile("made for TensorFlow Playground.*hideText.*tutorial “intro”"));
            assertThat(view.locator("[data-option='dataset.kind'][value=playground-xor]"))
                    .isChecked();
            assertThat(view.locator("#training-layers")).hasValue("5, 3");
            assertThat(view.locator("#training-activation")).hasValue("relu");
            assertThat(view.locator("#training-output-activation")).hasValue("tanh");
            assertThat(view.locator("#training-loss")).hasValue("half-squared");
            assertThat(view.locator("#training-rate")).hasValue("0.1");
            assertThat(view.locator("#training-batch")).hasValue("16");
            assertThat(view.locator("#training-share")).hasValue("60");
            assertThat(view.locator("#training-l2")).hasValue("0.0015");
            assertThat(view.locator("#training-data-seed")).hasValue("54321");
            assertThat(view.locator("#training-features [aria-pressed=true]"))
                    .hasText(new String[] {"x₁", "x₂²", "x₁x₂", "sin(x₁)"});
            assertThat(view.locator("#training-show-test")).isChecked();
            assertThat(view.locator("#training-discrete")).isChecked();
            for (String hidden :
                    List.of("#training-step", "#training-noise", "[data-problem=regression]", "#training-layers")) {
                assertThat(view.locator(hidden)).isHidden();
            }
            TrainingSession session =
                    new TrainingSession(TrainingFragment.decode(TrainingEntries.of(link), new ArrayList<>())
                            .setup());
            assertThat(view.locator("#training-train-loss"))
                    .hasText(Numbers.display(session.evaluateTrain().loss()));
            view.locator("#training-play").click();
            waitForStep(view, 30);
            view.locator("#training-play").click();
            waitForLink(open, "dataset.kind=playground-xor");
            waitForLink(open, "hidden=stepButton,noise,problem,numHiddenLayers");

            view.locator("#training-controls-show").click();
            assertThat(view.locator("#training-step")).isVisible();
            assertThat(view.locator("#training-noise")).hasValue("0.2");
        }
    }

    @Test
    void pointsAreAddedMovedRemovedPaintedAndUndoneOnTheMap() {
        try (OpenPage open = open("view=training&dataset.kind=points&layers=2,3,1&loss=max-margin")) {
            Frame view = open.view();
            Page page = open.page();
            view.locator("#training-points summary").click();
            assertThat(points(view)).hasCount(2);
            view.locator("[data-tool=edit]").click();
            BoundingBox map = view.locator("#training-map").boundingBox();
            double x = map.x + map.width / 2;
            double y = map.y + map.height / 2;
            page.mouse().click(x, y);
            assertThat(points(view)).hasCount(3);
            view.locator(".brush-class").nth(0).click();
            page.mouse().click(x + 60, y);
            assertThat(points(view)).hasCount(4);
            String link = page.url();
            page.waitForCondition(() -> page.url().contains("points="));

            // A drag moves the point that it begins at, and is one step of undo.
            String before = String.join("|", points(view).allTextContents());
            page.mouse().move(x + 60, y);
            page.mouse().down();
            page.mouse().move(x + 80, y + 20);
            page.mouse().move(x + 90, y + 40);
            page.mouse().up();
            page.waitForCondition(
                    () -> !before.equals(String.join("|", points(view).allTextContents())));
            assertThat(points(view)).hasCount(4);
            view.locator("#undo").click();
            page.waitForCondition(
                    () -> before.equals(String.join("|", points(view).allTextContents())));
            view.locator("#redo").click();

            page.mouse().move(x + 90, y + 40);
            view.locator("#training-map").press("Delete");
            assertThat(points(view)).hasCount(3);

            view.locator("[data-tool=paint]").click();
            page.mouse().move(x - 60, y - 60);
            page.mouse().down();
            page.mouse().move(x - 30, y - 60);
            page.mouse().move(x, y - 60);
            page.mouse().up();
            assertThat(points(view)).hasCount(9);
            view.locator("#undo").click();
            assertThat(points(view)).hasCount(3);

            // By the keyboard: Enter adds where the cross is, Delete takes it away again.
            view.locator("[data-tool=edit]").click();
            view.locator("#training-map").focus();
            for (int i = 0; i < 5; i++) {
                view.locator("#training-map").press("ArrowUp");
            }
            view.locator("#training-map").press("Enter");
            assertThat(points(view)).hasCount(4);
            view.locator("#training-map").press("Shift+ArrowLeft");
            assertThat(points(view)).hasCount(4);
            view.locator("#training-map").press("Delete");
            assertThat(points(view)).hasCount(3);
            assertTrue(!link.isEmpty());
        }
    }

    @Test
    void aTableIsPastedOrDroppedAndASavedPlaygroundToo() {
        try (OpenPage open = open("view=training")) {
            Frame view = open.view();
            view.locator("#training-table-open").click();
            view.locator("#training-table-use").click();
            assertThat(view.locator("#training-table-error")).hasText("There is nothing in it.");
            view.locator("#training-table-text").fill("w;h;kind\n1,5;2;oak\n2;x;elm\n3;1;elm\n0,5;0,2;ash\n2;2\n");
            view.locator("#training-table-use").click();
            assertThat(view.locator("#training-table")).isHidden();
            assertThat(view.locator("#training-rows-sum")).hasText("2 rows were left out");
            view.locator("#training-rows summary").click();
            assertThat(view.locator("#training-rows-list li"))
                    .hasText(new String[] {"Line 3: “x” in column 2 is no number", "Line 6: 2 columns instead of 3"});
            assertThat(view.locator("#training-legend-three")).containsText("class oak");
            assertThat(view.locator("#training-loss")).hasValue("softmax");
            waitForLink(open, "dataset.labels=ash");

            drop(view, "x,y\n0,0\n1,1.5\n2,3.25\n3,4\n4,6\n5,7\n");
            assertThat(view.locator("[data-problem=regression]")).hasAttribute("aria-pressed", "true");
            assertThat(view.locator("#training-loss")).hasValue("mean-squared");
            view.locator("#training-step").click();
            waitForStep(view, 1);

            drop(view, Fragment.toFile("view=training&dataset.kind=spiral&layers=2,7,1&loss=max-margin"));
            assertThat(view.locator("[data-option='dataset.kind'][value=spiral]"))
                    .isChecked();
            assertThat(view.locator("#training-layers")).hasValue("7");
        }
    }

    private static void drop(Frame view, String content) {
        drop(view, "training-map", content);
    }

    private static void drop(Frame view, String place, String content) {
        view.evaluate("""
                ([place, content]) => {
                  const files = new DataTransfer();
                  files.items.add(new File([content], 'points.csv', { type: 'text/csv' }));
                  document.getElementById(place).dispatchEvent(
                      new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
                }""", List.of(place, content));
    }

    /** Of a long table the beginning is laid out, and all of it used; Delete makes room for another. */
    @Test
    void ofALongTableTheBeginningIsShownAndAllIsUsed() {
        try (OpenPage open = open("view=training")) {
            Frame view = open.view();
            view.locator("#training-table-open").click();
            Locator text = view.locator("#training-table-text");
            text.evaluate("""
                    field => {
                        let rows = '';
                        for (let i = 0; i < 9000; i++) rows += i % 97 / 97 + ',' + i % 89 / 89 + ',' + (i > 8990 ? 'last' : 'c' + i % 2) + '\\n';
                        const data = new DataTransfer();
                        data.setData('text/plain', rows);
                        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
                    }""");
            int shown = text.inputValue().length();
            assertTrue(shown > 50_000 && shown < 110_000, shown + " characters");
            assertThat(text).not().isEditable();
            view.locator("#training-table-use").click();
            assertThat(view.locator("#training-table")).isHidden();
            waitForWorker(view);
            assertThat(view.locator("#training-legend-three")).containsText("class last");
            view.locator("#training-table-open").click();
            text.press("Delete");
            assertThat(text).hasValue("");
            assertThat(text).isEditable();
        }
    }

    @Test
    void aTableThatIsDroppedOnTheExpressionViewGoesToTraining() {
        try (OpenPage open = OpenPage.options().suffix("#source=a%20%3D%202").open(Way.HTTP)) {
            Frame view = open.view();
            drop(view, "expression", "x1,x2,class\n1,2,red\n2,3,blue\n0,1,red");
            assertThat(view.locator("#training-legend-first")).containsText("blue");
            drop(view, "expression", "nothing of the kind");
            assertThat(view.locator("#training-table-error")).isVisible();
            assertThat(view.locator("#training-legend-first")).containsText("blue");
        }
    }

    @Test
    void typedDataInputsAndTheMapsChoices() {
        try (OpenPage open = open("view=training")) {
            Frame view = open.view();
            view.locator("[data-option='dataset.kind'][value=rule]").check();
            view.locator("#training-formula").fill("x2 > cos(2*x1");
            view.locator("#training-formula").press("Enter");
            assertThat(view.locator("#training-formula-error")).containsText("Must be an expression of x1.");
            view.locator("#training-formula").fill("cos(2*x1)");
            view.locator("#training-formula").press("Enter");
            assertThat(view.locator("#training-formula-error")).isHidden();
            waitForLink(open, "dataset.formula=cos");

            view.getByLabel("Input x₁²").click();
            view.locator("#training-feature").fill("cos(2*x1)");
            view.locator("#training-feature-add").click();
            assertThat(view.locator("#training-neurons")).isVisible();
            assertThat(view.locator(".column-title").first()).hasText("4 inputs");
            view.locator("#training-feature").fill("oops(x1)");
            view.locator("#training-feature").press("Enter");
            assertThat(view.locator("#training-features-error")).containsText("oops");
            view.locator("#training-feature").press("Escape");
            view.getByLabel("Remove input cos(2x₁)").click();
            assertThat(view.locator(".column-title").first()).hasText("3 inputs");

            view.locator("#training-map-shown").selectOption("1");
            view.locator("#training-map-lines").selectOption("1");
            view.locator("#training-wrong").check();
            waitForLink(open, "map=probability:1,wrong,lines:1");
            assertThat(view.locator("#training-legend-three")).containsText("no probability");
            view.locator("#training-loss").selectOption("binary-cross-entropy");
            assertThat(view.locator("#training-legend-three")).containsText("deeper: more likely class 1");

            view.locator("[data-problem=regression]").click();
            assertThat(view.locator("#training-map-shown")).isHidden();
            view.locator("[data-option='dataset.kind'][value=function]").check();
            assertThat(view.locator("#training-formula")).hasValue("sin(x1) * x2 / 3");
            view.locator("[data-option='dataset.kind'][value=sine]").check();
            assertThat(view.locator(".column-title").first()).hasText("1 input");
            view.locator("#training-step").click();
            waitForStep(view, 1);
        }
    }

    @Test
    void whatIsLearntWithAppliesAtOnceAndTheNetworkRestarts() {
        try (OpenPage open = open("view=training")) {
            Frame view = open.view();
            view.locator("#training-play").click();
            waitForStep(view, 60);
            view.locator("#training-rate").fill("0.05");
            view.locator("#training-rate").press("Enter");
            waitForLink(open, "learningRate=0.05");
            int at = step(view);
            assertTrue(at >= 60, "the run goes on: " + at);
            view.locator("#training-optimizer").selectOption("nesterov");
            view.locator("#training-more summary").click();
            view.locator("#training-dropout").fill("0.2");
            view.locator("#training-dropout").press("Enter");
            waitForStep(view, at + 20);
            view.locator("#training-play").click();
            assertThat(view.locator("#training-measured")).hasText("engine: tape");
            view.locator("#training-layers").fill("3");
            view.locator("#training-layers").press("Enter");
            assertThat(view.locator("#training-at")).hasText("0");
        }
    }

    @Test
    void isAccessibleWithItsToolsAndDialogsOpen() {
        for (boolean dark : new boolean[] {false, true}) {
            OpenPage.Options options = OpenPage.options()
                    .size(dark ? 390 : 1024, 844)
                    .suffix(
                            "#view=training&dataset.kind=points&dataset.labels=a%0Ab%0Ac%0Ad&layers=2,3,4&loss=softmax");
            try (OpenPage open = (dark ? options.dark() : options).open(Way.HTTP)) {
                Frame view = open.view();
                waitForWorker(view);
                view.locator("[data-tool=paint]").click();
                assertEquals(List.of(), Accessibility.violations(open.page()));
                view.locator("#training-table-open").evaluate("button => button.click()");
                view.locator("#training-table-use").click();
                assertThat(view.locator("#training-table-error")).isVisible();
                assertEquals(List.of(), Accessibility.violations(open.page(), "#training-table"));
            }
        }
    }
}
