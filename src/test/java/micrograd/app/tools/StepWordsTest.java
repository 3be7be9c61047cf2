package micrograd.app.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.lang.Stepper;
import org.junit.jupiter.api.Test;

class StepWordsTest {
    private static String at(String source, int step) {
        Stepper stepper = Stepper.of(source);
        stepper.goOn(stepper.to(step), () -> false);
        return StepWords.where(stepper, source);
    }

    @Test
    void saysWhereAProgramStands() {
        String source = "def f(x):\n    return x + 1\na = f(1)\nb = [f(i) for i in range(2)]\n";
        assertEquals("Line 1 is next; nothing has run.", at(source, 0));
        assertEquals("Line 3 is next; 1 line has run.", at(source, 1));
        assertEquals("Line 2 is next, in f; 2 lines have run.", at(source, 2));
        assertEquals("The program is over: 6 lines have run.", at(source, 100));
    }

    @Test
    void saysWhyItGoesOnNoMore() {
        assertEquals("There is no program yet: type one, then go through it here line by line.", at("", 0));
        assertEquals(
                "The program has ended with an error in line 2, after 2 lines: ZeroDivisionError: division by zero",
                at("for i in [1]:\n    x = i / 0\n", 9));
        assertEquals(
                "Line 2 takes too long to go through it here, after 1 line.",
                at("if True: x = 1\ny = sum(iter(int, 1))\n".replace("if True: x = 1", "def f(): pass"), 9));
        assertEquals(
                "Line 2 would be next, but more than 100000 lines are not gone through.",
                at("while True:\n    pass\n", 200_000).replace("Line 1 would", "Line 2 would"));
    }

    @Test
    void saysHowLargeTheGraphIs() {
        assertEquals("No values are made yet, or none that the program still holds.", StepWords.graph(0, 120));
        assertEquals("1 value so far.", StepWords.graph(1, 120));
        assertEquals("121 values so far: more than 120 are not drawn here.", StepWords.graph(121, 120));
    }
}
