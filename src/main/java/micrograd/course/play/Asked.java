package micrograd.course.play;

import java.util.List;
import micrograd.course.amount.Amount;
import micrograd.course.form.Task;

/** The numbers of a state that a question asks for. */
final class Asked {
    private Asked() {}

    /** Adds them, as {@code grad(a)} and {@code data(L)}. */
    static void add(Task task, List<String> numbers) {
        if (task.form() instanceof Task.Sign sign) {
            add(sign.answer(), numbers);
        } else if (task.form() instanceof Task.Number number) {
            add(number.answer(), numbers);
        }
    }

    private static void add(Amount amount, List<String> numbers) {
        if (amount instanceof Amount.Negative negative) {
            add(negative.of(), numbers);
        } else if (amount instanceof Amount.Call call
                && (call.name().equals("grad") || call.name().equals("data"))
                && call.state().isEmpty()
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Amount.Call value) {
            numbers.add(call.name() + "(" + value.name() + ")");
        }
    }
}
