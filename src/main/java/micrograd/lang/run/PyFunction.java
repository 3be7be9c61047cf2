package micrograd.lang.run;

/** A function of the learner's: its code, and what it took along. */
public final class PyFunction extends PyInstance {
    private static final PyCell[] NO_CELLS = {};

    final Code code;
    final Globals globals;
    PyTuple defaults = PyTuple.EMPTY;
    PyDict keywordDefaults;
    PyCell[] closure = NO_CELLS;
    String name;
    String qualifiedName;
    PyObject doc = PyNone.NONE;
    PyObject annotations;

    PyFunction(Code code, Globals globals) {
        super(Types.FUNCTION);
        this.code = code;
        this.globals = globals;
        name = code.name;
        qualifiedName = code.qualifiedName;
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(defaults);
        census.visit(keywordDefaults);
        for (PyCell cell : closure) {
            census.visit(cell);
        }
    }
}
