package micrograd.lang.run.loop;

/**
 * The operations of code objects. An instruction is an {@code int}: the operation in the low 8 bits, its argument above. "Top" is the last on the
 * frame's stack.
 */
public final class Instructions {
    /** Nothing. */
    public static final int NOP = 0;
    /** Pushes constant i. */
    public static final int CONST = 1;
    /** Pushes local place i. */
    public static final int LOAD = 2;
    /** Pops into local place i. */
    public static final int STORE = 3;
    /** Empties local place i. */
    public static final int DELETE = 4;
    /** Pushes what the cell at place i holds. */
    public static final int LOAD_CELL = 5;
    /** Pops into the cell at place i. */
    public static final int STORE_CELL = 6;
    /** Empties the cell at place i. */
    public static final int DELETE_CELL = 7;
    /** Pushes the cell itself. */
    public static final int CELL = 8;
    /** Makes a cell of what is at place i. */
    public static final int MAKE_CELL = 9;
    /** Pushes the top-level name at place i. */
    public static final int LOAD_GLOBAL = 10;
    /** Pops into a top-level name. */
    public static final int STORE_GLOBAL = 11;
    /** Forgets a top-level name. */
    public static final int DELETE_GLOBAL = 12;
    /** In a class body: pushes name i, of the body or else of the top level. */
    public static final int LOAD_NAME = 13;
    /** In a class body: pops into name i. */
    public static final int STORE_NAME = 14;
    /** In a class body: forgets name i. */
    public static final int DELETE_NAME = 15;
    /** In a class body: as LOAD_NAME with the name of place i, else from the cell there. */
    public static final int LOAD_CLASS_CELL = 16;
    /** Top becomes its attribute i. */
    public static final int ATTRIBUTE = 17;
    /** Sets attribute i of top to the one below; pops both. */
    public static final int STORE_ATTRIBUTE = 18;
    /** Deletes attribute i of top; pops it. */
    public static final int DELETE_ATTRIBUTE = 19;
    /** Top becomes a function and its self, or null and what to call. */
    public static final int METHOD = 20;
    /** Calls what METHOD pushed, with i arguments. */
    public static final int CALL_METHOD = 21;
    /** Calls with i arguments. */
    public static final int CALL = 22;
    /** Calls with i&4095 arguments, the last ones by the keywords of list i>>12. */
    public static final int CALL_KEYWORDS = 23;
    /** Calls with a list of arguments and, for i = 1, a dict of keywords. */
    public static final int CALL_SPREAD = 24;
    /** a[b]. */
    public static final int ITEM = 25;
    /** a[b] = c, from c a b. */
    public static final int STORE_ITEM = 26;
    /** del a[b]. */
    public static final int DELETE_ITEM = 27;
    /** Binary operation i of {@link micrograd.lang.run.operations.Operators}. */
    public static final int BINARY = 28;
    /** The same in place. */
    public static final int IN_PLACE = 29;
    /** Unary operation i. */
    public static final int UNARY = 30;
    /** not. */
    public static final int NOT = 31;
    /** Comparison i of {@link micrograd.lang.run.operations.Operators}. */
    public static final int COMPARE = 32;
    /** is; for i = 1, is not. */
    public static final int IS = 33;
    /** in; for i = 1, not in. */
    public static final int IN = 34;
    /** Goes to i. */
    public static final int JUMP = 35;
    /** Goes back to i. */
    public static final int JUMP_BACK = 36;
    /** Pops; goes to i if false. */
    public static final int IF_FALSE = 37;
    /** Pops; goes to i if true. */
    public static final int IF_TRUE = 38;
    /** Goes to i if top is false, else pops. */
    public static final int FALSE_OR_POP = 39;
    /** Goes to i if top is true, else pops. */
    public static final int TRUE_OR_POP = 40;
    /** Drops top. */
    public static final int POP = 41;
    /** Doubles top. */
    public static final int DUP = 42;
    /** Doubles the two on top. */
    public static final int DUP2 = 43;
    /** Top goes below the next. */
    public static final int ROT2 = 44;
    /** Top goes below the next two. */
    public static final int ROT3 = 45;
    /** Top goes below the next three. */
    public static final int ROT4 = 46;
    /** A list of the i on top. */
    public static final int LIST = 47;
    /** A tuple of the i on top. */
    public static final int TUPLE = 48;
    /** A set of the i>>1 on top; for the low bit 1, three or more constants, which Python orders in its own way. */
    public static final int SET = 49;
    /** A dict of the i pairs on top. */
    public static final int DICT = 50;
    /** Adds top to the list i below; pops it. */
    public static final int APPEND = 51;
    /** Adds top to the set i below. */
    public static final int ADD_TO_SET = 52;
    /** Adds key and value to the dict i below. */
    public static final int ADD_TO_DICT = 53;
    /** Adds all of top to the list below. */
    public static final int EXTEND = 54;
    /** Adds all of top to the set below. */
    public static final int UPDATE_SET = 55;
    /** Adds all of top to the dict below; for i = 1, keys may not come twice: a call. */
    public static final int UPDATE_DICT = 56;
    /** Top, a list, becomes a tuple. */
    public static final int TO_TUPLE = 57;
    /** A slice of the i on top, 2 or 3. */
    public static final int SLICE = 58;
    /** Top becomes text: conversion i&255 (0, 's', 'r', 'a'), for i>>8 = 1 with the format on top. */
    public static final int FORMAT = 59;
    /** Joins the i texts on top. */
    public static final int JOIN = 60;
    /** Makes a function of code i>>4; flags: 1 defaults, 2 keyword defaults, 4 cells. */
    public static final int FUNCTION = 61;
    /** Returns top. */
    public static final int RETURN = 62;
    /** Yields top; what is sent takes its place. */
    public static final int YIELD = 63;
    /** Asks the iterator below for more with top; goes to i with its result when it ends. */
    public static final int SEND = 64;
    /** Top becomes an iterator over it. */
    public static final int ITERATOR = 65;
    /** Pushes the next of the iterator on top; at its end, pops it and goes to i. */
    public static final int NEXT = 66;
    /** Pushes the i elements of top, the first last. */
    public static final int UNPACK = 67;
    /** The same with a starred one: i&255 before it, i>>8 behind. */
    public static final int UNPACK_STAR = 68;
    /** Raises: i = 0 again, 1 top, 2 top as the cause of the one below. */
    public static final int RAISE = 69;
    /** Raises top again, from where it came. */
    public static final int RERAISE = 70;
    /** The exception on top is dealt with from here; the one before is kept at place i. */
    public static final int ENTER_HANDLER = 71;
    /** The exception at place i is dealt with again. */
    public static final int LEAVE_HANDLER = 72;
    /** Whether the exception below is of the class or classes on top; replaces top. */
    public static final int MATCHES = 73;
    /** Makes a class: from a body function, a tuple of bases, a dict of keywords. */
    public static final int CLASS = 74;
    /** Imports module name i; for the low bit 1, pushes the first package of its name. */
    public static final int IMPORT = 75;
    /** Pushes name i of the module on top, which stays. */
    public static final int IMPORT_FROM = 76;
    /** Puts all names of the module on top into the top level; pops it. */
    public static final int IMPORT_ALL = 77;
    /** Enters a context manager: pops it, pushes its exit function and what entering gives. */
    public static final int ENTER_WITH = 78;
    /** Pushes the class of the exception on top. */
    public static final int CLASS_OF = 79;
    /** Pops what a program's expression of its own came to; for i = 1 it is the last, to be shown. */
    public static final int SHOW = 80;
    /** A statement starts here: where stepping stops. */
    public static final int STATEMENT = 81;
    /** An outermost loop: i = 0 starts, 1 a round starts, 2 is over. */
    public static final int LOOP = 82;
    /** a + b. */
    public static final int ADD = 83;
    /** a - b. */
    public static final int SUBTRACT = 84;
    /** a * b. */
    public static final int MULTIPLY = 85;
    /** Pushes AssertionError. */
    public static final int ASSERTION = 86;
    /** Pushes place i, which is always filled. */
    public static final int LOAD_SURE = 87;
    /** Pops into a top-level name that was assigned a bare expression: in the playground's reading a number becomes a leaf. */
    public static final int STORE_LEAF = 88;
    /** A number in the playground's reading that a top-level name was given: name constant below. */
    public static final int AUGMENT_LEAF = 89;

    private Instructions() {}
}
