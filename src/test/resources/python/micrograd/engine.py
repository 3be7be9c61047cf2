"""A stand-in with micrograd's interface and nothing more: + - * / **, negation, relu, backward()."""


class Value:
    def __init__(self, data, _children=(), _op=""):
        self.data = data
        self.grad = 0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op

    @staticmethod
    def _of(number):
        return number if isinstance(number, Value) else Value(number)

    def _made(self, data, operands, op, *slopes):
        """The result of an operation, whose operands have those slopes."""
        out = Value(data, operands, op)

        def _backward():
            for operand, slope in zip(operands, slopes):
                operand.grad += slope() * out.grad

        out._backward = _backward
        return out

    def __add__(self, other):
        other = Value._of(other)
        return self._made(self.data + other.data, (self, other), "+", lambda: 1, lambda: 1)

    def __mul__(self, other):
        other = Value._of(other)
        return self._made(
            self.data * other.data, (self, other), "*", lambda: other.data, lambda: self.data
        )

    def __pow__(self, n):
        assert isinstance(n, (int, float)), "only plain numbers are exponents"
        return self._made(self.data**n, (self,), f"**{n}", lambda: n * self.data ** (n - 1))

    def relu(self):
        y = 0 if self.data < 0 else self.data
        return self._made(y, (self,), "ReLU", lambda: y > 0)

    def __neg__(self):
        return self * -1

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return -self + other

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        return self * other**-1

    def __rtruediv__(self, other):
        return self**-1 * other

    def backward(self):
        order = []
        visited = set()

        def visit(value):
            if value not in visited:
                visited.add(value)
                for operand in value._prev:
                    visit(operand)
                order.append(value)

        visit(self)
        self.grad = 1
        for value in reversed(order):
            value._backward()

    def __repr__(self):
        return f"Value(data={self.data}, grad={self.grad})"
