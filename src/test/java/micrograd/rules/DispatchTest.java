package micrograd.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A message, command or statement that nobody handles is named here, where it does compile: families with a handler of their own, as
 * {@code ExpressionMessage}, do not compile without.
 */
class DispatchTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("micrograd");

    @ParameterizedTest
    @CsvSource({
        "app.training.TrainingMessage, app.training",
        "app.tools.ToolsMessage, app.tools",
        "app.course.CourseMessage, app.course",
        "app.course.CourseEffect, browser.course",
        "training.wire.TrainingCommand, training.wire.TrainingLoop",
        "lang.syntax.Stmt, lang.compile",
        "lang.syntax.Expr, lang.compile",
        "lang.straight.Statement, lang.straight",
        "lang.straight.Target, lang.straight",
    })
    void everyAlternativeIsHandled(String family, String where) throws ClassNotFoundException {
        assertEquals(List.of(), unhandled(Class.forName("micrograd." + family), "micrograd." + where));
    }

    sealed interface Colour {}

    record Red() implements Colour {}

    record Blue() implements Colour {}

    static boolean warm(Colour colour) {
        return colour instanceof Red;
    }

    @Test
    void whatNobodyHandlesIsNamed() {
        assertFalse(warm(new Blue()));
        assertEquals(List.of("Blue"), unhandled(Colour.class, DispatchTest.class.getName()));
    }

    /** The alternatives that no {@code instanceof} in a class or room asks for, and that have no handler. */
    private static List<String> unhandled(Class<?> family, String where) {
        Set<String> asked = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            if (one.getName().equals(where)
                    || one.getName().startsWith(where + "$")
                    || one.getPackageName().equals(where)) {
                one.getInstanceofChecks()
                        .forEach(check -> asked.add(check.getRawType().getName()));
            }
        }
        List<String> unhandled = new ArrayList<>();
        alternatives(family, unhandled, asked);
        return unhandled;
    }

    private static void alternatives(Class<?> family, List<String> unhandled, Set<String> asked) {
        boolean visited = Arrays.stream(family.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("accept"));
        if (visited) {
            return;
        }
        for (Class<?> one : family.getPermittedSubclasses()) {
            if (one.isInterface()) {
                alternatives(one, unhandled, asked);
            } else if (!asked.contains(one.getName())) {
                unhandled.add(one.getSimpleName());
            }
        }
    }
}
