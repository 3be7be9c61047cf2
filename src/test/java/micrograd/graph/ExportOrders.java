package micrograd.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Programs drawn at random in which numbers are set, gradients zeroed and backward passes asked for between the operations, in any order. */
final class ExportOrders {
    private static final String[] LETTERS = {"a", "b", "größe", "Ω2", "λ", "x1", "é"};

    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private ExportOrders(long seed) {
        random = new Random(seed);
    }

    static String program(long seed) {
        return new ExportOrders(seed).text();
    }

    private String text() {
        for (int i = 0; i < 3; i++) {
            names.add(LETTERS[random.nextInt(LETTERS.length)]);
            line(names.get(i) + " = Value(" + number() + ")");
        }
        int lines = 4 + random.nextInt(9);
        for (int i = 0; i < lines; i++) {
            String name = pick();
            switch (random.nextInt(13)) {
                case 0 -> line(name + ".data = " + number());
                case 1 -> line(name + ".data += 0.5 * " + name + ".grad");
                case 2 -> line(name + ".grad = " + (random.nextBoolean() ? "0.0" : number()));
                case 3, 4 -> line(name + ".backward()");
                case 5 -> line("for p in [" + pick() + ", " + pick() + "]:\n    p.grad = 0");
                case 6 -> line(name + " = " + operation());
                case 7 -> line(name + ".grad += " + number());
                case 8 -> line(name + ".grad = " + pick() + ".grad - " + pick() + ".data");
                case 9 -> line(name + " += " + pick());
                case 10 -> line("for p in (" + pick() + ", " + pick() + "):\n    p.grad = 0.0\n    p.data -= 0.25");
                default -> {
                    String made = "v" + i;
                    line(made + " = " + operation());
                    names.add(made);
                }
            }
        }
        if (random.nextInt(3) > 0) {
            line(names.get(names.size() - 1) + ".backward()");
        }
        return text.toString();
    }

    private String operation() {
        return switch (random.nextInt(7)) {
            case 0 -> pick() + " + " + pick();
            case 1 -> pick() + " * " + pick();
            case 2 -> pick() + " - 2 * " + pick();
            case 3 -> "(" + pick() + " + " + pick() + ").tanh()";
            case 4 -> pick() + "**2";
            case 5 -> "(" + pick() + " * " + pick() + ").relu()";
            default -> pick() + " / " + "(" + pick() + "**2 + 1)";
        };
    }

    private String pick() {
        return names.get(random.nextInt(names.size()));
    }

    private String number() {
        return random.nextInt(17) - 8 + (random.nextBoolean() ? ".0" : ".25");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
