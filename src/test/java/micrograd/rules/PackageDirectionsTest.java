package micrograd.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageDirectionsTest {
    private static final PackageDirections DIRECTIONS = new PackageDirections("micrograd");
    private static final JavaClasses PRODUCTION = DIRECTIONS.productionClasses();
    private static final String OFFENDING = "micrograd.rules.offending";

    @Test
    void packagesUseOnlyWhatTheyMayAndOnlyLibraryBrowserAndBuildSeeTeaVm() {
        assertTrue(PRODUCTION.size() > 10);
        assertEquals(List.of(), DIRECTIONS.violations(PRODUCTION));
    }

    @Test
    void packagesHaveNoCycles() {
        assertEquals(List.of(), DIRECTIONS.cycles(PRODUCTION));
    }

    /** What is loaded on demand is none of the page's own program, and no program of the page reaches another. */
    @Test
    void programsReachNoWingThatIsLoadedOnDemand() {
        List<String> tools = List.of("app.tools", "browser.tools");
        List<String> training = List.of(
                "app.training", "training.code", "scene.network", "browser.training", "browser.training.drawing");
        List<String> page = List.of("browser.shell", "browser.expression");
        List<String> onDemand = new ArrayList<>(tools);
        onDemand.addAll(training);
        assertEquals(List.of(), DIRECTIONS.reachedWrongly(PRODUCTION, "browser.shell.Main", onDemand));
        List<String> notTools = new ArrayList<>(training);
        notTools.addAll(page);
        assertEquals(List.of(), DIRECTIONS.reachedWrongly(PRODUCTION, "browser.tools.ToolsWing", notTools));
        List<String> notTraining = new ArrayList<>(tools);
        notTraining.addAll(page);
        assertEquals(List.of(), DIRECTIONS.reachedWrongly(PRODUCTION, "browser.training.TrainingWing", notTraining));
    }

    /** The machine that runs Python is a program of its own: the page's evaluates straight lines. */
    @Test
    void thePageReachesNoMachine() {
        List<String> machine = List.of(
                "lang.run",
                "lang.run.operations",
                "lang.run.builtins",
                "lang.run.loop",
                "lang.compile",
                "lang.modules",
                "lang.modules.sources");
        assertEquals(List.of(), DIRECTIONS.reachedWrongly(PRODUCTION, "browser.shell.Main", machine));
        assertFalse(
                DIRECTIONS.reachedWrongly(PRODUCTION, "browser.Python", machine).isEmpty());
    }

    @Test
    void everyArrowPointsUp() {
        List<String> names = new ArrayList<>(DIRECTIONS.packages());
        for (String name : names) {
            for (String used : DIRECTIONS.mayUse(name)) {
                assertTrue(names.indexOf(used) < names.indexOf(name), name + " uses " + used);
            }
        }
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        for (Path sources : List.of(Path.of("src/main/java"), Path.of("src/build/java"))) {
            for (Path directory : directoriesWithJava(sources)) {
                Path info = directory.resolve("package-info.java");
                assertTrue(Files.exists(info), directory + " has no package-info.java");
                String text = Files.readString(info);
                assertTrue(text.startsWith("/**") && text.length() > 150, info + " says too little");
            }
        }
    }

    /** A room that can be known: at most 45 files and 5,500 lines. */
    @Test
    void noRoomIsTooLarge() throws IOException {
        List<String> tooLarge = new ArrayList<>();
        for (Path directory : directoriesWithJava(Path.of("src/main/java"))) {
            List<Path> files;
            try (Stream<Path> all = Files.list(directory)) {
                files = all.filter(path -> path.toString().endsWith(".java")).toList();
            }
            int lines = 0;
            for (Path file : files) {
                lines += Files.readAllLines(file).size();
            }
            if (files.size() > 45 || lines > 5_500) {
                tooLarge.add(directory + ": " + files.size() + " files, " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLarge);
    }

    /** A name means one thing in the whole house. */
    @Test
    void noClassIsCalledAsAnotherIs() throws IOException {
        Map<String, List<String>> places = new TreeMap<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/build/java"))) {
            for (Path directory : directoriesWithJava(root)) {
                try (Stream<Path> all = Files.list(directory)) {
                    all.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                            .forEach(name -> places.computeIfAbsent(name, one -> new ArrayList<>())
                                    .add(directory.toString()));
                }
            }
        }
        places.values().removeIf(one -> one.size() == 1);
        assertEquals(Map.of(), places);
    }

    @Test
    void offendingPackagesAreFound() {
        PackageDirections directions = new PackageDirections(OFFENDING);
        JavaClasses classes = new ClassFileImporter().importPackages(OFFENDING);
        assertEquals(
                List.of(
                        OFFENDING + ".BannedCode lies in a package that is not in the list",
                        OFFENDING + ".StaticState lies in a package that is not in the list",
                        OFFENDING + ".browser.expression.SeesTools must not use " + OFFENDING + ".browser.tools.Tools",
                        OFFENDING + ".engine.Upwards must not use " + OFFENDING + ".graph.Downwards",
                        OFFENDING + ".scene.chart.SeesApp must not use " + OFFENDING + ".app.store.Kept",
                        OFFENDING + ".text.SeesTeaVm must not use org.teavm.jso.JSObject"),
                directions.violations(classes));
        assertFalse(directions.cycles(classes).isEmpty());
        assertEquals(
                List.of("browser.shell.Page must not reach " + OFFENDING + ".browser.tools.Tools"),
                directions.reachedWrongly(classes, "browser.shell.Page", List.of("browser.tools")));
    }

    private static List<Path> directoriesWithJava(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
    }
}
