package micrograd.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Model;
import org.junit.jupiter.api.Test;

/** What chats, mail and hands do to a link: it opens what it held, or says that it does not, and never opens something else without a word. */
class LinkDamageTest {
    private static final Document DEFAULT = Fragment.decode(
                    "source=a%20%3D%201", Model.opened("", KeyRuns.NOT_YET).document())
            .document();

    private static final List<Document> DOCUMENTS = List.of(
            DEFAULT.withSource("a = 2.0\nb = -3.0 # é, “quoted” & (100 %)\nL = (a*b).tanh()\nL.backward()"),
            DEFAULT.withSource("# " + "ünlike ".repeat(200) + "\n" + "a = 1\n".repeat(500) + "L = a * 2 # *"),
            DEFAULT.withTraining(new TrainingEntries(
                            Map.of("dataset.kind", "moons", "layers", "2,4,1", "hidden", "a,(b)*", "step", "12")))
                    .withView(View.TRAINING));

    /** What is read of a link that was cut is said, or it is all there. */
    @Test
    void aLinkCutAtAnyLengthSaysSoOrIsWhole() {
        Document packed = DOCUMENTS.get(1);
        String link = Fragment.link(packed);
        assertTrue(link.contains("&z="), link);
        for (int end = link.indexOf("z=") + 2; end < link.length(); end++) {
            Fragment.Decoded read = Fragment.decode(link.substring(0, end), DEFAULT);
            assertTrue(!read.problems().isEmpty() || read.document().equals(packed), "cut at " + end);
        }
    }

    /** One encoded once or twice more, in capitals or not, by whatever passes it on. */
    @Test
    void anEncodedLinkIsRead() {
        for (Document document : DOCUMENTS) {
            for (String link : List.of(Fragment.link(document), Fragment.encode(document))) {
                String once = URLEncoder.encode(link, StandardCharsets.UTF_8).replace("+", "%20");
                String twice = URLEncoder.encode(once, StandardCharsets.UTF_8);
                for (String encoded : List.of(once, lower(once), twice, lower(twice), lower(link))) {
                    Fragment.Decoded read = Fragment.decode(encoded, DEFAULT);
                    assertEquals(List.of(), read.problems(), encoded);
                    assertEquals(document, read.document(), encoded);
                }
            }
        }
    }

    private static String lower(String link) {
        StringBuilder lower = new StringBuilder(link);
        for (int i = link.indexOf('%'); i >= 0; i = link.indexOf('%', i + 3)) {
            lower.replace(i, i + 3, link.substring(i, i + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }

    /** What stood around a packed link and came along. */
    @Test
    void whatFollowsAPackedLinkIsNotRead() {
        Document document = DOCUMENTS.get(1);
        String link = Fragment.link(document);
        for (String behind :
                List.of(")", "]", "*", "**", ".", ",", ";", "!", "?", "'", "\"", ">", "%29", "%2A", "%22", "…", ").")) {
            Fragment.Decoded read = Fragment.decode(link + behind, DEFAULT);
            assertEquals(List.of(), read.problems(), behind);
            assertEquals(document, read.document(), behind);
        }
    }

    /** What chats leave off at the end is no part of a link. */
    @Test
    void noLinkEndsInAMark() {
        for (Document document : DOCUMENTS) {
            for (String link : List.of(Fragment.link(document), Fragment.encode(document))) {
                assertTrue(Character.isLetterOrDigit(link.charAt(link.length() - 1)), link);
            }
        }
        String marks = "*)].,;:!?'\"_~-(@/%&#+ ";
        for (int i = 0; i < marks.length(); i++) {
            Document document = DEFAULT.withSource("a = 1 # " + marks.charAt(i));
            String link = Fragment.link(document);
            assertTrue(Character.isLetterOrDigit(link.charAt(link.length() - 1)), link);
            assertEquals(document, Fragment.decode(link, DEFAULT).document());
            assertFalse(link.contains("#") || link.contains(" "), link);
        }
    }
}
