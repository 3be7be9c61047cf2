package micrograd.benchmark;

import java.util.concurrent.TimeUnit;
import micrograd.engine.Value;
import micrograd.tape.Tape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One graph of many nodes, rebuilt and differentiated as objects, or replayed from the tape. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class GraphsOnTheJvm {
    @Param({"1000", "10000", "100000", "1000000"})
    int nodes;

    private Value[] leaves;
    private Tape tape;

    @Setup
    public void make() {
        leaves = leaves();
        tape = Tape.of(graph(leaves, nodes));
    }

    static Value[] leaves() {
        Value[] leaves = new Value[100];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = new Value(0.01 * i);
        }
        return leaves;
    }

    /** Sums of products, as networks are made of. */
    static Value graph(Value[] leaves, int nodes) {
        Value sum = leaves[0];
        for (int i = leaves.length; i + 1 < nodes; i += 2) {
            sum = sum.add(leaves[i % leaves.length].mul(leaves[i / 100 % leaves.length]));
        }
        return sum;
    }

    @Benchmark
    public double objects() {
        Value root = graph(leaves, nodes);
        root.backward();
        return root.data();
    }

    @Benchmark
    public double tape() {
        tape.forward();
        tape.zeroGrad();
        tape.backward();
        return tape.data(tape.size() - 1);
    }
}
