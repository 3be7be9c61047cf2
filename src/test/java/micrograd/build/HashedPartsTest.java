package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashedPartsTest {
    @TempDir
    Path site;

    private HashedParts parts(String script) throws IOException {
        Files.writeString(site.resolve("one.js"), script);
        Files.writeString(site.resolve("one.css"), "a{}");
        return new HashedParts(site, List.of("one.js", "one.css"));
    }

    @Test
    void partsHaveNamesThatChangeWithTheirContents() throws IOException {
        HashedParts parts = parts("one();");
        String name = "one-" + Digests.hex("one();".getBytes()).substring(0, 10) + ".js";
        assertEquals("one();", Files.readString(site.resolve(name)));
        assertTrue(Files.notExists(site.resolve("one.js")));
        String page = parts.in("<link href=\"one.css\"><script src=\"one.js\"></script>");
        assertTrue(page.contains("src=\"" + name + "\"") && !page.contains("one.css"), page);
        assertTrue(parts.script().contains("\"one.js\":\"" + name + "\""), parts.script());
        assertNotEquals(page, parts("two();").in("<link href=\"one.css\"><script src=\"one.js\"></script>"));
    }

    @Test
    void aVersionIsAllOfItsFiles() throws IOException {
        Files.writeString(site.resolve("index.html"), "page");
        Files.writeString(site.resolve("icon.svg"), "icon");
        String version = parts("one();").version("icon.svg");
        assertTrue(version.contains("[\"./\",\"" + Digests.sha256("page".getBytes()) + "\"]"), version);
        assertTrue(version.contains("[\"icon.svg\",\"" + Digests.sha256("icon".getBytes()) + "\"]"), version);
        assertTrue(version.contains(".css\",\"sha256-"), version);
        Files.writeString(site.resolve("icon.svg"), "another icon");
        String line = version.substring(0, version.indexOf('\n'));
        assertTrue(line.matches("const VERSION=\"[0-9a-f]{10}\";"), line);
        assertNotEquals(version, parts("one();").version("icon.svg"));
    }
}
