package micrograd.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final String MARK = "data-term=\"";

    private static String page() throws IOException {
        return Files.readString(Path.of("webapp/index.html"));
    }

    @Test
    void theFieldsWordsExplainThemselvesWhereTheyStandOnThePage() throws IOException {
        for (String key : List.of(
                "gradient",
                "leaf",
                "loss",
                "batch",
                "epoch",
                "relu",
                "margin",
                "optimizer",
                "gradsquared",
                "momentum",
                "schedule",
                "decay",
                "dropout",
                "l1",
                "memory",
                "initialization",
                "noise",
                "seed",
                "test",
                "layer",
                "parameter",
                "difference")) {
            assertTrue(Glossary.TERMS.stream().anyMatch(term -> term.key().equals(key)), key);
            assertTrue(page().contains(MARK + key + "\""), key);
        }
    }

    @Test
    void everyMarkedWordIsExplainedAndCanBeReachedByKey() throws IOException {
        String page = page();
        for (int at = page.indexOf(MARK); at >= 0; at = page.indexOf(MARK, at + 1)) {
            String key = page.substring(at + MARK.length(), page.indexOf('"', at + MARK.length()));
            assertTrue(Glossary.TERMS.stream().anyMatch(term -> term.key().equals(key)), key);
            String tag = page.substring(page.lastIndexOf('<', at), at);
            assertTrue(tag.contains("tabindex=\"0\"") || tag.startsWith("<button"), tag);
        }
    }

    @Test
    void eachWordIsExplainedOnce() {
        assertEquals(
                Glossary.TERMS.size(),
                Glossary.TERMS.stream().map(Glossary.Term::key).distinct().count());
    }
}
