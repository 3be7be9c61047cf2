/**
 * The same scalar graph, faster: {@link micrograd.tape.Tape} records any graph into flat arrays and replays it bit for bit;
 * {@link micrograd.tape.Lanes} replays the graph of one example with a lane an example; a {@link micrograd.tape.Kernel} is the
 * lanes compiled to a WebAssembly module at run time.
 *
 * <p>{@link micrograd.engine.Value} stays the definition: everything here agrees with it and is tested against it. The package knows
 * nothing of networks or training, and instantiates no WebAssembly: {@link micrograd.tape.WebAssembly} is what does, elsewhere.
 * It may use {@code engine} only.
 */
package micrograd.tape;
