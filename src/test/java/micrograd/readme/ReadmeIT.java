package micrograd.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import micrograd.browsertests.LibraryPage;
import micrograd.browsertests.Node;
import micrograd.browsertests.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeIT {
    private Readme readme;
    private List<String> promised;

    @BeforeEach
    void read() throws Exception {
        readme = Readme.block("js");
        promised = readme.promised("console.log(");
        assertTrue(promised.size() >= 3);
    }

    @Test
    void javaScriptPrintsInChromiumWhatItPromises() {
        String names =
                readme.imports().substring("import ".length(), readme.imports().indexOf(" from "));
        String function = "library => { const " + names + " = library; const said = [];"
                + "const console = { log: value => said.push(String(value)) };\n" + readme.body() + "\nreturn said; }";
        List<String> said = new ArrayList<>();
        try (LibraryPage library = LibraryPage.open()) {
            for (JsonElement line : library.call(function).getAsJsonArray()) {
                said.add(line.getAsString());
            }
        }
        assertEquals(promised, said);
    }

    @Test
    void javaScriptPrintsInNodeWhatItPromises(@TempDir Path directory) throws Exception {
        assumeTrue(Node.exists(), "there is no node on this machine");
        String imports = readme.imports()
                .replace("./micrograd.mjs", Site.file("micrograd.mjs").toUri().toString());
        Path script = Files.writeString(directory.resolve("lines.mjs"), imports + "\n" + readme.body());
        assertEquals(promised, Node.run(script));
    }
}
