import math, random
class Value:
    def __init__(self, data, made_from=(), _op=''):
        self._prev = set(made_from)
        self._op = _op
        self.grad = 0.0
        self.data = data
        self._backward = lambda: None
    def __add__(self, rhs):
        rhs = rhs if isinstance(rhs, Value) else Value(rhs)
        made = Value(self.data + rhs.data, (self, rhs), '+')
        def _backward():
            self.grad += made.grad
            rhs.grad += made.grad
        made._backward = _backward
        return made
    def __mul__(self, rhs):
        rhs = rhs if isinstance(rhs, Value) else Value(rhs)
        made = Value(self.data * rhs.data, (self, rhs), '*')
        def _backward():
            self.grad += rhs.data * made.grad
            rhs.grad += self.data * made.grad
        made._backward = _backward
        return made
    def __pow__(self, k):
        made = Value(self.data ** k, (self,), f'**{k}')
        def _backward():
            self.grad += k * self.data ** (k - 1) * made.grad
        made._backward = _backward
        return made
    def tanh(self):
        t = math.tanh(self.data)
        made = Value(t, (self,), 'tanh')
        def _backward():
            self.grad += (1 - t**2) * made.grad
        made._backward = _backward
        return made
    def __neg__(self): return self * -1
    def __sub__(self, rhs): return self + (-rhs)
    def __rsub__(self, rhs): return rhs + (-self)
    def __radd__(self, rhs): return self + rhs
    def __rmul__(self, rhs): return self * rhs
    def __truediv__(self, rhs): return self * rhs ** -1
    def __rtruediv__(self, rhs): return rhs * self ** -1
    def backward(self):
        chain, met = [], set()
        def collect(v):
            if v not in met:
                met.add(v)
                for c in v._prev:
                    collect(c)
                chain.append(v)
        collect(self)
        self.grad = 1.0
        for v in reversed(chain):
            v._backward()

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
