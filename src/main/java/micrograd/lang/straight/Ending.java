package micrograd.lang.straight;

/** How the run of a program of straight lines ended. */
public enum Ending {
    /** At its end. */
    DONE,
    /** With what is wrong in Python too. */
    WRONG,
    /** With what straight lines leave out, and Python may know: subscripts, displays, methods of lists; or with what another {@code Value} makes otherwise. */
    LEFT_OUT,
    /** With more than the limits allow. */
    LIMITED
}
