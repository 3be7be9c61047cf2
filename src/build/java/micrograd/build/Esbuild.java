package micrograd.build;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * esbuild, which bundles the editor's entry module with the npm packages it imports and makes scripts and styles small.
 *
 * <p>The packages, esbuild's executable among them, are Maven artifacts on the class path: jars that hold a package's files
 * under {@code META-INF/resources/_static} and are told by their {@code META-INF/importmap.json}.
 */
final class Esbuild {
    private static final String STATIC = "META-INF/resources/_static/";

    private final Path modules;

    private Esbuild(Path modules) {
        this.modules = modules;
    }

    /** Unpacks what is needed into a place to work in. */
    static Esbuild unpackedIn(Path work) throws IOException {
        Path modules = work.resolve("node_modules");
        for (URL map : Collections.list(Esbuild.class.getClassLoader().getResources("META-INF/importmap.json"))) {
            if (map.openConnection() instanceof JarURLConnection connection) {
                unpack(connection.getJarFile(), modules);
            }
        }
        return new Esbuild(modules);
    }

    /** Makes one classic script of a module and all that it imports. */
    void bundle(Path entry, Path bundle) throws IOException, InterruptedException {
        run(entry, bundle, "--bundle", "--format=iife");
    }

    /** Makes a script, a module or a style sheet, by the name of the result, as small as it gets. */
    void minify(String text, Path work, Path result) throws IOException, InterruptedException {
        Path whole = work.resolve(result.getFileName());
        Files.writeString(whole, text);
        run(whole, result);
    }

    /** A script as small as it gets, without a line's end behind it. */
    String minified(Path script, Path work) throws IOException, InterruptedException {
        Path small = work.resolve("small-" + script.getFileName());
        run(script, small);
        return Files.readString(small).strip();
    }

    private void run(Path from, Path to, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(executable(modules).toString(), from.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "--minify",
                "--target=es2020",
                "--legal-comments=none",
                "--log-level=warning",
                "--allow-overwrite",
                "--outfile=" + to));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("NODE_PATH", modules.toString());
        int status = builder.inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("esbuild could not make " + to + " of " + from + " (exit status " + status + ")");
        }
    }

    private static void unpack(JarFile jar, Path modules) throws IOException {
        List<JarEntry> entries = jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(STATIC))
                .toList();
        String root = entries.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith("/package.json"))
                .min((a, b) -> Integer.compare(a.length(), b.length()))
                .map(name -> name.substring(0, name.length() - "package.json".length()))
                .orElseThrow(() -> new IOException(jar.getName() + " holds no package.json"));
        Path target = modules.resolve(packageName(jar, root));
        for (JarEntry entry : entries) {
            String name = entry.getName();
            if (!name.startsWith(root)) {
                continue;
            }
            Path file = target.resolve(name.substring(root.length())).normalize();
            if (!file.startsWith(target)) {
                throw new IOException(jar.getName() + " reaches outside its package: " + name);
            }
            if (Files.exists(file) && Files.size(file) == entry.getSize()) {
                continue;
            }
            Files.createDirectories(file.getParent());
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The name in {@code package.json}: the first {@code "name"} of an npm package's description is its own. */
    private static String packageName(JarFile jar, String root) throws IOException {
        String json;
        try (InputStream in = jar.getInputStream(jar.getEntry(root + "package.json"))) {
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int value = json.indexOf('"', json.indexOf(':', json.indexOf("\"name\"")) + 1) + 1;
        return json.substring(value, json.indexOf('"', value));
    }

    private static Path executable(Path modules) throws IOException {
        try (Stream<Path> files = Files.walk(modules.resolve("@esbuild"))) {
            Path file = files.filter(path -> path.endsWith("esbuild") && Files.isRegularFile(path)
                            || path.endsWith("esbuild.exe"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no esbuild for this operating system"));
            if (!file.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + file + " executable");
            }
            return file;
        }
    }
}
