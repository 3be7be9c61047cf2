package micrograd.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import micrograd.browsertests.LibraryPage;
import micrograd.browsertests.Site;
import org.junit.jupiter.api.Test;

/** The library loads wherever JavaScript modules do. */
class LibraryIT {
    @Test
    void loadsInChromium() {
        try (LibraryPage library = LibraryPage.open()) {
            JsonElement kind = library.call("library => Object.prototype.toString.call(library)");
            assertEquals("[object Module]", kind.getAsString());
        }
    }

    @Test
    void loadsInNode() throws Exception {
        assumeTrue(nodeExists(), "there is no node on this machine");
        String module = Site.file("micrograd.mjs").toUri().toString();
        String script =
                "import('" + module + "').then(library => console.log(Object.prototype.toString.call(library)))";
        Process node = new ProcessBuilder("node", "-e", script)
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(node.waitFor(1, TimeUnit.MINUTES));
        assertEquals("[object Module]", said.strip());
        assertEquals(0, node.exitValue());
    }

    private static boolean nodeExists() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
