from collections import *
import collections
d = defaultdict(list)
for k, v in [('a', 1), ('b', 2), ('a', 3)]:
    d[k].append(v)
print(d, dict(d), d['zz'], len(d), 'q' in d, d.get('q'))
n = defaultdict(int)
for c in 'mississippi':
    n[c] += 1
print(n, sorted(n.items()), n.default_factory)
nested = defaultdict(lambda: defaultdict(int))
nested['x']['y'] += 5
print(nested['x']['y'], list(nested))
c = Counter('mississippi')
print(c, c['s'], c['zz'], c.most_common(2), list(c.elements())[:5], sum(c.values()), c.total())
c.update('miss')
c.subtract({'i': 2})
print(c, Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3) & Counter(a=1, b=2), Counter(a=3) | Counter(b=2))
print(Counter(), Counter([1, 1, 2]).most_common(), +Counter(a=-1, b=1), Counter('ab') == Counter('ba'), isinstance(c, dict))
for word, count in Counter('the cat and the hat and the bat'.split()).most_common(2):
    print(word, count)
Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), Point._fields, Point._make([5, 6]), p == (1, 2), len(p), isinstance(p, tuple))
x, y = p
print(x, y, sorted([Point(2, 1), Point(1, 5)]), {p: 'key'}[(1, 2)], p + (3,), hash(p) == hash((1, 2)))
Edge = namedtuple('Edge', 'src dst weight', defaults=[1.0])
print(Edge('a', 'b'), Edge('a', 'b', 2), Edge._field_defaults)
class Person(namedtuple('Person', 'name age')):
    def greet(self):
        return f'hi {self.name}'
print(Person('Ann', 3).greet(), Person('Ann', 3))
for bad in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: namedtuple('P', 'a a'), lambda: namedtuple('P', '_a'), lambda: p._replace(q=1), lambda: setattr(p, 'x', 5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, q[0], q[-1], len(q), list(q), q.maxlen, 3 in q, bool(deque()))
q.rotate(1)
print(q, q.pop(), q.popleft(), q, q.count(2), q.index(2))
r = deque('abc')
r.extend('de')
r.extendleft('xy')
r.reverse()
r.remove('a')
r.insert(1, 'Z')
r[0] = '!'
del r[-1]
print(r, r == deque(r), r.copy(), list(reversed(r)), r + deque('q'), ''.join(r), deque([1]) * 3)
r.clear()
print(r, deque())
for bad in (lambda: r.pop(), lambda: r.popleft(), lambda: r[0], lambda: r.remove(1), lambda: deque([1]).index(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
queue = deque([(0, 0)])
seen = {(0, 0)}
while queue:
    i, j = queue.popleft()
    for a, b in ((i + 1, j), (i, j + 1)):
        if a < 20 and b < 20 and (a, b) not in seen:
            seen.add((a, b))
            queue.append((a, b))
print(len(seen))
o = OrderedDict(a=1, b=2)
o['c'] = 3
o.move_to_end('a')
print(o, o.popitem(), o.popitem(last=False), o, OrderedDict())
m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(m['a'], m['b'], m.get('c', 0), sorted(m), len(m))
