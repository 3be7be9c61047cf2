package micrograd.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The course's part of a document as a link writes it: keys and texts. What is worked through and how far it is, only the course's own program reads; what is on
 * screen, hidden and open to change, every view does.
 *
 * @param entries in a link's order; none where nothing was opened
 */
public record CourseEntries(Map<String, String> entries) {
    /** Nothing was opened. */
    public static final CourseEntries NONE = new CourseEntries(Map.of());

    /** The key of an activity, or another place of the course; its contents where it is empty. */
    public static final String PLACE = "lesson";

    /** How far the activity is. */
    public static final String DONE = "lesson-done";

    /** The view whose lab is on screen beside the text; none where it is empty. */
    public static final String LAB = "lesson-lab";

    /** The parts of the lab that are there. */
    public static final String PARTS = "lesson-parts";

    /** What of it is not to be seen. */
    public static final String HOLD = "lesson-hold";

    /** What of that is seen all the same. */
    public static final String GIVEN = "lesson-given";

    /** What of the lab may be changed. */
    public static final String MAY = "lesson-may";

    /** What the views beside the course hold while the lab is the course's; while it is not, what its lab holds. */
    public static final String ASIDE = "lesson-aside";

    private static final char BETWEEN = ',';

    /** Takes out of the entries of a link what belongs to the course. */
    static CourseEntries take(Map<String, String> entries) {
        Map<String, String> taken = new LinkedHashMap<>();
        for (String key : new ArrayList<>(entries.keySet())) {
            if (key.equals(PLACE) || key.startsWith(PLACE + "-")) {
                taken.put(key, entries.remove(key));
            }
        }
        return taken.isEmpty() ? NONE : new CourseEntries(taken);
    }

    /** The text of a key; empty where there is none. */
    public String get(String key) {
        return entries.getOrDefault(key, "");
    }

    /** The same with another text for a key; an empty one takes it out. */
    public CourseEntries with(String key, String text) {
        Map<String, String> changed = new LinkedHashMap<>(entries);
        if (text.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, text);
        }
        return new CourseEntries(changed);
    }

    /** The same with a list for a key. */
    public CourseEntries with(String key, List<String> words) {
        return with(key, String.join(Character.toString(BETWEEN), words));
    }

    /** The list of a key. */
    public List<String> list(String key) {
        String text = get(key);
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int comma = text.indexOf(BETWEEN, start);
            int end = comma < 0 ? text.length() : comma;
            words.add(text.substring(start, end));
            start = end + 1;
        }
        return words;
    }

    /** What tells a step of an activity, and how far it is, from all others: what a lab says of itself is said of that moment. */
    public int moment() {
        return (get(PLACE) + " " + get(DONE)).hashCode();
    }

    /** The view whose lab is beside the text. */
    public Optional<View> lab() {
        return View.named(get(LAB)).filter(view -> view != View.COURSE);
    }
}
