package micrograd.build;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Set;

/** Serves the site until it is interrupted, and prints the address to open. */
public final class Serve {
    /** Whoever changes the page is to see the change: nothing is kept for when there is no network. */
    private static final Set<String> WITHHELD = Set.of("sw.js");

    private static final int LAST_PORT = 65535;

    private Serve() {}

    /** Takes the site's path and the port to serve it on; where that is taken, the next free one is. */
    public static void main(String[] args) throws IOException {
        SiteServer server = start(Path.of(args[0]), port(args[1]));
        System.out.println();
        System.out.println("Micrograd Playground: open " + server.address() + " (Ctrl+C stops it)");
        System.out.println();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // The message below says it.
        }
        throw new IllegalArgumentException("-Dport=" + text + " is no port: it must be a number from 0 to " + LAST_PORT);
    }

    static SiteServer start(Path site, int first) throws IOException {
        for (int port = first; port <= LAST_PORT; port++) {
            try {
                SiteServer server = SiteServer.start(site, port, WITHHELD);
                if (port != first) {
                    System.out.println("Port " + first + " is taken; using " + port + " instead.");
                }
                return server;
            } catch (BindException e) {
                if (port == LAST_PORT) {
                    throw e;
                }
            }
        }
        throw new IllegalStateException("unreachable");
    }
}
