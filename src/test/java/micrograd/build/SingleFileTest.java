package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFileTest {
    private static final String INDEX = """
            <!DOCTYPE html>
            <html lang="en">
              <head>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:">
                <link rel="icon" href="icon.svg">
                <link rel="stylesheet" href="style.css">
                <script src="one.js" defer></script>
                <script src="two.js" defer></script>
              </head>
              <body><main></main></body>
            </html>
            """;

    @TempDir
    Path site;

    @Test
    void holdsEverythingAndAllowsExactlyThat() throws Exception {
        write("one.js", "const text = '</script></SCRIPT <!-- <script> $1 \\\\';");
        String page = make();

        String script = "const text = '<\\/script><\\/SCRIPT \\x3c!-- <script> $1 \\\\';";
        assertTrue(
                page.contains("<main></main><script>" + script + "</script>\n<script>two();</script>\n</body>"), page);
        assertTrue(
                page.contains("script-src " + hash(script) + " " + hash("two();") + " 'wasm-unsafe-eval'; style-src "
                        + hash("a{}") + "; img-src data:\""),
                page);
        assertTrue(page.contains("<style>a{}</style>"), page);
        assertTrue(page.contains("href=\"data:image/svg+xml;base64,PHN2Zy8+\""), page);
        assertFalse(page.contains("one.js") || page.contains("style.css") || page.contains("'self'"), page);
    }

    @Test
    void refusesAStyleThatWouldEndItself() throws IOException {
        write("style.css", "a::after{content:'</style>'}");
        assertThrows(IOException.class, this::make);
    }

    private String make() throws IOException {
        write("index.html", INDEX);
        write("two.js", "two();");
        write("icon.svg", "<svg/>");
        for (String name : new String[] {"one.js", "style.css"}) {
            if (!Files.exists(site.resolve(name))) {
                write(name, "a{}");
            }
        }
        return SingleFile.of(site.resolve("index.html"), List.of());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(site.resolve(name), content);
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
