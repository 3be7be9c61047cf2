from functools import *
import functools
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 5), reduce(max, [3, 9, 2]))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
double = partial(pow, 2)
print(double(5), partial(print, 'a', sep='-')('b'), partial(int, base=2)('101'))
p = partial(lambda a, b, c=0: (a, b, c), 1, c=3)
print(p(2), p(2, c=9), p.args, p.keywords)

def logged(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        "inner"
        print('calling', f.__name__, args, kwargs)
        return f(*args, **kwargs)
    return wrapper

@logged
def add(a, b=1):
    "adds"
    return a + b

print(add(2, b=3), add.__name__, add.__doc__, add.__wrapped__(1))

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(80), fib.cache_info())
fib.cache_clear()
print(fib.cache_info())

@lru_cache(2)
def square(x):
    print('computing', x)
    return x * x

print(square(1), square(2), square(1), square(3), square(2), square(1))
print(square.cache_info())

@cache
def key(*args, **kw):
    return (args, kw)

print(key(1, a=2), key(1, a=2) is key(1, a=2))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))

@total_ordering
class Version:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n
    def __repr__(self):
        return f'V{self.n}'

a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a != b, a <= Version(1), max([a, b]), sorted([b, a], reverse=True))

class Circle:
    def __init__(self, r):
        self.r = r
    @cached_property
    def area(self):
        print('computing area')
        return self.r ** 2 * 3

c = Circle(2)
print(c.area, c.area, vars(c))
try:
    total_ordering(type('X', (), {}))
except ValueError as e:
    print(e)
