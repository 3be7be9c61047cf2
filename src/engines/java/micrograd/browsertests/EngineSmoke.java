package micrograd.browsertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import micrograd.build.SiteServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole way through the playground once, in an engine that is not Chromium's: a browser that lacks something loses no more than that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineSmoke {
    private static final long MOST_MILLIS = 90_000;
    private static final String LECTURE = "a%20=%202.0%0Ab%20=%20-3.0%0Ae%20=%20a*b%0Af%20=%20-2.0%0AL%20=%20e*f";

    private EngineBrowser browser;

    abstract EngineBrowser start();

    @BeforeAll
    void open() {
        browser = start();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void waitFor(String condition) {
        long end = System.currentTimeMillis() + MOST_MILLIS;
        RuntimeException last = null;
        while (System.currentTimeMillis() < end) {
            try {
                if (Boolean.TRUE.equals(browser.evaluate("Boolean(" + condition + ")"))) {
                    return;
                }
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } catch (RuntimeException e) {
                // The document is being replaced.
                last = e;
            }
        }
        throw new AssertionError(
                "It does not come: " + condition + "; the page says: "
                        + browser.evaluate("document.body.innerText.slice(0, 300)"),
                last);
    }

    private void open(String address) {
        browser.open(address);
        waitUntilReady();
    }

    private void waitUntilReady() {
        waitFor("document.body && document.body.dataset.ready !== undefined");
        assertEquals("flex", browser.evaluate("getComputedStyle(document.body).display"), "the page has its styles");
    }

    private void clickWhenThere(String selector) {
        waitFor("find('" + selector + "')?.getClientRects().length");
        browser.click(selector);
    }

    /** The numbers beside the program. */
    private void waitForColumn(String name, String... numbers) {
        String shown = "[...document.getElementById('editor').shadowRoot.querySelectorAll('.cm-column." + name
                + " .number')].map(one => one.textContent).filter(text => text.trim()).slice(1).join()";
        waitFor(shown + " === '" + String.join(",", numbers) + "'");
    }

    private void waitForText(String selector, String part) {
        waitFor("find('" + selector + "')?.textContent.includes('" + part + "')");
    }

    private void typesAProgram() {
        clickWhenThere(".cm-content");
        browser.press("Control+a");
        browser.press("Delete");
        browser.type("x = 3\ny = x**2");
        waitForColumn("data", "3.0000", "9.0000");
        // Where the page opened with a question, its walk goes on.
        browser.evaluate("find('#walk-close').hidden || find('#walk-close').click()");
        waitForColumn("grad", "6.0000", "1.0000");
    }

    private void trains() {
        clickWhenThere("#tab-training");
        waitFor("(find('#training-train-loss')?.textContent ?? '–') !== '–'");
        clickWhenThere("#training-step");
        waitForText("#training-at", "1");
        assertEquals("engine: kernel", browser.evaluate("find('#training-measured').textContent"));
    }

    @Test
    void aProgramIsTypedAndWalked() {
        open(Site.address() + "index.html");
        typesAProgram();
        browser.click("#walk-first");
        waitFor("!find('#walk-next').disabled");
        browser.click("#walk-next");
        waitForText("#walk-where", "forward 1 of 1");
        // It asks first whether y rises; the answer is the walk backward.
        clickWhenThere("#walk-show");
        waitForText("#walk-where", "backward 2 of 2");
        waitForText("#walk-line", "x.grad +=");
        waitFor("location.hash.includes('walk=')");
    }

    @Test
    void gradientsAreFoundByHand() {
        open(Site.address() + "index.html#hand=own&source=" + LECTURE);
        waitForText("#hand-score", "0 of 5 right");
        clickWhenThere("input[aria-label=\"Gradient of L\"]");
        browser.type("1");
        browser.press("Enter");
        waitForText("#hand-score", "1 of 5 right");
        browser.type("-6");
        browser.press("Enter");
        waitForText("#hand-score", "2 of 5 right");
    }

    @Test
    void thePublishedRunComesOut() {
        open(Site.address() + "index.html#view=training");
        clickWhenThere("[data-preset=karpathy-moons]");
        clickWhenThere("#training-published-run");
        waitFor("find('#training-published-verdict').textContent !== ''");
        waitForText("#training-published-here", "0.010978370135");
        assertEquals("100 %", browser.evaluate("find('#training-train-accuracy').textContent"));
        assertEquals("engine: kernel", browser.evaluate("find('#training-measured').textContent"));
    }

    /** The very code that the README offers, in a page of another site. */
    @Test
    void theDocumentedFrameWorks(@TempDir Path host) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("<iframe ");
        String frame = readme.substring(start, readme.indexOf("</iframe>", start)) + "</iframe>";
        assertTrue(frame.contains("https://your.host/playground/") && frame.contains("sandbox=\"allow-scripts\""));
        Files.writeString(
                host.resolve("course.html"),
                "<!DOCTYPE html><html lang=\"en\"><title>A course</title>"
                        + frame.replace("https://your.host/playground/", Site.address()));
        try (SiteServer server = SiteServer.start(host, 0)) {
            browser.open(server.address() + "course.html");
            browser.enterFrame();
            waitUntilReady();
            assertEquals("null", browser.evaluate("self.origin"));
            assertEquals(true, browser.evaluate("document.documentElement.classList.contains('embed')"));
            typesAProgram();
        }
    }

    @Test
    void theFrameTrains(@TempDir Path host) throws IOException {
        Files.writeString(
                host.resolve("course.html"),
                "<!DOCTYPE html><html lang=\"en\"><title>A course</title><iframe sandbox=\"allow-scripts\" width=\"1300\""
                        + " height=\"800\" src=\"" + Site.address() + "index.html#view=training\"></iframe>");
        try (SiteServer server = SiteServer.start(host, 0)) {
            browser.open(server.address() + "course.html");
            browser.enterFrame();
            waitUntilReady();
            trains();
        }
    }

    @Test
    void theSingleFileWorksFromDisk() {
        open(Site.file("micrograd-playground.html").toUri().toString());
        typesAProgram();
        trains();
        assertEquals(
                Arrays.asList("function", "undefined"),
                Arrays.asList(browser.evaluate("typeof training"), browser.evaluate("typeof lab")),
                "what is unpacked is what is needed");
    }
}
