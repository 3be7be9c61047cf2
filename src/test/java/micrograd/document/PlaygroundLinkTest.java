package micrograd.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import micrograd.app.expression.Defaults;
import micrograd.data.Dataset;
import micrograd.data.DatasetKind;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.random.ArcFour;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.TrainingSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key of TensorFlow Playground's links, with the meaning that it has there. */
class PlaygroundLinkTest {
    /** What Playground itself writes for a page just opened. */
    private static final String WRITTEN = "activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane"
            + "&learningRate=0.03&regularizationRate=0&noise=0&networkShape=4,2&seed=0.86352&showTestData=false"
            + "&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false&xSquared=false&ySquared=false&cosX=false"
            + "&sinX=false&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false";

    private final List<String> problems = new ArrayList<>();

    private TrainingDocument read(String fragment) {
        Fragment.Decoded decoded = Fragment.decode(fragment, Defaults.DOCUMENT);
        assertEquals(View.TRAINING, decoded.document().view());
        assertEquals(List.of(), decoded.problems());
        return TrainingFragment.decode(decoded.document().training(), problems);
    }

    private TrainingSetup setup(String fragment) {
        return read(fragment).setup();
    }

    @Test
    void aLinkAsPlaygroundWritesItIsReadWithoutAWord() {
        TrainingDocument document = read(WRITTEN);
        assertEquals(List.of(), problems);
        TrainingSetup setup = document.setup();
        assertEquals(DatasetKind.PLAYGROUND_CIRCLE, setup.dataset().kind());
        assertEquals(500, setup.dataset().size());
        assertEquals(0.5, setup.dataset().trainShare());
        assertEquals(86352, setup.dataset().seed());
        assertEquals(List.of(2, 4, 2, 1), setup.layers());
        assertEquals(List.of(), setup.features());
        assertEquals(Activation.TANH, setup.activation());
        assertEquals(Activation.TANH, setup.outputActivation());
        assertEquals(Loss.HALF_SQUARED, setup.loss());
        assertEquals(0.03, setup.learningRate());
        assertEquals(10, setup.batchSize());
        assertEquals(0, setup.l1());
        assertEquals(0, setup.l2());
        assertTrue(setup.weightsOnly());
        assertFalse(document.look().test());
        assertFalse(document.look().discrete());
        assertEquals(List.of(), document.look().hidden());
    }

    @Test
    void whatIsNotSaidIsAsPlaygroundHasIt() {
        TrainingDocument all = read(WRITTEN);
        TrainingDocument seedAlone = read("seed=0.86352");
        assertEquals(all, seedAlone);
        assertEquals(List.of(), problems);
    }

    /** The points and the first weights are drawn by one stream, in Playground's order. */
    @Test
    void theSeedGivesPlaygroundsPointsAndWeights() {
        TrainingSetup setup = setup(WRITTEN);
        ArcFour random = new ArcFour("0.86352");
        double[][] points = new double[500][];
        for (int i = 0; i < 500; i++) {
            double radius = i < 250 ? random.uniform() * 2.5 : random.uniform() * 1.5 + 3.5;
            double angle = random.uniform() * 2 * Math.PI;
            random.uniform();
            random.uniform();
            points[i] = new double[] {radius * Math.sin(angle), radius * Math.cos(angle), i < 250 ? 1 : -1};
        }
        for (int left = 500; left > 0; left--) {
            int other = (int) Math.floor(random.uniform() * left);
            double[] swapped = points[left - 1];
            points[left - 1] = points[other];
            points[other] = swapped;
        }
        Dataset data = setup.data();
        assertEquals(250, data.train().size());
        for (int i = 0; i < 500; i++) {
            var example = i < 250 ? data.train().get(i) : data.test().get(i - 250);
            assertArrayEquals(new double[] {points[i][0], points[i][1]}, example.inputs(), 1e-12);
            assertEquals(points[i][2], example.target());
        }
        double[] parameters = setup.initialParameters();
        assertEquals(random.uniform() - 0.5, parameters[0]);
        assertEquals(random.uniform() - 0.5, parameters[1]);
        assertEquals(0.1, parameters[2], "a bias");
        assertEquals(random.uniform() - 0.5, parameters[3]);
    }

    @ParameterizedTest
    @CsvSource({"relu, RELU", "tanh, TANH", "sigmoid, SIGMOID", "linear, LINEAR"})
    void activation(String word, Activation meant) {
        assertEquals(meant, setup("activation=" + word).activation());
    }

    @Test
    void regularizationAndItsRate() {
        TrainingSetup l1 = setup("regularization=L1&regularizationRate=0.01");
        assertEquals(0.01, l1.l1());
        assertEquals(0, l1.l2());
        TrainingSetup l2 = setup("regularization=L2&regularizationRate=0.01");
        assertEquals(0, l2.l1());
        assertEquals(0.005, l2.l2(), "Playground’s penalty is w²/2");
        TrainingSetup none = setup("regularization=none&regularizationRate=0.01");
        assertEquals(0, none.l1() + none.l2());
    }

    @ParameterizedTest
    @CsvSource({
        "dataset=circle, PLAYGROUND_CIRCLE",
        "dataset=xor, PLAYGROUND_XOR",
        "dataset=gauss, PLAYGROUND_GAUSS",
        "dataset=spiral, PLAYGROUND_SPIRAL",
        "problem=classification&regDataset=reg-gauss, PLAYGROUND_CIRCLE",
        "problem=regression, PLANE",
        "problem=regression&dataset=xor&regDataset=reg-plane, PLANE",
        "problem=regression&regDataset=reg-gauss, BUMPS"
    })
    void problemDatasetAndRegDataset(String fragment, DatasetKind meant) {
        TrainingSetup setup = setup(fragment);
        assertEquals(meant, setup.dataset().kind());
        boolean regression = meant.classes() == 0;
        assertEquals(regression ? 1200 : 500, setup.dataset().size());
        assertEquals(regression ? Activation.LINEAR : Activation.TANH, setup.outputActivation());
        assertEquals(List.of(), problems);
    }

    @Test
    void numbersAreReadAsTheyStand() {
        TrainingSetup setup = setup("learningRate=0.3&batchSize=27&noise=35&percTrainData=70&networkShape=8,7,6,5,4,3");
        assertEquals(0.3, setup.learningRate());
        assertEquals(27, setup.batchSize());
        assertEquals(0.35, setup.dataset().noise());
        assertEquals(0.7, setup.dataset().trainShare());
        assertEquals(List.of(2, 8, 7, 6, 5, 4, 3, 1), setup.layers());
        assertEquals(List.of(2, 1), setup("networkShape=").layers());
        assertEquals(0.5, setup("noise=90").dataset().noise());
        assertEquals(0, setup("noise=-3").dataset().noise());
        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @CsvSource({
        "x=false, x2",
        "y=false, x1",
        "xTimesY=true, x1|x2|x1*x2",
        "xSquared=true, x1|x2|x1**2",
        "ySquared=true, x1|x2|x2**2",
        "sinX=true, x1|x2|sin(x1)",
        "sinY=true, x1|x2|sin(x2)",
        "sinY=true&sinX=true&xTimesY=true&ySquared=true&xSquared=true&y=false,"
                + " x1|x1**2|x2**2|x1*x2|sin(x1)|sin(x2)"
    })
    void inputsInPlaygroundsOrder(String fragment, String meant) {
        TrainingSetup setup = setup(fragment);
        assertEquals(meant, String.join("|", setup.inputFeatures().expressions()));
        assertEquals(List.of(), problems);
    }

    @Test
    void initZeroLeavesAllAtZero() {
        assertEquals(Initialization.ZERO, setup("initZero=true").initialization());
        assertArrayEquals(new double[4 * 3 + 2 * 5 + 3], setup("initZero=true").initialParameters());
    }

    @Test
    void showTestDataAndDiscretize() {
        assertTrue(read("showTestData=true").look().test());
        assertTrue(read("discretize=true").look().discrete());
        assertFalse(read("discretize=false").look().discrete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "showTestData", "discretize", "playButton", "stepButton", "resetButton", "learningRate", "activation",
                "regularization", "regularizationRate", "problem", "dataset", "percTrainData", "noise", "batchSize",
                "numHiddenLayers"
            })
    void everyControlCanBeHidden(String control) {
        assertEquals(List.of(control), read(control + "_hide=true").look().hidden());
        assertEquals(List.of(), read(control + "_hide=false").look().hidden());
        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hideText=true",
                "tutorial=intro",
                "collectStats=true",
                "foo_hide=true",
                "x=true&foo=bar",
                "cosX=true",
                "activation=swish",
                "learningRate=fast",
                "batchSize=-1",
                "networkShape=4,x",
                "networkShape=1,1,1,1,1,1,1,1,1",
                "networkShape=4000",
                "seed=hello",
                "seed=0.5",
                "x=false&y=false",
                "dataset=moons",
                "problem=ranking",
                "regularization=L3",
                "percTrainData=200"
            })
    void whatHasNoMeaningHereIsSaid(String fragment) {
        TrainingDocument document = read(fragment);
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).length() > 15);
        new TrainingSession(document.setup()).step();
    }

    @Test
    void whatAsksForNothingIsNotSaid() {
        read("hideText=false&tutorial=&collectStats=false&cosX=false&foo_hide=false&noise=&seed=");
        assertEquals(List.of(), problems);
    }

    @Test
    void theSeedOfAnotherTextIsTheSameEachTime() {
        assertEquals(setup("seed=hello"), setup("seed=hello"));
        assertFalse(setup("seed=hello").equals(setup("seed=world")));
        assertEquals(42, setup("seed=0.00042").dataset().seed());
        assertEquals(1234567, setup("seed=0.1234567").dataset().seed());
    }

    @Test
    void itGoesOnAsALinkOfOurs() {
        TrainingDocument document =
                read(WRITTEN.replace("sinX=false", "sinX=true") + "&noise_hide=true&playButton_hide=true");
        TrainingEntries entries = TrainingFragment.encode(document.atStep(30));
        List<String> none = new ArrayList<>();
        assertEquals(document.atStep(30), TrainingFragment.decode(entries, none));
        assertEquals(List.of(), none);
        assertFalse(TrainingFragment.isPlaygrounds(entries));
    }

    @Test
    void itTrainsAsPlaygroundDoes() {
        TrainingSession session = new TrainingSession(setup(WRITTEN));
        session.step(25 * 100);
        assertTrue(session.testAccuracy() > 0.98, "accuracy " + session.testAccuracy());
    }

    @Test
    void ourOwnLinksAreNotTakenForPlaygrounds() {
        assertFalse(PlaygroundKeys.areOf(Map.of("view", "training", "learningRate", "1")));
        assertFalse(PlaygroundKeys.areOf(Map.of("dataset.kind", "moons", "seed", "1")));
        assertFalse(PlaygroundKeys.areOf(Map.of("source", "a = 1", "x", "1")));
        assertFalse(PlaygroundKeys.areOf(Map.of("foo", "bar")));
        assertFalse(PlaygroundKeys.areOf(Map.of()));
        assertTrue(PlaygroundKeys.areOf(Map.of("tutorial", "a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view=training&layers=2,7,1",
                "layers=2,7,1",
                "layers=2,7,1&learningRate=0.25",
                "view=training&layers=2,7,1&seed=11"
            })
    void aLinkWrittenByHandInThisPagesWordsIsNotPlaygrounds(String fragment) {
        List<String> problems = new ArrayList<>();
        Fragment.Decoded decoded = Fragment.decode(
                fragment, new Document(View.EXPRESSION, ExpressionDocument.of(""), TrainingEntries.NONE));
        assertEquals(View.TRAINING, decoded.document().view());
        TrainingDocument training = TrainingFragment.decode(decoded.document().training(), problems);
        assertEquals(List.of(), decoded.problems());
        assertEquals(List.of(), problems);
        assertEquals(List.of(2, 7, 1), training.setup().shape().sizes());
    }

    @ParameterizedTest
    @CsvSource({
        "view=training&dataset=spiral&noise=10, dataset.kind|dataset.noise",
        "view=training&layers=2;7;1&noise=0.2, dataset.noise",
        "view=training&activation=relu&percTrainData=30, ''",
        "activation=relu&loss=softmax, ''",
        "activation=relu&optimizer.kind=adam&seed=3, ''",
        "view=training&networkShape=4;2&regularization=L2, ''",
        "view=training&x=true&batchSize=3, ''"
    })
    void aLinkWithAViewOrAnOptionOfThisPageIsItsOwn(String fragment, String meant) {
        Fragment.Decoded decoded = Fragment.decode(
                fragment.replace(';', ','),
                new Document(View.EXPRESSION, ExpressionDocument.of(""), TrainingEntries.NONE));
        assertEquals(View.TRAINING, decoded.document().view());
        TrainingSetup setup =
                TrainingFragment.decode(decoded.document().training(), problems).setup();
        assertEquals(DatasetKind.MOONS, setup.dataset().kind());
        for (String option : meant.split("\\|")) {
            assertTrue(problems.toString().contains("“" + option) || option.isEmpty(), problems.toString());
        }
    }

    @Test
    void aLinkOfPlaygroundsStaysItWhileItIsPassedOnUnread() {
        for (String fragment : List.of(WRITTEN, "activation=relu", "noise_hide=true", "dataset=spiral&noise=10")) {
            Document opened = Fragment.decode(fragment, Defaults.DOCUMENT).document();
            Document again =
                    Fragment.decode(Fragment.encode(opened), Defaults.DOCUMENT).document();
            assertEquals(opened.training(), again.training());
            assertTrue(TrainingFragment.isPlaygrounds(again.training()), fragment);
        }
    }
}
