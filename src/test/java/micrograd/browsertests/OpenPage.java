package micrograd.browsertests;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The playground, open in a browser context of its own. Closing it fails if there was a console error, a page error or a
 * request outside the site.
 *
 * <pre>{@code
 * try (OpenPage open = OpenPage.options().dark().size(390, 844).open(Way.HTTP)) {
 *     open.view().locator("#playground").click();
 * }
 * }</pre>
 */
public final class OpenPage implements AutoCloseable {
    /** Whoever tests the page has been here before: what greets a first visit is closed. */
    private static final String VISITED =
            "try { localStorage.setItem('micrograd.welcome', 'closed'); } catch (refused) {}";

    /** Counts the timers that are running, but for those that take a second or more. */
    private static final String COUNT_TIMERS = """
            (() => {
              const set = window.setTimeout, clear = window.clearTimeout, waiting = new Set();
              window.setTimeout = (run, millis, ...values) => {
                if (millis >= 1000 || typeof run !== 'function') return set(run, millis, ...values);
                const timer = set((...given) => { waiting.delete(timer); run(...given); }, millis, ...values);
                waiting.add(timer);
                return timer;
              };
              window.clearTimeout = timer => { waiting.delete(timer); clear(timer); };
              window.timersWaiting = () => waiting.size;
            })();""";

    /** What does not come by then does not come; a busy machine takes its time. */
    private static final int MOST_MILLIS = 60_000;

    private static final String NEXT_FRAME =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private Frame view;

    public static OpenPage open(Way way) {
        return options().open(way);
    }

    public static Options options() {
        return new Options();
    }

    /** How the page is opened; every choice has a default. */
    public static final class Options {
        private final NewContextOptions context = new NewContextOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(1440, 900)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        private String suffix = "";
        private boolean waits = true;
        private boolean visited = true;
        private String script = "";

        private Options() {}

        public Options dark() {
            context.setColorScheme(ColorScheme.DARK);
            return this;
        }

        public Options size(int width, int height) {
            context.setViewportSize(width, height);
            return this;
        }

        public Options touch() {
            context.setHasTouch(true);
            return this;
        }

        public Options reducedMotion() {
            context.setReducedMotion(ReducedMotion.REDUCE);
            return this;
        }

        /** What follows the page's address: {@code "?embed"}, {@code "#…"}. */
        public Options suffix(String text) {
            suffix = text;
            return this;
        }

        /** Runs a script before any of the page's own. */
        public Options scripted(String text) {
            script = text;
            return this;
        }

        /** Opens it as somebody who was never here, whom the page greets. */
        public Options firstVisit() {
            visited = false;
            return this;
        }

        /** Does not wait until the page says that it is ready. */
        public Options withoutWaiting() {
            waits = false;
            return this;
        }

        public OpenPage open(Way way) {
            OpenPage open = blank();
            try {
                open.show(way, way.address() + suffix);
                if (waits) {
                    open.waitUntilReady();
                }
                return open;
            } catch (RuntimeException e) {
                List<String> errors = open.errors();
                open.context.close();
                throw new AssertionError("The page did not get ready (" + way + "): " + errors, e);
            }
        }

        /** A page that shows nothing yet, under the same watch. */
        OpenPage blank() {
            BrowserContext opened = Chromium.browser().newContext(context);
            opened.setDefaultTimeout(MOST_MILLIS);
            opened.addInitScript(COUNT_TIMERS);
            if (visited) {
                opened.addInitScript(VISITED);
            }
            if (!script.isEmpty()) {
                opened.addInitScript(script);
            }
            return new OpenPage(opened, opened.newPage());
        }
    }

    private OpenPage(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
        this.view = page.mainFrame();
        context.onRequest(request -> requests.add(request.url()));
        context.onRequestFailed(request -> errors.add("failed request: " + request.url() + " " + request.failure()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add("console: " + message.text());
            }
        });
        context.onWebError(error -> errors.add("page: " + error.error()));
    }

    private void show(Way way, String address) {
        if (!way.sandboxed()) {
            page.navigate(address);
            return;
        }
        page.setContent("<iframe sandbox='allow-scripts' title='Micrograd Playground'"
                + " style='width:100%;height:95vh'></iframe>");
        page.evalOnSelector("iframe", "(frame, address) => { frame.src = address; }", address);
        page.waitForCondition(() -> embedded(way).isPresent());
        view = embedded(way).orElseThrow();
    }

    private Optional<Frame> embedded(Way way) {
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith(way.address()))
                .findFirst();
    }

    /** The browser's page: the playground's own, or the one that embeds it. */
    public Page page() {
        return page;
    }

    /** The playground's frame; all that tests look for is in it, whichever way it was opened. */
    public Frame view() {
        return view;
    }

    /** Every address that was asked for so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What went wrong so far. */
    public List<String> errors() {
        List<String> all = new ArrayList<>(errors);
        requests.stream().filter(url -> !ours(url)).forEach(url -> all.add("request outside the site: " + url));
        return all;
    }

    /** Waits until {@code micrograd.browser.shell.Main} has marked the body as ready. */
    public void waitUntilReady() {
        view.waitForSelector("body[data-ready]");
    }

    /** Waits until what was done has been shown. */
    public void settle() {
        view.evaluate(NEXT_FRAME);
        view.waitForFunction("() => document.querySelector('[aria-busy=true]') === null");
        view.evaluate(NEXT_FRAME);
    }

    /** Waits until what was done has been shown, and all that the page does after a pause has been done too: the address, what is spoken, the twin. */
    public void rest() {
        settle();
        view.waitForFunction("() => timersWaiting() === 0 && document.querySelector('[aria-busy=true]') === null");
        view.evaluate(NEXT_FRAME);
    }

    /** Lets time pass, where a test is about a pause that somebody makes; what the page does is waited for in other ways. */
    public void pause(int millis) {
        page.waitForTimeout(millis);
    }

    /** Keeps a picture under {@code target/screenshots}, for people to look at. */
    public void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Forgets the errors so far, for a test that provokes one; says them. */
    public List<String> takeErrors() {
        List<String> taken = errors();
        errors.clear();
        requests.clear();
        return taken;
    }

    @Override
    public void close() {
        // A round trip: what the page has said by now has arrived when it returns.
        page.evaluate("() => new Promise(done => setTimeout(done, 0))");
        List<String> wrong = errors();
        context.close();
        if (!wrong.isEmpty()) {
            throw new AssertionError("The page was not clean: " + String.join("; ", wrong));
        }
    }

    private static boolean ours(String url) {
        return url.startsWith(Site.address())
                || url.startsWith(Site.directory().toUri().toString())
                || url.startsWith("data:")
                || url.startsWith("blob:")
                || url.startsWith("about:");
    }
}
