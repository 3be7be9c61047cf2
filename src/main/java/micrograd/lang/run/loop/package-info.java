/**
 * The machine itself: the {@linkplain micrograd.lang.run.loop.Instructions instructions} that code objects are made of, the
 * {@linkplain micrograd.lang.run.loop.Interpreter loop} that runs them in slices, what limits a run, and where it finds modules. What an
 * instruction does with objects is {@code operations}' business; natives see only {@link micrograd.lang.run.Machine}.
 */
package micrograd.lang.run.loop;
