from itertools import *
import itertools
print(list(chain([1, 2], 'ab', (x for x in range(2)))), list(chain.from_iterable([[1], [2, 3]])), list(chain()))
print(list(islice(count(5, 2), 4)), list(islice(count(0.5, 0.25), 3)), list(islice(cycle('ab'), 5)), list(repeat(7, 3)))
print(list(product([1, 2], 'ab')), list(product(range(2), repeat=2)), list(product()), list(product([], [1])))
print(list(permutations('abc', 2)), list(permutations([1, 2, 3])), list(permutations([1], 2)), list(permutations([], 0)))
print(list(combinations('abcd', 2)), list(combinations(range(4), 3)), list(combinations([1], 2)), list(combinations('ab', 0)))
print(list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement([], 0)))
print(list(zip_longest([1, 2, 3], 'ab', fillvalue='-')), list(zip_longest([1], [])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([])))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(compress('abcd', [1, 0, 1, 1])), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(pairwise('abcd')), list(pairwise([1])), list(islice('abcdefg', 2, None)), list(islice('abcdefg', 1, 6, 2)), list(islice([1, 2], 5)))
for key, group in groupby('aaabbca'):
    print(key, list(group), end=' ')
print()
for key, group in groupby(sorted(['apple', 'bob', 'avocado', 'cat'], key=lambda w: w[0]), key=lambda w: w[0]):
    print(key, list(group))
groups = [(k, list(g)) for k, g in groupby([1, 1, 2, 3, 3, 3], key=lambda v: v % 2)]
print(groups, [k for k, g in groupby('aabb')])
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a))
it = iter(range(10))
print(list(islice(it, 3)), next(it))
total = 0
for x, y in product(range(30), range(30)):
    total += x * y
print(total, sum(1 for _ in combinations(range(12), 4)), sum(1 for _ in permutations(range(6))))
for bad in (lambda: islice([1], -1), lambda: permutations([1], -1), lambda: list(islice([1], 0, 5, 0)), lambda: combinations([1], -1)):
    try:
        print(bad())
    except ValueError as e:
        print(e)
