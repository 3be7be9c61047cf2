package micrograd.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import micrograd.build.Declarations;
import micrograd.data.DatasetKind;
import micrograd.engine.Op;
import micrograd.lang.report.Severity;
import micrograd.museum.check.Mistake;
import micrograd.nn.Activation;
import micrograd.nn.Initialization;
import micrograd.nn.Loss;
import micrograd.training.options.EngineChoice;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.Preset;
import micrograd.training.options.TrainingOption;
import micrograd.training.options.TrainingOptions;
import micrograd.training.options.WeightGenerator;
import org.junit.jupiter.api.Test;
import org.teavm.jso.JSExport;

/** Holds {@code micrograd.d.ts} in step with what is exported and understood. */
class DeclarationsTest {
    private static final String DECLARATIONS = read();

    @Test
    void everyExportedFunctionIsDeclaredAndNothingElse() {
        assertEquals(exported(Micrograd.class), found(DECLARATIONS, "export function (\\w+)"));
    }

    @Test
    void everyMethodOfASessionIsDeclaredAndNothingElse() {
        Set<String> methods = Arrays.stream(TrainingSessionObject.class.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(methods, found(block("interface TrainingSession"), "\n  (\\w+)\\("));
    }

    @Test
    void everyLiteralThatIsUnderstoodIsDeclaredAndNothingElse() {
        assertEquals(literals(DatasetKind.values(), DatasetKind::literal), quoted(line("  kind: \"")));
        assertEquals(literals(Activation.values(), Activation::literal), quoted(statement("type Activation")));
        assertEquals(
                literals(Initialization.values(), Initialization::literal), quoted(statement("type Initialization")));
        assertEquals(literals(Loss.values(), Loss::literal), quoted(statement("type Loss")));
        assertEquals(literals(Preset.values(), Preset::literal), quoted(line("  preset: ")));
        assertEquals(literals(WeightGenerator.values(), WeightGenerator::literal), quoted(line("  generator?: ")));
        Set<String> engines = literals(EngineChoice.values(), EngineChoice::literal);
        engines.remove("");
        assertEquals(engines, quoted(statement("type Engine ")));
        Set<String> optimizers = OptimizerSetup.defaults().stream()
                .map(OptimizerSetup::literal)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(optimizers, quoted(statement("type OptimizerOptions")));
        assertEquals(Set.of("constant", "linear", "step", "cosine"), quoted(statement("type ScheduleOptions")));
        assertEquals(literals(Mistake.values(), Mistake::key), quoted(statement("type FaultKey")));
        Set<String> symbols = literals(Op.values(), Op::symbol);
        symbols.remove("");
        assertEquals(symbols, quoted(statement("type Operation")));
        assertEquals(
                literals(Severity.values(), severity -> severity.name().toLowerCase(java.util.Locale.ROOT)),
                quoted(line("  readonly severity: ")));
    }

    @Test
    void everySettingIsDeclaredUnderItsName() {
        List<String> missing = new ArrayList<>();
        for (String key : TrainingOptions.ALL.stream().map(TrainingOption::key).toList()) {
            String name = key.substring(key.indexOf('.') + 1);
            if (!Pattern.compile("\\b" + name + "\\??:").matcher(DECLARATIONS).find()) {
                missing.add(key);
            }
        }
        assertTrue(missing.isEmpty(), missing.toString());
    }

    private static Set<String> exported(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JSExport.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Set<String> literals(T[] values, java.util.function.Function<T, String> literal) {
        return Arrays.stream(values).map(literal).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> quoted(String text) {
        return found(text, "\"([^\"]*)\"");
    }

    private static Set<String> found(String text, String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        assertTrue(!found.isEmpty(), pattern);
        return found;
    }

    private static String statement(String start) {
        int at = DECLARATIONS.indexOf("export " + start);
        assertTrue(at >= 0, start);
        String rest = DECLARATIONS.substring(at);
        return rest.substring(0, rest.indexOf("\n\n"));
    }

    private static String line(String start) {
        int at = DECLARATIONS.indexOf("\n" + start);
        assertTrue(at >= 0, start);
        return DECLARATIONS.substring(at, DECLARATIONS.indexOf('\n', at + 1));
    }

    private static String block(String start) {
        int at = DECLARATIONS.indexOf(start);
        return DECLARATIONS.substring(at, DECLARATIONS.indexOf("\n}", at));
    }

    private static String read() {
        try {
            return Declarations.filledIn(Files.readString(Path.of("webapp", "micrograd.d.ts")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
