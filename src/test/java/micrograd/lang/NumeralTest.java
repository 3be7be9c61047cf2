package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {
    /** The place asked about is behind the bar; what is found stands in the second column, what 1.5 and −1.5 in its place give in the third and fourth. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    a = |2.0              ; 2.0   ; a = 1.5            ; a = -1.5
                    a = 2|.0              ; 2.0   ; a = 1.5            ; a = -1.5
                    a = 2.0|              ; 2.0   ; a = 1.5            ; a = -1.5
                    a = |-2.0             ; -2.0  ; a = 1.5            ; a = -1.5
                    a = - 2.|0            ; - 2.0 ; a = 1.5            ; a = -1.5
                    a = −|2.0             ; −2.0  ; a = 1.5            ; a = -1.5
                    b = a - |3.0          ; 3.0   ; b = a - 1.5        ; b = a - -1.5
                    b = a -|3.0*a         ; 3.0   ; b = a -1.5*a       ; b = a --1.5*a
                    b = a * -|3.0         ; -3.0  ; b = a * 1.5        ; b = a * -1.5
                    b = (a)-|3.0          ; 3.0   ; b = (a)-1.5        ; b = (a)--1.5
                    b = tanh(|-3.0)       ; -3.0  ; b = tanh(1.5)      ; b = tanh(-1.5)
                    b = max(a, |-3.0)     ; -3.0  ; b = max(a, 1.5)    ; b = max(a, -1.5)
                    b = |2.0**a           ; 2.0   ; b = 1.5**a         ; b = (-1.5)**a
                    b = -|2.0**a          ; 2.0   ; b = -1.5**a        ; b = -(-1.5)**a
                    b = (-|2.0)**a        ; (-2.0); b = 1.5**a         ; b = (-1.5)**a
                    b = |(-2.0)**a        ; (-2.0); b = 1.5**a         ; b = (-1.5)**a
                    b = exp(-|2.0)**a     ; -2.0  ; b = exp(1.5)**a    ; b = exp(-1.5)**a
                    b = Value(|2.0)       ; 2.0   ; b = Value(1.5)     ; b = Value(-1.5)
                    b = a + |2e-1         ; 2e-1  ; b = a + 1.5        ; b = a + -1.5""")
    void aNumberIsFoundWithTheSignThatBelongsToIt(String marked, String found, String positive, String negative) {
        String source = marked.replace("|", "");
        Numeral numeral = Numeral.at(source, marked.indexOf('|')).orElseThrow();
        assertEquals(found, numeral.span().of(source));
        assertEquals(positive, numeral.replacedIn(source, 1.5));
        assertEquals(negative, numeral.replacedIn(source, -1.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a| = 2.0", "b = ta|nh(3)", "x1| = 2", "# 2|.0", "print(f'{a:.|4f}')", "label = '2|.0'", "|"})
    void elsewhereThereIsNone(String marked) {
        assertTrue(Numeral.at(marked.replace("|", ""), marked.indexOf('|')).isEmpty());
    }

    @Test
    void whatIsReadAgainAfterEveryMoveIsTheNumberWrittenThere() {
        String source = "a = 3\nb = 2**a - -a*4\nc = (-1)**2";
        for (String literal : new String[] {"3", "2**", "4", "(-1)"}) {
            String now = source;
            int start =
                    Numeral.at(now, now.indexOf(literal)).orElseThrow().span().start();
            for (double number = -2.5; number < 3; number += 0.25) {
                now = Numeral.at(now, start).orElseThrow().replacedIn(now, number);
                assertEquals(number, Numeral.at(now, start).orElseThrow().value(), 1e-12, now);
            }
        }
    }

    @Test
    void exponentsAndSizesStayWhole() {
        String source = "n = MLP(3, [4, 4, 1])\nb = a**2 + 3*a\nc = n([2, 3, -1])";
        assertTrue(counts(source, "3, [4"));
        assertTrue(counts(source, "4, 4"));
        assertTrue(counts(source, "2 + "));
        assertFalse(counts(source, "3*a"));
        assertFalse(counts(source, "2, 3"));
        Numeral exponent = Numeral.at(source, source.indexOf("2 + ")).orElseThrow();
        assertTrue(exponent.replacedIn(source, 5).contains("a**5 + 3*a"));
    }

    private static boolean counts(String source, String from) {
        return Numeral.at(source, source.indexOf(from)).orElseThrow().counts();
    }
}
