package micrograd.course.amount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import micrograd.course.form.Activity;
import micrograd.course.form.ActivityReader;
import micrograd.course.play.Room;
import micrograd.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final String TEXT = """
            title: A test
            part: Tests
            number: 1
            place: 1
            minutes: 2
            aim: Test.
            can: test
            parts: graph
            let h = 0.1
            state start:
              source:
                a = 2
                b = -3
                c = 10
                e = a*b
                d = e + c
                f = -2
                L = d*f
            state wrong:
              source:
                a = 3
                b = a + a
              set fault: assign
            step: One
            """;

    private static final Activity ACTIVITY =
            ActivityReader.read("test", TEXT).activity().orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 + 3*4 | 14
            -2**2 | -4
            (1 + 2)/4 | 0.75
            h*2 | 0.2
            grad(a) | 6
            grad a | 6
            data(L) | -8
            output() | -8
            move(a, 1) | 6
            at(a, 3) | -2
            at(a, 3, b, 0) | -20
            slope(a, 5) | 6
            difference(a, 0.5) | 6
            central(a, 0.5) | 6
            foretold(0.01) | -7.28
            stepped(0.01) | -7.286496
            stepped(0.3) | 5.248
            stepped(1) | -96
            squares() | 72
            paths(a) | 1
            operations() | 3
            local(e, a) | -3
            share(a, 1) | 6
            grad(a)@wrong | 1
            share(a, 2)@wrong | 1
            data(b)@wrong | 6
            parameters(3, 4, 4, 1) | 41
            weights(3, 4, 4, 1) | 32
            tanh(0.8813735870195432) | 0.7071067811865477
            max(1, 2) - min(1, 2) | 1
            """)
    void amountsAreWorkedOut(String amount, double number) {
        Setting setting = new Room(ACTIVITY, Runs.NONE).step(0, Map.of());
        assertEquals(number, new Worker(setting).number(Amount.read(amount)), 1e-9, amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grad(a) = 6 | true
            grad(a) != 6 | false
            grad(a) > 6 | false
            grad(a) >= 6 and grad(b) < 0 | true
            grad(a) >= 6 and grad(b) > 0 | false
            data(L) = -8.1 within 0.2 | true
            grad(x) = 1 | false
            same graph as start | true
            same graph as wrong | false
            only a changed | true
            """)
    void conditionsAreAsked(String condition, boolean holds) {
        assertEquals(holds, holds(condition, ACTIVITY.states().get("start").source()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a = 2; b = -3; c = 10; L = (a*b + c)*-2 | false
            p = 2; q = -3; r = 10; s = -2; t = s*(r + q*p) | true
            f = -2; c = 10; b = -3; a = 2; e = b*a; d = c + e; L = f*d | true
            a = 2; b = -3; c = 10; f = -2; L = a*b*f + c*f | false
            a = 2; b = -3; c = 11; e = a*b; d = e + c; f = -2; L = d*f | false
            a = 2; b = -3; c = 10; e = a*b; d = e - c; f = -2; L = d*f | false
            a = 2; b = -3; e = a*b; d = e + b; f = -2; L = d*f | false
            """)
    void graphsAreComparedByWhatIsMadeOfWhat(String program, boolean same) {
        assertEquals(same, holds("same graph as start", program.replace("; ", "\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a = 5; b = -3; c = 10; e = a*b; d = e + c; f = -2; L = d*f | true
            a = 2; b = 7; c = 10; e = a*b; d = e + c; f = -2; L = d*f | false
            a = 2; b = -3; c = 10; e = a*b; d = e + a; f = -2; L = d*f | false
            """)
    void onlyWhatIsNamedMayHaveChanged(String program, boolean only) {
        assertEquals(only, holds("only a changed", program.replace("; ", "\n")));
    }

    private static boolean holds(String condition, String program) {
        Room room = new Room(ACTIVITY, Runs.NONE);
        Document live = ACTIVITY.states().get("start").withSource(program);
        return Condition.read(condition).holds(room.live(live, Map.of()), room.begin(0));
    }
}
