package micrograd.lang.syntax;

/**
 * What is wrong with a source as a text.
 *
 * @param type SyntaxError, IndentationError or TabError
 * @param message as CPython words it
 * @param advice what to do about it, or empty
 */
public record SyntaxProblem(String type, String message, String advice, int start, int end) {}
