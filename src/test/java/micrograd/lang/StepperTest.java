package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import micrograd.limits.Budgets;
import org.junit.jupiter.api.Test;

class StepperTest {
    private static void goTo(Stepper stepper, int step) {
        stepper.goOn(stepper.to(step), () -> false);
    }

    @Test
    void manyLinesAreRunAsLongAsThereIsTime() {
        Stepper stepper = Stepper.of("n = 0\nwhile True:\n    n = n + 1\n");
        int[] asked = {0};
        Stepper.Asked there = stepper.to(50);
        assertFalse(stepper.goOn(there, () -> ++asked[0] % 20 == 0));
        assertEquals(19, stepper.step());
        assertFalse(stepper.goOn(there, () -> ++asked[0] % 20 == 0));
        assertTrue(stepper.goOn(there, () -> ++asked[0] % 20 == 0));
        assertEquals(50, stepper.step());
    }

    @Test
    void ofManyVariablesTheFirstAreShown() {
        for (int count :
                new int[] {Budgets.VARIABLES_STEPPED, Budgets.VARIABLES_STEPPED + 1, 100 * Budgets.VARIABLES_STEPPED}) {
            StringBuilder source = new StringBuilder();
            for (int i = 0; i < count; i++) {
                source.append("if True: v").append(i).append(" = 1\n");
            }
            Stepper stepper = Stepper.of(source.toString());
            goTo(stepper, Budgets.LINES_STEPPED);
            Stepper.Scope scope = stepper.scopes().get(0);
            assertEquals(Budgets.VARIABLES_STEPPED, scope.variables().size());
            assertEquals(count - Budgets.VARIABLES_STEPPED, scope.more());
        }
    }

    private static List<Integer> lines(Stepper stepper) {
        List<Integer> lines = new ArrayList<>();
        while (!stepper.isOver() && lines.size() < 1000) {
            lines.add(stepper.line());
            goTo(stepper, stepper.step() + 1);
        }
        return lines;
    }

    private static String holds(Stepper stepper, int scope, String name) {
        for (Stepper.Variable variable : stepper.scopes().get(scope).variables()) {
            if (variable.name().equals(name)) {
                return variable.holds();
            }
        }
        return "";
    }

    @Test
    void goesThroughLoopsAndFunctionsLineByLine() {
        Stepper stepper = Stepper.of(
                "def f(x):\n    y = x + 1\n    return y\nn = 0\nfor i in range(2):\n    n = n + f(i)\nprint(n)\n");
        assertEquals(List.of(1, 4, 5, 6, 2, 3, 6, 2, 3, 7), lines(stepper));
        assertEquals("3\n", stepper.printed());
        assertEquals(0, stepper.line());
        assertTrue(stepper.failure().isEmpty());
    }

    @Test
    void showsTheVariablesOfEveryFunctionUnderWay() {
        Stepper stepper = Stepper.of("def f(x):\n    y = [x, x]\n    return y\nn = 3\nm = f(n)\nprint(m)\n");
        goTo(stepper, 4);
        assertEquals(3, stepper.line());
        assertEquals("f", stepper.scopes().get(0).name());
        assertEquals("3", holds(stepper, 0, "x"));
        assertEquals("[3, 3]", holds(stepper, 0, "y"));
        assertEquals("<module>", stepper.scopes().get(1).name());
        assertEquals(5, stepper.scopes().get(1).line());
        assertEquals("3", holds(stepper, 1, "n"));
        assertEquals("", holds(stepper, 1, "f"), "functions are left out");
    }

    @Test
    void goesBackToWhatItWas() {
        Stepper stepper = Stepper.of(
                "import random\nx = 1\nfor i in range(50):\n    x = x * 3 + random.randint(0, 9)\n    print(x)\n");
        List<String> seen = new ArrayList<>();
        for (int step = 0; step <= 60; step++) {
            goTo(stepper, step);
            seen.add(stepper.line() + " " + stepper.scopes() + " " + stepper.printed());
        }
        for (int step : new int[] {59, 3, 40, 0, 17}) {
            goTo(stepper, step);
            assertEquals(step, stepper.step());
            assertEquals(seen.get(step), stepper.line() + " " + stepper.scopes() + " " + stepper.printed());
        }
    }

    @Test
    void theGraphSoFarGrowsAndGradientsAreThoseOfTheMoment() {
        Stepper stepper = Stepper.of(
                "from micrograd.engine import Value\na = Value(2.0)\nb = a * 3\nc = b + a\nc.backward()\nprint(a.grad)\n");
        List<Integer> sizes = new ArrayList<>();
        for (int step = 0; step <= 5; step++) {
            goTo(stepper, step);
            sizes.add(stepper.soFar().values().size());
        }
        assertEquals(List.of(0, 0, 1, 3, 4, 4), sizes);
        goTo(stepper, 4);
        assertEquals(0.0, stepper.soFar().bindings().get("a").grad());
        goTo(stepper, 5);
        assertEquals(4.0, stepper.soFar().bindings().get("a").grad());
        goTo(stepper, 4);
        assertEquals(0.0, stepper.soFar().bindings().get("a").grad());
    }

    @Test
    void aLearnersObjectsAreShownWithoutRunningTheirMethods() {
        String source =
                "class V:\n    def __init__(self, data, prev=()):\n        self.data = data\n        self.grad = 0.0\n        self.prev = prev\n"
                        + "    def __repr__(self):\n        print('ran')\n        return 'V'\n"
                        + "    def __add__(self, o):\n        return V(self.data + o.data, (self, o))\na = V(2.0)\nb = a + a\nprint('end')\n";
        Stepper stepper = Stepper.of(source);
        while (stepper.line() != 13) {
            goTo(stepper, stepper.step() + 1);
        }
        assertEquals("V(data=4.0, grad=0.0)", holds(stepper, 0, "b"));
        assertEquals("", stepper.printed());
        assertEquals(2, stepper.soFar().values().size());
        assertEquals("a", stepper.soFar().values().get(0).label());
    }

    @Test
    void bareNumbersThatAreLeavesAreLeavesHereToo() {
        Stepper stepper = Stepper.of("a = 2.0\nb = -3.0\nL = a * b\n");
        goTo(stepper, 2);
        assertEquals("Value(data=-3.0, grad=0.0)", holds(stepper, 0, "b"));
        assertEquals(3, stepper.line());
        goTo(stepper, 100);
        assertEquals(-6.0, stepper.soFar().bindings().get("L").data());
        assertEquals(3, stepper.step());
    }

    @Test
    void aMethodThatABuiltInFunctionCallsIsOneStepWithIt() {
        Stepper stepper = Stepper.of(
                "class A:\n    def __repr__(self):\n        x = 1\n        return 'A!'\na = A()\nprint(a)\nprint('end')\n");
        while (stepper.line() != 7 && !stepper.isOver()) {
            goTo(stepper, stepper.step() + 1);
        }
        assertEquals("A!\n", stepper.printed());
        goTo(stepper, 100);
        assertTrue(stepper.failure().isEmpty());
    }

    @Test
    void overGoesOnBehindTheCallsOfALine() {
        Stepper stepper = Stepper.of("def f(x):\n    return x + 1\na = f(1)\nb = f(a)\nprint(b)\n");
        goTo(stepper, 1);
        assertEquals(3, stepper.line());
        stepper.goOn(stepper.over(), () -> false);
        assertEquals(4, stepper.line());
        stepper.goOn(stepper.over(), () -> false);
        assertEquals(5, stepper.line());
        assertEquals(5, stepper.step(), "the lines of the calls count");
        stepper.goOn(stepper.over(), () -> false);
        assertTrue(stepper.isOver());
    }

    @Test
    void anErrorIsTheEnd() {
        Stepper stepper = Stepper.of("x = 1\ny = x / 0\nz = 2\n".replace("x = 1", "x = 1\nif x: pass"));
        goTo(stepper, 100);
        assertTrue(stepper.isOver());
        assertEquals("ZeroDivisionError", stepper.failure().get().type());
        assertEquals(0, stepper.line());
        Stepper wrong = Stepper.of("for i in\n");
        assertTrue(wrong.isOver());
        assertEquals("SyntaxError", wrong.failure().get().type());
    }

    @Test
    void aLineThatNeverEndsIsSaidToBe() {
        Stepper stepper = Stepper.of("def g():\n    x = 1\nn = sum(iter(int, 1))\nprint(n)\n");
        goTo(stepper, 5);
        assertTrue(stepper.isOver());
        assertTrue(stepper.isEndless());
        assertEquals(3, stepper.line());
        goTo(stepper, 0);
        assertFalse(stepper.isOver());
    }

    @Test
    void anEndlessProgramHasALastStep() {
        Stepper stepper = Stepper.of("n = 0\nwhile True:\n    n = n + 1\n");
        goTo(stepper, Integer.MAX_VALUE);
        assertEquals(Stepper.MOST_STEPS, stepper.step());
        assertFalse(stepper.isOver());
    }
}
