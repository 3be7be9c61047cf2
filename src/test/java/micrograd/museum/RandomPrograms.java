package micrograd.museum;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Programs drawn at random in the language of the editor, every operation in them, with numbers of ordinary size. */
public final class RandomPrograms {
    private static final String[] FUNCTIONS = {
        "tanh", "relu", "sigmoid", "sin", "cos", "abs", "leaky_relu", "softplus", "-"
    };

    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final StringBuilder program = new StringBuilder();

    private RandomPrograms(long seed) {
        random = new Random(seed);
    }

    public static String program(long seed) {
        RandomPrograms programs = new RandomPrograms(seed);
        return programs.write();
    }

    private String write() {
        int leaves = 1 + random.nextInt(4);
        for (int i = 0; i < leaves; i++) {
            assign((random.nextInt(81) - 40) / 16.0 + "");
        }
        int lines = 1 + random.nextInt(8);
        for (int i = 0; i < lines; i++) {
            assign(expression(1 + random.nextInt(2)));
        }
        StringBuilder sum = new StringBuilder(names.get(names.size() - 1));
        for (int i = 0; i < 2; i++) {
            sum.append(" + ").append(name());
        }
        assign(sum.toString());
        return program.toString();
    }

    private void assign(String expression) {
        String name = "v" + names.size();
        program.append(name).append(" = ").append(expression).append('\n');
        names.add(name);
    }

    private String expression(int depth) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? (random.nextInt(9) - 4) + ".5" : name();
        }
        String a = expression(depth - 1);
        String b = expression(depth - 1);
        return switch (random.nextInt(12)) {
            case 0 -> "(" + a + " + " + b + ")";
            case 1 -> "relu(" + name() + ") + " + a;
            case 2 -> "(" + a + " - " + name() + ")";
            case 3 -> "(2 - " + name() + ")";
            case 4 -> "tanh(" + a + ") * " + name();
            case 5 -> name() + " / (1 + (" + b + ")**2)";
            case 6 -> "2 / (1.5 + abs(" + name() + "))";
            case 7 -> "tanh(" + name() + ")**" + (1 + random.nextInt(3));
            case 8 -> (random.nextBoolean() ? "max(" : "min(") + name() + ", " + b + ")";
            case 9 -> "exp(tanh(" + name() + ") * 1.5)";
            case 10 -> "log(1.5 + " + name() + "**2) + sqrt(0.5 + sigmoid(" + name() + "))";
            default -> FUNCTIONS[random.nextInt(FUNCTIONS.length)] + "(" + name() + ")";
        };
    }

    private String name() {
        return names.get(random.nextInt(names.size()));
    }
}
