package micrograd.museum.exercise;

/** What a wrong answer may come from. */
public enum Misconception {
    /** The size is right. */
    SIGN,
    /** It is near, but not near enough. */
    ROUNDING,
    /** The data was given for the gradient. */
    DATA_FOR_GRADIENT,
    /** The output's own gradient was not taken for 1. */
    OUTPUT_IS_NOT_ONE,
    /** Of several uses only one was counted. */
    ONE_USE_ONLY,
    /** The result's gradient was forgotten. */
    LOCAL_DERIVATIVE_ONLY,
    /** The local derivative was forgotten. */
    UPSTREAM_ONLY,
    /** What came before was forgotten: a gradient is the sum of what all uses send back. */
    NOT_ACCUMULATED,
    /** The sign of the value was taken for the sign of its gradient. */
    SIGN_OF_THE_VALUE,
    /** An addition was said to give 1, where it passes on the gradient that it gets. */
    ADDITION_GIVES_ONE,
    /** A product was said to give the other factor's gradient, where its data counts. */
    SIBLINGS_GRADIENT,
    /** A product was said to give the value's own data, where the other factor's counts. */
    OWN_DATA,
    /** The power rule was applied to the result, where the base counts. */
    POWER_OF_THE_RESULT,
    /** The slope is 0, and nothing comes through. */
    FLAT,
    /** Local derivative and upstream gradient were added, not multiplied. */
    SUM_FOR_PRODUCT
}
