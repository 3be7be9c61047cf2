package micrograd.lang.syntax;

/** What a token is. Together the kinds cover any text but white space. */
public enum TokenKind {
    /** A name, of a value, a function, a module or an attribute. */
    NAME,
    /** A word of Python's own, supported or not. */
    KEYWORD,
    /** A number. */
    NUMBER,
    /** A text in quotes, its prefix included, without fields. */
    STRING,
    /** The prefix and opening quotes of a formatted string. */
    STRING_START,
    /** Text of a formatted string between its fields. */
    STRING_TEXT,
    /** The brace that opens a field. */
    FIELD_START,
    /** The equals sign of {@code {x=}}. */
    FIELD_EQUALS,
    /** {@code !r} in a field. */
    CONVERSION,
    /** {@code :.4f} in a field. */
    FORMAT,
    /** The brace that closes a field. */
    FIELD_END,
    /** The closing quotes of a formatted string. */
    STRING_END,
    /** An operator, supported or not, and its look-alikes such as a true minus sign. */
    OPERATOR,
    /** {@code =} and {@code +=} and their kin. */
    ASSIGN,
    /** Raised digits: {@code x²}. */
    SUPERSCRIPT,
    /** An opening bracket. */
    OPEN,
    /** A closing bracket. */
    CLOSE,
    /** A comma. */
    COMMA,
    /** A full stop between a value and its attribute. */
    DOT,
    /** A colon. */
    COLON,
    /** A semicolon. */
    SEMICOLON,
    /** The end of a line. */
    NEWLINE,
    /** From # to the end of the line. */
    COMMENT,
    /** A line for the notebook, such as {@code %matplotlib inline}. */
    DIRECTIVE,
    /** What belongs to no program. */
    INVALID,
    /** The end of the source, of no length. */
    END
}
