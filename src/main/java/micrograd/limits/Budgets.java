package micrograd.limits;

/**
 * The budgets of everything that grows with input. Within a budget all is shown at once; beyond it something smaller stands in its place, and that is said.
 *
 * <p>Where a task of the page's own thread grows with one of them, it stays below {@link #TASK_MILLIS} at the budget.
 */
public final class Budgets {
    /** How long a task of the page's thread may take, in milliseconds of a desktop's processor. */
    public static final int TASK_MILLIS = 200;

    /** Values of a graph drawn one by one; of a larger graph parts are drawn, see {@code scene.graph.Outline}. */
    public static final int VALUES_DRAWN = 800;

    /** Cards and edges of a large graph's picture, parts that were opened included. */
    public static final int CARDS_DRAWN = 400;

    public static final int EDGES_DRAWN = 1_600;

    /** Values of a graph whose parts are found in the frame that shows it; those of a larger one in a task before the next frame. */
    public static final int VALUES_OUTLINED_AT_ONCE = 6_000;

    /** Parts that are drawn of a part, or of a large graph: more are taken together. */
    public static final int PARTS_OF_ONE = 40;

    /** Cards of a large graph's picture before anything is opened. */
    public static final int CARDS_AT_FIRST = 40;

    /** Values whose unnamed results are called by short expressions; in a larger graph they are called by their numbers. */
    public static final int VALUES_NAMED = 5_000;

    /** Values in the table: of more the first. */
    public static final int ROWS_OF_TABLE = 1_000;

    /** Values listed at a time in the graph's twin. */
    public static final int ROWS_LISTED = 400;

    /** Leaves of which each has a box that holds it still. */
    public static final int LEAVES_LISTED = 200;

    /** Uses of one value that are explained each; the sum is of all. */
    public static final int USES_EXPLAINED = 64;

    /** Sentences below lines of the program, and marks of what is wrong; errors and other remarks by themselves. */
    public static final int REMARKS_SHOWN = 200;

    /** Characters of a link; what is longer is kept in the tab, and offered as a file. */
    public static final int LINK_CHARACTERS = 30_000;

    /** Characters of a link that can be read by people; longer ones are packed. */
    public static final int PLAIN_LINK_CHARACTERS = 2_000;

    /** Characters of a program, and of what is tried to be packed into a link: beyond them only texts that repeat themselves would fit. */
    public static final int PACKED_CHARACTERS = 120_000;

    /** Characters of a saved playground, and of what a packed link may come to. */
    public static final int FILE_CHARACTERS = 4_000_000;

    /** Stops of a way along the gradients; of a longer one the latest. */
    public static final int STOPS_OF_A_WAY = 1_000;

    /** Characters of the programs along it: of long programs there are fewer stops. */
    public static final int CHARACTERS_OF_A_WAY = 20_000_000;

    /** Characters of it that the tab keeps over a reload: about so many. */
    public static final int WAY_CHARACTERS = 400_000;

    /** Exercises of which the tab keeps what was filled in. */
    public static final int SHEETS_KEPT = 8;

    // ---- the language

    /** Characters of a program. */
    public static final int SOURCE_CHARACTERS = 2_000_000;

    /** Characters of a name in a program. */
    public static final int NAME_CHARACTERS = 1_000;

    /** Brackets open at a time in a program that is a list of assignments. */
    public static final int BRACKETS_OPEN = 500_000;

    /** Values that a program makes in the page, constants included. */
    public static final int VALUES_MADE = 500_000;

    /** Characters of a program that is run at a key; a worker runs a longer one. */
    public static final int CHARACTERS_AT_A_KEY = 20_000;

    /** Values that a program makes at a key; a worker runs one that makes more. */
    public static final int VALUES_AT_A_KEY = 5_000;

    /** Values of a worker's result that the page reads in one task. */
    public static final int VALUES_READ_AT_A_TIME = 10_000;

    /** Instructions run at a key, and values visited by backward passes. */
    public static final int STEPS_AT_A_KEY = 10_000_000;

    /** Characters of one text in a program that is a list of assignments. */
    public static final int TEXT_CHARACTERS = 100_000;

    /** Characters that a program prints in the page. */
    public static final int PRINTED_CHARACTERS = 1_000_000;

    /** Characters of what a program printed that are shown: of more the beginning and the end. */
    public static final int PRINTED_SHOWN = 20_000;

    /** Objects, and places in them, that a program reaches at a time in the page. */
    public static final int OBJECTS_ALIVE = 500_000;

    /** The same in a worker, which has Stop. */
    public static final int OBJECTS_ALIVE_IN_A_WORKER = 2_000_000;

    /** Values that a program reaches at a time in a worker. */
    public static final int VALUES_MADE_IN_A_WORKER = 2_000_000;

    /** Characters that a program prints in a worker. */
    public static final int PRINTED_IN_A_WORKER = 10_000_000;

    /** Instructions that one call from within a built-in function takes in a worker. */
    public static final int STEPS_OF_ONE_CALL = 50_000_000;

    /** Instructions of all that a learner's engine is asked: beyond them the report is on what was asked. */
    public static final int STEPS_OF_A_CHECK = 24_000_000;

    /** Inputs of a neuron that a program makes. */
    public static final int INPUTS_OF_A_NEURON = 1_000;

    /** Parameters of a network that a program makes. */
    public static final int PARAMETERS_OF_A_PROGRAM = 100_000;

    /** Errors said of a program. */
    public static final int ERRORS_SAID = 100;

    /** Warnings and hints said of a program. */
    public static final int REMARKS_SAID = 20;

    /** Assignments of a program that repeats which are kept: the first. */
    public static final int ASSIGNMENTS_KEPT = 100_000;

    /** Objects of a learner's own class that are a graph. */
    public static final int OBJECTS_OF_A_GRAPH = 100_000;

    /** Operations of a formula that makes a data set. */
    public static final int OPERATIONS_OF_A_FORMULA = 500;

    /** Brackets open at a time in a program of Python, as in Python itself; rules that go into each other may end it before. */
    public static final int BRACKETS_OPEN_IN_PYTHON = 200;

    /** Levels of indentation, as in Python itself. */
    public static final int LEVELS_OF_INDENTATION = 100;

    /** Signs before a number, or before what is in brackets. */
    public static final int SIGNS_IN_A_ROW = 1_000;

    /** Binary digits of a whole number. */
    public static final int BITS_OF_A_NUMBER = 1_000_000;

    /** Digits of a whole number that is written or read, as in Python itself. */
    public static final int DIGITS_OF_A_NUMBER = 4_300;

    /** Characters of one text that a program makes. */
    public static final int CHARACTERS_OF_A_TEXT = 10_000_000;

    /** Instructions of a line that is gone through by itself. */
    public static final int STEPS_OF_A_LINE = 3_000_000;

    /** Gradients before later backward passes that are kept for a walk through them. */
    public static final int GRADIENTS_OF_PASSES_KEPT = 400_000;

    /** Gradients looked at for that. */
    public static final int GRADIENTS_OF_PASSES_SEEN = 4_000_000;

    /** Characters of a formula that makes a data set or an input. */
    public static final int CHARACTERS_OF_A_FORMULA = 2_000;

    /** Brackets open in it at a time. */
    public static final int BRACKETS_OF_A_FORMULA = 100;

    /** Characters of a program that a lesson runs beside its text. */
    public static final int CHARACTERS_OF_A_LESSON = 20_000;

    /** Brackets open in it at a time. */
    public static final int BRACKETS_OF_A_LESSON = 200;

    /** Values that it makes. */
    public static final int VALUES_OF_A_LESSON = 5_000;

    /** Its steps. */
    public static final int STEPS_OF_A_LESSON = 200_000;

    /** Characters of one text in it. */
    public static final int TEXT_OF_A_LESSON = 2_000;

    /** Characters that it prints. */
    public static final int PRINTED_OF_A_LESSON = 20_000;

    /** Characters of an answer by hand, which is a program of one line. */
    public static final int CHARACTERS_OF_AN_ANSWER = 200;

    /** Brackets open in it at a time. */
    public static final int BRACKETS_OF_AN_ANSWER = 20;

    /** Values that it makes. */
    public static final int VALUES_OF_AN_ANSWER = 50;

    /** Its steps. */
    public static final int STEPS_OF_AN_ANSWER = 500;

    /** Characters of one text in it. */
    public static final int TEXT_OF_AN_ANSWER = 100;

    /** Characters that it prints. */
    public static final int PRINTED_OF_AN_ANSWER = 100;

    /** Characters of a program that is run on the engine of a hunt. */
    public static final int CHARACTERS_OF_AN_EXPERIMENT = 20_000;

    /** Brackets open in it at a time. */
    public static final int BRACKETS_OF_AN_EXPERIMENT = 1_000;

    /** Values that it makes. */
    public static final int VALUES_OF_AN_EXPERIMENT = 2_000;

    /** Its steps. */
    public static final int STEPS_OF_AN_EXPERIMENT = 100_000;

    /** Characters of one text in it. */
    public static final int TEXT_OF_AN_EXPERIMENT = 10_000;

    /** Characters that it prints. */
    public static final int PRINTED_OF_AN_EXPERIMENT = 100_000;

    // ---- the expression view

    /** Characters of a program that is coloured, and in which names are looked for, as a whole; of a longer one those near the cursor and on screen. */
    public static final int CHARACTERS_NEAR = 50_000;

    /** Lines of a program that is printed whole; of a longer one those on screen. */
    public static final int LINES_PRINTED = 1_000;

    /** Leaves with a slider; of more the first. */
    public static final int SLIDERS = 60;

    /** Leaves offered to be plotted over. */
    public static final int LEAVES_TO_PLOT = 100;

    /** Values offered to be checked. */
    public static final int VALUES_TO_CHECK = 500;

    /** Characters of an export that are shown; copied and saved is all of it. */
    public static final int CHARACTERS_PREVIEWED = 20_000;

    /** Values of a graph that the tools are told as a whole; of a larger one the table's first. */
    public static final int VALUES_TOLD = 10_000;

    /** Characters of a program that is gone through line by line. */
    public static final int CHARACTERS_STEPPED = 50_000;

    /** Lines that it is gone through. */
    public static final int LINES_STEPPED = 100_000;

    /** Variables of a function that are shown there; of more the first. */
    public static final int VARIABLES_STEPPED = 40;

    /** Gradients of an exercise; an expression with more is none. */
    public static final int GRADIENTS_BY_HAND = 60;

    /** Values whose formulas are in an export; of a larger graph there are numbers alone. */
    public static final int VALUES_EXPLAINED = 100;

    /** Paths from a value to the output that are written out. */
    public static final int PATHS_SHOWN = 16;

    /** Documents that undo goes back to. */
    public static final int STEPS_TO_UNDO = 200;

    /** Characters of the programs, data and courses in them: of long ones there are fewer steps, but always one. */
    public static final int CHARACTERS_TO_UNDO = 20_000_000;

    /** Values of a graph that is laid out both ways, and in rows, to find which can be read best. */
    public static final int VALUES_ARRANGED_BOTH_WAYS = 200;

    /** The same while a program is typed. */
    public static final int VALUES_TURNED_WHILE_TYPED = 120;

    /** Values of a graph whose cards move to their new places; a larger one is drawn there at once. */
    public static final int VALUES_MOVING = 400;

    /** Pieces of long edges, one for each layer that they cross, that are laid out one by one. */
    public static final int SEGMENTS_LAID_OUT = 6_000;

    /** Work put into the order within layers. */
    public static final int EFFORT_OF_ORDER = 2_500_000;

    // ---- training

    /** Points of a data set, and rows taken of a table. */
    public static final int POINTS = 10_000;

    /** Lines of a table that is read at all. */
    public static final int LINES_OF_A_TABLE = 20_000;

    /** Characters of a table that its dialog shows; of a longer one the beginning, and all of it is used. */
    public static final int CHARACTERS_OF_A_TABLE_SHOWN = 100_000;

    /** Rows that were left out of a table which are listed with what is wrong; of more how many there are. */
    public static final int ROWS_LEFT_OUT_LISTED = 200;

    /** Characters of a class's name. */
    public static final int NAME_OF_A_CLASS = 100;

    /** Classes of a data set. */
    public static final int CLASSES = 10;

    /** Coordinates of a point. */
    public static final int INPUTS = 16;

    /** Inputs that are made of them. */
    public static final int FEATURES = 32;

    /** Layers of a network, its inputs not counted. */
    public static final int LAYERS = 16;

    /** Neurons of a layer. */
    public static final int LAYER_WIDTH = 512;

    /** Parameters of a network. */
    public static final int PARAMETERS = 500_000;

    /** Characters of a file of parameters: 24 a number, and what stands around them. */
    public static final int CHARACTERS_OF_WEIGHTS = 13_000_000;

    /** Hidden layers that the form takes. */
    public static final int HIDDEN_LAYERS_TYPED = 8;

    /** Neurons of a hidden layer that the form takes. */
    public static final int NEURONS_TYPED = 128;

    /** Steps that opening a link trains: beyond them it says the parameters. */
    public static final int STEPS_OF_A_LINK = 1_000_000;

    /** Steps of one call of the library's {@code step}. */
    public static final int STEPS_OF_A_CALL = 1_000_000_000;

    /** Steps of the library's {@code descend}. */
    public static final int STEPS_OF_A_DESCENT = 1_000_000;

    /** Numbers that it gives back. */
    public static final int NUMBERS_GIVEN_BACK = 4_000_000;

    /** Entries of a list among the library's options. */
    public static final int ITEMS_OF_AN_OPTION = 100_001;

    /** Points of the curve of a run; of more steps every second, every fourth. */
    public static final int POINTS_OF_A_CURVE = 4_096;

    /** Steps since the last report of a run of which losses and accuracies are told; of more every second, every fourth. */
    public static final int RECENT_STEPS = 4_096;

    /** States of a run that going back starts from. */
    public static final int STATES_KEPT = 2_048;

    /** Octets of those states: of a large network there are fewer. */
    public static final int BYTES_OF_STATES = 48 << 20;

    /** Octets of them where there are more than sixteen. */
    public static final int BYTES_OF_STATES_AS_A_RULE = 1 << 20;

    /** Those of them at which something was changed by hand. */
    public static final int CHANGES_KEPT = 256;

    /** Runs kept for comparison. */
    public static final int RUNS_COMPARED = 6;

    /** Nodes of an example's graph that is opened whole; of a larger one the neuron or the layer. */
    public static final int NODES_OF_AN_EXAMPLE = 1_500;

    /** Weights drawn as lines. */
    public static final int WEIGHTS_DRAWN = 900;

    /** Parameters listed to be chosen. */
    public static final int PARAMETERS_LISTED = 2_000;

    /** Points in the table of numbers. */
    public static final int POINTS_LISTED = 200;

    /** Parameters of a network of which a kernel is compiled for its maps; those of a larger one are computed by loops. */
    public static final int PARAMETERS_COMPILED_FOR_MAPS = 20_000;

    /** Parameters of a network whose operations for one example are walked through as a program. */
    public static final int PARAMETERS_WALKED = 10_000;

    /** Parameters of a network whose scalars for one example are shown: each is an object, and so is each product of one. */
    public static final int PARAMETERS_INSPECTED = 60_000;

    /** Characters of a document that are kept, or shown, in the task in which they were read; more in one of its own. */
    public static final int CHARACTERS_AT_ONCE = 200_000;

    /** Parameters of a network of which an open graph is rebuilt with every step. */
    public static final int PARAMETERS_LIVE = 3_000;

    /** Points of a typed data set that is written into the address while a run plays; a larger one is once it stands. */
    public static final int POINTS_LIVE = 500;

    private Budgets() {}
}
