package micrograd.lang.run;

/**
 * Where in a program a value is made.
 *
 * @param start where the source of the instruction starts
 * @param end where it ends
 * @param round the round of the outermost loop under way, from 0; -1 outside of loops
 */
public record Place(int start, int end, int round) {}
