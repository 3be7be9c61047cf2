package micrograd.course.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.course.amount.Amount;
import micrograd.course.amount.Condition;
import micrograd.course.amount.Nearness;
import micrograd.document.Document;

/**
 * Something to answer or to do.
 *
 * @param id its name within the activity
 * @param predict whether any answer will do, to be come back to
 * @param question what is asked
 * @param smaller the question that it becomes after two misses
 * @param hint a help that can be asked for
 * @param reveal what is said with the solution; for a question, besides the right answer
 * @param then what is said once it is settled
 * @param words the same for those who have not met ∂; empty where that will do
 * @param settles predictions that are come back to once it is settled: their ids, and what is then said
 * @param line where it was written
 */
public record Task(
        String id,
        boolean predict,
        Prose question,
        Form form,
        Optional<Task> smaller,
        Prose hint,
        Prose reveal,
        Prose then,
        Prose words,
        Map<String, Prose> settles,
        int line) {

    /** What kind of answer is wanted. */
    public sealed interface Form {}

    /**
     * Whether something rises, falls or stays: "1", "-1" or "0".
     *
     * @param labels for rising, falling, staying
     * @param replies to answers, by these
     */
    public record Sign(Amount answer, List<String> labels, Map<String, Prose> replies) implements Form {
        public Sign {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A number.
     *
     * @param label what stands before the field
     * @param gradientOf the value whose gradient in the state at hand it is; empty where it is another number
     */
    public record Number(Amount answer, String label, Nearness near, List<WrongNumber> wrong, String gradientOf)
            implements Form {
        public Number {
            wrong = List.copyOf(wrong);
        }
    }

    /** A wrong number, and the reply to it. */
    public record WrongNumber(Amount number, Prose reply) {}

    /** One of several: the place of an option; or, where several hold, all of these: "0.2.3". */
    public record Choice(List<Option> options, boolean several) implements Form {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * Something to choose.
     *
     * @param when where it is not known before whether it is right, the condition under which it is
     * @param reply what is said to who has chosen it
     */
    public record Option(boolean right, Optional<Condition> when, Prose label, Prose reply) {}

    /** The names of values in an order in which a backward pass may visit them: "L d f". */
    public record Order(List<String> values) implements Form {
        public Order {
            values = List.copyOf(values);
        }
    }

    /**
     * Something to do in the lab.
     *
     * @param until all that must hold
     * @param meets states on the way, and what is said to who is there
     * @param solution a state in which it is done
     * @param facts what the lab says of itself in it
     */
    public record Do(List<Condition> until, List<Meet> meets, Document solution, Map<String, Double> facts)
            implements Form {
        public Do {
            until = List.copyOf(until);
            meets = List.copyOf(meets);
        }
    }

    /** A condition, and what is said to who meets it. */
    public record Meet(Condition condition, Prose reply) {}

    /**
     * A program to complete.
     *
     * @param after the activity whose program this one goes on from; empty for none
     * @param cell the program with its blanks; empty where what is there goes on
     * @param checks what is looked at
     * @param solution a right program
     * @param mistakes wrong programs by the names of their mistakes
     * @param replies to known mistakes, by these names
     */
    public record Code(
            String after,
            String cell,
            List<String> checks,
            String solution,
            Map<String, String> mistakes,
            Map<String, Prose> replies)
            implements Form {
        public Code {
            checks = List.copyOf(checks);
        }
    }
}
