package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.lang.straight.Function;
import micrograd.lang.straight.Functions;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    @Test
    void offersNamesThenFunctions() {
        assertEquals(List.of("tall", "tanh"), at("tall = 2\nL = ta|"));
        assertEquals(List.of("tanh(x)"), details("L = tan|"));
        assertEquals(List.of("exp"), at("a = 2\nb = 2*ex|"));
    }

    @Test
    void offersAttributesBehindAFullStop() {
        assertEquals(List.of("data"), at("a = 2\na.da|"));
        assertTrue(at("a = 2\na.|").containsAll(List.of("data", "grad", "label", "backward", "relu")));
        assertTrue(at("import math\na = math.|").contains("exp"));
        assertTrue(!at("import math\na = math.|").contains("grad"));
    }

    @Test
    void offersNothingInTextsCommentsAndNumbers() {
        assertEquals(List.of(), at("print('ta|')"));
        assertEquals(List.of(), at("# ta|"));
        assertEquals(List.of(), at("a = 2|"));
        assertEquals(List.of(), at("L = 'ta|nh'"));
        assertEquals(List.of(), at("L = f'{a} ta|'"));
        assertEquals(List.of(), at("L = 'ta|"));
    }

    @Test
    void offersNothingBehindAWordOfPythonsOwnNorForANewName() {
        for (String word : List.of("class", "def", "for", "in", "if", "lambda", "return", "import", "None", "not")) {
            assertEquals(List.of(), at("t = 2\n" + word + "|"), word);
        }
        for (String words : List.of("class T|", "def ta|", "import t|", "from t|", "import math as t|")) {
            assertEquals(List.of(), at("t = 2\n" + words), words);
        }
        assertEquals(List.of("tanh"), at("t = 2\nb = not tan|"));
    }

    @Test
    void offersEverythingWhereNoWordWasBegun() {
        assertEquals(List.of("alpha", "x_1"), at("alpha = 2\nx_1 = 3\nL = |").subList(0, 2));
        assertEquals(List.of("tanh"), at("L = tanh(ta|"));
        for (String marked :
                List.of("|", "L = |", "L = 2 * |", "L = tanh(|)", "a = 2\n|", "a = 2 # done\n|", "L = (|")) {
            List<String> offered = at(marked);
            for (Function function : Functions.all()) {
                assertTrue(offered.contains(function.name()), marked + " " + function.name());
            }
        }
    }

    @Test
    void doesNotOfferTheWordBeingTyped() {
        assertEquals(List.of(), at("zeta| = 2"));
    }

    @Test
    void worksInBrokenPrograms() {
        assertEquals(List.of("alpha"), at("alpha = 2\nb = (3 +\nc = al|"));
    }

    @Test
    void tellsWholeWordsFromHalfTypedOnes() {
        assertTrue(isWhole("f = 2\nL = f|"));
        assertTrue(isWhole("L = tanh|"));
        assertTrue(isWhole("a = 2\na.grad|"));
        assertFalse(isWhole("f = 2\nL = fl|"));
        assertFalse(isWhole("L = tan|"));
        assertFalse(isWhole("L = 2|"));
        assertFalse(isWhole("|"));
        assertFalse(isWhole("zeta| = 2"));
    }

    @Test
    void helpsWithFunctionsMethodsAndAttributes() {
        assertEquals("4-8 tanh(x): The hyperbolic tangent of x, between -1 and 1.", help("L = ta|nh(2)"));
        assertEquals("4-8 tanh(x): The hyperbolic tangent of x, between -1 and 1.", help("L = |tanh(2)"));
        assertEquals("4-8 tanh(x): The hyperbolic tangent of x, between -1 and 1.", help("L = tanh|(2)"));
        assertEquals("6-10 x.relu(): x where it is positive, else 0.", help("L = a.re|lu()"));
        assertEquals("9-12 exp(x): e to the power of x.", help("L = math.e|xp(2)"));
        assertEquals("6-10 x.grad: The gradient that has accumulated in the value.", help("L = a.gra|d"));
    }

    @Test
    void helpsWithNothingElse() {
        assertEquals("", help("exp = 2\nL = ex|p"), "a value of that name");
        assertEquals("", help("L = 2| + 3"));
        assertEquals("", help("# tanh|(2)"));
        assertEquals("", help("L = 'tanh|(2)'"));
        assertEquals("", help("L = nothing|(2)"));
        assertEquals("", help("|"));
    }

    private static boolean isWhole(String marked) {
        return Completions.isWhole(Lexed.of(marked.replace("|", "")), marked.indexOf('|'));
    }

    private static String help(String marked) {
        return FunctionHelp.at(Lexed.of(marked.replace("|", "")), marked.indexOf('|'))
                .map(help -> help.start() + "-" + help.end() + " " + help.signature() + ": " + help.help())
                .orElse("");
    }

    @Test
    void everyFunctionHasAHelpSentence() {
        for (Function function : Functions.all()) {
            assertTrue(function.help().endsWith("."), function.name());
            assertTrue(function.signature().startsWith(function.name() + "("), function.name());
        }
    }

    private static List<String> at(String marked) {
        int offset = marked.indexOf('|');
        return Completions.at(Lexed.of(marked.replace("|", "")), offset).stream()
                .map(Completion::text)
                .toList();
    }

    private static List<String> details(String marked) {
        int offset = marked.indexOf('|');
        return Completions.at(Lexed.of(marked.replace("|", "")), offset).stream()
                .map(Completion::detail)
                .toList();
    }
}
