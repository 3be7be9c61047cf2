/**
 * Turns a tree into code objects: which names are local, shared with inner functions or of the top level ({@link micrograd.lang.compile.Scope}),
 * and the instructions ({@link micrograd.lang.compile.Compiler}).
 */
package micrograd.lang.compile;
