/**
 * The page. Its wings are sub-packages, which turn what people do into messages and paint what a model says; here are the entries of what is
 * loaded on demand.
 *
 * <p>It holds no logic that could be pure. It may use every other package, and is with {@code library} one of the two that may use TeaVM.
 */
package micrograd.browser;
