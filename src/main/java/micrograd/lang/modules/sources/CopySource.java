package micrograd.lang.modules.sources;

/** {@code copy}, in the language itself. */
public final class CopySource {
    /** The text. */
    public static final String TEXT = """
            class Error(Exception):
                pass

            error = Error
            _fixed = (type(None), int, float, bool, str, type, range, slice, type(Ellipsis), type(NotImplemented), type(len),
                      type(lambda: 0), property)

            def _state(x):
                try:
                    return dict(vars(x))
                except TypeError:
                    return {}

            def _slots(cls):
                names = []
                for one in cls.__mro__:
                    slots = vars(one).get('__slots__', ())
                    names += [slots] if isinstance(slots, str) else list(slots)
                return [name for name in names if name not in ('__dict__', '__weakref__')]

            def _blank(x):
                cls = type(x)
                for base in (list, dict, set):
                    if isinstance(x, base):
                        return base.__new__(cls)
                if isinstance(x, (tuple, frozenset, int, float, str)):
                    base = next(one for one in (tuple, frozenset, int, float, str) if isinstance(x, one))
                    return base.__new__(cls, x)
                if isinstance(x, BaseException):
                    return cls(*x.args)
                return object.__new__(cls)

            def _fill(new, x, each):
                if isinstance(x, list):
                    for one in list.__iter__(x):
                        list.append(new, each(one))
                elif isinstance(x, dict):
                    for key, value in dict.items(x):
                        dict.__setitem__(new, each(key), each(value))
                elif isinstance(x, set):
                    for one in set.__iter__(x):
                        set.add(new, each(one))
                for name, value in _state(x).items():
                    object.__setattr__(new, name, each(value))
                for name in _slots(type(x)):
                    if hasattr(x, name):
                        object.__setattr__(new, name, each(getattr(x, name)))
                return new

            def copy(x):
                cls = type(x)
                if cls in (list, dict, set):
                    return x.copy()
                if isinstance(x, _fixed) and cls in _fixed or cls in (tuple, frozenset) or isinstance(x, type):
                    return x
                method = getattr(cls, '__copy__', None)
                if method is not None:
                    return method(x)
                if hasattr(x, '__next__') and not isinstance(x, object.__class__) and not _state(x):
                    raise TypeError(f"cannot pickle '{cls.__name__}' object")
                return _fill(_blank(x), x, lambda one: one)

            def deepcopy(x, memo=None):
                memo = {} if memo is None else memo
                cls = type(x)
                if cls in _fixed or isinstance(x, type):
                    return x
                known = id(x)
                if known in memo:
                    return memo[known][1]
                if cls is list:
                    new = []
                    memo[known] = (x, new)
                    for one in x:
                        new.append(deepcopy(one, memo))
                    return new
                if cls is dict:
                    new = {}
                    memo[known] = (x, new)
                    for key, value in x.items():
                        new[deepcopy(key, memo)] = deepcopy(value, memo)
                    return new
                if cls is tuple:
                    items = [deepcopy(one, memo) for one in x]
                    if known in memo:
                        return memo[known][1]
                    new = x
                    for old, one in zip(x, items):
                        if old is not one:
                            new = tuple(items)
                            break
                    memo[known] = (x, new)
                    return new
                if cls is set or cls is frozenset:
                    new = cls([deepcopy(one, memo) for one in x])
                    memo[known] = (x, new)
                    return new
                method = getattr(cls, '__deepcopy__', None)
                if method is not None:
                    new = method(x, memo)
                    memo[known] = (x, new)
                    return new
                if hasattr(x, '__next__') and not _state(x):
                    raise TypeError(f"cannot pickle '{cls.__name__}' object")
                if type(x).__name__ == 'method':
                    return getattr(deepcopy(x.__self__, memo), x.__name__)
                new = _blank(x)
                memo[known] = (x, new)
                return _fill(new, x, lambda one: deepcopy(one, memo))

            def replace(obj, /, **changes):
                return obj.__replace__(**changes)
            """;

    private CopySource() {}
}
