package micrograd.lang.modules.sources;

/** {@code typing}, in the language itself. */
public final class TypingSource {
    /** The text. */
    public static final String TEXT = """
            class _Hint:
                def __init__(self, name, arguments=None):
                    self._name = name
                    self._arguments = arguments
                def __getitem__(self, arguments):
                    return _Hint(self._name, arguments if isinstance(arguments, tuple) else (arguments,))
                def __call__(self, *arguments, **keywords):
                    raise TypeError(f'Type {self._name} cannot be instantiated')
                def __or__(self, other):
                    return _Hint('Union', (self, other))
                def __ror__(self, other):
                    return _Hint('Union', (other, self))
                def __eq__(self, other):
                    return isinstance(other, _Hint) and (self._name, self._arguments) == (other._name, other._arguments)
                def __hash__(self):
                    return hash((self._name, self._arguments))
                def __repr__(self):
                    if self._arguments is None:
                        return f'typing.{self._name}'
                    return f'typing.{self._name}[{", ".join(_shown(one) for one in self._arguments)}]'

            def _shown(hint):
                if hint is None or hint is type(None):
                    return 'None'
                if isinstance(hint, list):
                    return f'[{", ".join(_shown(one) for one in hint)}]'
                return hint.__name__ if isinstance(hint, type) else repr(hint)

            Any = _Hint('Any')
            List = _Hint('List')
            Dict = _Hint('Dict')
            Tuple = _Hint('Tuple')
            Set = _Hint('Set')
            FrozenSet = _Hint('FrozenSet')
            Optional = _Hint('Optional')
            Union = _Hint('Union')
            Callable = _Hint('Callable')
            Iterable = _Hint('Iterable')
            Iterator = _Hint('Iterator')
            Generator = _Hint('Generator')
            Sequence = _Hint('Sequence')
            MutableSequence = _Hint('MutableSequence')
            Mapping = _Hint('Mapping')
            MutableMapping = _Hint('MutableMapping')
            Collection = _Hint('Collection')
            Sized = _Hint('Sized')
            Hashable = _Hint('Hashable')
            Type = _Hint('Type')
            ClassVar = _Hint('ClassVar')
            Final = _Hint('Final')
            Literal = _Hint('Literal')
            Annotated = _Hint('Annotated')
            NoReturn = _Hint('NoReturn')
            Never = _Hint('Never')
            Self = _Hint('Self')
            DefaultDict = _Hint('DefaultDict')
            Deque = _Hint('Deque')
            Text = str
            SupportsFloat = _Hint('SupportsFloat')
            TYPE_CHECKING = False

            class Generic:
                def __class_getitem__(cls, arguments):
                    return cls

            class Protocol:
                def __class_getitem__(cls, arguments):
                    return cls

            class TypeVar:
                def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
                    self.__name__ = name
                def __or__(self, other):
                    return _Hint('Union', (self, other))
                def __repr__(self):
                    return f'~{self.__name__}'

            def NewType(name, tp):
                return tp

            def cast(typ, val):
                return val

            def overload(func):
                return func

            def final(f):
                return f

            def runtime_checkable(cls):
                return cls

            def no_type_check(arg):
                return arg

            class NamedTuple(tuple):
                def __init_subclass__(cls, **keywords):
                    hints = vars(cls).get('__annotations__')
                    if hints is None:
                        return
                    names = tuple(hints)
                    defaults = []
                    for name in names:
                        if name in vars(cls):
                            defaults.append(vars(cls)[name])
                        elif defaults:
                            raise TypeError(f'Non-default namedtuple field {name} cannot follow default field')
                    made = _fields(cls.__name__, names, tuple(defaults))
                    for name, value in made.items():
                        if name in names or name not in vars(cls):
                            setattr(cls, name, value)

            def _fields(typename, names, defaults):
                from collections import namedtuple
                made = namedtuple(typename, names, defaults=defaults)
                return {name: value for name, value in vars(made).items()
                        if name not in ('__slots__', '__module__', '__qualname__', '__doc__', '__dict__', '__weakref__')}
            """;

    private TypingSource() {}
}
