package micrograd.lang.modules.sources;

/** {@code sys}, in the language itself. */
public final class SysSource {
    /** The text. */
    public static final String TEXT = """
            class _Float:
                max = 1.7976931348623157e+308
                min = 2.2250738585072014e-308
                epsilon = 2.220446049250313e-16
                dig = 15
                mant_dig = 53

            class _Out:
                def write(self, text):
                    print(text, end='')
                    return len(text)
                def flush(self):
                    pass

            class _Err:
                def write(self, text):
                    return len(text)
                def flush(self):
                    pass

            class _In:
                def readline(self):
                    raise OSError('nothing can be typed in while a program runs: write the text into the program')
                read = readline

            argv = ['main.py']
            path = ['']
            stdout = _Out()
            stderr = _Err()
            stdin = _In()
            version = '3.11.2 (micrograd playground)'
            version_info = (3, 11, 2, 'final', 0)
            platform = 'browser'
            byteorder = 'little'
            maxsize = 2**63 - 1
            executable = ''
            float_info = _Float()
            modules = {}

            def exit(arg=None):
                raise SystemExit(arg)

            def getrecursionlimit():
                return 1000

            def setrecursionlimit(limit):
                pass

            def getsizeof(object, default=None):
                raise NotImplementedError('how many bytes an object takes is not known here')

            def intern(string):
                return string
            """;

    private SysSource() {}
}
