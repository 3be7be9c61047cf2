package micrograd.lang.run;

/** A generator: a frame set aside. */
final class PyGenerator extends PyObject {
    final CodeFrame frame;
    boolean started;
    boolean finished;
    boolean running;

    PyGenerator(CodeFrame frame) {
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
