package micrograd.build;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a directory's files on the loopback address, as a static host would: no listings, nothing outside. */
public final class SiteServer implements AutoCloseable {
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "ts", "text/plain; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "webmanifest", "application/manifest+json; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "png", "image/png");

    private final HttpServer server;
    private final ExecutorService threads;

    private SiteServer(HttpServer server, Path root, Set<String> withheld) {
        this.server = server;
        this.threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, root, withheld));
        server.start();
    }

    /** Serves {@code root} on {@code port}; port 0 takes any free one. */
    public static SiteServer start(Path root, int port) throws IOException {
        return start(root, port, Set.of());
    }

    /** Serves {@code root} but for some files in it. */
    static SiteServer start(Path root, int port, Set<String> withheld) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return new SiteServer(
                HttpServer.create(address, 0), root.toAbsolutePath().normalize(), withheld);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The site's address, with a slash at its end. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void handle(HttpExchange exchange, Path root, Set<String> withheld) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                answer(exchange, 405, "text/plain; charset=utf-8", text("Only GET and HEAD are answered here.\n"));
                return;
            }
            Path file = file(root, exchange.getRequestURI().getPath());
            if (withheld.contains(file.getFileName().toString())
                    || !Files.isRegularFile(file)
                    || !file.toRealPath().startsWith(root.toRealPath())) {
                answer(exchange, 404, "text/plain; charset=utf-8", text("There is no such file.\n"));
                return;
            }
            answer(exchange, 200, contentType(file), Files.readAllBytes(file));
        }
    }

    /** The file that a path asks for; the root itself, which is no file, where it asks for what is outside. */
    private static Path file(Path root, String path) {
        try {
            String relative = path.endsWith("/") ? path + "index.html" : path;
            Path file = root.resolve(relative.substring(1)).normalize();
            return file.startsWith(root) ? file : root;
        } catch (InvalidPathException e) {
            return root;
        }
    }

    private static void answer(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", contentType);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-cache");
        // As static hosts do, so that the library can be imported from another site's pages.
        headers.set("Access-Control-Allow-Origin", "*");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String contentType(Path file) {
        String name = file.getFileName().toString();
        return CONTENT_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
