package micrograd.browsertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;
import micrograd.build.SiteServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that was visited once works without its host, and versions are never mixed. */
class OfflineIT {
    private static final String TITLE = "<title>Micrograd Playground</title>";

    /** What becomes of the version that the host has now. */
    private static final String UPDATE = """
            async () => {
              const registration = await navigator.serviceWorker.ready;
              await registration.update();
              const worker = registration.installing ?? registration.waiting;
              return new Promise(done => {
                const look = () => { if (worker.state === 'installed' || worker.state === 'redundant') done(worker.state); };
                worker.addEventListener('statechange', look);
                look();
              });
            }""";

    @TempDir
    Path site;

    @BeforeEach
    void copySite() throws IOException {
        try (Stream<Path> files = Files.list(Site.directory())) {
            for (Path file : files.toList()) {
                Files.copy(file, site.resolve(file.getFileName()));
            }
        }
    }

    private static void visit(Page page, SiteServer server) {
        page.navigate(server.address() + "#source=x%20%3D%203%0Ay%20%3D%20x**2");
        page.waitForSelector("body[data-ready]");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    @Test
    void whatWasVisitedOnceWorksWithoutItsHost() throws IOException {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            try (SiteServer server = SiteServer.start(site, 0)) {
                visit(page, server);
            }
            page.reload();
            assertThat(page.locator("#editor")).containsText("y = x**2");
            page.locator("#tool-check").click();
            assertThat(page.locator("#check-backward")).hasText("6");
            page.locator("#tab-training").click();
            page.locator("#training-step").click();
            assertThat(page.locator("#training-at")).hasText("1");
            assertThat(page.locator("#training-measured")).hasText("engine: kernel");
        }
    }

    @Test
    void aVersionIsTakenWholeAndWhenNoTabOfTheLastIsOpen() throws Exception {
        try (BrowserContext context = Chromium.browser().newContext();
                SiteServer server = SiteServer.start(site, 0)) {
            Page page = context.newPage();
            visit(page, server);
            String index = Files.readString(site.resolve("index.html"));
            String worker = Files.readString(site.resolve("sw.js"));
            assertTrue(index.contains(TITLE) && worker.contains(digest(index)));
            String next = index.replace(TITLE, "<title>The next version</title>");

            Files.writeString(site.resolve("index.html"), next);
            Files.writeString(site.resolve("sw.js"), worker.replace("VERSION=\"", "VERSION=\"torn"));
            assertEquals("redundant", page.evaluate(UPDATE), "a page of one version and a list of another");
            assertEquals(1, page.evaluate("async () => (await caches.keys()).length"));

            Files.writeString(
                    site.resolve("sw.js"),
                    worker.replace("VERSION=\"", "VERSION=\"next").replace(digest(index), digest(next)));
            assertEquals("installed", page.evaluate(UPDATE));
            page.reload();
            assertThat(page).hasTitle("Micrograd Playground");
            page.close();
            Page later = context.newPage();
            later.waitForCondition(() -> {
                later.navigate(server.address());
                return later.title().equals("The next version");
            });
            assertEquals(1, later.evaluate("async () => (await caches.keys()).length"), "the last one is forgotten");
        }
    }

    private static String digest(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes());
        return Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void aFrameKeepsNothing() throws IOException {
        try (BrowserContext context = Chromium.browser().newContext();
                SiteServer server = SiteServer.start(site, 0)) {
            Files.writeString(
                    site.resolve("course.html"),
                    "<!DOCTYPE html><title>A course</title><iframe src=\"index.html\" title=\"Playground\"></iframe>");
            Page page = context.newPage();
            page.navigate(server.address() + "course.html");
            page.waitForCondition(() -> page.frames().size() == 2);
            page.frames().get(1).waitForSelector("body[data-ready]");
            assertEquals(0, page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length"));
        }
    }
}
