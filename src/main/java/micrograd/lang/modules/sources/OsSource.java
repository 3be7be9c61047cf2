package micrograd.lang.modules.sources;

/** {@code os}, in the language itself. */
public final class OsSource {
    /** The text. */
    public static final String TEXT = """
            class _Path:
                sep = '/'
                def join(self, a, *parts):
                    for part in parts:
                        a = part if part.startswith('/') else a + ('' if not a or a.endswith('/') else '/') + part
                    return a
                def split(self, path):
                    head, _, tail = path.rpartition('/')
                    return (head or ('/' if path.startswith('/') else ''), tail)
                def dirname(self, path):
                    return self.split(path)[0]
                def basename(self, path):
                    return self.split(path)[1]
                def abspath(self, path):
                    return path if path.startswith('/') else '/' + path
                realpath = abspath
                def exists(self, path):
                    return False
                isfile = isdir = exists
                def splitext(self, path):
                    stem, dot, ending = path.rpartition('.')
                    return (stem, dot + ending) if stem and '/' not in ending else (path, '')
                def expanduser(self, path):
                    return path

            path = _Path()
            sep = '/'
            linesep = '\\n'
            name = 'posix'
            environ = {}

            def getcwd():
                return '/'

            def getenv(key, default=None):
                return default

            def cpu_count():
                return 1

            def _no_files(*arguments, **keywords):
                raise OSError('there are no files here: write what the program needs into the program')

            listdir = mkdir = makedirs = remove = rename = walk = open = chdir = system = _no_files
            """;

    private OsSource() {}
}
