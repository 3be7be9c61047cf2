package micrograd.lang.modules.sources;

/** {@code functools}, in the language itself. */
public final class FunctoolsSource {
    /** The text. */
    public static final String TEXT = """
            _none = object()
            WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__')

            def reduce(function, iterable, initial=_none, /):
                source = iter(iterable)
                value = initial
                if value is _none:
                    for value in source:
                        break
                    else:
                        raise TypeError('reduce() of empty iterable with no initial value')
                for one in source:
                    value = function(value, one)
                return value

            class partial:
                def __init__(self, func, /, *args, **keywords):
                    if not callable(func):
                        raise TypeError('the first argument must be callable')
                    if isinstance(func, partial):
                        args = func.args + args
                        keywords = {**func.keywords, **keywords}
                        func = func.func
                    self.func = func
                    self.args = args
                    self.keywords = keywords
                def __call__(self, /, *args, **keywords):
                    return self.func(*self.args, *args, **{**self.keywords, **keywords})
                def __repr__(self):
                    parts = [repr(self.func)]
                    parts += [repr(one) for one in self.args]
                    parts += [f'{name}={one!r}' for name, one in self.keywords.items()]
                    return f'functools.partial({", ".join(parts)})'

            def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=()):
                for name in assigned:
                    if hasattr(wrapped, name):
                        setattr(wrapper, name, getattr(wrapped, name))
                wrapper.__wrapped__ = wrapped
                return wrapper

            def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=()):
                return lambda wrapper: update_wrapper(wrapper, wrapped, assigned)

            class _CacheInfo:
                def __init__(self, hits, misses, maxsize, currsize):
                    self.hits, self.misses, self.maxsize, self.currsize = hits, misses, maxsize, currsize
                def __iter__(self):
                    return iter((self.hits, self.misses, self.maxsize, self.currsize))
                def __repr__(self):
                    return (f'CacheInfo(hits={self.hits}, misses={self.misses},'
                            f' maxsize={self.maxsize}, currsize={self.currsize})')

            def lru_cache(maxsize=128, typed=False):
                if callable(maxsize):
                    return _cached(maxsize, 128)
                return lambda function: _cached(function, maxsize)

            def cache(function, /):
                return _cached(function, None)

            def _cached(function, maxsize):
                known = {}
                counts = [0, 0]
                def cached(*args, **keywords):
                    key = args
                    if keywords:
                        key = (args, tuple(keywords.items()))
                    if key in known:
                        counts[0] += 1
                        if maxsize is not None:
                            known[key] = value = known.pop(key)
                            return value
                        return known[key]
                    counts[1] += 1
                    value = function(*args, **keywords)
                    if maxsize is None or maxsize > 0:
                        known[key] = value
                        if maxsize is not None and len(known) > maxsize:
                            del known[next(iter(known))]
                    return value
                def clear():
                    known.clear()
                    counts[:] = [0, 0]
                cached.cache_info = lambda: _CacheInfo(counts[0], counts[1], maxsize, len(known))
                cached.cache_clear = clear
                return update_wrapper(cached, function)

            class cached_property:
                def __init__(self, func):
                    self.func = func
                    self.name = func.__name__
                    self.__doc__ = func.__doc__
                def __set_name__(self, owner, name):
                    self.name = name
                def __get__(self, instance, owner=None):
                    if instance is None:
                        return self
                    value = self.func(instance)
                    setattr(instance, self.name, value)
                    return value

            def cmp_to_key(mycmp):
                class K:
                    def __init__(self, obj):
                        self.obj = obj
                    def __lt__(self, other):
                        return mycmp(self.obj, other.obj) < 0
                    def __gt__(self, other):
                        return mycmp(self.obj, other.obj) > 0
                    def __eq__(self, other):
                        return mycmp(self.obj, other.obj) == 0
                    def __le__(self, other):
                        return mycmp(self.obj, other.obj) <= 0
                    def __ge__(self, other):
                        return mycmp(self.obj, other.obj) >= 0
                return K

            def _negated(method):
                def compared(self, other):
                    result = getattr(type(self), method)(self, other)
                    return result if result is NotImplemented else not result
                return compared

            def _joined(method, equal, negate):
                def compared(self, other):
                    result = getattr(type(self), method)(self, other)
                    if result is NotImplemented:
                        return result
                    if negate:
                        result = not result
                    return (result or self == other) if equal else (result and self != other)
                return compared

            def total_ordering(cls):
                made = {
                    '__lt__': {'__gt__': ('__lt__', False, True), '__le__': ('__lt__', True, False), '__ge__': '__lt__'},
                    '__le__': {'__ge__': ('__le__', True, True), '__lt__': ('__le__', False, False), '__gt__': '__le__'},
                    '__gt__': {'__lt__': ('__gt__', False, True), '__ge__': ('__gt__', True, False), '__le__': '__gt__'},
                    '__ge__': {'__le__': ('__ge__', True, True), '__gt__': ('__ge__', False, False), '__lt__': '__ge__'},
                }
                for root in made:
                    if root in vars(cls):
                        break
                else:
                    raise ValueError('must define at least one ordering operation: < > <= >=')
                for name, how in made[root].items():
                    if name not in vars(cls):
                        setattr(cls, name, _negated(how) if isinstance(how, str) else _joined(*how))
                return cls

            class singledispatch:
                def __init__(self, function):
                    self._default = function
                    self._known = {}
                    self.__name__ = function.__name__
                def register(self, cls, function=None):
                    if function is None:
                        return lambda made: self.register(cls, made)
                    self._known[cls] = function
                    return function
                def dispatch(self, cls):
                    for one in cls.__mro__:
                        if one in self._known:
                            return self._known[one]
                    return self._default
                def __call__(self, first, *args, **keywords):
                    return self.dispatch(type(first))(first, *args, **keywords)
            """;

    private FunctoolsSource() {}
}
