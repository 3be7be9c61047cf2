package micrograd.lang.modules.sources;

/** {@code pprint}, in the language itself. */
public final class PprintSource {
    /** The text. */
    public static final String TEXT = """
            def pprint(object, *arguments, **keywords):
                print(repr(object))

            def pformat(object, *arguments, **keywords):
                return repr(object)

            pp = pprint
            """;

    private PprintSource() {}
}
