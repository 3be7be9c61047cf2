package micrograd.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The choices that the page's markup lists are those that there are, in their order; all others are made from their tables. */
class PageChoicesTest {
    @Test
    void whatAWalkMayAskForIsListed() throws IOException {
        List<String> expected = Arrays.stream(Predict.values())
                .map(predict -> "predict: " + predict.key())
                .toList();
        assertEquals(expected, options("walk-predict"));
    }

    /** The texts of a list of choices in the page. */
    private static List<String> options(String id) throws IOException {
        String page = Files.readString(Path.of("webapp/index.html"));
        int start = page.indexOf("id=\"" + id + "\"");
        Matcher matcher = Pattern.compile("<option[^>]*>([^<]*)</option>")
                .matcher(page.substring(start, page.indexOf("</select>", start)));
        List<String> options = new ArrayList<>();
        while (matcher.find()) {
            options.add(matcher.group(1));
        }
        return options;
    }
}
