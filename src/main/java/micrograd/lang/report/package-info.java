/**
 * What is said of a program, and where: places in its text, lines, letters, the diagnostics that a learner reads, and what is remarked about a program that runs but
 * can hardly have been meant. It may use {@code lang.syntax}, and runs nothing.
 */
package micrograd.lang.report;
