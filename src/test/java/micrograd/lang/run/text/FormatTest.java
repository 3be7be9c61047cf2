package micrograd.lang.run.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats of all three kinds, beside CPython's. */
class FormatTest {
    @Test
    void formatsAsPythonDoes() throws IOException {
        Rows.check("formats.txt", 2500, FormatTest::format);
    }

    static String format(List<String> words) {
        String value = words.get(1);
        String spec = Rows.text(words.get(2));
        return Quotes.repr(
                switch (words.get(0)) {
                    case "int" -> FormatSpec.whole(Whole.parse(value, 10), spec);
                    case "float" -> FormatSpec.real(Floats.parse(value), spec);
                    default -> FormatSpec.text(Rows.text(value), spec);
                });
    }

    @Test
    void percentTemplatesComeOutAsPythons() throws IOException {
        Rows.check("percent.txt", 700, FormatTest::percent);
    }

    /** As the machine does it, for one argument. */
    static String percent(List<String> words) {
        PercentFormat format = new PercentFormat(Rows.text(words.get(1)));
        StringBuilder text = new StringBuilder(format.text());
        boolean used = false;
        while (format.hasConversion()) {
            if (format.hasKey()) {
                throw Raised.type("format requires a mapping");
            }
            PercentFormat.Conversion conversion = format.conversion();
            if (used) {
                throw Raised.type("not enough arguments for format string");
            }
            used = true;
            text.append(argument(conversion, words.get(0))).append(format.text());
        }
        if (!used) {
            throw Raised.type("not all arguments converted during string formatting");
        }
        return Quotes.repr(text.toString());
    }

    private static String argument(PercentFormat.Conversion conversion, String word) {
        boolean isText = word.startsWith("'");
        boolean isFloat = !isText && (word.contains(".") || word.contains("e") || word.equals("inf"));
        switch (conversion.kind()) {
            case TEXT -> {
                String plain = isText ? word.substring(1) : word;
                return conversion.text(conversion.type() == 's' || !isText ? plain : Quotes.repr(plain));
            }
            case CHARACTER -> {
                if (isText && word.length() == 2) {
                    return conversion.text(word.substring(1));
                }
                if (isText || isFloat) {
                    throw conversion.refuses(isText ? "str" : "float");
                }
                return conversion.character(Whole.parse(word, 10));
            }
            case WHOLE -> {
                boolean truncates = "diu".indexOf(conversion.type()) >= 0;
                if (isText || isFloat && !truncates) {
                    throw conversion.refuses(isText ? "str" : "float");
                }
                return conversion.whole(isFloat ? Whole.of(Floats.parse(word)) : Whole.parse(word, 10));
            }
            default -> {
                if (isText) {
                    throw conversion.refuses("str");
                }
                return conversion.real(Floats.parse(word));
            }
        }
    }

    @Test
    void widthsComeFromArguments() {
        PercentFormat.Conversion conversion = new PercentFormat("%*.*f").conversion();
        conversion.width(-9);
        conversion.precision(2);
        assertEquals("1.50     ", conversion.real(1.5));
        assertEquals("a", new PercentFormat("%(a)s").conversion().key());
        assertEquals("a(b)", new PercentFormat("%(a(b))s").conversion().key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{|ValueError: Single '{' encountered in format string",
                "}|ValueError: Single '}' encountered in format string",
                "{0} {}|ValueError: cannot switch from manual field specification to automatic field numbering",
                "{} {0}|ValueError: cannot switch from automatic field numbering to manual field specification",
                "{!}|ValueError: unmatched '{' in format spec",
                "{!rr}|ValueError: expected ':' after conversion specifier",
                "{!r|ValueError: unmatched '{' in format spec",
                "{!|ValueError: end of string while looking for conversion specifier",
                "{0.}|ValueError: Empty attribute in format string",
                "{0[]}|ValueError: Empty attribute in format string",
                "{0[}|ValueError: expected '}' before end of string",
                "{0[1]x}|ValueError: Only '.' or '[' may follow ']' in format field specifier",
                "{:>5|ValueError: unmatched '{' in format spec",
                "{0|ValueError: expected '}' before end of string",
                "{a{b}|ValueError: unexpected '{' in field name",
                "{:{:{}}}|ValueError: Max string recursion exceeded",
                "{99999999999999999999}|ValueError: Too many decimal digits in format string",
                "{{}}|{}",
                "a{{{}}}b|a{<0>}b",
                "{a.b[c].d[3]}|<a.b[c].d#3>",
                "{:{w}.{p}f}x{}|<0:<w>.<p>f>x<1>",
                "{!r:>5}{ }|<0!r:>5>< >",
                "{:{}}{}|<0:<1>><2>",
                "{0]}|<0]>",
                "{-1}|<-1>"
            })
    void fieldsAreReadAsPythons(String template, String read) {
        assertEquals(read, Rows.answerOrError(() -> shown(new FieldFormat(template))));
    }

    private static String shown(FieldFormat format) {
        StringBuilder text = new StringBuilder(format.text());
        while (format.hasField()) {
            FieldFormat.Field field = format.field();
            text.append('<').append(field.number() >= 0 ? Integer.toString(field.number()) : field.name());
            for (FieldFormat.Step step : field.steps()) {
                text.append(
                        step.attribute()
                                ? "." + step.name()
                                : step.isNumber() ? "#" + step.number() : "[" + step.name() + "]");
            }
            text.append(field.conversion() == 0 ? "" : "!" + field.conversion());
            String spec = shown(format.within(field.spec()));
            text.append(spec.isEmpty() ? "" : ":" + spec).append('>').append(format.text());
        }
        return text.toString();
    }

    @Test
    void whatWouldBeTooLongIsRefusedBeforeItIsMade() {
        assertThrows(Raised.class, () -> FormatSpec.real(1.5, ".999999999f"));
        assertThrows(Raised.class, () -> FormatSpec.text("a", ">999999999"));
        assertThrows(
                Raised.class,
                () -> new PercentFormat("%999999999d").conversion().whole(Whole.of(1)));
        assertThrows(
                Raised.class,
                () -> new PercentFormat("%.999999999d").conversion().whole(Whole.of(1)));
        assertThrows(
                Raised.class,
                () -> new PercentFormat("%.999999999f").conversion().real(1));
        assertThrows(Raised.class, () -> Strings.repeat("ab", Integer.MAX_VALUE));
        assertThrows(Raised.class, () -> Strings.center("ab", Integer.MAX_VALUE, ' '));
    }
}
