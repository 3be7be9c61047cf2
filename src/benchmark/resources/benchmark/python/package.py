import random
from micrograd.engine import Value
from micrograd.nn import MLP
random.seed(12)
X = [[random.uniform(-1, 2), random.uniform(-1, 1)] for _ in range(20)]
y = [1 if a * b > 0 else -1 for a, b in X]
model = MLP(2, [16, 16, 1])
inputs = [list(map(Value, row)) for row in X]
scores = list(map(model, inputs))
losses = [(1 + -yi*s).relu() for yi, s in zip(y, scores)]
total = sum(losses) * (1.0 / len(losses)) + 1e-4 * sum(p*p for p in model.parameters())
model.zero_grad()
total.backward()
print(f"{total.data:.6f}")
