exprs = [lambda a, b, c, k=k: ((a * b + k) * (c - a) / (b * b + 1) + (a - 2 * c)**2 * 0.1 * k) for k in range(10)]
exprs += [lambda a, b, c, k=k: (a * c * 0.1 * k + b).tanh() * (3 - a) for k in range(10)]
exprs += [lambda a, b, c, k=k: (k + 1) / (a * a + b * b + c * c) - b**3 for k in range(10)]
at = [0.8, -1.2, 1.7]
h = 1e-6
good = 0
for f in exprs:
    leaves = [Value(v) for v in at]
    f(*leaves).backward()
    for i in range(3):
        up, dn = list(at), list(at)
        up[i] += h
        dn[i] -= h
        est = (f(*map(Value, up)).data - f(*map(Value, dn)).data) / (2 * h)
        good += abs(est - leaves[i].grad) < 1e-6
print(good, "of", 3 * len(exprs))
