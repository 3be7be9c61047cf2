package micrograd.lang.modules.sources;

/** {@code abc}, in the language itself. */
public final class AbcSource {
    /** The text. */
    public static final String TEXT = """
            def abstractmethod(funcobj):
                funcobj.__isabstractmethod__ = True
                return funcobj

            abstractproperty = property

            def _is_abstract(value):
                value = getattr(value, 'fget', None) or getattr(value, '__func__', None) or value
                return getattr(value, '__isabstractmethod__', False)

            def _abstract(cls):
                names = {}
                for one in reversed(cls.__mro__):
                    for name, value in vars(one).items():
                        names[name] = _is_abstract(value)
                return sorted([name for name in names if names[name]])

            class ABC:
                def __new__(cls, *args, **kwargs):
                    missing = _abstract(cls)
                    if missing:
                        plural = 's' if len(missing) > 1 else ''
                        raise TypeError(f"Can't instantiate abstract class {cls.__name__}"
                                        f' with abstract method{plural} {", ".join(missing)}')
                    return object.__new__(cls)
            """;

    private AbcSource() {}
}
