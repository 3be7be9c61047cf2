package micrograd.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.document.Probes.Descent;
import micrograd.document.Probes.Over;
import micrograd.document.Probes.Plot;
import micrograd.document.Probes.Range;
import micrograd.text.Numbers;

/** What is tried on an expression as a part of a fragment: {@code check=0.00001}, {@code plot=a:-5:5,b}, {@code rate=0.1}, {@code held=c,f}, {@code table=-grad}. */
final class ProbesFragment {
    private ProbesFragment() {}

    static void encode(Probes probes, Map<String, String> entries) {
        probes.check().ifPresent(h -> entries.put("check", Numbers.shortest(h)));
        probes.plot().ifPresent(plot -> entries.put("plot", written(plot)));
        probes.table().ifPresent(table -> entries.put("table", table.written()));
        Descent descent = probes.descent();
        if (descent.rate() != Descent.USUAL.rate()) {
            entries.put("rate", Numbers.shortest(descent.rate()));
        }
        if (!descent.held().isEmpty()) {
            entries.put("held", String.join(",", descent.held()));
        }
    }

    /** Takes its part out of the entries; what cannot be read is as in {@code usual}, and said. */
    static Probes decode(Map<String, String> entries, Probes usual, List<String> problems) {
        Probes probes = usual;
        String check = entries.remove("check");
        if (check != null) {
            Optional<Double> h = number(check).filter(one -> one >= Probes.SMALLEST_H && one <= Probes.LARGEST_H);
            said(h.isPresent(), "h of the check", check, problems);
            probes = probes.withCheck(h);
        }
        String plot = entries.remove("plot");
        if (plot != null) {
            Optional<Plot> read = plot(plot);
            said(read.isPresent(), "plot", plot, problems);
            probes = probes.withPlot(read);
        }
        String table = entries.remove("table");
        if (table != null) {
            Optional<TableOrder> read = TableOrder.read(table);
            said(read.isPresent(), "order of the table", table, problems);
            probes = probes.withTable(read);
        }
        return probes.withDescent(descent(entries, probes.descent(), problems));
    }

    private static Descent descent(Map<String, String> entries, Descent usual, List<String> problems) {
        double rate = usual.rate();
        String text = entries.remove("rate");
        if (text != null) {
            Optional<Double> read = number(text).filter(Descent::isRate);
            said(read.isPresent(), "rate", text, problems);
            rate = read.orElse(rate);
        }
        String held = entries.remove("held");
        return new Descent(rate, held == null ? usual.held() : parts(held, ','));
    }

    private static String written(Plot plot) {
        return written(plot.across())
                + plot.upwards().map(over -> "," + written(over)).orElse("");
    }

    private static String written(Over over) {
        return over.leaf()
                + over.range()
                        .map(range -> ":" + Numbers.shortest(range.from()) + ":" + Numbers.shortest(range.to()))
                        .orElse("");
    }

    private static Optional<Plot> plot(String text) {
        List<String> overs = parts(text, ',');
        if (overs.isEmpty() || overs.size() > 2) {
            return Optional.empty();
        }
        Optional<Over> across = over(overs.get(0));
        Optional<Over> upwards = overs.size() < 2 ? Optional.empty() : over(overs.get(1));
        boolean right = across.isPresent() && upwards.isPresent() == overs.size() > 1;
        return right ? Optional.of(new Plot(across.get(), upwards)) : Optional.empty();
    }

    private static Optional<Over> over(String text) {
        List<String> parts = parts(text, ':');
        if (parts.size() == 1) {
            return Optional.of(new Over(parts.get(0), Optional.empty()));
        }
        if (parts.size() != 3) {
            return Optional.empty();
        }
        Optional<Double> from = number(parts.get(1));
        Optional<Double> to = number(parts.get(2));
        boolean right = from.isPresent() && to.isPresent() && Range.isRange(from.get(), to.get());
        return right
                ? Optional.of(new Over(parts.get(0), Optional.of(new Range(from.get(), to.get()))))
                : Optional.empty();
    }

    /** The texts between separators, empty ones left out. */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(separator, start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                parts.add(text.substring(start, end));
            }
            start = end + 1;
        }
        return parts;
    }

    private static Optional<Double> number(String text) {
        return Numbers.isDecimal(text) ? Optional.of(Numbers.parse(text)) : Optional.empty();
    }

    private static void said(boolean right, String what, String text, List<String> problems) {
        if (!right) {
            problems.add("the " + what + " “" + Fragment.shown(text) + "” is unknown");
        }
    }
}
