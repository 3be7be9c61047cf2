package micrograd.build;

/**
 * Turns the program TeaVM compiled into one function and a call of it.
 *
 * <p>A worker cannot be started from a file's address when the page was opened from disk or in a sandbox. It can be started
 * from a Blob of this function's source: {@code new Blob(["(" + micrograd + ")()"])}. The program finds out by itself
 * where it runs: without a {@code document} it is the worker.
 */
final class PageScript {
    private PageScript() {}

    /** The script that defines the function {@code micrograd} and calls it; {@code program} defines {@code main}. */
    static String callable(String program) {
        return "function micrograd() {\n" + program.strip() + "\nmain([]);\n}\nmicrograd();\n";
    }
}
