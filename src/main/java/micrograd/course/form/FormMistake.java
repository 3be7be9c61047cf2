package micrograd.course.form;

/**
 * Something that is wrong in the text of an activity.
 *
 * @param line from 1
 * @param message a sentence that says what to write instead
 */
public record FormMistake(int line, String message) {
    /** {@code 04.txt:12: …} */
    public String in(String file) {
        return file + ":" + line + ": " + message;
    }
}
