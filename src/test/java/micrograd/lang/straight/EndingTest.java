package micrograd.lang.straight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Tree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what kind each error is: what Python may know is left to it, whatever the sentence says. */
class EndingTest {
    private static final Limits SMALL = new Limits(1000, 50, 4, 30, 12, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a = 2 + 3 | DONE",
                "a = 1e400 | DONE",
                "a = b | LEFT_OUT",
                "a = f(2) | LEFT_OUT",
                "x = [1].append | LEFT_OUT",
                "x = 'a'.format(2) | LEFT_OUT",
                "a = 1; a.grad.zero_() | LEFT_OUT",
                "x = math.cosh(1) | LEFT_OUT",
                "x = math.nothing | LEFT_OUT",
                "a = Value(2); a.label = 3 | LEFT_OUT",
                "x = [1]; x.data = 3 | LEFT_OUT",
                "x = [1][2] | LEFT_OUT",
                "x = 2[0] | LEFT_OUT",
                "x = [1](2) | LEFT_OUT",
                "x = [1] + 1 | LEFT_OUT",
                "x = 'a' + 1 | LEFT_OUT",
                "x = 2 + 'a' | LEFT_OUT",
                "x = max(1) | LEFT_OUT",
                "x = sum(1) | LEFT_OUT",
                "x = Value(10)**0 + 10**16 | LEFT_OUT",
                "x = f'{2:z}' | LEFT_OUT",
                "s = 'a'; x = f'{s:.2f}' | LEFT_OUT",
                "n = MLP(2, 3) | LEFT_OUT",
                "n = Neuron(2); n(1, 2) | WRONG",
                "n = Neuron(2); n([1]) | WRONG",
                "x = len(1, 2) | WRONG",
                "x = tanh(1, 2) | WRONG",
                "x = tanh(x=1) | WRONG",
                "x = 1 / 0 | WRONG",
                "x = log(0) | WRONG",
                "x = (0 - 1)**0.5 | WRONG",
                "x = [1][0.5] | WRONG",
                "x = f'{2.5:d}' | WRONG",
                "x = 2(3) | WRONG",
                "x = None + 1 | WRONG",
                "x = tanh.data | WRONG",
                "a = Value(2).date | LEFT_OUT",
                "a = Value(2); a.date = 2 | WRONG",
                "a = Value(Value(2)) | WRONG",
                "a, b = 1, 2, 3 | WRONG",
                "x = float('two') | WRONG",
                "assert 1 == 2, 'a list' | WRONG",
                "assert [1] == 2 | WRONG",
                "a = 1; b = a + a + a + a + a | LIMITED",
                "a = 1; b = a + a; b.backward(); b.backward(); b.backward(); b.backward(); b.backward() | LIMITED",
                "s = 'abcdefgh'; t = s + s | LIMITED",
                "print('abcdefgh'); print('abcdefgh'); print('abcdefgh') | LIMITED",
                "n = MLP(100, [100, 100]) | LIMITED",
                "x = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] | LIMITED"
            })
    void isOfItsKind(String program, Ending ending) {
        Tree tree = Parser.straight(program, SMALL.nesting()).orElseThrow();
        StraightRun run = StraightRun.of(program, tree, SMALL).orElseThrow();
        assertEquals(ending, run.ending(), () -> program + " " + run.diagnostics());
        assertEquals(ending == Ending.DONE, run.diagnostics().stream().noneMatch(EndingTest::isError));
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }
}
