/**
 * Checks that run on the JVM and again compiled to JavaScript, in Chromium.
 *
 * <p>A check is added in one place, {@link micrograd.compiled.Checks}; it must end well on both platforms and say the same
 * on both. It may use the project's own code and Jupiter's assertions, and is bound by what TeaVM compiles.
 */
package micrograd.compiled;
