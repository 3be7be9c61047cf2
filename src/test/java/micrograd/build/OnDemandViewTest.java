package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnDemandViewTest {
    private static final String PAGE = """
            <head>
                <link rel="stylesheet" href="style.css">
                <link rel="stylesheet" href="lab.css">
                <link rel="stylesheet" href="lab-run.css">
                <link rel="stylesheet" href="labels.css">
            </head>
              <section id="first">
                <p>stays</p>
              </section>
              <section class="view" id="lab" hidden>
                <section>
                  <p title="a \\ b">one</p>
                </section>
              </section>
              <p>after</p>
            """;

    @Test
    void theViewsMarkupMovesIntoItsScript() throws Exception {
        OnDemandView view = new OnDemandView(PAGE, "lab");
        assertEquals("""
                <head>
                    <link rel="stylesheet" href="style.css">
                    <link rel="stylesheet" href="labels.css">
                </head>
                  <section id="first">
                    <p>stays</p>
                  </section>
                  <section class="view" id="lab" hidden>
                  </section>
                  <p>after</p>
                """, view.pageWithout());
        assertEquals(List.of("lab.css", "lab-run.css"), view.styles());
        assertEquals(
                "lab.markup={\"lab\":\"<section>\\n<p title=\\\"a \\\\ b\\\">one</p>\\n</section>\"};\n",
                view.script());
    }

    @Test
    void severalPiecesOfMarkupMoveIntoOneScript() throws Exception {
        OnDemandMarkup pieces = new OnDemandMarkup(PAGE, "tools", List.of("lab", "first"));
        assertTrue(pieces.pageWithout().contains("<section id=\"first\">\n  </section>"), pieces.pageWithout());
        assertTrue(
                pieces.script().startsWith("tools.markup={\"lab\":\"<section>")
                        && pieces.script().endsWith(",\"first\":\"<p>stays</p>\"};\n"),
                pieces.script());
    }

    @Test
    void aViewThatIsNotThereIsAnError() {
        assertThrows(IOException.class, () -> new OnDemandView(PAGE, "kitchen"));
        assertThrows(IOException.class, () -> new OnDemandView(PAGE, "first"));
    }
}
