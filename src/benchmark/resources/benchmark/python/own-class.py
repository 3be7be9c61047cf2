class Neuron:
    def __init__(self, nin):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
        self.b = Value(random.uniform(-1, 1))
    def __call__(self, x):
        return sum((w * v for w, v in zip(self.w, x)), self.b).tanh()
    def parameters(self):
        return self.w + [self.b]
class Layer:
    def __init__(self, nin, nout):
        self.neurons = [Neuron(nin) for _ in range(nout)]
    def __call__(self, x):
        outs = [n(x) for n in self.neurons]
        return outs[0] if len(outs) == 1 else outs
    def parameters(self):
        return [p for n in self.neurons for p in n.parameters()]
random.seed(12)
layers = [Layer(3, 4), Layer(4, 4), Layer(4, 1)]
def net(x):
    for l in layers:
        x = l(x)
    return x
params = [p for l in layers for p in l.parameters()]
rows = [[0.5, 1.0, -2.0], [1.5, -1.0, 0.0], [-0.5, 0.25, 1.0], [2.0, 2.0, -1.0]]
wanted = [1.0, -1.0, 1.0, -1.0]
for k in range(20):
    loss = sum((net(r) - t)**2 for r, t in zip(rows, wanted))
    for p in params:
        p.grad = 0.0
    loss.backward()
    for p in params:
        p.data -= 0.05 * p.grad
print(f"{loss.data:.6f}")
