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
    UPSTREAM_ONLY
}
