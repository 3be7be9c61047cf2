/**
 * The seeded generators: Python's {@code random}, NumPy's legacy {@code RandomState} and xorshift64*.
 *
 * <p>Integers, uniforms and shuffles are those of the originals bit for bit, on every platform; Gaussians go through
 * {@code log}, {@code sin} and {@code cos} and may differ in the last place. Nothing here is fit for secrets. It may use
 * {@code text}.
 */
package micrograd.random;
