package micrograd.lang.modules;

/** {@code __future__}, in the language itself. */
final class FutureSource {
    static final String TEXT = """
            annotations = division = print_function = absolute_import = generators = unicode_literals = True
            """;

    private FutureSource() {}
}
