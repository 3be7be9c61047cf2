package micrograd.lang.modules.sources;

/** {@code itertools}, in the language itself. */
public final class ItertoolsSource {
    /** The text. */
    public static final String TEXT = """
            class chain:
                def __new__(cls, *iterables):
                    return _chained(iterables)
                @staticmethod
                def from_iterable(iterables):
                    return _chained(iterables)

            def _chained(iterables):
                for one in iterables:
                    yield from one

            def count(start=0, step=1):
                while True:
                    yield start
                    start += step

            def cycle(iterable):
                kept = []
                for one in iterable:
                    yield one
                    kept.append(one)
                while kept:
                    yield from kept

            def repeat(object, times=None):
                if times is None:
                    while True:
                        yield object
                for _ in range(times):
                    yield object

            def accumulate(iterable, func=None, *, initial=None):
                source = iter(iterable)
                total = initial
                if initial is None:
                    for total in source:
                        break
                    else:
                        return
                yield total
                for one in source:
                    total = total + one if func is None else func(total, one)
                    yield total

            def takewhile(predicate, iterable):
                for one in iterable:
                    if not predicate(one):
                        return
                    yield one

            def dropwhile(predicate, iterable):
                source = iter(iterable)
                for one in source:
                    if not predicate(one):
                        yield one
                        break
                yield from source

            def filterfalse(predicate, iterable):
                for one in iterable:
                    if not (one if predicate is None else predicate(one)):
                        yield one

            def compress(data, selectors):
                return (one for one, wanted in zip(data, selectors) if wanted)

            def starmap(function, iterable):
                for arguments in iterable:
                    yield function(*arguments)

            def pairwise(iterable):
                source = iter(iterable)
                for before in source:
                    break
                else:
                    return
                for one in source:
                    yield before, one
                    before = one

            def batched(iterable, n):
                if n < 1:
                    raise ValueError('n must be at least one')
                source = iter(iterable)
                while batch := tuple(islice(source, n)):
                    yield batch

            def _place(value, least, message):
                if value is not None and (not isinstance(value, int) or value < least):
                    raise ValueError(message)

            def islice(iterable, *bounds):
                if not 1 <= len(bounds) <= 3:
                    raise TypeError(f'islice expected at least 2 arguments, got {len(bounds) + 1}')
                start, stop, step = (0, bounds[0], 1) if len(bounds) == 1 else (*bounds, 1)[:3]
                start = 0 if start is None else start
                step = 1 if step is None else step
                if len(bounds) == 1:
                    _place(stop, 0, 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
                _place(start, 0, 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
                _place(stop, 0, 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
                _place(step, 1, 'Step for islice() must be a positive integer or None.')
                return _islice(iter(iterable), start, stop, step)

            def _islice(source, start, stop, step):
                place = 0
                following = start
                while stop is None or following < stop:
                    while place <= following:
                        try:
                            one = next(source)
                        except StopIteration:
                            return
                        place += 1
                    yield one
                    following += step
                while stop is not None and place < stop:
                    try:
                        next(source)
                    except StopIteration:
                        return
                    place += 1

            def zip_longest(*iterables, fillvalue=None):
                sources = [iter(one) for one in iterables]
                ended = object()
                while sources:
                    row = [next(one, ended) for one in sources]
                    if all(one is ended for one in row):
                        return
                    yield tuple(fillvalue if one is ended else one for one in row)

            def product(*iterables, repeat=1):
                return _product([tuple(one) for one in iterables] * repeat)

            def _product(pools):
                places = [0] * len(pools)
                if not all(pools):
                    return
                while True:
                    yield tuple(pool[i] for pool, i in zip(pools, places))
                    for k in reversed(range(len(pools))):
                        places[k] += 1
                        if places[k] < len(pools[k]):
                            break
                        places[k] = 0
                    else:
                        return

            def permutations(iterable, r=None):
                pool = tuple(iterable)
                r = len(pool) if r is None else r
                if r < 0:
                    raise ValueError('r must be non-negative')
                return _permutations(pool, r)

            def _permutations(pool, r):
                places = []
                used = [False] * len(pool)
                following = 0
                while True:
                    if len(places) == r:
                        yield tuple(pool[i] for i in places)
                        following = len(pool)
                    while following < len(pool) and used[following]:
                        following += 1
                    if following < len(pool):
                        places.append(following)
                        used[following] = True
                        following = 0
                    elif places:
                        following = places.pop()
                        used[following] = False
                        following += 1
                    else:
                        return

            def combinations(iterable, r):
                if r < 0:
                    raise ValueError('r must be non-negative')
                return _combinations(tuple(iterable), r, 1)

            def combinations_with_replacement(iterable, r):
                if r < 0:
                    raise ValueError('r must be non-negative')
                return _combinations(tuple(iterable), r, 0)

            def _combinations(pool, r, apart):
                n = len(pool)
                if r and (n == 0 or apart and r > n):
                    return
                places = [i * apart for i in range(r)]
                while True:
                    yield tuple(pool[i] for i in places)
                    for k in reversed(range(r)):
                        if places[k] != n - 1 - (r - 1 - k) * apart:
                            break
                    else:
                        return
                    first = places[k] + 1
                    for i in range(k, r):
                        places[i] = first + (i - k) * apart

            class groupby:
                def __init__(self, iterable, key=None):
                    self._source = iter(iterable)
                    self._key = key
                    self._group = None
                    self._has = False
                    self._over = False
                def __iter__(self):
                    return self
                def _advance(self):
                    for one in self._source:
                        self._one = one
                        self._at = one if self._key is None else self._key(one)
                        self._has = True
                        return
                    self._over = True
                    self._has = False
                def __next__(self):
                    if self._group is None:
                        self._advance()
                    else:
                        while not self._over and self._has and self._at == self._wanted:
                            self._advance()
                    if self._over:
                        raise StopIteration
                    self._wanted = self._at
                    self._group = object()
                    return self._wanted, self._members(self._group, self._wanted)
                def _members(self, group, wanted):
                    while self._group is group and self._has and self._at == wanted:
                        yield self._one
                        self._advance()

            def tee(iterable, n=2):
                source = iter(iterable)
                waiting = [[] for _ in range(n)]
                def drawn(mine):
                    while True:
                        if not mine:
                            try:
                                one = next(source)
                            except StopIteration:
                                return
                            for queue in waiting:
                                queue.append(one)
                        yield mine.pop(0)
                return tuple(drawn(queue) for queue in waiting)
            """;

    private ItertoolsSource() {}
}
