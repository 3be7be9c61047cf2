package micrograd.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import micrograd.lang.run.text.Cases;
import micrograd.lang.run.text.FieldFormat;
import micrograd.lang.run.text.Floats;
import micrograd.lang.run.text.FormatSpec;
import micrograd.lang.run.text.Hash;
import micrograd.lang.run.text.PercentFormat;
import micrograd.lang.run.text.Quotes;
import micrograd.lang.run.text.Raised;
import micrograd.lang.run.text.SetOrder;
import micrograd.lang.run.text.Strings;
import micrograd.lang.run.text.Whole;
import micrograd.random.XorShift64Star;

/** Whole numbers of any size, formats and texts: the JDK's and JavaScript's agree in every digit. */
final class PythonTextChecks {
    private static final String[] SPECS = {
        "", "d", "x", "#b", "_x", ",", "020,", "+.3f", "e", ".12g", "%", "*^30", "=+30", "c", "s", ".2", "zz", ".150f"
    };
    private static final String LETTERS = "aZ9 _'\"\n\\é ßΩςΣ中٣²①ǆǅİı\u00ad\u200b\u3000\ue000😀x";

    private PythonTextChecks() {}

    static String wholeNumbers() {
        XorShift64Star random = new XorShift64Star(3);
        int digest = 0;
        for (int i = 0; i < 400; i++) {
            Whole a = number(random);
            Whole b = number(random);
            digest = digest(digest, a.add(b), a.sub(b), a.mul(b), a.and(b), a.or(b), a.xor(b), a.not(), a.gcd(b));
            digest = digest(
                    digest,
                    Hash.of(random.uniform(-9, 9)).whole(),
                    a.hash().whole(),
                    a.abs().isqrt());
            digest = 31 * digest + a.prefixed(16).hashCode() + a.prefixed(2).hashCode() + a.bitLength() + a.hashCode();
            digest = 31 * digest + Integer.signum(a.compareTo(b)) + (a.fitsInt() ? a.toInt() : a.toIndex());
            if (b.sign() != 0) {
                digest = digest(digest, a.floorDiv(b), a.mod(b), a.pow(Whole.of(i % 9)), a.shiftLeft(Whole.of(i % 99)));
                digest = digest(digest, a.shiftRight(Whole.of(i % 99)), a.pow(b.abs(), Whole.of(1_000_003)));
                digest = 31 * digest
                        + Floats.repr(a.div(b)).hashCode()
                        + Floats.repr(a.toDouble()).hashCode();
            }
        }
        assertEquals(
                "-100000000000000000000",
                Whole.parse("-100_000_000_000_000_000_000", 10).toString());
        return "digest " + digest + ", "
                + failure(() -> Whole.of(10).pow(Whole.of(2_000_000)).toString());
    }

    private static Whole number(XorShift64Star random) {
        int[] words = new int[random.below(5)];
        for (int i = 0; i < words.length; i++) {
            words[i] = random.below(Integer.MAX_VALUE) * 2 + random.below(2);
        }
        Whole size = words.length == 0 ? Whole.of(random.below(7)) : Whole.ofWords(words);
        return random.below(2) == 0 ? size : size.neg();
    }

    private static int digest(int digest, Whole... numbers) {
        int more = digest;
        for (Whole number : numbers) {
            more = 31 * more + number.toString().hashCode();
        }
        return more;
    }

    static String formats() {
        XorShift64Star random = new XorShift64Star(4);
        int digest = 0;
        for (int i = 0; i < 600; i++) {
            double value = (random.uniform() - 0.5) * Math.pow(2, random.below(120) - 60);
            Whole whole = number(random);
            for (String spec : SPECS) {
                digest = 31 * digest
                        + failure(() -> FormatSpec.real(value, spec)).hashCode();
                digest = 31 * digest
                        + failure(() -> FormatSpec.whole(whole, spec)).hashCode();
            }
            int digits = random.below(20) - 5;
            digest = 31 * digest + Floats.repr(Floats.round(value, digits)).hashCode();
            digest = digest(
                    digest,
                    Floats.round(value),
                    Floats.round(whole, digits),
                    Hash.of(value).whole());
            digest = 31 * digest
                    + new PercentFormat("%+#12.4g").conversion().real(value).hashCode();
            digest = 31 * digest
                    + new PercentFormat("%#x").conversion().whole(whole).hashCode();
        }
        FieldFormat fields = new FieldFormat("a{0.b[1]!r:>{}}c");
        return "digest " + digest + " " + failure(() -> fields.text() + said(fields.field()));
    }

    /** What is compiled has no texts of records. */
    private static String said(FieldFormat.Field field) {
        StringBuilder said =
                new StringBuilder(field.number() + " " + field.name() + " " + field.conversion() + " " + field.spec());
        for (FieldFormat.Step step : field.steps()) {
            said.append(' ')
                    .append(step.attribute())
                    .append(' ')
                    .append(step.number())
                    .append(' ')
                    .append(step.name());
        }
        return said.toString();
    }

    static String texts() {
        XorShift64Star random = new XorShift64Star(5);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            StringBuilder letters = new StringBuilder();
            for (int n = random.below(8); n > 0; n--) {
                letters.append(LETTERS.charAt(random.below(LETTERS.length())));
            }
            String text = letters.toString();
            all.append(Quotes.repr(text))
                    .append(Quotes.asciiOnly(Quotes.repr(text)))
                    .append(Cases.title(text))
                    .append(Cases.swapcase(text));
            all.append(Cases.upper(text))
                    .append(Cases.lower(text))
                    .append(Cases.casefold(text))
                    .append(Cases.capitalize(text));
            all.append(Strings.split(text, null, 1))
                    .append(Strings.strip(text, null))
                    .append(Strings.replace(text, "", "-", 3));
            for (String kind : new String[] {
                "isalpha",
                "isdecimal",
                "isdigit",
                "isnumeric",
                "isupper",
                "islower",
                "istitle",
                "isprintable",
                "isidentifier"
            }) {
                all.append(Cases.is(kind, text) ? 1 : 0);
            }
        }
        return Quotes.asciiOnly(Quotes.repr(all.toString()));
    }

    static String setOrder() {
        XorShift64Star random = new XorShift64Star(6);
        SetOrder<Whole> order = new SetOrder<>();
        for (int i = 0; i < 200; i++) {
            Whole number = number(random).add(Whole.of(i * 1_000));
            order.add(number, number.hash());
            if (i % 7 == 3) {
                order.pop();
            }
        }
        return order.order().toString();
    }

    private interface Question {
        String answer();
    }

    private static String failure(Question question) {
        try {
            return question.answer();
        } catch (Raised e) {
            return e.type() + ": " + e.getMessage();
        }
    }
}
