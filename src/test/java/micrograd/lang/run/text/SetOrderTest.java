package micrograd.lang.run.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of sets of whole numbers, beside CPython's. */
class SetOrderTest {
    @Test
    void setsThatGrowAndShrinkAreWalkedAsPythons() throws IOException {
        assertTrue(Rows.of("sets.txt").size() >= 60);
        for (String row : Rows.of("sets.txt")) {
            assertEquals(
                    row.substring(row.indexOf(Rows.ARROW)),
                    Rows.ARROW + walked(Rows.words(row.substring(0, row.indexOf(Rows.ARROW)))));
        }
    }

    static String walked(List<String> script) {
        Map<Whole, Whole> there = new LinkedHashMap<>();
        SetOrder<Whole> order = new SetOrder<>();
        for (String step : script) {
            Whole value = Whole.parse(step.substring(1), 10);
            switch (step.charAt(0)) {
                case '+' -> add(order, there, value);
                case '-' -> {
                    Whole gone = there.remove(value);
                    order.remove(gone, gone.hash());
                }
                default -> {
                    assertEquals(value, order.pop());
                    there.remove(value);
                }
            }
        }
        SetOrder<Whole> copy = new SetOrder<>();
        copy.copyFrom(order);
        SetOrder<Whole> union = new SetOrder<>();
        union.copyFrom(order);
        List<Whole> others = constants(List.of("-5", "1", "77", "34359738368"));
        union.reserve(others.size());
        for (Whole other : others) {
            add(union, there, other);
        }
        return shown(order) + " | " + shown(copy) + " | " + shown(union);
    }

    private static void add(SetOrder<Whole> order, Map<Whole, Whole> there, Whole value) {
        if (there.putIfAbsent(value, value) == null) {
            order.add(value, value.hash());
        }
    }

    private static List<Whole> constants(List<String> texts) {
        Map<Whole, Whole> there = new LinkedHashMap<>();
        SetOrder<Whole> order = new SetOrder<>();
        for (String text : texts) {
            add(order, there, Whole.parse(text, 10));
        }
        SetOrder<Whole> again = new SetOrder<>();
        for (Whole value : order.order()) {
            again.add(value, value.hash());
        }
        SetOrder<Whole> display = new SetOrder<>();
        display.copyFrom(again);
        return display.order();
    }

    private static String shown(SetOrder<Whole> order) {
        return shown(order.order());
    }

    private static String shown(List<Whole> values) {
        List<String> texts = new ArrayList<>();
        for (Whole value : values) {
            texts.add(value.toString());
        }
        return String.join(" ", texts);
    }

    @Test
    void displaysOfConstantsAreWalkedAsPythons() throws IOException {
        assertTrue(Rows.of("literals.txt").size() >= 40);
        for (String row : Rows.of("literals.txt")) {
            int arrow = row.indexOf(Rows.ARROW);
            assertEquals(
                    row.substring(arrow + Rows.ARROW.length()), shown(constants(Rows.words(row.substring(0, arrow)))));
        }
    }
}
