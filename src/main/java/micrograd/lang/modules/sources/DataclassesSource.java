package micrograd.lang.modules.sources;

/** {@code dataclasses}, in the language itself. */
public final class DataclassesSource {
    /** The text. */
    public static final String TEXT = """
            class _Missing:
                def __repr__(self):
                    return '<dataclasses._MISSING_TYPE object>'

            MISSING = _Missing()

            class FrozenInstanceError(AttributeError):
                pass

            class Field:
                def __init__(self, default, default_factory, init, repr, hash, compare, kw_only):
                    self.name = None
                    self.type = None
                    self.default = default
                    self.default_factory = default_factory
                    self.init = init
                    self.repr = repr
                    self.hash = hash
                    self.compare = compare
                    self.kw_only = kw_only

            class KW_ONLY:
                pass

            def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
                      metadata=None, kw_only=False):
                if default is not MISSING and default_factory is not MISSING:
                    raise ValueError('cannot specify both default and default_factory')
                return Field(default, default_factory, init, repr, hash, compare, kw_only)

            def fields(class_or_instance):
                try:
                    known = class_or_instance.__dataclass_fields__
                except AttributeError:
                    raise TypeError('must be called with a dataclass type or instance') from None
                return tuple(known.values())

            def is_dataclass(obj):
                return hasattr(obj, '__dataclass_fields__')

            def asdict(obj):
                if not is_dataclass(obj) or isinstance(obj, type):
                    raise TypeError('asdict() should be called on dataclass instances')
                return _plain(obj, lambda one: {f.name: _plain(getattr(one, f.name), None) for f in fields(one)})

            def astuple(obj):
                if not is_dataclass(obj) or isinstance(obj, type):
                    raise TypeError('astuple() should be called on dataclass instances')
                return tuple(_tupled(getattr(obj, f.name)) for f in fields(obj))

            def _tupled(value):
                if is_dataclass(value) and not isinstance(value, type):
                    return astuple(value)
                if isinstance(value, (list, tuple)):
                    return type(value)([_tupled(one) for one in value])
                return value

            def _plain(value, turn):
                if is_dataclass(value) and not isinstance(value, type):
                    return {f.name: _plain(getattr(value, f.name), turn) for f in fields(value)}
                if isinstance(value, tuple) and hasattr(value, '_fields'):
                    return type(value)(*[_plain(one, turn) for one in value])
                if isinstance(value, (list, tuple)):
                    return type(value)([_plain(one, turn) for one in value])
                if isinstance(value, dict):
                    return {_plain(key, turn): _plain(one, turn) for key, one in value.items()}
                return value

            def replace(obj, /, **changes):
                for f in fields(obj):
                    if f.init and f.name not in changes:
                        changes[f.name] = getattr(obj, f.name)
                    elif not f.init and f.name in changes:
                        raise ValueError(f'field {f.name} is declared with init=False,'
                                         ' it cannot be specified with replace()')
                return type(obj)(**changes)

            def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                          match_args=True, kw_only=False, slots=False):
                def made(cls):
                    return _processed(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)
                return made if cls is None else made(cls)

            def _collected(cls, kw_only):
                known = {}
                for base in reversed(cls.__mro__[1:]):
                    known.update(vars(base).get('__dataclass_fields__', {}))
                for name, hint in vars(cls).get('__annotations__', {}).items():
                    if hint.startswith(('ClassVar', 'typing.ClassVar', 't.ClassVar')):
                        continue
                    if hint in ('KW_ONLY', 'dataclasses.KW_ONLY'):
                        kw_only = True
                        continue
                    default = vars(cls).get(name, MISSING)
                    if isinstance(default, Field):
                        one = default
                        if one.default is MISSING:
                            if name in vars(cls):
                                delattr(cls, name)
                        else:
                            setattr(cls, name, one.default)
                    else:
                        one = field(default=default)
                    if isinstance(one.default, (list, dict, set)):
                        raise ValueError(f'mutable default {type(one.default)} for field {name} is not allowed:'
                                         ' use default_factory')
                    one.name = name
                    one.type = hint
                    one.kw_only = one.kw_only or kw_only
                    known[name] = one
                return known

            def _processed(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
                known = _collected(cls, kw_only)
                cls.__dataclass_fields__ = known
                mine = vars(cls)
                if init and '__init__' not in mine:
                    cls.__init__ = _init(cls, known, frozen)
                if repr and '__repr__' not in mine:
                    cls.__repr__ = _repr([f.name for f in known.values() if f.repr])
                compared = [f.name for f in known.values() if f.compare]
                if eq and '__eq__' not in mine:
                    cls.__eq__ = _eq(compared)
                if order:
                    if not eq:
                        raise ValueError('eq must be true if order is true')
                    for name, holds in (('__lt__', lambda a, b: a < b), ('__le__', lambda a, b: a <= b),
                                        ('__gt__', lambda a, b: a > b), ('__ge__', lambda a, b: a >= b)):
                        if name in mine:
                            raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}.'
                                            ' Consider using functools.total_ordering')
                        setattr(cls, name, _ordering(compared, holds))
                if frozen:
                    cls.__setattr__ = _frozen('assign to')
                    cls.__delattr__ = _frozen('delete')
                if unsafe_hash or eq and frozen:
                    if '__hash__' not in mine or mine['__hash__'] is None:
                        hashed = [f.name for f in known.values() if (f.compare if f.hash is None else f.hash)]
                        cls.__hash__ = lambda self: hash(tuple([getattr(self, name) for name in hashed]))
                elif eq and '__hash__' not in mine:
                    cls.__hash__ = None
                cls.__match_args__ = tuple([f.name for f in known.values() if f.init and not f.kw_only])
                return cls

            def _init(cls, known, frozen):
                names = {'_missing': MISSING, '_set': object.__setattr__}
                plain, keyword, body = [], [], []
                defaulted = False
                for f in known.values():
                    has = f.default is not MISSING or f.default_factory is not MISSING
                    if f.init:
                        parameter = f.name
                        if has:
                            names['_d_' + f.name] = f.default
                            parameter += f'=_d_{f.name}' if f.default is not MISSING else '=_missing'
                        if f.kw_only:
                            keyword.append(parameter)
                        else:
                            if defaulted and not has:
                                raise TypeError(f'non-default argument {f.name!r} follows default argument')
                            defaulted = has
                            plain.append(parameter)
                    elif not has:
                        continue
                    value = f.name
                    if f.default_factory is not MISSING:
                        names['_f_' + f.name] = f.default_factory
                        value = f'_f_{f.name}() if {f.name} is _missing else {f.name}' if f.init else f'_f_{f.name}()'
                    elif not f.init:
                        names['_d_' + f.name] = f.default
                        value = f'_d_{f.name}'
                    if frozen:
                        body.append(f'    _set(_self, {f.name!r}, {value})')
                    else:
                        body.append(f'    _self.{f.name} = {value}')
                if hasattr(cls, '__post_init__'):
                    body.append('    _self.__post_init__()')
                parameters = ['_self'] + plain + (['*'] + keyword if keyword else [])
                source = f'def __init__({", ".join(parameters)}):\\n' + '\\n'.join(body or ['    pass']) + '\\n'
                return _define(source, names, cls.__qualname__)['__init__']

            def _repr(names):
                def __repr__(self):
                    parts = [f'{name}={getattr(self, name)!r}' for name in names]
                    return f'{type(self).__qualname__}({", ".join(parts)})'
                return __repr__

            def _eq(names):
                def __eq__(self, other):
                    if type(other) is not type(self):
                        return NotImplemented
                    return all([getattr(self, name) == getattr(other, name) for name in names])
                return __eq__

            def _ordering(names, holds):
                def compared(self, other):
                    if type(other) is not type(self):
                        return NotImplemented
                    return holds(tuple([getattr(self, name) for name in names]),
                                 tuple([getattr(other, name) for name in names]))
                return compared

            def _frozen(verb):
                def refused(self, name, *value):
                    raise FrozenInstanceError(f'cannot {verb} field {name!r}')
                return refused
            """;

    private DataclassesSource() {}
}
