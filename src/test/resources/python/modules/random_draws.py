import random
random.seed(42)
print([random.random() for _ in range(3)], random.uniform(-1, 1), random.uniform(2, 5))
print([random.randint(1, 6) for _ in range(10)], [random.randrange(10) for _ in range(5)], random.randrange(5, 100, 7), random.randrange(10, 0, -3))
print(random.choice('abc'), random.choice([1, 2, 3]), random.choice(range(10)), random.choice((5, 6)))
print(random.choices([1, 2, 3], k=5), random.choices('abc', weights=[1, 2, 3], k=6), random.choices([0, 1], cum_weights=[1, 4], k=4))
x = list(range(12))
random.shuffle(x)
print(x, random.sample(range(100), 5), random.sample(list('abcdefgh'), 3), random.sample(range(10**6), 30)[:4])
print(random.getrandbits(5), random.getrandbits(32), random.getrandbits(100), random.getrandbits(0))
print(random.randrange(10**30), random.randint(-10**20, 10**20))
print([round(random.gauss(0, 1), 12) for _ in range(3)], round(random.normalvariate(5, 2), 12), round(random.gauss(), 12))
print(round(random.expovariate(1.5), 12), round(random.triangular(0, 10, 3), 12), round(random.triangular(), 12))
print(round(random.lognormvariate(0, 1), 12), round(random.paretovariate(2), 12), round(random.weibullvariate(1, 2), 12))
for seed in (0, -7, 1.5, 10**40, True, 'abc', 'é😀', ''):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(0, 1000))
r = random.Random(7)
s = random.Random(7)
print(r.random() == s.random(), r.randint(0, 9), type(r).__name__)
random.seed(a=3)
print(random.random())
random.seed(1)
print(random.sample([1, 2, 3], k=2, counts=[1, 2, 3]))
for bad in (lambda: random.choice([]), lambda: random.randint(3, 1), lambda: random.randrange(0), lambda: random.sample([1], 2),
            lambda: random.sample({1, 2}, 1), lambda: random.choices([1, 2], [1]), lambda: random.choices([1], [0]),
            lambda: random.shuffle((1, 2)), lambda: random.getrandbits(-1), lambda: random.randint(1.5, 3),
            lambda: random.choice({1}), lambda: random.uniform(1), lambda: random.randrange(5, 1, 2), lambda: random.expovariate(0),
            lambda: random.randrange(5, 1), lambda: random.randrange(5, 1, 0), lambda: random.seed([1])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
