package micrograd.lang.modules.sources;

/** {@code __future__}, in the language itself. */
public final class FutureSource {
    /** The text. */
    public static final String TEXT = """
            annotations = division = print_function = absolute_import = generators = unicode_literals = True
            """;

    private FutureSource() {}
}
