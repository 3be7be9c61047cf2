package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningStateTest {
    private static final String PAGE = """
            <div id="editor"></div>
            <div id="canvas-frame"><canvas></canvas></div>
            <p id="walk-asked"></p>
            """;

    @Test
    void programGraphAndQuestionStandInTheMarkup() throws IOException {
        String page = new OpeningState().in(PAGE);
        assertTrue(page.contains("<pre class=\"opening-code\">a = 2.0\nb = -3.0\n"), page);
        assertTrue(
                page.contains(
                        "<p id=\"walk-asked\">Raise <code>a</code> a little: does <code>L</code> rise or fall?</p>"),
                page);
        String[] pictures = page.split("<svg ", -1);
        assertEquals(4, pictures.length, "one for each of three windows");
        for (int i = 1; i < pictures.length; i++) {
            for (String said : List.of("a", "L", "2.0000", "−3.0000", "−8.0000", "not yet")) {
                assertTrue(pictures[i].contains(">" + said + "</text>"), i + ": " + said);
            }
            assertTrue(pictures[i].contains("var(--ink)") && !pictures[i].contains("#"), "in the theme's colours");
        }
    }

    @Test
    void aPageThatLacksAPlaceForItIsAnError() {
        assertThrows(IOException.class, () -> new OpeningState().in(PAGE.replace("walk-asked", "asked")));
        assertThrows(IOException.class, () -> new OpeningState().in(PAGE + PAGE));
    }
}
