package micrograd.lang.report;

/**
 * What is to be said about a place in the source: what is wrong there and what to write instead.
 *
 * @param message one or two sentences for a learner
 * @param start the first UTF-16 unit concerned
 * @param end the one behind the last
 * @param line the line of {@code start}, from 1
 * @param column the column of {@code start} in UTF-16 units, from 1
 */
public record Diagnostic(Severity severity, String message, int start, int end, int line, int column) {}
