package micrograd.lang.modules.sources;

/** {@code contextlib}, in the language itself. */
public final class ContextlibSource {
    /** The text. */
    public static final String TEXT = """
            class _Manager:
                def __init__(self, generator):
                    self._generator = generator
                def __enter__(self):
                    try:
                        return next(self._generator)
                    except StopIteration:
                        raise RuntimeError("generator didn't yield") from None
                def __exit__(self, kind, value, traceback):
                    if kind is None:
                        try:
                            next(self._generator)
                        except StopIteration:
                            return False
                        raise RuntimeError("generator didn't stop")
                    try:
                        self._generator.throw(value)
                    except StopIteration as stopped:
                        return stopped is not value
                    except BaseException as raised:
                        if raised is value:
                            return False
                        raise
                    raise RuntimeError("generator didn't stop after throw()")
                def __call__(self, function):
                    raise TypeError('a context manager is used in a with statement')

            def contextmanager(func):
                def helper(*args, **keywords):
                    return _Manager(func(*args, **keywords))
                helper.__name__ = func.__name__
                return helper

            class suppress:
                def __init__(self, *exceptions):
                    self._exceptions = exceptions
                def __enter__(self):
                    return None
                def __exit__(self, kind, value, traceback):
                    return kind is not None and issubclass(kind, self._exceptions)

            class nullcontext:
                def __init__(self, enter_result=None):
                    self.enter_result = enter_result
                def __enter__(self):
                    return self.enter_result
                def __exit__(self, *given):
                    return None
            """;

    private ContextlibSource() {}
}
