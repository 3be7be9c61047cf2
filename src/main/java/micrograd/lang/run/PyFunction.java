package micrograd.lang.run;

/** A function of the learner's: its code, and what it took along. */
public final class PyFunction extends PyInstance {
    private static final PyCell[] NO_CELLS = {};

    public final Code code;
    public final Globals globals;
    public PyTuple defaults = PyTuple.EMPTY;
    public PyDict keywordDefaults;
    public PyCell[] closure = NO_CELLS;
    public String name;
    public String qualifiedName;
    public PyObject doc = PyNone.NONE;
    PyObject annotations;

    public PyFunction(Code code, Globals globals) {
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
