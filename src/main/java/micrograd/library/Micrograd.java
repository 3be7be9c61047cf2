package micrograd.library;

/** The functions that {@code micrograd.mjs} exports; {@code micrograd.d.ts} describes them. */
public final class Micrograd {
    private Micrograd() {}
}
