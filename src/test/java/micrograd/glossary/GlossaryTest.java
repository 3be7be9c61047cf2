package micrograd.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import micrograd.course.Lessons;
import micrograd.course.form.Activity;
import micrograd.course.form.Step;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static String first(String text, Set<String> named) {
        Optional<Glossary.Found> found = Glossary.in(text, 0, named);
        return found.map(one -> one.term().key() + ":" + text.substring(one.start(), one.end()))
                .orElse("");
    }

    @Test
    void aWordIsFoundWholeAlsoInThePluralAndOnceOnly() {
        assertEquals("leaf:leaves", first("Values that were given are leaves.", Set.of("value")));
        assertEquals("rate:learning rate", first("The learning rate is small.", Set.of()));
        assertEquals("", first("A leaflet of dataset.", Set.of()));
        assertEquals("", first("The slope.", Set.of("slope")));
        assertEquals("chain:chain rule", first("This is the chain rule", Set.of()));
    }

    /** All keys but one. */
    private static Set<String> except(String key) {
        Set<String> others = new java.util.HashSet<>();
        for (Glossary.Term term : Glossary.TERMS) {
            others.add(term.key());
        }
        others.remove(key);
        return others;
    }

    @Test
    void everyTermThatALessonRestsOnIsExplained() {
        StringBuilder said = new StringBuilder();
        for (Activity lesson : Lessons.all()) {
            for (Step step : lesson.steps()) {
                said.append(step.text().source()).append('\n');
            }
        }
        for (String term : List.of(
                "slope", "derivative", "tangent", "leaf", "operand", "gradient", "neuron", "bias", "parameter", "layer",
                "loss", "backward", "topological", "rate", "momentum", "adam", "probability", "l2", "mlp")) {
            Glossary.Term explained = Glossary.of(term).orElseThrow();
            String word = explained.name().toLowerCase(java.util.Locale.ROOT);
            boolean there = Glossary.in(said.toString(), 0, Set.of()).isPresent() && !first(said.toString(), except(term)).isEmpty();
            assertTrue(there, term + " " + word);
        }
    }
}
