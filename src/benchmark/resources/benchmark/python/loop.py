x, n, hits = 0.5, 7, 0
for k in range(200000):
    x = x * 3.7 * (1 - x)
    n = (n * 31 + k) % 1009
    if x > 0.5 and n % 2 == 0:
        hits += 1
print(n, 0 < x < 1, hits > 1000)
