package micrograd.lang.report;

import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Spelling {
    private static final int LONGEST = 30;
    private static final int MOST = 1000;

    private Spelling() {}

    /** The candidate nearest to {@code name}, if it is near: one slip in a short name, two in a longer one. */
    public static Optional<String> closest(String name, Iterable<String> candidates) {
        int best = name.length() <= 1 ? 0 : name.length() <= 4 ? 1 : 2;
        Optional<String> closest = Optional.empty();
        int looked = 0;
        for (String candidate : candidates) {
            if (looked++ == MOST) {
                break;
            }
            int distance = isSameButCase(name, candidate) ? 0 : distance(name, candidate, best + 1);
            if (distance <= best && !candidate.equals(name) && distance < candidate.length()) {
                best = distance - 1;
                closest = Optional.of(candidate);
            }
        }
        return closest;
    }

    private static boolean isSameButCase(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (Letters.lower(a.charAt(i)) != Letters.lower(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Letters to insert, remove, replace or swap with a neighbour to get from a to b; {@code far} if at least so many. */
    private static int distance(String a, String b, int far) {
        if (Math.abs(a.length() - b.length()) >= far || a.length() > LONGEST || b.length() > LONGEST) {
            return far;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
