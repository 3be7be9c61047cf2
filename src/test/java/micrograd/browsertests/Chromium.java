package micrograd.browsertests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one Chromium of a test run, found or installed when first asked for.
 *
 * <p>Looked for in this order: {@code CHROME_BIN}, an installed Chrome, Chromium or Edge, Debian's package (as root),
 * Playwright's own download. Where none can be had the tests fail; they never pass by not running.
 */
public final class Chromium {
    /** How long what is asserted is waited for: a busy machine takes its time. */
    private static final int MOST_MILLIS = 60_000;

    private static Browser browser;

    private Chromium() {}

    public static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = new Chromium().launch(playwright);
            PlaywrightAssertions.setDefaultAssertionTimeout(MOST_MILLIS);
            System.out.println("Browser: " + browser.browserType().name() + " " + browser.version());
        }
        return browser;
    }

    private final List<String> failures = new ArrayList<>();

    private Browser launch(Playwright playwright) {
        String named = System.getenv("CHROME_BIN");
        if (named != null && !named.isBlank()) {
            return launch(playwright, Optional.of(Path.of(named)))
                    .orElseThrow(
                            () -> new IllegalStateException("CHROME_BIN names no browser that starts: " + failures));
        }
        return installed(playwright)
                .or(() -> BrowserInstallation.debianAsRoot() && BrowserInstallation.debianChromium()
                        ? installed(playwright)
                        : Optional.empty())
                .or(() -> BrowserInstallation.playwrightChromium()
                        ? launch(playwright, Optional.empty())
                        : Optional.empty())
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chrome, Chromium or Edge, and none could be found or installed: install one,"
                                + " or name one in CHROME_BIN. Tried: " + failures));
    }

    private Optional<Browser> installed(Playwright playwright) {
        return InstalledBrowsers.find().stream()
                .flatMap(path -> launch(playwright, Optional.of(path)).stream())
                .findFirst();
    }

    private Optional<Browser> launch(Playwright playwright, Optional<Path> executable) {
        if (executable.isPresent() && !Files.isExecutable(executable.get())) {
            failures.add(executable.get() + " is not there, or cannot be run");
            return Optional.empty();
        }
        LaunchOptions options = new LaunchOptions();
        executable.ifPresent(options::setExecutablePath);
        try {
            return Optional.of(playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            failures.add(executable.map(Path::toString).orElse("Playwright's Chromium") + ": "
                    + e.getMessage().lines().findFirst().orElse("no reason given"));
            return Optional.empty();
        }
    }
}
