package micrograd.app.store;

import java.util.List;
import java.util.Optional;

/** Sentences for the learner that every wing says alike. */
public final class Notices {
    private Notices() {}

    /** A sentence of what in a link could not be read. */
    public static Optional<String> problems(List<String> problems) {
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder notice =
                new StringBuilder("Part of this link could not be read, and the default stands in its place: ");
        for (int i = 0; i < problems.size(); i++) {
            notice.append(i == 0 ? "" : "; ").append(problems.get(i));
        }
        return Optional.of(notice.append('.').toString());
    }
}
