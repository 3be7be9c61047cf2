package micrograd.app.tools;

import micrograd.lang.Stepper;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/** What is said of a program that is gone through line by line. */
public final class StepWords {
    /** Where a walk has not come to every number: these lines would tell them all. */
    public static final String NOT_YET =
            "The walk is under way, and going through the lines would tell what it still asks: walk to its end, or show all.";

    private StepWords() {}

    /** Whether a program is too long to be gone through. */
    public static boolean isTooLong(String source) {
        return source.length() > Budgets.CHARACTERS_STEPPED;
    }

    /** That it is on its way. */
    public static String running(Stepper stepper) {
        return "Running; " + run(stepper.step()) + ".";
    }

    /** Where it stands. */
    public static String where(Stepper stepper, String source) {
        if (source.isBlank()) {
            return "There is no program yet: type one, then go through it here line by line.";
        }
        if (isTooLong(source)) {
            return "A program of more than " + Numbers.grouped(Budgets.CHARACTERS_STEPPED)
                    + " characters is not gone through line by line: take a part of it.";
        }
        String run = run(stepper.step());
        if (stepper.isEndless()) {
            return "Line " + stepper.line() + " takes too long to go through it here" + after(stepper.step()) + ".";
        }
        if (stepper.failure().isPresent()) {
            return "The program has ended with an error in line "
                    + stepper.failure().get().line() + after(stepper.step()) + ": "
                    + stepper.failure().get().text();
        }
        if (stepper.isOver()) {
            return "The program is over: " + run + ".";
        }
        if (stepper.step() >= Stepper.MOST_STEPS) {
            return "Line " + stepper.line() + " would be next, but more than " + Stepper.MOST_STEPS
                    + " lines are not gone through.";
        }
        String scope = stepper.scopes().get(0).name();
        String within =
                scope.equals("<module>") ? "" : scope.startsWith("<") ? ", in a " + kind(scope) : ", in " + scope;
        return "Line " + stepper.line() + " is next" + within + "; " + run + ".";
    }

    private static String kind(String scope) {
        return switch (scope) {
            case "<lambda>" -> "lambda";
            case "<genexpr>" -> "generator expression";
            default -> "comprehension";
        };
    }

    private static String run(int lines) {
        return lines == 0 ? "nothing has run" : lines == 1 ? "1 line has run" : lines + " lines have run";
    }

    private static String after(int lines) {
        return lines == 0 ? "" : lines == 1 ? ", after 1 line" : ", after " + lines + " lines";
    }

    /** What is said of the graph so far. */
    public static String graph(int values, int most) {
        if (values == 0) {
            return "No values are made yet, or none that the program still holds.";
        }
        String count = values == 1 ? "1 value so far" : values + " values so far";
        return values > most ? count + ": more than " + most + " are not drawn here." : count + ".";
    }

    /** What a function under way is called. */
    public static String scope(Stepper.Scope scope) {
        return scope.name().equals("<module>")
                ? "The program’s names"
                : "In " + scope.name() + (scope.line() > 0 ? ", line " + scope.line() : "");
    }
}
