/**
 * Slopes that are measured instead of derived: a value moved a little and the graph computed again, for the checks beside the gradients, the table's column and
 * the plots. It changes no graph; it may use the graph and the engine's operations.
 */
package micrograd.graph.slope;
