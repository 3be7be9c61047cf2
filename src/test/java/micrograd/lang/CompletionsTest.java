package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
        assertEquals(List.of(), at("a = |"));
        assertEquals(List.of(), at("|"));
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
    void everyFunctionHasAHelpSentence() {
        for (Function function : Functions.all()) {
            assertTrue(function.help().endsWith("."), function.name());
            assertTrue(function.signature().startsWith(function.name() + "("), function.name());
        }
    }

    private static List<String> at(String marked) {
        int offset = marked.indexOf('|');
        return Completions.at(marked.replace("|", ""), offset).stream()
                .map(Completion::text)
                .toList();
    }

    private static List<String> details(String marked) {
        int offset = marked.indexOf('|');
        return Completions.at(marked.replace("|", ""), offset).stream()
                .map(Completion::detail)
                .toList();
    }
}
