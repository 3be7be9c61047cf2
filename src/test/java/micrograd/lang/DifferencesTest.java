package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.lang.run.loop.RunLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs put together by chance printed otherwise than CPython 3.11 did. */
class DifferencesTest {
    @ParameterizedTest
    @CsvSource({"-0.0 // 7, -0.0", "-0.0 // -7, 0.0", "0.0 // -7, -0.0", "1.5 // 1e300, 0.0", "-1.5 // 1e300, -1.0"})
    void floorsOfZerosKeepTheirSign(String expression, String expected) {
        PythonProgram program = PythonProgram.start(
                expression, new PythonProgram.Options(PythonProgram.Prelude.NONE, RunLimits.WORKER, 1, () -> 0, false));
        program.run(1000);
        assertEquals(expected, program.shown().orElseThrow());
    }
}
