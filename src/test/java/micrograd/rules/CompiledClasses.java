package micrograd.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** Class files, to be read instruction by instruction. */
final class CompiledClasses {
    private CompiledClasses() {}

    /** The main classes that are compiled to JavaScript: all but the build's. */
    static List<ClassReader> ofThePage(Predicate<String> wanted) {
        return read(Path.of("target/classes"), name -> !name.startsWith("micrograd/build/") && wanted.test(name));
    }

    /** All that is not a test: the page's and the build's. */
    static List<ClassReader> ofMain() {
        return read(Path.of("target/classes"), name -> true);
    }

    static ClassReader ofTest(String name) {
        return read(Path.of("target/test-classes"), name.replace('.', '/')::equals)
                .get(0);
    }

    private static List<ClassReader> read(Path root, Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".class"))
                    .map(CompiledClasses::read)
                    .filter(reader -> wanted.test(reader.getClassName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassReader read(Path file) {
        try {
            return new ClassReader(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
