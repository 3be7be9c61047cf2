package micrograd.app.course;

import java.util.Optional;
import micrograd.course.practice.Drill;
import micrograd.course.practice.PracticeRecord.Missed;

/** The places of the course that are no activities of its files, by their words in a link. */
public final class CoursePlaces {
    /** The contents. */
    public static final String CONTENTS = "";

    /** The page of practice. */
    public static final String PRACTICE = "practice";

    /** The last page: what one can do now. */
    public static final String END = "end";

    private CoursePlaces() {}

    /** The exercise of a place such as {@code sign-1-12}. */
    public static Optional<Missed> exercise(String place) {
        int first = place.indexOf('-');
        int second = place.indexOf('-', first + 1);
        if (first < 0 || second < 0) {
            return Optional.empty();
        }
        Optional<Drill> drill = Drill.of(place.substring(0, first));
        int level = whole(place.substring(first + 1, second));
        int seed = whole(place.substring(second + 1));
        return drill.isPresent() && level >= 1 && level <= Drill.LEVELS && seed >= 1
                ? Optional.of(new Missed(drill.get(), level, seed))
                : Optional.empty();
    }

    /** The place of an exercise. */
    public static String of(Missed exercise) {
        return exercise.drill().key() + "-" + exercise.level() + "-" + exercise.seed();
    }

    private static int whole(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i == 6) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return text.isEmpty() ? -1 : number;
    }
}
