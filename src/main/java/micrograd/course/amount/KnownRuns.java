package micrograd.course.amount;

import java.util.LinkedHashMap;
import java.util.Map;
import micrograd.document.Document;
import micrograd.text.Numbers;

/** What runs came to, worked out before and looked up: a line each, {@code loss 20 start 0.0012}. */
public final class KnownRuns implements Runs {
    private final Map<String, Double> known = new LinkedHashMap<>();

    private KnownRuns() {}

    /** Reads what {@link Recorder#text} wrote. */
    public static KnownRuns read(String text) {
        KnownRuns runs = new KnownRuns();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int space = text.lastIndexOf(' ', end - 1);
            if (space > start) {
                String number = text.substring(space + 1, end);
                double value = Numbers.isDecimal(number) ? Numbers.parse(number) : Double.NaN;
                runs.known.put(text.substring(start, space), value);
            }
            start = end + 1;
        }
        return runs;
    }

    @Override
    public double of(String function, int argument, String state, Document document) {
        Double value = known.get(function + " " + argument + " " + state);
        if (value == null) {
            throw new Amount.Problem(
                    "“" + function + "” of “" + state + "” after " + argument + " steps is not known.");
        }
        return value;
    }

    /** Makes runs, and notes what they come to. */
    public static final class Recorder implements Runs {
        private final Runs runs;
        private final Map<String, Double> noted = new LinkedHashMap<>();

        /** Notes what others make. */
        public Recorder(Runs runs) {
            this.runs = runs;
        }

        @Override
        public double of(String function, int argument, String state, Document document) {
            double value = runs.of(function, argument, state, document);
            noted.put(function + " " + argument + " " + state, value);
            return value;
        }

        /** All that was noted. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Map.Entry<String, Double> one : noted.entrySet()) {
                text.append(one.getKey())
                        .append(' ')
                        .append(Numbers.shortest(one.getValue()))
                        .append('\n');
            }
            return text.toString();
        }
    }
}
