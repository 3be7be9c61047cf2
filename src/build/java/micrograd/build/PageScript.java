package micrograd.build;

/**
 * Turns what TeaVM compiled into classic scripts.
 *
 * <p>The page's program runs by itself. A program that is loaded on demand is a function of what it talks to. So is the one that trains: a worker cannot be started from a file's address when the page
 * was opened from disk or in a sandbox, but it can be started from a Blob of the function's source,
 * {@code new Blob(["(" + trainer + ")(self)"])}.
 */
final class PageScript {
    private PageScript() {}

    /** The script that runs a program; {@code program} defines {@code main}. */
    static String running(String program) {
        return "(function () {\n" + program.strip() + "\nmain([]);\n})();\n";
    }

    /** The script that defines the function {@code name(nameHost)}; {@code program} defines {@code main}, and what called it is {@code nameHost} to it. */
    static String onDemand(String name, String program) {
        return "function " + name + "(" + name + "Host) {\n" + program.strip() + "\nmain([]);\n}\n";
    }
}
