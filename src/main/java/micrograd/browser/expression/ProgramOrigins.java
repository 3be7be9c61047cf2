package micrograd.browser.expression;

import micrograd.app.expression.Program;
import micrograd.scene.graph.NestedOutline;

/** Where the values of a program come from. */
public final class ProgramOrigins implements NestedOutline.Made {
    private final int[] lines;
    private final int[] rounds;
    private final int[] calls;
    private final boolean[] named;

    /** Those of a program, whose values were made in these rounds of its loops. */
    public ProgramOrigins(Program program, int[] rounds) {
        lines = program.linesOfNodes();
        this.rounds = rounds;
        calls = program.callsOfNodes();
        named = new boolean[lines.length];
        for (Program.Line line : program.lines()) {
            named[line.node()] = true;
        }
        for (Program.Leaf leaf : program.leaves()) {
            named[leaf.node()] = true;
        }
    }

    @Override
    public int line(int node) {
        return lines[node];
    }

    @Override
    public int round(int node) {
        return rounds[node];
    }

    @Override
    public int call(int node) {
        return calls[node];
    }

    @Override
    public boolean named(int node) {
        return named[node];
    }
}
