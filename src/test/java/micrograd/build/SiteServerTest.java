package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServerTest {
    @TempDir
    Path directory;

    private SiteServer server;

    @BeforeEach
    void serveASite() throws IOException {
        Files.writeString(directory.resolve("secret.txt"), "secret");
        Path site = Files.createDirectories(directory.resolve("site"));
        Files.createDirectories(site.resolve("sub"));
        for (String name : new String[] {
            "index.html", "style.css", "page.js", "micrograd.mjs", "micrograd.d.ts", "icon.svg", "a b.html"
        }) {
            Files.writeString(site.resolve(name), "content of " + name);
        }
        server = SiteServer.start(site, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', index.html, text/html; charset=utf-8",
        "index.html?embed, index.html, text/html; charset=utf-8",
        "style.css, style.css, text/css; charset=utf-8",
        "page.js, page.js, text/javascript; charset=utf-8",
        "micrograd.mjs, micrograd.mjs, text/javascript; charset=utf-8",
        "micrograd.d.ts, micrograd.d.ts, text/plain; charset=utf-8",
        "icon.svg, icon.svg, image/svg+xml; charset=utf-8",
        "a%20b.html, a b.html, text/html; charset=utf-8",
    })
    void servesFilesWithTheirContentType(String path, String name, String contentType) throws Exception {
        HttpResponse<String> response = send("GET", path);
        assertEquals(200, response.statusCode());
        assertEquals("content of " + name, response.body());
        assertEquals(contentType, response.headers().firstValue("Content-Type").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sub",
                "/sub/",
                "/nothing",
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/sub/../../secret.txt",
                "//etc/passwd",
                "/%00",
                "/index.html/",
            })
    void servesNoListingsAndNothingOutside(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 404") || answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(!answer.contains("secret"), answer);
    }

    @Test
    void servesNoLinksThatLeadOutside() throws Exception {
        Files.createSymbolicLink(directory.resolve("site").resolve("link.txt"), directory.resolve("secret.txt"));
        assertEquals(404, send("GET", "link.txt").statusCode());
    }

    @Test
    void answersHeadWithoutABodyAndNothingElse() throws Exception {
        HttpResponse<String> head = send("HEAD", "index.html");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals("21", head.headers().firstValue("Content-Length").orElseThrow());
        assertEquals(405, send("POST", "index.html").statusCode());
    }

    @Test
    void takesTheNextFreePort() throws IOException {
        int taken = server.port();
        try (SiteServer next = Serve.start(directory, taken)) {
            assertNotEquals(taken, next.port());
            assertTrue(next.port() > taken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", ""})
    void aPortThatIsNoneIsNamed(String port) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Serve.main(new String[] {directory.toString(), port}));
        assertEquals("-Dport=" + port + " is no port: it must be a number from 0 to 65535", e.getMessage());
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
