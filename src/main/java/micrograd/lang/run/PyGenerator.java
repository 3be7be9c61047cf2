package micrograd.lang.run;

/** A generator: a frame set aside. */
public final class PyGenerator extends PyObject {
    public final CodeFrame frame;
    public boolean started;
    public boolean finished;
    public boolean running;

    public PyGenerator(CodeFrame frame) {
        this.frame = frame;
    }

    @Override
    public PyType type() {
        return Types.GENERATOR;
    }

    @Override
    protected void reach(Census census) {
        if (!finished) {
            frame.reach(census);
        }
    }
}
