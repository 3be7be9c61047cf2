package micrograd.course.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x | <mi>x</mi>
            3.5 | <mn>3.5</mn>
            a+b | <mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>
            1-o^2 | <mrow><mn>1</mn><mo>−</mo><msup><mi>o</mi><mn>2</mn></msup></mrow>
            \\frac{a}{b} | <mfrac><mi>a</mi><mi>b</mi></mfrac>
            \\frac{\\partial L}{\\partial a} | <mfrac><mrow><mo>∂</mo><mi>L</mi></mrow><mrow><mo>∂</mo><mi>a</mi></mrow></mfrac>
            \\sqrt{x} | <msqrt><mi>x</mi></msqrt>
            \\sqrt[3]{x} | <mroot><mi>x</mi><mn>3</mn></mroot>
            x_1 | <msub><mi>x</mi><mn>1</mn></msub>
            x_i^2 | <msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>
            \\sum_{i=1}^n x_i | <mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub></mrow>
            \\alpha \\cdot \\Omega | <mrow><mi>α</mi><mo>·</mo><mi>Ω</mi></mrow>
            \\tanh(n) | <mrow><mi>tanh</mi><mo>(</mo><mi>n</mi><mo>)</mo></mrow>
            \\left(\\frac{1}{2}\\right) | <mrow><mo>(</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>)</mo></mrow>
            f'(x) | <mrow><msup><mi>f</mi><mo>′</mo></msup><mo>(</mo><mi>x</mi><mo>)</mo></mrow>
            e^{2n} | <msup><mi>e</mi><mrow><mn>2</mn><mi>n</mi></mrow></msup>
            \\text{loss of one} | <mtext>loss of one</mtext>
            a \\le b | <mrow><mi>a</mi><mo>≤</mo><mi>b</mi></mrow>
            """)
    void formulasAreSet(String tex, String markup) {
        assertEquals(
                "<math>" + markup + "</math>",
                Tex.read(tex, false).orElseThrow().markup());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\begin{matrix}",
                "\\href{x}{y}",
                "\\unknown",
                "{",
                "}",
                "x_",
                "x^2^3",
                "\\left(",
                "\\frac{a}",
                "a&b",
                "x_1_2",
                "\\",
                "\\text x",
                "\\left\\langle x\\right)"
            })
    void whatIsNotOfThisPartIsLeftAsTyped(String tex) {
        assertTrue(Tex.read(tex, false).isEmpty(), tex);
    }

    @Test
    void anIndentedFormulaIsABlock() {
        assertEquals(
                "<math display=\"block\"><mi>x</mi></math>",
                Tex.read("x", true).orElseThrow().markup());
    }

    @Test
    void deepFormulasAreLeftAsTyped() {
        assertTrue(Tex.read("{".repeat(5000) + "x" + "}".repeat(5000), false).isEmpty());
        assertTrue(Tex.read("\\sqrt".repeat(5000) + "x", false).isEmpty());
        assertTrue(Tex.read("x_".repeat(5000) + "x", false).isEmpty());
    }
}
