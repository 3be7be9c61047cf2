import copy, operator, string, time, sys, os, math
from copy import deepcopy
from operator import itemgetter, attrgetter, methodcaller, mul
from abc import ABC, abstractmethod
from typing import Callable, Dict, List, NamedTuple, Optional, Tuple, TypeVar, Generic, Union, Any
import heapq, bisect
from contextlib import contextmanager, suppress

a = [1, [2, 3], {'k': [4]}]
b = copy.copy(a)
c = copy.deepcopy(a)
a[1].append(99)
print(a, b, c, b[1] is a[1], c[1] is a[1])
loop = [1]
loop.append(loop)
again = deepcopy(loop)
print(again[1] is again, again is loop, again)

class Node:
    def __init__(self, v, nxt=None):
        self.v, self.nxt = v, nxt

n = Node(1, Node([2]))
m = deepcopy(n)
k = copy.copy(n)
n.nxt.v.append(3)
print(m.nxt.v, k.nxt.v, type(m).__name__, m.nxt is n.nxt, k.nxt is n.nxt)

class Custom:
    def __init__(self, x):
        self.x = x
    def __deepcopy__(self, memo):
        return Custom(self.x * 10)
    def __copy__(self):
        return Custom(self.x + 1)

print(copy.copy(Custom(1)).x, deepcopy(Custom(1)).x, deepcopy([Custom(2)])[0].x)
print(deepcopy((1, [2])), deepcopy({1, 2}), deepcopy('a'), deepcopy(None), deepcopy(len) is len)
print(operator.add(1, 2), operator.truediv(1, 4), mul(3, 4), operator.neg(5), operator.contains([1, 2], 2), operator.not_(0), operator.abs(-3))
rows = [('b', 2), ('a', 3), ('c', 1)]
print(sorted(rows, key=itemgetter(1)), itemgetter(0, 1)(rows), itemgetter('k')({'k': 5}))
print(attrgetter('v')(n), attrgetter('nxt.v')(n), methodcaller('upper')('abc'), methodcaller('split', ',')('a,b'))
print(string.ascii_lowercase, string.digits, string.punctuation, repr(string.whitespace), string.capwords('hello big world'))
t = time.time()
print(type(t).__name__, time.perf_counter() >= 0, time.sleep(0))
print(sys.maxsize, sys.version_info[:2], sys.version_info >= (3, 8), sys.float_info.epsilon, sys.argv[1:])
sys.stdout.write('written\n')
print('err', file=sys.stderr)
print('out', file=sys.stdout)
sys.setrecursionlimit(3000)
print(os.path.join('a', 'b', 'c.txt'), os.path.basename('/x/y.py'), os.path.splitext('m.tar.gz'), os.path.dirname('/x/y.py'))

class Shape(ABC):
    @abstractmethod
    def area(self):
        ...
    @property
    @abstractmethod
    def name(self):
        ...
    def describe(self):
        return f'{self.name} of {self.area()}'

class Square(Shape):
    def __init__(self, s):
        self.s = s
    def area(self):
        return self.s ** 2
    @property
    def name(self):
        return 'square'

print(Square(3).describe())
for cls in (Shape, type('Half', (Shape,), {'area': lambda self: 1})):
    try:
        cls()
    except TypeError as e:
        print(e)

class Pair(NamedTuple):
    a: int
    b: str = 'x'

print(Pair(1), Pair(1, 'y').b, Pair(2)._asdict(), Pair._fields, isinstance(Pair(1), tuple))
T = TypeVar('T')

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)

s = Stack()
s.push(1)
Vector = List[float]
def scale(v: Vector, k: Optional[float] = None) -> Union[Vector, None]:
    return [x * k for x in v] if k else None
print(s.items, scale([1.0, 2.0], 2), scale([]), List[int], Dict[str, int], Optional, T)
h = [5, 1, 4, 2]
heapq.heapify(h)
heapq.heappush(h, 0)
print([heapq.heappop(h) for _ in range(5)], heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [3, 1, 2]))
xs = [1, 3, 3, 7]
bisect.insort(xs, 4)
print(xs, bisect.bisect(xs, 3), bisect.bisect_left(xs, 3))

@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    finally:
        print(f'</{name}>')

with tag('b') as upper:
    print(upper)
with suppress(ZeroDivisionError):
    1 / 0
try:
    with tag('i'):
        raise ValueError('inside')
except ValueError as e:
    print('caught', e)
