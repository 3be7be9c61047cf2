package micrograd.lang.modules.sources;

/** {@code operator}, in the language itself. */
public final class OperatorSource {
    /** The text. */
    public static final String TEXT = """
            _abs = abs

            def add(a, b): return a + b
            def sub(a, b): return a - b
            def mul(a, b): return a * b
            def truediv(a, b): return a / b
            def floordiv(a, b): return a // b
            def mod(a, b): return a % b
            def pow(a, b): return a ** b
            def matmul(a, b): return a @ b
            def neg(a): return -a
            def pos(a): return +a
            def invert(a): return ~a
            inv = invert
            def abs(a): return _abs(a)
            def eq(a, b): return a == b
            def ne(a, b): return a != b
            def lt(a, b): return a < b
            def le(a, b): return a <= b
            def gt(a, b): return a > b
            def ge(a, b): return a >= b
            def and_(a, b): return a & b
            def or_(a, b): return a | b
            def xor(a, b): return a ^ b
            def lshift(a, b): return a << b
            def rshift(a, b): return a >> b
            def not_(a): return not a
            def truth(a): return bool(a)
            def is_(a, b): return a is b
            def is_not(a, b): return a is not b
            def contains(a, b): return b in a
            def concat(a, b): return a + b
            def countOf(a, b): return sum(one is b or one == b for one in a)
            def index(a): return a.__index__()

            def indexOf(a, b):
                for i, one in enumerate(a):
                    if one is b or one == b:
                        return i
                raise ValueError('sequence.index(x): x not in sequence')

            def getitem(a, b): return a[b]
            def setitem(a, b, c): a[b] = c
            def delitem(a, b): del a[b]

            def iadd(a, b):
                a += b
                return a

            def isub(a, b):
                a -= b
                return a

            def imul(a, b):
                a *= b
                return a

            class itemgetter:
                def __init__(self, item, /, *items):
                    self._items = (item, *items)
                def __call__(self, obj):
                    if len(self._items) == 1:
                        return obj[self._items[0]]
                    return tuple([obj[one] for one in self._items])
                def __repr__(self):
                    return f'operator.itemgetter({", ".join(map(repr, self._items))})'

            def _reached(obj, path):
                for name in path.split('.'):
                    obj = getattr(obj, name)
                return obj

            class attrgetter:
                def __init__(self, attr, /, *attrs):
                    if not all(isinstance(one, str) for one in (attr, *attrs)):
                        raise TypeError('attribute name must be a string')
                    self._attrs = (attr, *attrs)
                def __call__(self, obj):
                    if len(self._attrs) == 1:
                        return _reached(obj, self._attrs[0])
                    return tuple([_reached(obj, one) for one in self._attrs])
                def __repr__(self):
                    return f'operator.attrgetter({", ".join(map(repr, self._attrs))})'

            class methodcaller:
                def __init__(self, name, /, *args, **kwargs):
                    self._name, self._args, self._kwargs = name, args, kwargs
                def __call__(self, obj):
                    return getattr(obj, self._name)(*self._args, **self._kwargs)
            """;

    private OperatorSource() {}
}
