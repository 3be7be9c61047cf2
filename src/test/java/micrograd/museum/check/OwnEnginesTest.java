package micrograd.museum.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Engines that no fixture has, twenty-six right ones in odd styles and fifty-three with a fault or two: "right" ones get no complaint, of "wrong" ones something is
 * found that is nobody's known mistake, and the others have the mistakes that are named, and no other.
 */
class OwnEnginesTest {
    private record Engine(String name, String verdict, String source) {
        static Engine of(String block) {
            int end = block.indexOf('\n');
            String[] head = block.substring(0, end).split(" \\| ");
            return new Engine(head[0], head[1].trim(), block.substring(end + 1));
        }

        String judged() {
            Optional<EngineReport> report = EngineCheck.of(source);
            if (report.isEmpty()) {
                return name + ": no engine";
            }
            List<String> keys =
                    report.get().mistakes().stream().map(Mistake::key).toList();
            String said = report.get().wrong() == 0 ? "right" : keys.isEmpty() ? "wrong" : String.join(",", keys);
            return name + ": " + said;
        }
    }

    private static List<Engine> engines() throws IOException {
        String all = Files.readString(Path.of("src/test/resources/python/own-engines.txt"));
        return Arrays.stream(all.split("(?m)^=== "))
                .filter(block -> !block.isBlank())
                .map(Engine::of)
                .toList();
    }

    @Test
    void eachIsJudgedAsItDeserves() throws IOException {
        List<Engine> engines = engines();
        assertEquals(79, engines.size());
        List<String> expected = engines.stream()
                .map(engine -> engine.name() + ": " + engine.verdict())
                .toList();
        List<String> judged = engines.parallelStream().map(Engine::judged).toList();
        assertEquals(String.join("\n", expected), String.join("\n", judged));
    }

    @Test
    void namesDecideNothing() throws IOException {
        String source = engines().stream()
                .filter(engine -> engine.name().equals("outside, added to its own gradient"))
                .findFirst()
                .orElseThrow()
                .source()
                .replace("back", "nabla")
                .replace(".g ", ".zz ")
                .replace(".g\n", ".zz\n")
                .replace(".v", ".yy")
                .replace("class T", "class Correct")
                .replace("T(", "Correct(")
                .replace("T.", "Correct.")
                .replace(", T)", ", Correct)");
        EngineReport report = EngineCheck.of(source).orElseThrow();
        assertEquals("yy zz Correct", report.data() + " " + report.grad() + " " + report.className());
        assertEquals(List.of(Mistake.OWN_GRADIENT), report.mistakes());
        assertTrue(report.wrong() > 0);
    }
}
