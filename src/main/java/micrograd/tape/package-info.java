/**
 * The same scalar graph, faster: {@link micrograd.tape.Tape} records any graph into flat arrays and replays it bit for bit.
 *
 * <p>{@link micrograd.engine.Value} stays the definition: everything here agrees with it and is tested against it. The package knows
 * nothing of networks or training. It may use {@code engine} only.
 */
package micrograd.tape;
