package micrograd.lang.modules;

/** {@code pprint}, in the language itself. */
final class PprintSource {
    static final String TEXT = """
            def pprint(object, *arguments, **keywords):
                print(repr(object))

            def pformat(object, *arguments, **keywords):
                return repr(object)

            pp = pprint
            """;

    private PprintSource() {}
}
