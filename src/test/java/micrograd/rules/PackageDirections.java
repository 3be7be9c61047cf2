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
    private static final Set<String> SEE_TEAVM = Set.of("library", "browser");

    /** Runs at build time, on the JVM, with the JDK's own server; belongs to none of the others. */
    private static final String BUILD = "build";

    private final String root;
    private final Map<String, Set<String>> mayUse = new LinkedHashMap<>();

    PackageDirections(String root) {
        this.root = root;
        allow("text");
        allow("random");
        allow("engine", "text");
        allow("data", "random");
        allow("nn", "engine", "random");
        allow("lang", "engine", "text", "nn", "data");
        allow("graph", "engine");
        allow("museum", "lang", "graph", "nn");
        allow("tape", "engine");
        allow("training", "nn", "data", "tape", "lang");
        allow("document", "training", "lang", "graph", "museum");
        allow("app", allAbove());
        allow("scene", "app", "graph", "training");
        Set<String> forLibrary = new LinkedHashSet<>(mayUse.keySet());
        forLibrary.removeAll(Set.of("app", "scene"));
        allow("library", forLibrary.toArray(String[]::new));
        allow("browser", allAbove());
        allow(BUILD);
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

    private String[] allAbove() {
        return mayUse.keySet().toArray(String[]::new);
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
            return SEE_TEAVM.contains(user);
        }
        return name.startsWith("java.") || user.equals(BUILD) && name.startsWith("com.sun.net.httpserver.");
    }

    private String room(JavaClass one) {
        String packageName = one.getPackageName();
        if (!packageName.startsWith(root + ".")) {
            return "";
        }
        String below = packageName.substring(root.length() + 1);
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    List<String> cycles(JavaClasses classes) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }
}
