package micrograd.compiled;

import java.util.LinkedHashMap;
import java.util.Map;

/** All checks that run on both platforms, by what they show. */
final class Checks {
    private Checks() {}

    static Map<String, Check> all() {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("numbers are written and read the same", NumbersChecks::numbersAsText);
        checks.put("texts are joined the same", TextChecks::sums);
        checks.put("texts are searched the same", TextChecks::searches);
        checks.put("links are encoded the same", LinkChecks::escapes);
        checks.put("the generators draw the same", RandomChecks::generators);
        checks.put("the published runs come out", TrainingChecks::publishedRuns);
        checks.put("layouts come out the same", SceneChecks::layouts);
        checks.put("each fault shows and is detected", MuseumChecks::faults);
        checks.put("seeds decide the same exercises", MuseumChecks::exercises);
        checks.put("graphs are written as the same programs", MuseumChecks::exports);
        checks.put("whole numbers of any size are the same", PythonTextChecks::wholeNumbers);
        checks.put("formats come out the same", PythonTextChecks::formats);
        checks.put("texts are told apart and quoted the same", PythonTextChecks::texts);
        checks.put("sets are walked in the same order", PythonTextChecks::setOrder);
        return checks;
    }
}
