from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, is_dataclass
from typing import List, Optional, ClassVar

@dataclass
class Point:
    x: float
    y: float = 0.0
    tags: List[str] = field(default_factory=list)
    count: ClassVar[int] = 0

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(3, 5), Point(1).tags is Point(1).tags, Point(x=1, y=2, tags=['a']))
p.tags.append('t')
print(asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(p)], is_dataclass(p), is_dataclass(3))

@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0

print(Version(1, 2) < Version(1, 3), max(Version(0, 9), Version(1)), sorted([Version(2), Version(1, 5)]), len({Version(1), Version(1)}))
try:
    Version(1).major = 2
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    del Version(1).major
except AttributeError as e:
    print(e)

@dataclass
class Base:
    a: int
    b: int = 2

@dataclass
class Child(Base):
    c: int = 3
    total: int = field(init=False, default=0)
    secret: str = field(default='s', repr=False, compare=False)

    def __post_init__(self):
        self.total = self.a + self.b + self.c

print(Child(1), Child(1, c=5), Child(1) == Child(1, secret='other'), Child(1).secret)

@dataclass
class Tree:
    value: int
    left: Optional['Tree'] = None
    right: Optional['Tree'] = None

    def __repr__(self):
        return f'T{self.value}'

print(Tree(1, Tree(2)), Tree(1).left, asdict(Tree(1, Tree(2))))

@dataclass(eq=False)
class Plain:
    x: int

print(Plain(1) == Plain(1), Plain.__name__)

@dataclass(kw_only=True)
class Options:
    lr: float = 0.1
    steps: int = 10

print(Options(steps=5))
for bad in (lambda: Point(), lambda: Point(1, 2, [], 3), lambda: Point(1, z=3), lambda: Options(1), lambda: hash(p), lambda: Point(1) < Point(2)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Wrong:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
