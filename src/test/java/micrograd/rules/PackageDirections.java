package micrograd.rules;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which package may use which, below a root package: a list in which an arrow may only point up. */
final class PackageDirections {
    private static final Set<String> SEE_TEAVM = Set.of("library", "browser", "build");

    /** Runs at build time, on the JVM, with the JDK's own server and TeaVM's compiler; belongs to none of the others. */
    private static final String BUILD = "build";

    private final String root;
    private final Map<String, Set<String>> mayUse = new LinkedHashMap<>();

    PackageDirections(String root) {
        this.root = root;
        allow("limits");
        allow("text", "limits");
        allow("random", "text");
        allow("glossary");
        allow("engine", "text");
        allow("data", "random");
        allow("nn", "engine", "random");
        allow("layout", "random");
        allow("lang.run.text", "text");
        allow("lang.syntax", "lang.run.text");
        allow("lang.run", "lang.run.text");
        allow("lang.run.operations", "lang.run");
        allow("lang.run.builtins", "lang.run.operations");
        allow("lang.run.loop", "lang.run.builtins");
        allow("lang.compile", "lang.run.loop", "lang.syntax");
        allow("lang.modules.sources");
        allow("lang.modules", "lang.modules.sources", "lang.compile", "engine", "random");
        allow("lang.report", "lang.syntax");
        allow("lang.straight", "lang.report", "nn");
        allow("lang", "lang.modules", "lang.straight");
        allow("graph", "engine");
        allow("graph.slope", "graph");
        allow("museum", "lang", "graph", "nn", "data");
        allow("museum.exercise", "museum");
        allow("museum.check", "museum");
        allow("tape", "engine");
        allow("training.options", "nn", "data", "lang");
        allow("training.run", "training.options", "tape");
        allow("training.wire", "training.run");
        allow("training.tables", "training.options");
        allow("training.code", "training.run");
        allow(
                "document",
                "training.code",
                "training.wire",
                "training.tables",
                "lang",
                "graph.slope",
                "museum.exercise");
        allow("app.jobs", "text");
        allow("course.text");
        allow("course.amount", "document");
        allow("course.form", "course.amount");
        allow("course.play", "course.form");
        allow("course.code", "course.play", "museum.check", "app.jobs");
        allow("course.practice", "course.form");
        allow("app.store", "document");
        allow("app.expression", "app.store", "app.jobs");
        allow("app.tools", "app.expression", "museum.check");
        allow("app.training", "app.store");
        allow("app.course", "app.store", "course.code", "course.practice", "course.text");
        allow("scene", "layout", "text");
        allow("scene.graph", "scene", "document");
        allow("scene.chart", "scene", "document");
        allow("scene.network", "scene.chart", "document");
        allow("library", "document", "museum.check");
        allow("browser.ui", "app.expression", "scene.graph", "glossary");
        allow("browser.expression", "browser.ui");
        allow("browser.shell", "browser.expression");
        allow("browser.python", "browser.ui", "app.tools", "course.code");
        allow("browser.tools", "browser.ui", "app.tools", "scene.chart");
        allow("browser.training.drawing", "browser.ui", "app.training", "scene.network");
        allow("browser.training", "browser.training.drawing", "library");
        allow("browser.course", "browser.ui", "app.course", "scene.chart");
        allow("browser", "browser.python", "browser.tools", "browser.training", "browser.course");
        allow(BUILD, "app.expression", "course.code", "training.options", "glossary", "library", "scene.graph");
    }

    /** Allows a package what is named, and what those may use: their types speak of it. */
    private void allow(String name, String... used) {
        Set<String> all = new LinkedHashSet<>();
        for (String one : used) {
            all.add(one);
            all.addAll(mayUse.get(one));
        }
        mayUse.put(name, all);
    }

    Set<String> packages() {
        return mayUse.keySet();
    }

    Set<String> mayUse(String name) {
        return mayUse.get(name);
    }

    JavaClasses productionClasses() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    List<String> violations(JavaClasses classes) {
        List<String> violations = new ArrayList<>();
        for (JavaClass one : classes) {
            if (!mayUse.containsKey(room(one))) {
                violations.add(one.getName() + " lies in a package that is not in the list");
                continue;
            }
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive() && !allowed(room(one), target)) {
                    violations.add(one.getName() + " must not use " + target.getName());
                }
            }
        }
        return violations.stream().distinct().sorted().toList();
    }

    private boolean allowed(String user, JavaClass target) {
        String name = target.getName();
        if (name.startsWith(root + ".")) {
            String used = room(target);
            return used.equals(user) || mayUse.get(user).contains(used);
        }
        if (name.startsWith("org.teavm.")) {
            return SEE_TEAVM.contains(floor(user));
        }
        return name.startsWith("java.") || user.equals(BUILD) && name.startsWith("com.sun.net.httpserver.");
    }

    private String room(JavaClass one) {
        String packageName = one.getPackageName();
        if (!packageName.startsWith(root + ".")) {
            return "";
        }
        return packageName.substring(root.length() + 1);
    }

    /** What a sub-package belongs to. */
    private static String floor(String room) {
        return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
    }

    /** What of a program's own a class reaches, directly or through others: the names of all that its program is compiled from. */
    Set<String> reachedFrom(JavaClasses classes, String entry) {
        Set<String> reached = new LinkedHashSet<>();
        List<JavaClass> left = new ArrayList<>(List.of(classes.get(root + "." + entry)));
        while (!left.isEmpty()) {
            JavaClass one = left.remove(left.size() - 1);
            if (!one.getName().startsWith(root + ".") || !reached.add(one.getName())) {
                continue;
            }
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                left.add(dependency.getTargetClass().getBaseComponentType());
            }
        }
        return reached;
    }

    /** What a program reaches of rooms that it is not to reach. */
    List<String> reachedWrongly(JavaClasses classes, String entry, List<String> rooms) {
        return reachedFrom(classes, entry).stream()
                .filter(name -> rooms.contains(room(classes.get(name))))
                .map(name -> entry + " must not reach " + name)
                .sorted()
                .toList();
    }

    List<String> cycles(JavaClasses classes) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }
}
