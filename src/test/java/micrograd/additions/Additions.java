package micrograd.additions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The project with edits: sources that are changed as a list of {@code CONTRIBUTING.md} says, compiled beside the classes as they are, and tried
 * in a class loader of their own.
 */
final class Additions {
    private static final Path SOURCES = Path.of("src/main/java/micrograd");

    private final Path folder;
    private final Map<String, String> edited = new LinkedHashMap<>();

    Additions(Path folder) {
        this.folder = folder;
    }

    /** A file below {@code src/main/java/micrograd} with something put before a piece of it that stands there once. */
    Additions before(String file, String piece, String added) {
        return replaced(file, piece, added + piece);
    }

    /** A file with a piece that stands there once replaced. */
    Additions replaced(String file, String piece, String by) {
        String text = edited.computeIfAbsent(file, one -> read(SOURCES.resolve(one)));
        int at = text.indexOf(piece);
        assertTrue(at >= 0 && text.indexOf(piece, at + 1) < 0, file + " has not one " + piece);
        edited.put(file, text.substring(0, at) + by + text.substring(at + piece.length()));
        return this;
    }

    /** A file as it is, compiled with the others. */
    Additions with(String file) {
        edited.computeIfAbsent(file, one -> read(SOURCES.resolve(one)));
        return this;
    }

    /** A file that is new. */
    Additions written(String file, String text) {
        assertTrue(!Files.exists(SOURCES.resolve(file)), file);
        edited.put(file, text);
        return this;
    }

    /** How many files are touched. */
    int files() {
        return edited.size();
    }

    /** The answer of a method of {@link Tried} in the project with these edits. */
    String trying(String method) throws Exception {
        compile();
        try (URLClassLoader loader = new Beside(folder)) {
            return (String)
                    loader.loadClass(Tried.class.getName()).getMethod(method).invoke(null);
        }
    }

    /** Compiles what was edited; whatever the compiler says fails. */
    void compile() {
        List<JavaFileObject> units = new ArrayList<>();
        edited.forEach((file, text) -> units.add(new Source(file, text)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean done = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("--release", "17", "-proc:none", "-d", folder.toString(), "-cp", classPath()),
                        null,
                        units)
                .call();
        assertEquals("", said.toString());
        assertTrue(done);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String file, String text) {
            super(URI.create("memory:///micrograd/" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Classes of the project are loaded anew: those that were edited from the folder, the others from where they are. */
    private static final class Beside extends URLClassLoader {
        private final Path folder;

        Beside(Path folder) {
            super(urls(), ClassLoader.getPlatformClassLoader());
            this.folder = folder;
        }

        private static URL[] urls() {
            List<URL> urls = new ArrayList<>();
            try {
                for (String entry : classPath().split(File.pathSeparator)) {
                    urls.add(Path.of(entry).toUri().toURL());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return urls.toArray(new URL[0]);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            if (!Files.exists(file)) {
                return super.findClass(name);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
