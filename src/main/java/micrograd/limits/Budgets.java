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
    public static final int VALUES_DRAWN = 1_000;

    /** Cards and edges of a large graph's picture, parts that were opened included. */
    public static final int CARDS_DRAWN = 400;

    public static final int EDGES_DRAWN = 1_600;

    /** Parts that are drawn of a part, or of a large graph: more are taken together. */
    public static final int PARTS_OF_ONE = 40;

    /** Cards of a large graph's picture before anything is opened. */
    public static final int CARDS_AT_FIRST = 40;

    /** Values whose unnamed results are called by short expressions; in a larger graph they are called by their numbers. */
    public static final int VALUES_NAMED = 5_000;

    /** Values in the table: of more the first. */
    public static final int ROWS_OF_TABLE = 4_000;

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

    /** Characters that are tried to be packed into a link: more never fit. */
    public static final int PACKED_CHARACTERS = 1_000_000;

    /** Characters of a saved playground, and of what a packed link may come to. */
    public static final int FILE_CHARACTERS = 4_000_000;

    private Budgets() {}
}
