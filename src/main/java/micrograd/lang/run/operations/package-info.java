/**
 * What the language does with objects, whatever they are: attributes, operators, elements, calls, texts, iteration, truth and order. Each class has
 * one of these, knows which special methods of learners' classes come first, and works step by step where those may be slow. The
 * operations of one machine know one another ({@link micrograd.lang.run.operations.Operations}); methods of single classes and built-in functions stand in
 * {@code builtins}, and nothing here runs an instruction.
 */
package micrograd.lang.run.operations;
