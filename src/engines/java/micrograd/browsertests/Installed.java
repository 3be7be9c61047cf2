package micrograd.browsertests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the smoke test needs beside Chromium: found, or installed where this is Debian and may be done. */
final class Installed {
    private Installed() {}

    /** The first of some commands that is there; where none is, Debian's packages are installed. */
    static Path find(String name, String[] commands, String... packages) {
        return onPath(commands)
                .or(() -> BrowserInstallation.debianAsRoot() && BrowserInstallation.debian(packages)
                        ? onPath(commands)
                        : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("The smoke test needs " + name
                        + ", which could not be found or installed: install " + List.of(packages) + "."));
    }

    private static Optional<Path> onPath(String[] commands) {
        return Arrays.stream(commands)
                .flatMap(command -> InstalledBrowsers.onPath(command).stream())
                .findFirst();
    }
}
