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
import micrograd.app.training.StepKind;
import micrograd.museum.exercise.Level;
import micrograd.training.options.LoopFault;
import micrograd.training.tables.CsvTable;
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

    @Test
    void everyLevelOfExercisesIsListedAfterTheProgramItself() throws IOException {
        List<String> listed = values("hand-level");
        assertEquals("0", listed.get(0));
        assertEquals(
                List.of(Level.values()),
                listed.stream().skip(1).map(Integer::parseInt).map(Level::of).toList());
    }

    @Test
    void everyMistakeOfTheLoopIsListedAfterTheSoundOne() throws IOException {
        List<String> expected = new ArrayList<>(List.of(""));
        for (LoopFault fault : LoopFault.values()) {
            expected.add(fault.key());
        }
        assertEquals(expected, found("name=\"loop-fault\" value=\"([^\"]*)\"", page()));
    }

    @Test
    void everyWayThatAGraphRunsIsListed() throws IOException {
        List<String> expected =
                Arrays.stream(GraphFlow.values()).map(GraphFlow::key).toList();
        assertEquals(expected, found("name=\"flow\" id=\"flow-([^\"]*)\"", page()));
    }

    @Test
    void whatALastColumnMayBeIsListed() throws IOException {
        List<String> expected =
                Arrays.stream(CsvTable.Target.values()).map(Enum::name).toList();
        assertEquals(expected, values("training-table-target"));
    }

    @Test
    void everyKindOfStepIsListed() throws IOException {
        List<StepKind> listed =
                values("training-step-kind").stream().map(StepKind::of).toList();
        assertEquals(List.of(StepKind.values()), listed);
    }

    @Test
    void noOtherListIsWrittenInThePageButTheSpeedsAndWhatLinesShow() throws IOException {
        List<String> written = new ArrayList<>();
        Matcher select = Pattern.compile("<select[^>]*id=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL)
                .matcher(page());
        while (select.find()) {
            if (found("<option[^>]*>([^<]*)</option>", select.group(2)).size() > 1) {
                written.add(select.group(1));
            }
        }
        assertEquals(
                List.of(
                        "hand-level",
                        "walk-speed",
                        "walk-predict",
                        "training-step-kind",
                        "training-pace",
                        "training-lines",
                        "training-table-target"),
                written);
    }

    /** The texts of a list of choices in the page. */
    private static List<String> options(String id) throws IOException {
        return found("<option[^>]*>([^<]*)</option>", select(id));
    }

    private static List<String> values(String id) throws IOException {
        return found("<option value=\"([^\"]*)\"", select(id));
    }

    private static String select(String id) throws IOException {
        String page = page();
        int start = page.indexOf("id=\"" + id + "\"");
        return page.substring(start, page.indexOf("</select>", start));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("webapp/index.html"));
    }

    private static List<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
