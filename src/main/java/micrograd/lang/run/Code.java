package micrograd.lang.run;

/** The code of a function, a class body or a program: instructions, and what they speak of. */
public final class Code {
    /** The function's name; {@code <module>}, {@code <lambda>}, {@code <listcomp>} and the like for others. */
    public final String name;
    /** The name with those of what it stands in. */
    public final String qualifiedName;
    /** Instructions: the operation in the low 8 bits, its argument above. */
    public final int[] instructions;
    /** For each instruction, where its source starts. */
    public final int[] starts;
    /** For each instruction, where its source ends. */
    public final int[] ends;

    public final PyObject[] constants;
    public final String[] names;
    public final Code[] codes;
    /** Handlers: from, to, handler, stack depth; inner ones first. */
    public final int[] handlers;
    /** The names of the places of a frame: parameters, other local names, cells. */
    public final String[] locals;
    /** How many places there are before the stack. */
    public final int places;

    final int stackSize;
    /** Parameters by position, of which the first so many by position only. */
    public final int parameters;

    public final int positionOnly;
    public final int keywordOnly;
    public final boolean moreArguments;
    public final boolean moreKeywords;
    /** Local places that are cells from the start, and those taken from the closure: their number. */
    public final int free;

    public final boolean generator;
    final boolean classBody;
    public final String doc;
    /** What the keywords of call instructions are. */
    public final String[][] keywords;
    /** Remembered lookups, by instruction. */
    public final Lookup[] lookups;
    /** Whether it is no code of the learner's, so that nothing of it is shown: its frames are passed over. */
    public boolean hidden;

    /** What remembers for an instruction how the last lookup went. */
    public static final class Lookup {
        public AttributeShape shape;
        public int version;
        public int place;
        public AttributeShape wider;
        public PyObject method;
        /** Whether it is a gradient that is stored, and this is to be noted. */
        public boolean noted;
    }

    /** Collects the parts, see the fields. */
    public static final class Parts {
        public String name = "";
        public String qualifiedName = "";
        public int[] instructions = {};
        public int[] starts = {};
        public int[] ends = {};
        public PyObject[] constants = {};
        public String[] names = {};
        public Code[] codes = {};
        public int[] handlers = {};
        public String[] locals = {};
        public int places;
        public int stackSize;
        public int parameters;
        public int positionOnly;
        public int keywordOnly;
        public boolean moreArguments;
        public boolean moreKeywords;
        public int free;
        public boolean generator;
        public boolean classBody;
        public String doc;
        public String[][] keywords = {};
    }

    /** Code of these parts. */
    public Code(Parts parts) {
        name = parts.name;
        qualifiedName = parts.qualifiedName;
        instructions = parts.instructions;
        starts = parts.starts;
        ends = parts.ends;
        constants = parts.constants;
        names = parts.names;
        codes = parts.codes;
        handlers = parts.handlers;
        locals = parts.locals;
        places = parts.places;
        stackSize = parts.stackSize;
        parameters = parts.parameters;
        positionOnly = parts.positionOnly;
        keywordOnly = parts.keywordOnly;
        moreArguments = parts.moreArguments;
        moreKeywords = parts.moreKeywords;
        free = parts.free;
        generator = parts.generator;
        classBody = parts.classBody;
        doc = parts.doc;
        keywords = parts.keywords;
        lookups = new Lookup[instructions.length];
    }
}
