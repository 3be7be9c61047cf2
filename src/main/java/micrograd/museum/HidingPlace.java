package micrograd.museum;

/**
 * A program on which a fault happens to give the right answer after one backward pass.
 *
 * @param program in the language of the editor
 * @param valueOnly whether only the output is right, and the gradients are not
 */
public record HidingPlace(String program, boolean valueOnly) {
    static HidingPlace of(String program) {
        return new HidingPlace(program, false);
    }

    static HidingPlace ofValue(String program) {
        return new HidingPlace(program, true);
    }
}
