package micrograd.lang.straight;

import java.util.List;
import micrograd.lang.report.Span;

/** An expression as the steps that compute it, and its place. */
public record Expression(List<Instruction> steps, Span span) {
    Instruction last() {
        return steps.get(steps.size() - 1);
    }
}
