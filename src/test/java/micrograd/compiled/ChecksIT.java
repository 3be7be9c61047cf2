package micrograd.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import micrograd.browsertests.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The checks compiled, in Chromium: each says what it says on the JVM. */
class ChecksIT {
    private static BrowserContext context;
    private static JSHandle program;

    @BeforeAll
    static void compile() throws Exception {
        String source = CompiledProgram.module(ChecksProgram.class);
        context = Chromium.browser().newContext();
        Page page = context.newPage();
        program = page.evaluateHandle(
                "source => import(URL.createObjectURL(new Blob([source], {type: 'text/javascript'})))", source);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @TestFactory
    Stream<DynamicTest> compiled() {
        return Checks.all().entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.getKey(),
                        () -> assertEquals(
                                check.getValue().run(),
                                program.evaluate("(program, name) => program.run(name)", check.getKey()))));
    }

    @Test
    void whatIsThrownThereIsSaidHere() {
        Object answer = program.evaluate("program => program.run('no such check')");
        assertTrue(answer.toString().startsWith("failed: java.lang.NullPointerException"), answer.toString());
    }
}
