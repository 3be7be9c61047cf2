package micrograd.layout;

/** Work that may still be done, counted in simple steps rather than timed: so the outcome is the same on every machine. */
final class Effort {
    private int left;

    Effort(int steps) {
        left = steps;
    }

    void spend(int steps) {
        left -= steps;
    }

    boolean isLeft() {
        return left > 0;
    }
}
