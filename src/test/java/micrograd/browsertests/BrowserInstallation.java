package micrograd.browsertests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Puts a browser on a machine that has none. */
final class BrowserInstallation {
    private static final long LIMIT_MINUTES = 10;

    private BrowserInstallation() {}

    /** Whether this is Debian, with the right to install packages. */
    static boolean debianAsRoot() {
        try {
            return "root".equals(System.getProperty("user.name"))
                    && InstalledBrowsers.onPath("apt-get").isPresent()
                    && Files.readAllLines(Path.of("/etc/os-release")).contains("ID=debian");
        } catch (IOException e) {
            return false;
        }
    }

    /** Installs Debian's Chromium; false if that fails. */
    static boolean debianChromium() {
        return debian("chromium-headless-shell") || debian("chromium");
    }

    /** Installs packages of Debian's; false if that fails. */
    static boolean debian(String... packages) {
        List<String> install = new ArrayList<>(List.of("apt-get", "-q", "install", "-y", "--no-install-recommends"));
        install.addAll(List.of(packages));
        say("No browser found: installing Debian's (" + String.join(" ", install)
                + "), which takes about half a minute");
        return run(List.of("apt-get", "-q", "update")) && run(install);
    }

    /** Downloads Playwright's own Chromium; false if that fails. Its command line exits, so it runs in a JVM of its own. */
    static boolean playwrightChromium() {
        say("No browser found: downloading Playwright's own Chromium");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium"));
        return run(command);
    }

    private static boolean run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Path log = Files.createTempFile("browser-installation", ".log");
            Process process = builder.redirectOutput(log.toFile()).start();
            process.getOutputStream().close();
            boolean done = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
            if (!done) {
                process.destroyForcibly();
            }
            if (done && process.exitValue() == 0) {
                Files.delete(log);
                return true;
            }
            say((done ? "Failed: " : "Took more than " + LIMIT_MINUTES + " minutes: ") + String.join(" ", command)
                    + " (see " + log + ")");
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }
}
