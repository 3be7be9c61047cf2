package micrograd.browsertests;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for a Chrome, Chromium or Edge that is already on the machine. */
final class InstalledBrowsers {
    /** First what has no window and no tools around its page, which start again with every test. */
    private static final List<String> COMMANDS = List.of(
            "chromium-headless-shell",
            "chrome-headless-shell",
            "google-chrome-stable",
            "google-chrome",
            "chrome",
            "chromium",
            "chromium-browser",
            "microsoft-edge-stable",
            "microsoft-edge",
            "msedge");

    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
            "C:/Program Files/Microsoft/Edge/Application/msedge.exe");

    private InstalledBrowsers() {}

    static List<Path> find() {
        List<Path> found = new ArrayList<>();
        for (String command : COMMANDS) {
            onPath(command).ifPresent(found::add);
        }
        for (String place : PLACES) {
            if (Files.isExecutable(Path.of(place))) {
                found.add(Path.of(place));
            }
        }
        return found;
    }

    static Optional<Path> onPath(String command) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String directory : path.split(File.pathSeparator)) {
            for (String name : List.of(command, command + ".exe")) {
                if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, name))) {
                    return Optional.of(Path.of(directory, name));
                }
            }
        }
        return Optional.empty();
    }
}
