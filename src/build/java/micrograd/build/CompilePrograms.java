package micrograd.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles the page's programs and the library to JavaScript with TeaVM, two at a time in one warm JVM. */
public final class CompilePrograms {
    /** The longest first, so that none is left for the end. */
    private static final List<Program> PROGRAMS = List.of(
            new Program("micrograd.browser.shell.Main", "page.js", JSModuleType.NONE),
            new Program("micrograd.browser.Course", "course.js", JSModuleType.NONE),
            new Program("micrograd.browser.Lab", "lab.js", JSModuleType.NONE),
            new Program("micrograd.browser.Python", "python.js", JSModuleType.NONE),
            new Program("micrograd.browser.Training", "training.js", JSModuleType.NONE),
            new Program("micrograd.library.Micrograd", "micrograd.mjs", JSModuleType.ES2015));

    /** Each takes about a gigabyte. */
    private static final int AT_ONCE = 2;

    private CompilePrograms() {}

    private record Program(String mainClass, String file, JSModuleType moduleType) {}

    /** Takes the folder to write to. */
    public static void main(String[] args) throws InterruptedException, IOException {
        // The compiler ends the whole process where two that run side by side both find no folder and one makes it.
        Path target = Files.createDirectories(Path.of(args[0]));
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Program program : PROGRAMS) {
                running.add(pool.submit(() -> {
                    compile(program, target, classes);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static void compile(Program program, Path target, ClassLoader classes) throws TeaVMToolException {
        TeaVMTool tool = new TeaVMTool();
        tool.setClassLoader(classes);
        tool.setMainClass(program.mainClass());
        tool.setTargetDirectory(target.toFile());
        tool.setTargetFileName(program.file());
        tool.setJsModuleType(program.moduleType());
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        // Its long names can be told from the browser's, which LeanClasses needs; the site's scripts have short ones.
        tool.setObfuscated(false);
        tool.setAssertionsRemoved(true);
        tool.getTransformers().add(RecordTexts.class.getName());
        tool.generate();
        List<String> problems = tool.getProblemProvider().getSevereProblems().stream()
                .map(problem -> problem.getText() + " " + List.of(problem.getParams()) + " at " + problem.getLocation())
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("TeaVM cannot compile " + program.file() + ": " + problems);
        }
    }
}
