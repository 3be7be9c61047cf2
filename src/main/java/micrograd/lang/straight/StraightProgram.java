package micrograd.lang.straight;

import java.util.List;

/**
 * A parsed source.
 *
 * @param statements those without errors, in order
 * @param python whether it says {@code Value(} somewhere, so that its bare numbers are plain numbers, as in Python
 * @param packaged whether it imports the {@code Value} of micrograd's package, which composes and prints its numbers in its own way
 */
record StraightProgram(List<Statement> statements, boolean python, boolean packaged) {}
