package micrograd.build;

/**
 * Turns what TeaVM compiled into classic scripts.
 *
 * <p>The page's program runs by itself. What is loaded when it is needed is a function: a worker cannot be started from a file's address when the page was
 * opened from disk or in a sandbox, but it can be started from a Blob of the function's source.
 */
final class PageScript {
    private PageScript() {}

    /** The script that runs a program; {@code program} defines {@code main}. */
    static String running(String program) {
        return "(function () {\n" + program.strip() + "\nmain([]);\n})();\n";
    }

    /** The declaration of the function {@code name(wingProgram, wingHost)}; {@code program} defines {@code main}, to which both are known. */
    static String function(String name, String program) {
        return "function " + name + "(wingProgram, wingHost) {\n" + program.strip() + "\nmain([]);\n}\n";
    }

    /**
     * The script that defines the function of a declaration as an expression in parentheses, which V8 compiles while it streams; what is declared it parses
     * whole again at the call.
     */
    static String eager(String name, String declaration) {
        return "var " + name + "=(" + declaration.strip() + ");\n";
    }

    /**
     * A script that V8 compiles whole, and not each of its functions when it is first called: where a server sends it, while it streams, beside the page's thread.
     */
    static String compiledWhole(String script) {
        return "//# allFunctionsCalledOnLoad\n" + script;
    }
}
