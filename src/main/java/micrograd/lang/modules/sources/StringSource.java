package micrograd.lang.modules.sources;

/** {@code string}, in the language itself. */
public final class StringSource {
    /** The text. */
    public static final String TEXT = """
            ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
            ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
            ascii_letters = ascii_lowercase + ascii_uppercase
            digits = '0123456789'
            hexdigits = digits + 'abcdef' + 'ABCDEF'
            octdigits = '01234567'
            punctuation = '!"#$%&\\'()*+,-./:;<=>?@[\\\\]^_`{|}~'
            whitespace = ' \\t\\n\\r\\x0b\\x0c'
            printable = digits + ascii_letters + punctuation + whitespace

            def capwords(s, sep=None):
                return (sep or ' ').join(map(str.capitalize, s.split(sep)))
            """;

    private StringSource() {}
}
