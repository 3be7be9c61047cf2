package micrograd.lang;

import java.util.List;

/**
 * The exception that ended a program.
 *
 * @param type its class: {@code TypeError}
 * @param message as CPython 3.11 words it
 * @param advice what to do about it, one or two sentences; or empty
 * @param start the first UTF-16 unit concerned
 * @param end the one behind the last
 * @param line the line of {@code start}, from 1
 * @param column the column of {@code start}, from 1
 * @param trace the calls under way, the outermost first
 */
public record RunFailure(
        String type, String message, String advice, int start, int end, int line, int column, List<Call> trace) {
    /**
     * A call under way.
     *
     * @param name the function, or {@code <module>}
     * @param line the line in it that was reached
     */
    public record Call(String name, int line) {}

    /** The last line of Python's traceback. */
    public String text() {
        return message.isEmpty() ? type : type + ": " + message;
    }
}
