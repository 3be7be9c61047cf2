package micrograd.lang.report;

/** How much a diagnostic matters: only an error keeps a program from counting as right. */
public enum Severity {
    /** The program is wrong here. */
    ERROR,
    /** The program runs, but hardly as it was meant. */
    WARNING,
    /** Something worth knowing. */
    HINT
}
