package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFileTest {
    private static final String INDEX = """
            <!DOCTYPE html>
            <html lang="en">
              <head>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'">
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
        String one = "const text = '</script></SCRIPT <!-- <script> $1 \\\\';";
        write("one.js", one);
        String page = make();

        Matcher packed = Pattern.compile(
                        "<main></main><script type=\"text/plain\" id=\"packed-one\" data-begin>(\\S+)</script>\n"
                                + "<script type=\"text/plain\" id=\"packed-two\" data-begin>(\\S+)</script>\n"
                                + "<script type=\"text/plain\" id=\"packed-late\">(\\S+)</script>\n"
                                + "<script>start\\('<\\\\/script>'\\)</script>\n</body>")
                .matcher(page);
        assertTrue(packed.find(), page);
        assertEquals(one, unpacked(packed.group(1)));
        assertEquals("late();", unpacked(packed.group(3)));
        assertTrue(
                page.contains("script-src " + hash(one) + " " + hash("two();") + " " + hash("late();") + " "
                        + hash("start('<\\/script>')") + " 'wasm-unsafe-eval'; style-src " + hash("a{}")
                        + "; img-src data:; worker-src blob:; base-uri 'none'\""),
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
        write("late.js", "late();");
        return SingleFile.of(site.resolve("index.html"), List.of("late"), "start('</script>')");
    }

    private static String unpacked(String text) throws IOException {
        byte[] bytes = bytesOf(text);
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As the file's own starter reads it. */
    private static byte[] bytesOf(String text) {
        byte[] bytes = new byte[text.length() * 4 / 5];
        for (int from = 0; from < text.length(); from += 5) {
            long group = 0;
            for (int i = from; i < from + 5; i++) {
                char digit = i < text.length() ? text.charAt(i) : '|';
                group = group * 85 + (digit == '!' ? '<' : digit) - '(';
            }
            for (int i = 0; i < 4 && from / 5 * 4 + i < bytes.length; i++) {
                bytes[from / 5 * 4 + i] = (byte) (group >> 24 - 8 * i);
            }
        }
        return bytes;
    }

    @Test
    void bytesOfEveryCountAreTextWithoutMarkup() {
        Random random = new Random(3);
        for (int count = 0; count < 200; count++) {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            if (count % 3 == 0) {
                Arrays.fill(bytes, (byte) -1);
            }
            String text = SingleFile.base85(bytes);
            assertFalse(text.contains("<"), text);
            assertArrayEquals(bytes, bytesOf(text));
        }
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(site.resolve(name), content);
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
