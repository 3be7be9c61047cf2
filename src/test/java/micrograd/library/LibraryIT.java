package micrograd.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import micrograd.browsertests.LibraryPage;
import micrograd.browsertests.Node;
import micrograd.browsertests.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library loads wherever JavaScript modules do. */
class LibraryIT {
    @Test
    void loadsInChromium() {
        try (LibraryPage library = LibraryPage.open()) {
            assertEquals(
                    "[object Module]",
                    library.call("library => Object.prototype.toString.call(library)")
                            .getAsString());
        }
    }

    @Test
    void loadsInNode(@TempDir Path directory) throws Exception {
        assumeTrue(Node.exists(), "there is no node on this machine");
        Path script = Files.writeString(
                directory.resolve("load.mjs"),
                "import * as library from '" + Site.file("micrograd.mjs").toUri()
                        + "';\nconsole.log(Object.prototype.toString.call(library));");
        assertEquals(List.of("[object Module]"), Node.run(script));
    }
}
