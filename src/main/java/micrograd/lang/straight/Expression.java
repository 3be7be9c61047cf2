package micrograd.lang.straight;

import micrograd.lang.report.Span;
import java.util.List;

/** An expression as the steps that compute it, and its place. */
public record Expression(List<Instruction> steps, Span span) {
    Instruction last() {
        return steps.get(steps.size() - 1);
    }
}
