/**
 * The functions that are there without an import, and the methods and constructors of the language's own classes, a table a class
 * ({@link micrograd.lang.run.operations.MethodTable}). {@link micrograd.lang.run.builtins.Methods} says which class has which. To add a method: its name at the end of
 * its class's table, and its case in {@code call}. What programs import stands in {@code lang.modules}.
 */
package micrograd.lang.run.builtins;
