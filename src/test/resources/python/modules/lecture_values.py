a = Value(2.0, label='a')
b = Value(-3.0, label='b')
c = Value(10.0, label='c')
e = a*b; e.label = 'e'
d = e + c; d.label = 'd'
f = Value(-2.0, label='f')
L = d * f; L.label = 'L'
print(L, sorted(repr(v) for v in L._prev), L._op, L.label, L.grad)
L.backward()
print([v.grad for v in (a, b, c, d, e, f, L)])
nodes, edges = trace(L)
print(len(nodes), len(edges), sorted(v.label for v in nodes))
x1 = Value(2.0); w1 = Value(-3.0); x2 = Value(0.0); w2 = Value(1.0); bias = Value(6.8813735870195432)
n = x1*w1 + x2*w2 + bias
o = n.tanh()
o.grad = 1.0
o._backward()
n._backward()
print(round(o.data, 6), round(n.grad, 6), bias.grad == n.grad, x1.grad)
t = ((2*n).exp() - 1) / ((2*n).exp() + 1)
t.backward()
print(round(t.data, 9), round(w1.grad, 6), round(x2.grad, 6))
print(Value(2).data, Value(2) + 1, Value(3) ** 2, Value(-1.5).relu(), Value(4.0).log().data > 1, Value(0.0).sigmoid(), (Value(1) - 3).data)
k = Value(1.0)
k.grad = 0
print(k.grad)
(k * 3).backward()
print(k.grad, k.label == '')
m = a + a
m.backward()
print(a.grad)
random.seed(3)
net = MLP(3, [4, 4, 1])
xs = [[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]]
ys = [1.0, -1.0, -1.0, 1.0]
for step in range(4):
    preds = [net(x) for x in xs]
    loss = sum((p - y)**2 for y, p in zip(ys, preds))
    for p in net.parameters():
        p.grad = 0.0
    loss.backward()
    for p in net.parameters():
        p.data += -0.05 * p.grad
    print(step, f'{loss.data:.9f}')
print(len(net.parameters()), len(net.layers), len(net.layers[0].neurons[0].w), Neuron(2)([1.0, 2.0]).data != 0, len(Layer(2, 3)([1, 2])))
for bad in (lambda: Value(1) ** Value(2), lambda: Value(1000.0).exp(), lambda: Value(-1.0).log(), lambda: Value(500.0).tanh(), lambda: Value(1) + 'a'):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
