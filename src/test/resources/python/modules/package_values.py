from micrograd.engine import Value
from micrograd.nn import Neuron, Layer, MLP, Module
import random

a = Value(-4.0)
b = Value(2.0)
c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f
print(f'{g.data:.4f}')
g.backward()
print(f'{a.grad:.4f}', f'{b.grad:.4f}')
x = Value(3)
y = x * 2 + 1
z = y / 2 - x**2 + (-x).relu()
z.backward()
print(x, y, z, x.grad, y.grad)
w = Value(2)
(w * w * 3).backward()
print(w, w.data, w.grad, Value(0).relu(), (w ** -1), (w ** 2).data, (w ** 0.5)._op, (w - 1)._op, [sorted(repr(v) for v in (w - 1)._prev)])
print(sum([Value(1), Value(2)]), sum([Value(1.5)]) + 1, -Value(2), 1 - Value(2), 6 / Value(3))
v = Value(1.0)
v.data += 1
v.grad = 5
print(v, v._prev, repr(v._op), v._backward() is None, len({v, v}), v is v)

def tanh(self):
    import math
    t = math.tanh(self.data)
    out = Value(t, (self,), 'tanh')
    def _backward():
        self.grad += (1 - t**2) * out.grad
    out._backward = _backward
    return out

Value.tanh = tanh
q = Value(0.5)
o = (q * 2).tanh() * 3
o.backward()
print(f'{o.data:.6f} {q.grad:.6f}', o._prev.pop()._op in ('tanh', ''))

class Named(Value):
    def __init__(self, data, name):
        super().__init__(data)
        self.name = name
    def twice(self):
        return self * 2

k = Named(1.5, 'k')
t = k.twice()
t.backward()
print(k, k.name, t, isinstance(k, Value), k.grad)
random.seed(1337)
n = Neuron(2)
print(n, n.w, n.b, n([1.0, -2.0]), len(n.parameters()), Neuron(3, nonlin=False))
model = MLP(2, [3, 1])
print(model)
xs = [[2.0, 3.0], [-1.0, 0.5]]
ys = [1.0, -1.0]
for step in range(5):
    loss = sum((model(x) - y)**2 for x, y in zip(xs, ys))
    model.zero_grad()
    loss.backward()
    for p in model.parameters():
        p.data -= 0.01 * p.grad
    print(step, f'{loss.data:.10f}')
print(model.layers[0].neurons[1].w[0].grad != 0, type(model.layers), isinstance(model, Module), [p.grad for p in MLP(1, [1]).parameters()])

class Net(Module):
    def __init__(self):
        self.l1 = Layer(2, 2)
        self.l2 = Layer(2, 1, nonlin=False)
    def __call__(self, x):
        return self.l2(self.l1(x))
    def parameters(self):
        return self.l1.parameters() + self.l2.parameters()

net = Net()
out = net([1.0, 1.0])
out.backward()
net.zero_grad()
print(len(net.parameters()), all(p.grad == 0 for p in net.parameters()), isinstance(out, Value))
for bad in (lambda: Value(), lambda: Value(1, 2, 3, 4), lambda: Value(1, label='a'), lambda: a ** b, lambda: a.foo, lambda: a < b,
            lambda: a + 'x', lambda: a * [1], lambda: a - 'x', lambda: a / 0, lambda: MLP(2), lambda: Value(0.0) ** -1, lambda: 2 ** a,
            lambda: model(), lambda: Neuron(2, 3, 4), lambda: [1] + a, lambda: a[0], lambda: len(a), lambda: float(a)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
import copy
s1 = Value(2.0)
s2 = s1 * 3 + s1
dc = copy.deepcopy(s2)
print(dc, s2.grad, len(dc._prev), s1 in dc._prev, copy.copy(s1).data, copy.copy(s1) is s1)
best = copy.deepcopy(model)
before = best.parameters()[0].data
model.parameters()[0].data += 1
print(best.parameters()[0].data == before, len(best.parameters()), best.layers[0].neurons[0].w[0] is model.layers[0].neurons[0].w[0])
both = copy.deepcopy([s1, s1 * 2])
print(both[0] in both[1]._prev, vars(best).keys() == vars(model).keys())
