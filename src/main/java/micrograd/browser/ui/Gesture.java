package micrograd.browser.ui;

/** Gestures of one kind, such as drags of a slider: all that is done within one carries its name and the time when it began, and so is one step to undo. */
public final class Gesture {
    private final String name;
    private int count;
    private double start = -1;

    /** {@code name} tells them from gestures of other kinds. */
    public Gesture(String name) {
        this.name = name;
    }

    public void begin() {
        count++;
        start = Dom.now();
    }

    /** From now on there is no gesture: what is done then belongs together while it follows closely. */
    public void end() {
        start = -1;
    }

    public boolean isOn() {
        return start >= 0;
    }

    public String key() {
        return isOn() ? name + " " + count : name;
    }

    public double millis() {
        return isOn() ? start : Dom.now();
    }
}
