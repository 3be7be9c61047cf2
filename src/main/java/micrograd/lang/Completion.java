package micrograd.lang;

/**
 * A way to go on with the word at some place.
 *
 * @param text what to write in place of the word
 * @param detail its signature, or what kind of thing it is
 * @param help one sentence on it, or an empty text
 * @param from where the word begins
 */
public record Completion(String text, String detail, String help, int from) {}
