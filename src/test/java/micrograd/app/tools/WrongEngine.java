package micrograd.app.tools;

/** A learner's engine whose addition forgets to add to the gradient of its left operand. */
final class WrongEngine {
    private static final String ADDS = """
            class Value:
                def __init__(self, data, parts=()):
                    self.data, self.grad, self.parts = data, 0.0, parts
                    self.push = lambda: None
                def __add__(self, other):
                    other = other if isinstance(other, Value) else Value(other)
                    out = Value(self.data + other.data, (self, other))
                    def push():
                        other.grad += out.grad
                        self.grad = out.grad
                    out.push = push
                    return out
                __radd__ = __add__
            """;
    private static final String MULTIPLIES = """
                def __mul__(self, other):
                    other = other if isinstance(other, Value) else Value(other)
                    out = Value(self.data * other.data, (self, other))
                    def push():
                        self.grad += other.data * out.grad
                        other.grad += self.data * out.grad
                    out.push = push
                    return out
                __rmul__ = __mul__
            """;
    private static final String GOES_BACK = """
                def backward(self):
                    order = []
                    def walk(v):
                        if v not in order:
                            for p in v.parts: walk(p)
                            order.append(v)
                    walk(self)
                    self.grad = 1.0
                    for v in reversed(order): v.push()
            """;

    /** One that only adds. */
    static final String ADDING = ADDS + GOES_BACK;
    /** One that multiplies too, rightly. */
    static final String MULTIPLYING = ADDS + MULTIPLIES + GOES_BACK;

    private WrongEngine() {}
}
