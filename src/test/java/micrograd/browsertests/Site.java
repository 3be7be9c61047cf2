package micrograd.browsertests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import micrograd.build.SiteServer;

/** The site that was built, served once a test run by the same server that {@code mvn} alone starts. */
public final class Site {
    private static SiteServer server;

    private Site() {}

    public static Path directory() {
        return Path.of(System.getProperty("site", "target/site")).toAbsolutePath();
    }

    public static Path file(String name) {
        Path file = directory().resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file + " has not been built: run mvn package");
        }
        return file;
    }

    /** A part of the page, whose name goes on with what changes with its content: {@code part("lab", ".js")}. */
    public static Path part(String name, String ending) {
        try (Stream<Path> files = Files.list(directory())) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[0-9a-f]{10}\\" + ending))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + ending + " has not been built"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The site's address, with a slash at its end. */
    public static synchronized String address() {
        if (server == null) {
            try {
                server = SiteServer.start(file("index.html").getParent(), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server.address();
    }
}
