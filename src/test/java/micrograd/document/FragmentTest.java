package micrograd.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import micrograd.data.DatasetKind;
import micrograd.data.Example;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.ExpressionDocument.GraphLayout;
import micrograd.museum.exercise.Exercises;
import micrograd.nn.Activation;
import micrograd.training.options.DatasetSetup;
import micrograd.training.options.TrainingSetup;
import micrograd.training.run.StopConditions;
import micrograd.training.run.TrainingState;
import org.junit.jupiter.api.Test;

class FragmentTest {
    private static final Document DEFAULTS =
            new Document(View.EXPRESSION, ExpressionDocument.of("a = 1"), TrainingEntries.NONE);

    @Test
    void aDocumentComesBackAsItWas() {
        ExpressionDocument compact = ExpressionDocument.of("a = 2.0\nb = −3 # “&=#%”\n")
                .withLook(GraphLayout.USUAL.withStyle(GraphStyle.COMPACT));
        Document document = DEFAULTS.withView(View.TRAINING)
                .withExpression(compact)
                .withSelection(Optional.of(Selection.ofEdge(3, 1)))
                .withTraining(TrainingFragment.encode(new TrainingDocument(
                        TrainingSetup.builder(
                                        DatasetSetup.of(DatasetKind.XOR)
                                                .withPoints(List.of(
                                                        new Example(new double[] {0.1, -2}, 1),
                                                        new Example(new double[] {1e-9, 3}, -1))),
                                        List.of(2, 1))
                                .learningRate(0.1 + 0.2)
                                .build(),
                        120,
                        Optional.of(TrainingState.of(20, new double[] {0.1, -0.0, 1.0 / 3})),
                        StopConditions.NONE,
                        TrainingLook.USUAL)));
        Fragment.Decoded decoded = Fragment.decode(Fragment.encode(document), DEFAULTS);
        assertEquals(List.of(), decoded.problems());
        assertEquals(document, decoded.document());
    }

    @Test
    void everyChoiceOfTheExpressionViewComesBack() {
        ExpressionDocument expression = DEFAULTS.expression()
                .withLook(new ExpressionDocument.GraphLayout(
                        GraphStyle.COMPACT, GraphFlow.DOWN, true, List.of("L", "x1*w1, and more,", "c₂")))
                .withWalk(OptionalInt.of(5))
                .withAnswers(List.of(
                        new FirstAnswer(3, Predict.NOTHING, "-1", false),
                        new FirstAnswer(4, Predict.SIGN, "0", true),
                        new FirstAnswer(5, Predict.VALUE, "-3*2, + 1/3,", false)))
                .withProbes(new Probes(
                        Optional.of(1e-7),
                        Optional.of(new Probes.Plot(
                                new Probes.Over("a", Optional.of(new Probes.Range(-5, 1e-3))),
                                Optional.of(new Probes.Over("#12", Optional.empty())))),
                        new Probes.Descent(0.3, List.of("b", "c")),
                        Optional.of(new TableOrder(TableOrder.Column.GRAD, true))));
        for (Activity activity : List.of(
                Activity.NONE,
                new Activity.ByHand(OptionalInt.empty(), 0),
                new Activity.Fault("assign", 1),
                new Activity.Fault("none", 1),
                new Activity.Fault("gradients-never-zeroed", 3),
                new Activity.Hunt(9))) {
            Document document = DEFAULTS.withExpression(expression.withActivity(activity));
            Fragment.Decoded decoded = Fragment.decode(Fragment.encode(document), DEFAULTS);
            assertEquals(new Fragment.Decoded(document, List.of()), decoded);
        }
    }

    @Test
    void anExerciseMadeFromASeedIsThatSeedsProgram() {
        Document document = DEFAULTS.withExpression(ExpressionDocument.of(Exercises.program(3, 77))
                .withActivity(new Activity.ByHand(OptionalInt.of(3), 77)));
        assertEquals(
                document, Fragment.decode(Fragment.encode(document), DEFAULTS).document());
        assertEquals(document, Fragment.decode("hand=3.77", DEFAULTS).document());
    }

    @Test
    void anEmptyFragmentIsTheDefaults() {
        assertEquals(new Fragment.Decoded(DEFAULTS, List.of()), Fragment.decode("", DEFAULTS));
    }

    @Test
    void aBrokenPartIsSaidAndTheRestIsKept() {
        Fragment.Decoded decoded =
                Fragment.decode("view=kitchen&source=a%20%3D%202&graph=round&why=x&bogus=1&lr=%zz&step=-4", DEFAULTS);
        assertEquals("a = 2", decoded.document().source());
        assertEquals(View.EXPRESSION, decoded.document().view());
        assertEquals(5, decoded.problems().size(), decoded.problems().toString());
    }

    @Test
    void aBrokenSetUpIsSaidByItsOptionAndTheDefaultStands() {
        for (String fragment : List.of(
                "dataset.kind=moons&layers=2,x,1",
                "dataset.kind=moons&layers=2,4,1&points=AAA",
                "dataset.kind=moons&layers=2,4,1&learningRate=fast&seed=3")) {
            List<String> problems = new ArrayList<>();
            TrainingEntries entries =
                    Fragment.decode(fragment, DEFAULTS).document().training();
            assertEquals(TrainingDocument.DEFAULT, TrainingFragment.decode(entries, problems), fragment);
            assertEquals(1, problems.size(), problems.toString());
        }
    }

    @Test
    void aLinkWrittenByHandChangesTheDefaultAndIsNotTakenForPlaygrounds() {
        List<String> problems = new ArrayList<>();
        Fragment.Decoded decoded =
                Fragment.decode("view=training&layers=2,8,1&activation=relu&learningRate=0.2&batchsize=3", DEFAULTS);
        assertEquals(List.of(), decoded.problems());
        TrainingEntries entries = decoded.document().training();
        assertFalse(TrainingFragment.isPlaygrounds(entries));
        TrainingDocument read = TrainingFragment.decode(TrainingEntries.of(entries.fragment()), problems);
        assertEquals(
                TrainingDocument.DEFAULT.setup().toBuilder()
                        .layers(List.of(2, 8, 1))
                        .activation(Activation.RELU)
                        .learningRate(0.2)
                        .build(),
                read.setup());
        assertEquals(List.of("“batchsize” is unknown"), problems);
        TrainingEntries kind = Fragment.decode("view=training&dataset.kind=yinyang", DEFAULTS)
                .document()
                .training();
        assertEquals(
                List.of(2, 6, 4, 3),
                TrainingFragment.decode(kind, problems).setup().layers());
    }

    @Test
    void weightsThatDoNotFitTheNetworkAreSaid() {
        List<String> problems = new ArrayList<>();
        TrainingFragment.decode(TrainingEntries.of("weights=AAAAAAAAAAA"), problems);
        assertEquals(List.of("the weights are not the 51 that the network has"), problems);
    }

    @Test
    void noTextThrowsAndWhatIsReadIsADocument() {
        Random random = new Random(8);
        String alphabet =
                "view=source&plot=a:b&check=held,training%20optimizer.kind=adam,1e9layers=2,16[]{}\u0000é&step=#?+-.";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Document document = Fragment.decode(text.toString(), DEFAULTS).document();
            assertEquals(
                    document,
                    Fragment.decode(Fragment.encode(document), DEFAULTS).document());
        }
    }

    @Test
    void whatIsTriedAndCannotBeReadIsSaid() {
        for (String fragment : List.of(
                "check=1",
                "check=0",
                "check=x",
                "plot=",
                "plot=a:1",
                "plot=a:2:1",
                "plot=a:1:1e999",
                "plot=a,b,c",
                "plot=:1:2",
                "rate=0",
                "rate=-1",
                "rate=fast")) {
            Fragment.Decoded decoded = Fragment.decode(fragment, DEFAULTS);
            assertEquals(DEFAULTS, decoded.document(), fragment);
            assertEquals(1, decoded.problems().size(), fragment);
        }
    }

    @Test
    void answersThatCannotBeReadAreSaidAndNoneStandsInTheirPlace() {
        for (String broken : List.of("3", "x", "d+1", "3d+2", "3s*1", "4v+", "-4v+1", "3d+1,99999999999v+1")) {
            Fragment.Decoded decoded = Fragment.decode("answers=" + broken, DEFAULTS);
            assertEquals(List.of(), decoded.document().expression().answers(), broken);
            assertEquals(List.of("the list of first answers “" + broken + "” is unknown"), decoded.problems());
        }
    }

    @Test
    void aFileHoldsTheSame() {
        String fragment = Fragment.encode(DEFAULTS.withSource("x = 1"));
        assertEquals(fragment, Fragment.ofFile(Fragment.toFile(fragment)));
        assertTrue(Fragment.toFile(fragment).startsWith("micrograd playground\n"));
    }

    private static Document longDocument() {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            source.append("v")
                    .append(i)
                    .append(" = (")
                    .append(i % 17)
                    .append(".5 * ")
                    .append(i)
                    .append(")\n");
        }
        return DEFAULTS.withSource(source.toString()).withView(View.TRAINING);
    }

    @Test
    void aLongLinkIsPackedAndALinkThatWasMadeBeforeIsStillRead() {
        Document document = longDocument();
        String packed = Fragment.link(document);
        assertTrue(packed.startsWith("view=training&z="), packed);
        assertTrue(packed.length() < Fragment.encode(document).length() / 3, packed);
        for (String fragment : List.of(packed, Fragment.encode(document))) {
            assertEquals(new Fragment.Decoded(document, List.of()), Fragment.decode(fragment, DEFAULTS));
        }
        Document small = DEFAULTS.withSource("a = 2");
        assertEquals(Fragment.encode(small), Fragment.link(small));
    }

    @Test
    void aLinkEndsInNoMarkThatIsLeftOffWhenItIsCopied() {
        for (String source : List.of("a = (2)", "a = 2*", "x[0]", "what?", "a_", "a.", "é", "a-", "f'x'")) {
            Document document = DEFAULTS.withSource(source);
            String fragment = Fragment.link(document);
            assertTrue(Character.isLetterOrDigit(fragment.charAt(fragment.length() - 1)), fragment);
            assertEquals(document, Fragment.decode(fragment, DEFAULTS).document());
        }
    }

    @Test
    void aLinkThatWasEncodedAsAWholeIsRead() {
        for (Document document : List.of(DEFAULTS.withSource("a = 2 + 3 % 4\nL = (a*b)"), longDocument())) {
            String whole = Fragment.link(document);
            for (int times = 1; times <= 3; times++) {
                whole = URLEncoder.encode(whole, StandardCharsets.UTF_8);
                assertEquals(new Fragment.Decoded(document, List.of()), Fragment.decode(whole, DEFAULTS));
            }
        }
    }

    @Test
    void aLinkThatIsCutShortSaysSoAndKeepsWhatItHas() {
        String packed = Fragment.link(longDocument());
        Fragment.Decoded cut = Fragment.decode(packed.substring(0, packed.length() - 40), DEFAULTS);
        assertEquals(View.TRAINING, cut.document().view());
        assertTrue(cut.problems().get(0).contains("cut short"), cut.problems().toString());
        Fragment.Decoded within = Fragment.decode("view=expression&source=a%20%3D%202%0Ab%2", DEFAULTS);
        assertEquals("a = 2\nb", within.document().source());
        assertTrue(
                within.problems().get(0).contains("cut short"),
                within.problems().toString());
        String letters = "view=expression&source=x%20%3D%201%20%23%E2%82%AC%F0%9D%92%99";
        for (int end = letters.indexOf("%23"); end <= letters.length(); end++) {
            Fragment.Decoded some = Fragment.decode(letters.substring(0, end), DEFAULTS);
            assertTrue(some.document().source().startsWith("x = 1"), letters.substring(0, end));
            boolean whole =
                    (end - letters.indexOf("%23")) % 3 == 0 && some.problems().isEmpty();
            assertTrue(
                    whole || some.problems().get(0).contains("cut short"),
                    some.problems().toString());
        }
        assertTrue(Fragment.decode("source=a%20%FF", DEFAULTS).problems().get(0).contains("not well encoded"));
    }

    @Test
    void whatIsUnknownIsSaidDecoded() {
        Fragment.Decoded decoded = Fragment.decode("%3Cimg%20src%3Dx%3E=1", DEFAULTS);
        assertEquals(List.of("“<img src=x>” is unknown"), decoded.problems());
    }

    /** What crosses to another program of the page comes back to the letter, whatever the program. */
    @Test
    void anExpressionCrossesToTheLetter() {
        for (String source : List.of("", "a = 1", "\n\n a = 5 % 3 # &=%41\r\n", "half \uD800 a pair", "source=x\n=")) {
            ExpressionDocument document = DEFAULTS.withSource(source).expression();
            assertEquals(document, ExpressionDocument.read(document.written()));
        }
    }
}
