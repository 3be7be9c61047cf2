/**
 * How much of everything that grows with what is typed, opened or pasted is dealt with: one list, {@link micrograd.limits.Budgets}.
 *
 * <p>It uses nothing, and every other package may use it.
 */
package micrograd.limits;
