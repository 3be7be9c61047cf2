package micrograd.course.code;

import java.util.LinkedHashMap;
import java.util.Map;
import micrograd.engine.Value;

/** The two tests that micrograd is published with, computed by this engine. */
final class PublishedTests {
    private PublishedTests() {}

    /** What they compare: the first one’s y and the gradient of x, the second one’s g and the gradients of a and b. */
    static Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Value x = new Value(-4);
        Value z = Value.mul(2, x).add(2).add(x);
        Value q = z.relu().add(z.mul(x));
        Value h = z.mul(z).relu();
        Value y = h.add(q).add(q.mul(x));
        y.backward();
        numbers.put("y1", y.data());
        numbers.put("x1", x.grad());
        Value a = new Value(-4);
        Value b = new Value(2);
        Value c = a.add(b);
        Value d = a.mul(b).add(b.pow(3));
        c = c.add(c.add(1));
        c = c.add(Value.add(1, c).add(a.neg()));
        d = d.add(d.mul(2).add(b.add(a).relu()));
        d = d.add(Value.mul(3, d).add(b.sub(a).relu()));
        Value e = c.sub(d);
        Value f = e.pow(2);
        Value g = f.div(2).add(Value.div(10, f));
        g.backward();
        numbers.put("g2", g.data());
        numbers.put("a2", a.grad());
        numbers.put("b2", b.grad());
        return numbers;
    }
}
