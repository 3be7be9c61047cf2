package micrograd.additions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.build.Declarations;
import micrograd.data.DatasetKind;
import micrograd.data.Datasets;
import micrograd.engine.Value;
import micrograd.graph.Graph;
import micrograd.graph.JavaWriter;
import micrograd.graph.PyTorchWriter;
import micrograd.graph.PythonWriter;
import micrograd.lang.Completions;
import micrograd.lang.Lexed;
import micrograd.lang.compile.Compiler;
import micrograd.lang.modules.CoreModules;
import micrograd.lang.run.loop.Interpreter;
import micrograd.lang.run.loop.RunLimits;
import micrograd.lang.straight.Functions;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Tree;
import micrograd.museum.Fault;
import micrograd.museum.FaultKeys;
import micrograd.museum.FaultyRun;
import micrograd.training.options.Settings;
import micrograd.training.options.TrainingSetup;

/** What is asked of the project with an addition; public for the class loader in which the addition is. */
public final class Tried {
    private Tried() {}

    /** An operation in the language as a function and as a method, in the exports, in the typings. */
    public static String operation() {
        List<Value> values = micrograd.lang.Language.evaluate("a = 0.5\nL = sinh(a) + a.sinh()")
                .values();
        Value a = values.get(0);
        Value last = values.get(values.size() - 1);
        Graph graph = Graph.of(values, Optional.of(last));
        boolean exported = PythonWriter.write(graph).contains("sinh")
                && PyTorchWriter.write(graph).contains("torch.sinh")
                && JavaWriter.write(graph).contains("a.sinh()");
        return last.data() + " " + a.grad() + " " + exported + " "
                + Declarations.filledIn("\"{operations}\"").contains("\"sinh\"");
    }

    /** A data set: drawn, chosen by its word, in the typings. */
    public static String dataSet() {
        DatasetKind kind = setup("dataset.kind", "cross").dataset().kind();
        return Datasets.generate(kind, 8, 0, 1, 1).train().size() + " " + kind.title() + " "
                + Declarations.filledIn("\"{data sets}\"").contains("\"cross\"");
    }

    /** A fault: known by its key, shown by its example, and hidden by no link that was published before it was there. */
    public static String fault() {
        Fault fault = Fault.of("twice").orElseThrow();
        List<Value> values =
                micrograd.lang.Language.evaluate(fault.shows().program()).values();
        Graph graph = Graph.of(values, Optional.of(values.get(values.size() - 1)));
        double shown = FaultyRun.of(graph, fault, 1).grad(0);
        return shown + " " + FaultKeys.isKnown("twice") + " "
                + Fault.ofTheEngine().contains(fault);
    }

    /** A function, in a program of straight lines and in one with a loop; offered, and explained. */
    public static String function() {
        StringBuilder said = new StringBuilder();
        for (String program : List.of("L = half(a)", "for i in [0]:\n    L = half(a)\nL.backward()")) {
            List<Value> values = micrograd.lang.Language.evaluate("a = Value(6.0)\n" + program)
                    .values();
            said.append(values.get(values.size() - 1).data())
                    .append(' ')
                    .append(values.get(0).grad())
                    .append(' ');
        }
        return said.toString()
                + Completions.at(Lexed.of("x = hal"), 7).stream()
                        .anyMatch(one -> one.text().equals("half"))
                + " "
                + Functions.find("half").orElseThrow().help();
    }

    /** A module, imported by a program. */
    public static String module() {
        Interpreter machine = new Interpreter(new CoreModules(1, () -> 0), RunLimits.WORKER);
        Tree tree = Parser.parse("import greetings\nprint(greetings.hello)");
        machine.start(Compiler.program(tree.body(), machine.globals(), Compiler.Options.PYTHON));
        machine.run(100_000);
        return machine.printed();
    }

    /** A training option: read, refused by name, and written only where it is not as usual. */
    public static String option() {
        String refused = "";
        try {
            setup("patience", "-1");
        } catch (IllegalArgumentException e) {
            refused = e.getMessage();
        }
        return Settings.of(setup("patience", "7")).get("patience") + " "
                + Settings.of(setup("seed", "7")).containsKey("patience") + " " + refused;
    }

    private static TrainingSetup setup(String key, String value) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("dataset.kind", "moons", "layers", "2,4,1"));
        settings.put(key, value);
        return Settings.take(settings);
    }
}
