package micrograd.build;

/**
 * Turns what TeaVM compiled into classic scripts.
 *
 * <p>The page's program runs by itself. The program that trains is a function of a port: a worker cannot be started from a file's address when the page
 * was opened from disk or in a sandbox, but it can be started from a Blob of the function's source,
 * {@code new Blob(["(" + trainer + ")(self)"])}.
 */
final class PageScript {
    private PageScript() {}

    /** The script that runs a program; {@code program} defines {@code main}. */
    static String running(String program) {
        return "(function () {\n" + program.strip() + "\nmain([]);\n})();\n";
    }

    /** The script that defines {@code trainer(trainerPort)}; {@code program} defines {@code main} and speaks through {@code trainerPort}. */
    static String trainer(String program) {
        return "function trainer(trainerPort) {\n" + program.strip() + "\nmain([]);\n}\n";
    }
}
