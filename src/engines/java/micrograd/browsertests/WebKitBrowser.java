package micrograd.browsertests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** WebKitGTK's MiniBrowser on a screen that nobody sees, which Selenium drives. */
final class WebKitBrowser implements EngineBrowser {
    private static final Map<String, Keys> KEYS =
            Map.of("Enter", Keys.ENTER, "Delete", Keys.DELETE, "ArrowRight", Keys.ARROW_RIGHT);

    private final Process screen;
    private final Process service;
    private final RemoteWebDriver driver;

    WebKitBrowser() {
        Path webDriver = Installed.find("WebKitGTK", new String[] {"WebKitWebDriver"}, "webkit2gtk-driver", "xvfb");
        Path xvfb = Installed.find("Xvfb", new String[] {"Xvfb"}, "xvfb");
        try {
            screen = new ProcessBuilder(xvfb.toString(), "-displayfd", "1", "-screen", "0", "1440x1000x24")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String display = new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(webDriver.toString(), "--port=" + port);
            builder.environment().put("DISPLAY", ":" + display);
            service = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            driver = driver(URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("Browser: WebKitGTK " + driver.getCapabilities().getBrowserVersion());
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        driver.manage().window().setSize(new Dimension(1440, 980));
    }

    private RemoteWebDriver driver(URI address) throws IOException {
        MutableCapabilities wanted = new MutableCapabilities();
        wanted.setCapability("browserName", "MiniBrowser");
        wanted.setCapability(
                "webkitgtk:browserOptions",
                Map.of("binary", miniBrowser().toString(), "args", new String[] {"--automation"}));
        for (int tries = 0; ; tries++) {
            try {
                return new RemoteWebDriver(address.toURL(), wanted);
            } catch (RuntimeException e) {
                // The service takes a moment before it listens.
                if (tries == 20 || !service.isAlive()) {
                    close();
                    throw e;
                }
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path miniBrowser() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of("/usr/lib"),
                4,
                (path, attributes) -> path.endsWith("MiniBrowser") && Files.isExecutable(path))) {
            return files.max(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException("WebKitGTK's MiniBrowser is not under /usr/lib"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void open(String address) {
        driver.switchTo().defaultContent();
        driver.get("about:blank");
        driver.get(address);
    }

    @Override
    public void enterFrame() {
        driver.switchTo().defaultContent();
        driver.switchTo().frame(0);
    }

    @Override
    public Object evaluate(String expression) {
        return driver.executeScript(FIND + " return " + expression + ";");
    }

    @Override
    public void click(String selector) {
        WebElement element = (WebElement) evaluate("find('" + selector + "')");
        new Actions(driver).moveToElement(element).click().perform();
    }

    @Override
    public void type(String text) {
        new Actions(driver).sendKeys(text.replace("\n", Keys.ENTER)).perform();
    }

    @Override
    public void press(String key) {
        Actions actions = new Actions(driver);
        if (key.startsWith("Control+")) {
            actions.keyDown(Keys.CONTROL)
                    .sendKeys(key.substring("Control+".length()))
                    .keyUp(Keys.CONTROL)
                    .perform();
        } else {
            actions.sendKeys(KEYS.get(key)).perform();
        }
    }

    @Override
    public void close() {
        if (driver != null) {
            driver.quit();
        }
        service.destroy();
        screen.destroy();
    }
}
