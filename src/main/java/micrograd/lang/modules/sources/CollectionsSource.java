package micrograd.lang.modules.sources;

/** {@code collections}, in the language itself. */
public final class CollectionsSource {
    /** The text. */
    public static final String TEXT = """
            class defaultdict(dict):
                def __init__(self, default_factory=None, /, *args, **keywords):
                    if default_factory is not None and not callable(default_factory):
                        raise TypeError('first argument must be callable or None')
                    super().__init__(*args, **keywords)
                    self.default_factory = default_factory
                def __missing__(self, key):
                    if self.default_factory is None:
                        raise KeyError(key)
                    self[key] = value = self.default_factory()
                    return value
                def copy(self):
                    return type(self)(self.default_factory, self)
                def __repr__(self):
                    return f'{type(self).__name__}({self.default_factory!r}, {dict(self)!r})'

            class OrderedDict(dict):
                def move_to_end(self, key, last=True):
                    value = self[key]
                    del self[key]
                    if last:
                        self[key] = value
                        return
                    rest = list(self.items())
                    self.clear()
                    self[key] = value
                    self.update(rest)
                def popitem(self, last=True):
                    if not self:
                        raise KeyError('dictionary is empty')
                    key = list(self)[-1 if last else 0]
                    return key, self.pop(key)
                def copy(self):
                    return type(self)(self)
                def __repr__(self):
                    if not self:
                        return f'{type(self).__name__}()'
                    return f'{type(self).__name__}({list(self.items())!r})'

            class Counter(dict):
                def __init__(self, iterable=None, /, **keywords):
                    super().__init__()
                    self.update(iterable, **keywords)
                def __missing__(self, key):
                    return 0
                def update(self, iterable=None, /, **keywords):
                    if isinstance(iterable, dict):
                        for key, count in iterable.items():
                            self[key] = self.get(key, 0) + count
                    elif iterable is not None:
                        for key in iterable:
                            self[key] = self.get(key, 0) + 1
                    for key, count in keywords.items():
                        self[key] = self.get(key, 0) + count
                def subtract(self, iterable=None, /, **keywords):
                    if isinstance(iterable, dict):
                        for key, count in iterable.items():
                            self[key] = self.get(key, 0) - count
                    elif iterable is not None:
                        for key in iterable:
                            self[key] = self.get(key, 0) - 1
                    for key, count in keywords.items():
                        self[key] = self.get(key, 0) - count
                def most_common(self, n=None):
                    ordered = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
                    return ordered if n is None else ordered[:max(n, 0)]
                def elements(self):
                    for key, count in self.items():
                        for _ in range(count):
                            yield key
                def total(self):
                    return sum(self.values())
                def copy(self):
                    return type(self)(self)
                def __delitem__(self, key):
                    if key in self:
                        super().__delitem__(key)
                def _combined(self, other, keys, operation):
                    result = Counter()
                    for key in keys:
                        count = operation(self[key], other[key])
                        if count > 0:
                            result[key] = count
                    return result
                def __add__(self, other):
                    if not isinstance(other, Counter):
                        return NotImplemented
                    return self._combined(other, {**self, **other}, lambda a, b: a + b)
                def __sub__(self, other):
                    if not isinstance(other, Counter):
                        return NotImplemented
                    return self._combined(other, {**self, **other}, lambda a, b: a - b)
                def __or__(self, other):
                    if not isinstance(other, Counter):
                        return NotImplemented
                    return self._combined(other, {**self, **other}, max)
                def __and__(self, other):
                    if not isinstance(other, Counter):
                        return NotImplemented
                    return self._combined(other, self, min)
                def __pos__(self):
                    return self + Counter()
                def __neg__(self):
                    return Counter() - self
                def __repr__(self):
                    if not self:
                        return f'{type(self).__name__}()'
                    parts = [f'{key!r}: {count!r}' for key, count in self.most_common()]
                    return f'{type(self).__name__}({{{", ".join(parts)}}})'

            def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
                if isinstance(field_names, str):
                    field_names = field_names.replace(',', ' ').split()
                names = [str(name) for name in field_names]
                if rename:
                    names = [name if name.isidentifier() and not name.startswith('_') and names.index(name) == i
                             else f'_{i}' for i, name in enumerate(names)]
                for name in [typename] + names:
                    if not name.isidentifier():
                        raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
                for i, name in enumerate(names):
                    if name.startswith('_') and not rename:
                        raise ValueError(f'Field names cannot start with an underscore: {name!r}')
                    if name in names[:i]:
                        raise ValueError(f'Encountered duplicate field name: {name!r}')
                defaults = () if defaults is None else tuple(defaults)
                if len(defaults) > len(names):
                    raise TypeError('Got more default values than field names')
                return _tuple_class(typename, tuple(names), defaults)

            def _tuple_class(typename, names, defaults, base=tuple, more=None):
                plain = len(names) - len(defaults)
                parameters = [name if i < plain else f'{name}=_defaults[{i - plain}]' for i, name in enumerate(names)]
                source = (f'def __new__({", ".join(["_cls"] + parameters)}):\\n'
                          f'    return _new(_cls, ({"".join(name + ", " for name in names)}))\\n')
                made = _define(source, {'_defaults': defaults, '_new': tuple.__new__}, typename)
                def _replace(self, /, **changes):
                    given = [changes.pop(name, value) for name, value in zip(names, self)]
                    if changes:
                        raise ValueError(f'Got unexpected field names: {list(changes)!r}')
                    return type(self)(*given)
                def __repr__(self):
                    parts = [f'{name}={value!r}' for name, value in zip(names, self)]
                    return f'{type(self).__name__}({", ".join(parts)})'
                def _make(cls, iterable):
                    return cls(*iterable)
                def refused(self, value):
                    raise AttributeError("can't set attribute")
                def reader(i):
                    return property(lambda self: tuple.__getitem__(self, i), refused)
                attributes = {name: reader(i) for i, name in enumerate(names)}
                attributes.update({
                    '__new__': made['__new__'], '__repr__': __repr__, '_replace': _replace,
                    '_asdict': lambda self: dict(zip(names, self)), '_make': classmethod(_make), '_fields': names,
                    '_field_defaults': dict(zip(names[plain:], defaults)), '__match_args__': names, '__slots__': ()})
                if more:
                    attributes.update(more)
                return type(typename, (base,), attributes)

            class ChainMap:
                def __init__(self, *maps):
                    self.maps = list(maps) or [{}]
                def __getitem__(self, key):
                    for one in self.maps:
                        if key in one:
                            return one[key]
                    raise KeyError(key)
                def get(self, key, default=None):
                    return self[key] if key in self else default
                def __contains__(self, key):
                    return any(key in one for one in self.maps)
                def __iter__(self):
                    merged = {}
                    for one in reversed(self.maps):
                        merged.update(one)
                    return iter(merged)
                def __len__(self):
                    return len(set().union(*self.maps))
                def keys(self):
                    return list(self)
                def items(self):
                    return [(key, self[key]) for key in self]
                def __setitem__(self, key, value):
                    self.maps[0][key] = value
                def new_child(self, m=None):
                    return ChainMap({} if m is None else m, *self.maps)
                def __repr__(self):
                    return f'ChainMap({", ".join(map(repr, self.maps))})'
            """;

    private CollectionsSource() {}
}
