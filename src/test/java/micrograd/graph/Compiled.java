package micrograd.graph;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles and runs Java programs in this process, each in a package of its own. */
final class Compiled extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

    private Compiled(ClassLoader parent) {
        super(parent);
    }

    /** What each program prints; fails with the compiler's messages. */
    static List<String> outputs(List<String> programs) throws ReflectiveOperationException {
        Compiled compiled = new Compiled(Compiled.class.getClassLoader());
        compiled.compile(programs);
        List<String> outputs = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            outputs.add(compiled.run("program" + i + ".Expression"));
        }
        return outputs;
    }

    private void compile(List<String> programs) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            sources.add(new Source("program" + i, programs.get(i)));
        }
        JavaFileManager files = new Files(compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8));
        List<String> options =
                List.of("-classpath", System.getProperty("java.class.path"), "-Xlint:all", "-Werror", "-proc:none");
        if (!compiler.getTask(null, files, diagnostics, options, null, sources).call()) {
            throw new AssertionError(diagnostics.getDiagnostics().toString());
        }
    }

    private String run(String name) throws ReflectiveOperationException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String packageName, String text) {
            super(URI.create("string:///" + packageName + "/Expression.java"), Kind.SOURCE);
            this.text = "package " + packageName + ";\n\n" + text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Files extends ForwardingJavaFileManager<JavaFileManager> {
        Files(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
