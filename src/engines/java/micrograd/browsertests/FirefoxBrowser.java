package micrograd.browsertests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Map;

/** Firefox as it is installed, which Playwright drives by WebDriver BiDi. */
final class FirefoxBrowser implements EngineBrowser {
    private static final int MOST_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private Frame view;

    FirefoxBrowser() {
        Path executable = Installed.find("Firefox", new String[] {"firefox-esr", "firefox"}, "firefox-esr");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .firefox()
                .launch(new LaunchOptions().setChannel("moz-firefox").setExecutablePath(executable));
        System.out.println("Browser: Firefox " + browser.version());
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
        page.setDefaultTimeout(MOST_MILLIS);
        view = page.mainFrame();
    }

    @Override
    public void open(String address) {
        // Another fragment alone would not open the page afresh.
        page.navigate("about:blank");
        page.navigate(address);
        view = page.mainFrame();
    }

    @Override
    public void enterFrame() {
        page.waitForCondition(() -> page.frames().size() == 2);
        view = page.frames().get(1);
    }

    @Override
    public Object evaluate(String expression) {
        return view.evaluate("() => { " + FIND + " return " + expression + "; }");
    }

    @Override
    public void click(String selector) {
        view.locator(selector).first().click();
    }

    @Override
    public void type(String text) {
        page.keyboard().type(text);
    }

    @Override
    public void press(String key) {
        page.keyboard().press(key);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
