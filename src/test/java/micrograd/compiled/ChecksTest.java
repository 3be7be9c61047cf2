package micrograd.compiled;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The checks on the JVM. */
class ChecksTest {
    @TestFactory
    Stream<DynamicTest> onTheJvm() {
        return Checks.all().entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(check.getKey(), check.getValue()::run));
    }
}
