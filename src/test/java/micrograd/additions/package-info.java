/** The lists of {@code CONTRIBUTING.md}, followed: each adds something to the sources as they are, and what comes of it is tried. */
package micrograd.additions;
