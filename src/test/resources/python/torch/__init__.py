"""As much of torch's interface as exported programs use, on scalars of 64 bits. It refuses what torch refuses."""

import math

from . import nn

float64 = "float64"
_default = "float32"


def set_default_dtype(dtype):
    global _default
    _default = dtype


class Tensor:
    def __init__(self, data, requires_grad=False, edges=()):
        self._data = float(data)
        self.requires_grad = requires_grad or bool(edges)
        self.edges = edges
        self.kept = not edges
        self._grad = None

    @property
    def data(self):
        return Tensor(self._data)

    @data.setter
    def data(self, other):
        assert isinstance(other, Tensor)
        self._data = other._data

    @property
    def grad(self):
        return Tensor(self._grad) if self.kept and self._grad is not None else None

    @grad.setter
    def grad(self, other):
        assert isinstance(other, Tensor)
        self._grad = other._data

    def item(self):
        return self._data

    def retain_grad(self):
        if not self.requires_grad:
            raise RuntimeError("can't retain_grad on Tensor that has requires_grad=False")
        self.kept = True

    def backward(self):
        if not self.requires_grad:
            raise RuntimeError("element 0 of tensors does not require grad and does not have a grad_fn")
        order, visited, path = [], {id(self)}, [(self, iter(self.edges))]
        while path:
            value, edges = path[-1]
            following = next(edges, None)
            if following is None:
                order.append(value)
                path.pop()
            elif id(following[0]) not in visited:
                visited.add(id(following[0]))
                path.append((following[0], iter(following[0].edges)))
        self._grad = 1.0
        for value in reversed(order):
            for operand, slope in value.edges:
                if operand.requires_grad and slope != 0:
                    operand._grad = (operand._grad or 0.0) + slope * value._grad
                elif operand.requires_grad and operand._grad is None:
                    operand._grad = 0.0

    def __add__(self, other):
        return _binary(self, other, lambda a, b: a + b, lambda a, b, y: (1.0, 1.0))

    def __sub__(self, other):
        return _binary(self, other, lambda a, b: a - b, lambda a, b, y: (1.0, -1.0))

    def __mul__(self, other):
        return _binary(self, other, lambda a, b: a * b, lambda a, b, y: (b, a))

    def __truediv__(self, other):
        return _binary(self, other, lambda a, b: a / b, lambda a, b, y: (1 / b, -y / b))

    def __pow__(self, other):
        def slopes(a, b, y):
            right = y * math.log(a) if isinstance(other, Tensor) and a > 0 else 0.0
            return (b * a ** (b - 1) if b != 0 else 0.0, right)

        return _binary(self, other, lambda a, b: a**b, slopes)

    def __radd__(self, other):
        return tensor(other) + self

    def __rsub__(self, other):
        return tensor(other) - self

    def __rmul__(self, other):
        return tensor(other) * self

    def __rtruediv__(self, other):
        return tensor(other) / self

    def __rpow__(self, other):
        return tensor(other) ** self

    def __neg__(self):
        return _unary(self, lambda a: -a, lambda a, y: -1.0)


def tensor(data, dtype=None, requires_grad=False):
    assert (dtype or _default) == float64, "not in 64 bits"
    assert isinstance(data, (int, float))
    assert isinstance(data, float) or not requires_grad, "Only Tensors of floating point dtype can require gradients"
    return Tensor(data, requires_grad)


def _binary(a, b, forward, slopes):
    a = a if isinstance(a, Tensor) else tensor(a)
    b = b if isinstance(b, Tensor) else tensor(b)
    y = forward(a._data, b._data)
    return Tensor(y, edges=tuple(zip((a, b), slopes(a._data, b._data, y))))


def _unary(a, forward, slope):
    if not isinstance(a, Tensor):
        raise TypeError("argument 'input' must be Tensor, not " + type(a).__name__)
    y = forward(a._data)
    return Tensor(y, edges=((a, slope(a._data, y)),))


def _function(forward, slope):
    return lambda a: _unary(a, forward, slope)


def _choice(prefers):
    def choose(a, b):
        if not (isinstance(a, Tensor) and isinstance(b, Tensor)):
            raise TypeError("arguments must be Tensors")

        def slopes(left, right, y):
            return (0.5, 0.5) if left == right else (float(prefers(left, right) == left), float(prefers(left, right) == right))

        return _binary(a, b, prefers, slopes)

    return choose


def _sigmoid(a):
    return 1 / (1 + math.exp(-a)) if a >= 0 else math.exp(a) / (1 + math.exp(a))


relu = _function(lambda a: max(a, 0.0), lambda a, y: float(a > 0))
tanh = _function(math.tanh, lambda a, y: 1 - y * y)
exp = _function(math.exp, lambda a, y: y)
log = _function(math.log, lambda a, y: 1 / a)
sigmoid = _function(_sigmoid, lambda a, y: y * (1 - y))
sin = _function(math.sin, lambda a, y: math.cos(a))
cos = _function(math.cos, lambda a, y: -math.sin(a))
sqrt = _function(math.sqrt, lambda a, y: 1 / (2 * y))
abs = _function(math.fabs, lambda a, y: float((a > 0) - (a < 0)))
maximum = _choice(max)
minimum = _choice(min)
nn.functional.leaky_relu = _function(lambda a: a if a > 0 else 0.01 * a, lambda a, y: 1.0 if a > 0 else 0.01)
nn.functional.softplus = _function(
    lambda a: a if a > 20 else math.log1p(math.exp(a)), lambda a, y: 1.0 if a > 20 else _sigmoid(a)
)
