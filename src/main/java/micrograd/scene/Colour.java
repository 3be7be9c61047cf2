package micrograd.scene;

/** What a colour is for; a painter knows which colour that is in the present theme. */
public enum Colour {
    /** Nothing is painted. */
    NONE,
    /** The ground of the page. */
    PAPER,
    /** Text and data. */
    INK,
    /** Captions, symbols' outlines. */
    SOFT,
    /** Thin lines and outlines. */
    RULE,
    /** The ground of what was given rather than computed. */
    WASH,
    /** Text of a positive gradient. */
    POSITIVE,
    /** Text of a negative gradient. */
    NEGATIVE,
    /** Lines and areas of a positive gradient. */
    POSITIVE_AREA,
    /** Lines and areas of a negative gradient. */
    NEGATIVE_AREA,
    /** A gradient that is 0. */
    ZERO,
    /** What is selected or can be clicked. */
    ACCENT,
    /** The ground of what is selected. */
    SELECTION,
    /** What is wrong. */
    ERROR;

    /** The text colour of a gradient by its sign; NaN has none. */
    public static Colour ofSign(double number) {
        return number > 0 ? POSITIVE : number < 0 ? NEGATIVE : ZERO;
    }

    /** The line and area colour of a gradient by its sign; NaN has none. */
    public static Colour ofSignArea(double number) {
        return number > 0 ? POSITIVE_AREA : number < 0 ? NEGATIVE_AREA : ZERO;
    }
}
