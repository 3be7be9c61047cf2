package micrograd.browser;

/** Gestures of one kind, such as drags of a slider: all that is done within one carries its name and the time when it began, and so is one step to undo. */
final class Gesture {
    private final String name;
    private int count;
    private double start = -1;

    /** {@code name} tells them from gestures of other kinds. */
    Gesture(String name) {
        this.name = name;
    }

    void begin() {
        count++;
        start = Dom.now();
    }

    /** From now on there is no gesture: what is done then belongs together while it follows closely. */
    void end() {
        start = -1;
    }

    boolean isOn() {
        return start >= 0;
    }

    String key() {
        return isOn() ? name + " " + count : name;
    }

    double millis() {
        return isOn() ? start : Dom.now();
    }
}
