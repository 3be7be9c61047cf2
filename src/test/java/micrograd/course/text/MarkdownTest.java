package micrograd.course.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static String markup(String text) {
        StringBuilder markup = new StringBuilder();
        for (Piece piece : Markdown.blocks(text)) {
            markup.append(piece.markup());
        }
        return markup.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one two | <p>one two</p>
            *em* and **strong** | <p><em>em</em> and <strong>strong</strong></p>
            ***both*** | <p><em><strong>both</strong></em></p>
            _a_ b_c_d | <p><em>a</em> b_c_d</p>
            a * b * c | <p>a * b * c</p>
            **a *b* c** | <p><strong>a <em>b</em> c</strong></p>
            `a*b*` | <p><code>a*b*</code></p>
            ``a`b`` | <p><code>a`b</code></p>
            \\*no\\* | <p>*no*</p>
            [text](https://example.org) | <p><a href="https://example.org">text</a></p>
            [*e* x](#part) | <p><a href="#part"><em>e</em> x</a></p>
            <https://example.org/a> | <p><a href="https://example.org/a">https://example.org/a</a></p>
            # Title | <h1>Title</h1>
            ### Third ### | <h3>Third</h3>
            #no | <p>#no</p>
            --- | <hr>
            > quote | <blockquote><p>quote</p></blockquote>
            - one | <ul><li>one</li></ul>
            1. one | <ol><li>one</li></ol>
            7) seven | <ol start="7"><li>seven</li></ol>
            $x^2$ | <p><math><msup><mi>x</mi><mn>2</mn></msup></math></p>
            $5 and $6 | <p>$5 and $6</p>
            $\\unknown{x}$ here | <p>$\\unknown{x}$ here</p>
            $$x$$ | <math display="block"><mi>x</mi></math>
            ![a *graph*](https://example.org/a.png) | <p><em>a <em>graph</em></em></p>
            a &amp; b &lt; c | <p>a &amp; b &lt; c</p>
            """)
    void itIsRead(String text, String markup) {
        assertEquals(markup, markup(text));
    }

    @Test
    void blocksOfSeveralLines() {
        assertEquals("<p>a\nb</p><p>c</p>", markup("a\nb\n\nc"));
        assertEquals("<p>a<br>b</p>", markup("a  \nb"));
        assertEquals("<p>a<br>b</p>", markup("a\\\nb"));
        assertEquals("<h2>Title</h2>", markup("Title\n---"));
        assertEquals("<pre><code>a\n\n  b\n</code></pre>", markup("    a\n\n      b"));
        assertEquals("<pre data-language=\"python\"><code>a = 1\n</code></pre>", markup("```python\na = 1\n```"));
        assertEquals("<pre><code>*a*\n</code></pre>", markup("~~~\n*a*"));
        assertEquals("<ul><li>a</li><li>b</li></ul>", markup("- a\n- b"));
        assertEquals("<ul><li><p>a</p></li><li><p>b</p></li></ul>", markup("- a\n\n- b"));
        assertEquals("<ul><li>a\n<ul><li>b</li></ul></li></ul>".replace("\n<ul>", "<ul>"), markup("- a\n  - b"));
        assertEquals("<ul><li>a</li></ul><ol><li>b</li></ol>", markup("- a\n1. b"));
        assertEquals("<ul><li><p>a</p><p>b</p></li></ul>", markup("- a\n\n  b"));
        assertEquals("<blockquote><p>a\nb</p></blockquote>", markup("> a\nb"));
        assertEquals("<blockquote><p>a</p></blockquote><p>b</p>", markup("> a\n\nb"));
        assertEquals("<p>a</p><ul><li>b</li></ul>", markup("a\n- b"));
        assertEquals("<p>a\n2. b</p>", markup("a\n2. b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](data:text/html,x)",
                "<javascript:alert(1)>",
                "a <b onclick=x>b</b>",
                "![x](javascript:alert(1))",
                "[a](JAVASCRIPT:alert(1))"
            })
    void nothingBecomesHtmlOrAScript(String text) {
        String markup = markup(text);
        assertFalse(markup.contains("<script") || markup.contains("<img") || markup.contains("<b "), markup);
        assertFalse(markup.contains("href"), markup);
    }

    @Test
    void anyTextCanBeRead() {
        String alphabet = "*_`$[]()!<>\\ \n-+#1.a|~&;:{}^";
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k >= 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            markup(text.toString());
        }
        markup("> ".repeat(3000) + "a");
        markup("- ".repeat(3000) + "a");
        markup("*".repeat(3000) + "a");
    }
}
