package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class HeadScriptTest {
    private static final String PAGE = """
            <head>
                <meta content="script-src 'self' 'wasm-unsafe-eval'; style-src 'self'">
                <script src="head.js"></script>
                <script src="one.js" defer></script>
            </head>
            """;

    @Test
    void standsInThePageAndIsAllowedByItsHash() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest("go();".getBytes(StandardCharsets.UTF_8));
        String hash = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        assertEquals("""
                <head>
                    <meta content="script-src 'self' HASH 'wasm-unsafe-eval'; style-src 'self'">
                    <script>go();</script>
                    <script src="one.js" defer></script>
                </head>
                """.replace("HASH", hash), new HeadScript(PAGE).pageWith("go();"));
    }

    @Test
    void aPageThatDoesNotNameItOnceIsAnError() {
        assertThrows(IOException.class, () -> new HeadScript(PAGE.replace("head.js", "neck.js")));
        assertThrows(IOException.class, () -> new HeadScript(PAGE + PAGE));
    }
}
