package micrograd.compiled;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import micrograd.build.RecordTexts;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** A class and what it needs, compiled by TeaVM out of the test class path. */
final class CompiledProgram {
    private CompiledProgram() {}

    /** The ES module that exports what {@code main} exports; strict, so that a wrong index throws as it does on the JVM. */
    static String module(Class<?> main) throws TeaVMToolException, IOException {
        Path directory = Path.of("target", "teavm-tests");
        TeaVMTool tool = new TeaVMTool();
        tool.setClassLoader(Thread.currentThread().getContextClassLoader());
        tool.setMainClass(main.getName());
        tool.setTargetDirectory(directory.toFile());
        tool.setTargetFileName(main.getSimpleName() + ".mjs");
        tool.setCacheDirectory(new File("target", "teavm-tests-cache"));
        tool.setJsModuleType(JSModuleType.ES2015);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
        tool.setObfuscated(false);
        tool.setStrict(true);
        tool.getTransformers().add(RecordTexts.class.getName());
        tool.generate();
        List<String> problems = tool.getProblemProvider().getSevereProblems().stream()
                .map(problem -> problem.getText() + " " + List.of(problem.getParams()) + " at " + problem.getLocation())
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("TeaVM cannot compile " + main.getName() + ": " + problems);
        }
        return Files.readString(directory.resolve(main.getSimpleName() + ".mjs"));
    }
}
