package micrograd.lang.modules.sources;

/**
 * {@code torch}, in the language itself: tensors of no or one dimension, played by this engine. A tensor's elements are the playground's Values, in its
 * attribute {@code _values}; so the graph of a result is one of Values.
 */
public final class TorchSource {
    /** The text. */
    public static final String TEXT = """
            _float, _abs, _max, _min, _sum = float, abs, max, min, sum

            class dtype:
                def __init__(self, name):
                    self._name = name
                def __repr__(self):
                    return 'torch.' + self._name

            float32 = float = dtype('float32')
            float64 = double = dtype('float64')
            int64 = long = dtype('int64')
            _usual = [float32]

            def set_default_dtype(d):
                if d is not float32 and d is not float64:
                    raise TypeError('only floating-point types are supported as the default type')
                _usual[0] = d

            def get_default_dtype():
                return _usual[0]

            class Size(tuple):
                def __repr__(self):
                    return f'torch.Size({list(self)})'

            def _rounded(x):
                spread = x * 536870913.0
                high = spread - (spread - x)
                return high if high - high == 0 else x

            def _number(x, wide):
                x = _float(x.item() if isinstance(x, Tensor) else x)
                return x if wide else _rounded(x)

            def _wrapped(x):
                return x if isinstance(x, Tensor) else Tensor._of([_Value(_float(x))], (), False)

            class Tensor:
                def __new__(cls, data=()):
                    return tensor([_float(one) for one in data])

                @staticmethod
                def _of(values, shape, wide, required=False, op=None):
                    made = object.__new__(Tensor)
                    made._values = values
                    made._shape = shape
                    made._wide = wide
                    made._required = required
                    made._op = op
                    return made

                @property
                def shape(self):
                    return Size(self._shape)
                def size(self, dim=None):
                    return Size(self._shape) if dim is None else self._shape[dim]
                def dim(self):
                    return len(self._shape)
                @property
                def ndim(self):
                    return len(self._shape)
                def numel(self):
                    return len(self._values)
                @property
                def dtype(self):
                    return float64 if self._wide else float32
                @property
                def T(self):
                    return self
                @property
                def is_leaf(self):
                    return self._op is None
                @property
                def requires_grad(self):
                    return self._required
                @requires_grad.setter
                def requires_grad(self, wanted):
                    self._required = bool(wanted)
                def requires_grad_(self, requires_grad=True):
                    self._required = requires_grad
                    return self
                def retain_grad(self):
                    pass
                def double(self):
                    return self._turned(True)
                def float(self):
                    return self._turned(False)
                def to(self, kind, *rest):
                    return self._turned(kind is float64) if isinstance(kind, dtype) else self
                def _turned(self, wide):
                    if wide == self._wide:
                        return self
                    return Tensor._of(self._values, self._shape, wide, self._required, self._op)
                def detach(self):
                    return Tensor._of([_Value(v.data) for v in self._values], self._shape, self._wide)
                clone = detach
                @property
                def data(self):
                    return self.detach()
                @data.setter
                def data(self, given):
                    for v, one in zip(self._values, self._matched(given)):
                        v.data = one
                @property
                def grad(self):
                    if not any(getattr(v, '_reached', False) for v in self._values):
                        return None
                    return _Gradient(self)
                @grad.setter
                def grad(self, given):
                    for v, one in zip(self._values, self._matched(0.0 if given is None else given)):
                        v.grad = one
                        v._reached = given is not None
                def _matched(self, given):
                    numbers = [v.data for v in _wrapped(given)._values]
                    return numbers * len(self._values) if len(numbers) == 1 else numbers
                def zero_(self):
                    self.data = 0.0
                    return self
                def item(self):
                    if len(self._values) != 1:
                        raise RuntimeError(f'a Tensor with {len(self._values)} elements cannot be converted to Scalar')
                    return self._values[0].data
                def tolist(self):
                    numbers = [v.data for v in self._values]
                    return numbers if self._shape else numbers[0]
                def numpy(self):
                    return self.tolist()
                def __float__(self):
                    return self.item()
                def __int__(self):
                    return int(self.item())
                def __bool__(self):
                    return bool(self.item())
                def __len__(self):
                    if not self._shape:
                        raise TypeError('len() of a 0-d tensor')
                    return len(self._values)
                def __getitem__(self, index):
                    if not self._shape:
                        raise IndexError('invalid index of a 0-dim tensor. Use `tensor.item()` to convert it to a number')
                    if isinstance(index, slice):
                        values = self._values[index]
                        return Tensor._of(values, (len(values),), self._wide, self._required, 'Slice')
                    return Tensor._of([self._values[index]], (), self._wide, self._required, 'Select')
                def __iter__(self):
                    return iter([self[i] for i in range(len(self))])
                def backward(self, gradient=None, retain_graph=None, create_graph=False):
                    if len(self._values) != 1:
                        raise RuntimeError('grad can be implicitly created only for scalar outputs')
                    root = self._values[0]
                    root.backward()
                    waiting, seen = [root], {root}
                    while waiting:
                        v = waiting.pop()
                        v._reached = True
                        for child in v._prev:
                            if child not in seen:
                                seen.add(child)
                                waiting.append(child)

                def _with(self, other, name, operation):
                    if not isinstance(other, (Tensor, int, _float)):
                        return NotImplemented
                    other = _wrapped(other)
                    a, b = self._values, other._values
                    if len(a) != len(b) and 1 not in (len(a), len(b)):
                        raise RuntimeError(f'The size of tensor a ({len(a)}) must match the size of tensor b ({len(b)})'
                                           ' at non-singleton dimension 0')
                    count = _max(len(a), len(b))
                    values = [operation(a[i % len(a)], b[i % len(b)]) for i in range(count)]
                    shape = (count,) if self._shape or other._shape else ()
                    return Tensor._of(values, shape, self._wide or other._wide, self._required or other._required, name)
                def __add__(self, other):
                    return self._with(other, 'Add', lambda a, b: a + b)
                def __radd__(self, other):
                    return self._with(other, 'Add', lambda a, b: b + a)
                def __sub__(self, other):
                    return self._with(other, 'Sub', lambda a, b: a - b)
                def __rsub__(self, other):
                    return self._with(other, 'Rsub', lambda a, b: b - a)
                def __mul__(self, other):
                    return self._with(other, 'Mul', lambda a, b: a * b)
                def __rmul__(self, other):
                    return self._with(other, 'Mul', lambda a, b: b * a)
                def __truediv__(self, other):
                    return self._with(other, 'Div', lambda a, b: a / b)
                def __rtruediv__(self, other):
                    return self._with(other, 'Mul', lambda a, b: b / a)
                def __pow__(self, other):
                    if isinstance(other, (int, _float)):
                        return self._each('Pow', lambda v: v ** other)
                    return self._with(other, 'Pow', lambda a, b: a ** b)
                def __rpow__(self, other):
                    return self._with(other, 'Pow', lambda a, b: b ** a)
                def __matmul__(self, other):
                    return (self * other).sum()
                dot = __matmul__
                def __neg__(self):
                    return self._each('Neg', lambda v: -v)
                def __abs__(self):
                    return self._each('Abs', lambda v: _abs(v))
                def __lt__(self, other):
                    return self.item() < _wrapped(other).item()
                def __gt__(self, other):
                    return self.item() > _wrapped(other).item()
                def __le__(self, other):
                    return self.item() <= _wrapped(other).item()
                def __ge__(self, other):
                    return self.item() >= _wrapped(other).item()

                def _each(self, name, operation):
                    return Tensor._of([operation(v) for v in self._values], self._shape, self._wide, self._required, name)
                def tanh(self):
                    return self._each('Tanh', lambda v: v.tanh())
                def relu(self):
                    return self._each('Relu', lambda v: v.relu())
                def exp(self):
                    return self._each('Exp', lambda v: v.exp())
                def log(self):
                    return self._each('Log', lambda v: v.log())
                def sigmoid(self):
                    return self._each('Sigmoid', lambda v: v.sigmoid())
                def sin(self):
                    return self._each('Sin', lambda v: v.sin())
                def cos(self):
                    return self._each('Cos', lambda v: v.cos())
                def sqrt(self):
                    return self._each('Sqrt', lambda v: v.sqrt())
                def softplus(self):
                    return self._each('Softplus', lambda v: v.softplus())
                def leaky_relu(self):
                    return self._each('LeakyRelu', lambda v: v.leaky_relu())
                abs = __abs__
                neg = __neg__
                add = __add__
                sub = __sub__
                mul = __mul__
                div = __truediv__
                pow = __pow__
                def _folded(self, name, operation):
                    total = self._values[0]
                    for v in self._values[1:]:
                        total = operation(total, v)
                    return Tensor._of([total], (), self._wide, self._required, name)
                def sum(self):
                    return self._folded('Sum', lambda a, b: a + b)
                def mean(self):
                    return Tensor._of([self.sum()._values[0] / len(self._values)], (), self._wide, self._required, 'Mean')
                def max(self):
                    return self._folded('Max', lambda a, b: a.max(b))
                def min(self):
                    return self._folded('Min', lambda a, b: a.min(b))

                def __format__(self, spec):
                    if not self._shape:
                        return format(self.item(), spec)
                    return object.__format__(self, spec)
                def __repr__(self):
                    text = _shown([v.data for v in self._values])
                    text = '[' + ', '.join(text) + ']' if self._shape else text[0]
                    if self._wide:
                        text += ', dtype=torch.float64'
                    if self._required:
                        text += ', requires_grad=True' if self._op is None else f', grad_fn=<{self._op}Backward0>'
                    return f'tensor({text})'

            class _Gradient(Tensor):
                def __new__(cls, owner):
                    made = object.__new__(cls)
                    made._values = [_Value(v.grad) for v in owner._values]
                    made._shape, made._wide, made._required, made._op = owner._shape, owner._wide, False, None
                    made._owner = owner
                    return made
                def zero_(self):
                    for v, mine in zip(self._owner._values, self._values):
                        v.grad = mine.data = 0.0
                    return self

            def _shown(numbers):
                sizes = [_abs(x) for x in numbers if x == x and x - x == 0 and x != 0]
                if all(x == int(x) for x in sizes):
                    texts = [f'{x:.0f}.' if x - x == 0 else str(x) for x in numbers]
                    if sizes and _max(sizes) >= 1e8:
                        texts = [f'{x:.4e}' for x in numbers]
                elif _max(sizes) / _min(sizes) > 1000 or _max(sizes) > 1e8 or _min(sizes) < 1e-4:
                    texts = [f'{x:.4e}' for x in numbers]
                else:
                    texts = [f'{x:.4f}' for x in numbers]
                widest = _max(len(text) for text in texts)
                return [text.rjust(widest) for text in texts]

            def tensor(data, dtype=None, requires_grad=False):
                wide = (dtype or _usual[0]) is float64
                numbers = data._values if isinstance(data, Tensor) else data
                if not isinstance(numbers, (list, tuple)):
                    return Tensor._of([_Value(_number(numbers, wide))], (), wide, requires_grad)
                if any(isinstance(one, (list, tuple)) for one in numbers):
                    raise NotImplementedError('tensors of more than one dimension are not here: use lists of Values')
                if not numbers:
                    raise NotImplementedError('a tensor without elements is not here')
                values = [_Value(_number(one.data if isinstance(one, _Value) else one, wide)) for one in numbers]
                return Tensor._of(values, (len(values),), wide, requires_grad)

            def zeros(size=1, dtype=None, requires_grad=False):
                return tensor([0.0] * size, dtype, requires_grad)

            def ones(size=1, dtype=None, requires_grad=False):
                return tensor([1.0] * size, dtype, requires_grad)

            def manual_seed(seed):
                pass

            def tanh(x): return x.tanh()
            def relu(x): return x.relu()
            def exp(x): return x.exp()
            def log(x): return x.log()
            def sigmoid(x): return x.sigmoid()
            def sin(x): return x.sin()
            def cos(x): return x.cos()
            def sqrt(x): return x.sqrt()
            def softplus(x): return x.softplus()
            def leaky_relu(x): return x.leaky_relu()
            def abs(x): return x.abs()
            def neg(x): return -x
            def add(a, b): return a + b
            def sub(a, b): return a - b
            def mul(a, b): return a * b
            def div(a, b): return a / b
            def pow(a, b): return a ** b
            def dot(a, b): return a.dot(b)
            def sum(x): return x.sum()
            def mean(x): return x.mean()
            def max(a, b=None): return a.max() if b is None else a._with(b, 'Maximum', lambda x, y: x.max(y))
            def min(a, b=None): return a.min() if b is None else a._with(b, 'Minimum', lambda x, y: x.min(y))
            maximum, minimum = max, min
            def is_tensor(x): return isinstance(x, Tensor)

            class no_grad:
                def __enter__(self):
                    return None
                def __exit__(self, *given):
                    return None
                def __call__(self, function):
                    return function

            enable_grad = no_grad
            """;

    /** {@code torch.nn.functional} and {@code torch.nn}: the operations. */
    /** The text of {@code torch.nn.functional}. */
    public static final String FUNCTIONAL = """
            from torch import tanh, relu, sigmoid, softplus, leaky_relu

            def mse_loss(input, target):
                return ((input - target) ** 2).mean()
            """;

    private TorchSource() {}
}
