package micrograd.tape;

/** What a step of a {@link LaneProgram} reads: a row, which holds a number for every lane, or one number for all lanes. */
sealed interface LaneOperand {
    /** A row of the program. */
    record Row(int index) implements LaneOperand {}

    /** A parameter, the same in every lane; its gradient is summed over the lanes. */
    record Parameter(int index) implements LaneOperand {}

    /** A number that never changes. */
    record Constant(double number) implements LaneOperand {}
}
