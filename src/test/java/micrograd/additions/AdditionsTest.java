package micrograd.additions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import micrograd.build.LessonsScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each list of {@code CONTRIBUTING.md} that ends in Java is followed here: something is added by these edits alone, and works. */
class AdditionsTest {
    @TempDir
    private Path folder;

    private Additions additions() {
        return new Additions(folder);
    }

    @Test
    void anOperationTakesARowAndAMethod() throws Exception {
        Additions sinh = additions()
                .before("engine/Op.java", "    SOFTPLUS(", """
                            SINH("sinh", "sinh", 1, "The hyperbolic sine of x.", "Far from 0 it is steep.", "cosh({a})") {
                                @Override
                                public double forward(double a, double b) {
                                    return Math.sinh(a);
                                }

                                @Override
                                double left(double a, double b, double y) {
                                    return Math.cosh(a);
                                }

                                @Override
                                public List<String> python() {
                                    return List.of("math.sinh(x.data)", "math.cosh(x.data)");
                                }
                            },
                        """)
                .before(
                        "engine/Value.java",
                        "    public Value softplus() {",
                        "    public Value sinh() {\n        return apply(Op.SINH, this);\n    }\n\n");
        assertEquals(2, sinh.files());
        assertEquals(2 * Math.sinh(0.5) + " " + 2 * Math.cosh(0.5) + " true true", sinh.trying("operation"));
    }

    @Test
    void aDataSetTakesARow() throws Exception {
        Additions cross = additions()
                .before(
                        "data/DatasetKind.java",
                        "    POINTS(\"points\"",
                        "    CROSS(\"cross\", \"a cross\", 2, 2, 100, 0.1, TwoClasses::xor, true),\n");
        assertEquals("8 a cross true", cross.trying("dataSet"));
    }

    @Test
    void aFaultTakesARowAndItsKey() throws Exception {
        Additions twice = additions()
                .before("museum/Fault.java", "    /** Addition sends 1. */", """
                            TWICE(
                                    "twice",
                                    FaultKind.BACKWARD,
                                    "everything twice",
                                    "Each share is added twice.",
                                    Code.of("self.grad += 2 * out.grad", "self.grad += out.grad"),
                                    Rules.backward((run, node) -> {
                                        for (int i = 0; i < run.operandCount(node); i++) {
                                            run.accumulate(node, i, 2 * run.contribution(node, i));
                                        }
                                    }),
                                    Exhibit.grad("a = 3\\nb = 5 * a", "a", 10, 5)),
                        """)
                .before("museum/FaultKeys.java", "            \"gradients-never-zeroed\"", "            \"twice\",\n");
        assertEquals(2, twice.files());
        assertEquals("10.0 true false", twice.trying("fault"));
    }

    @Test
    void aFunctionTakesARowAndACaseInEachOfTwoFiles() throws Exception {
        Additions half = additions()
                .before(
                        "lang/straight/FunctionCalls.java",
                        "            other(\"len\",",
                        "            other(\"half\", \"x\", \"Half of x.\"),\n")
                .before(
                        "lang/straight/FunctionCalls.java",
                        "            case \"draw_dot\" ->",
                        "            case \"half\" -> arithmetic.apply(Op.DIV, arguments.get(0), new Operand(new Num(2, true), arguments.call()), arguments.call(), name);\n")
                .replaced("lang/modules/PlaygroundFace.java", "\"draw_dot\")", "\"draw_dot\", \"half\")")
                .before(
                        "lang/modules/PlaygroundFace.java",
                        "            case \"draw_dot\" ->",
                        "            case \"half\" -> machine.binary(Operators.DIVIDE, arguments.get(0), new PyFloat(2));\n");
        assertEquals(2, half.files());
        assertEquals("3.0 0.5 3.0 0.5 true Half of x.", half.trying("function"));
    }

    @Test
    void aPanelTakesItsMarkupItsTabItsClassAndItsMaking() throws Exception {
        Additions greeting = additions()
                .before(
                        "browser/expression/ToolChoices.java",
                        "        addUntold(tabs, \"step\",",
                        "        addUntold(tabs, \"greeting\", document -> true);\n")
                .before(
                        "browser/tools/ToolsWing.java",
                        "        store.add(new SortedTable(store));",
                        "        store.add(new GreetingPanel());\n")
                .written("browser/tools/GreetingPanel.java", """
                        package micrograd.browser.tools;

                        import micrograd.app.store.Part;
                        import micrograd.app.tools.ToolsModel;
                        import micrograd.browser.ui.Dom;

                        /** A panel of ours. */
                        final class GreetingPanel implements Part<ToolsModel> {
                            @Override
                            public void show(ToolsModel model) {
                                Dom.text(Dom.byId("greeting-words"), "Good day, " + model.program().outputName());
                            }
                        }
                        """);
        assertEquals(3, greeting.files());
        greeting.compile();
    }

    @Test
    void aModuleTakesItsNameAndItsText() throws Exception {
        Additions greetings = additions()
                .before(
                        "lang/modules/CoreModules.java",
                        "            case \"itertools\" ->",
                        "            case \"greetings\" -> micrograd.lang.modules.sources.GreetingsSource.TEXT;\n")
                .written("lang/modules/sources/GreetingsSource.java", """
                        package micrograd.lang.modules.sources;

                        /** A text of ours. */
                        public final class GreetingsSource {
                            /** The text. */
                            public static final String TEXT = "hello = 'good day'\\n";

                            private GreetingsSource() {}
                        }
                        """);
        assertEquals(2, greetings.files());
        assertEquals("good day\n", greetings.trying("module"));
    }

    @Test
    void aTrainingOptionTakesARow() throws Exception {
        Additions patience = additions()
                .before("training/options/TrainingOptions.java", """
                            /** Every option, in the order in which links say them. */
                        """, """
                            public static final TrainingOption<Integer> PATIENCE =
                                    row("patience", whole(0, 1000), 100).row();

                        """)
                .replaced(
                        "training/options/TrainingOptions.java",
                        "            FROZEN);",
                        "            FROZEN,\n            PATIENCE);");
        assertEquals(1, patience.files());
        assertEquals("7 false patience must be a whole number from 0 to 1000", patience.trying("option"));
    }

    @Test
    void aMessageWithoutItsCaseDoesNotCompile() {
        Additions closed = additions()
                .before(
                        "app/tools/ToolsMessage.java",
                        "        R on(EngineRowChosen chosen);",
                        "        R on(EngineClosed closed);\n\n")
                .before("app/tools/ToolsMessage.java", "    /** The page showed a document; it told", """
                            /** Closed. */
                            record EngineClosed() implements ToolsMessage {
                                @Override
                                public <R> R accept(Handler<R> handler) {
                                    return handler.on(this);
                                }
                            }

                        """);
        String left = assertThrows(AssertionError.class, closed.with("app/tools/ToolsUpdate.java")::compile)
                .getMessage();
        assertTrue(left.contains("ToolsUpdate is not abstract and does not override"), left);
        closed.before(
                        "app/tools/ToolsUpdate.java",
                        "    @Override\n    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.EngineRowChosen",
                        """
                    @Override
                    public Next<ToolsModel, ToolsEffect> on(ToolsMessage.EngineClosed closed) {
                        return new Next<>(model, List.of());
                    }

                """)
                .compile();
        assertEquals(2, closed.files());
    }

    @Test
    void anExportTakesItsKeyAndItsText() {
        Additions lines = additions()
                .before("browser/tools/ExportFormat.java", "    CSV(", "    LINES(\"lines\", \"expression.txt\"),\n")
                .before(
                        "browser/tools/ExportSource.java",
                        "            case CSV ->",
                        "            case LINES -> String.join(\"\\n\", List.of(rows.csv(order)));\n");
        assertEquals(2, lines.files());
        lines.compile();
    }

    @Test
    void aLessonTakesAFile() throws Exception {
        Path lessons = Path.of("src/main/lessons");
        try (Stream<Path> files = Files.list(lessons)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        String second = Files.readString(lessons.resolve("02-every-input.txt"));
        Files.writeString(
                folder.resolve("20-once-more.txt"),
                second.replace("title: A derivative for every input", "title: Once more")
                        .replace("number: 2\n", "number: 20\n")
                        .replace("place: 2\n", "place: 90\n"));
        assertTrue(LessonsScript.of(folder).contains("title: Once more"));
    }
}
