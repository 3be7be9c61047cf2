package micrograd.compiled;

/** A check that holds on both platforms: it throws on neither, and returns the same text on both. */
@FunctionalInterface
interface Check {
    String run();
}
