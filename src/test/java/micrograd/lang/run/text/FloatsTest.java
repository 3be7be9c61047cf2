package micrograd.lang.run.text;

import java.io.IOException;
import java.util.List;
import micrograd.text.Numbers;
import org.junit.jupiter.api.Test;

/** Floats rounded, hashed and written, beside CPython's. */
class FloatsTest {
    @Test
    void roundsAndHashesAsPythonDoes() throws IOException {
        Rows.check("floats.txt", 1500, FloatsTest::answer);
    }

    static String answer(List<String> words) {
        String what = words.get(0);
        if (what.startsWith("iround")) {
            return Floats.round(Whole.parse(words.get(1), 10), Integer.parseInt(what.substring(6)))
                    .toString();
        }
        double value = Floats.parse(words.get(1));
        return switch (what) {
            case "repr" -> Quotes.repr(Floats.repr(value));
            case "hash" -> Hash.of(value).whole().toString();
            case "round" -> Floats.round(value).toString();
            default -> Numbers.python(Floats.round(value, Integer.parseInt(what.substring(5))));
        };
    }
}
