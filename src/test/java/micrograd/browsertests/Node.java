package micrograd.browsertests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Node, where the machine has it; it is needed for nothing else. */
public final class Node {
    private Node() {}

    public static boolean exists() {
        return InstalledBrowsers.onPath("node").isPresent();
    }

    /** The lines that a module prints when Node runs it; fails if it does not end well. */
    public static List<String> run(Path module) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", module.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!node.waitFor(1, TimeUnit.MINUTES) || node.exitValue() != 0) {
            throw new AssertionError("node failed: " + said);
        }
        return said.lines().toList();
    }
}
