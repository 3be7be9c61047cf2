package micrograd.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.document.ExpressionDocument.GraphLayout;
import micrograd.museum.FaultKeys;
import micrograd.museum.exercise.Exercises;

/** The expression view's part of a fragment. */
final class ExpressionFragment {
    private ExpressionFragment() {}

    static void encode(ExpressionDocument expression, Map<String, String> entries) {
        entries.put("source", expression.source());
        GraphLayout look = expression.look();
        if (look.style() != GraphStyle.LECTURE) {
            entries.put("graph", look.style().key());
        }
        if (look.flow() != GraphFlow.FITTING) {
            entries.put("direction", look.flow().key());
        }
        if (look.folded()) {
            entries.put("constants", "folded");
        }
        if (!look.closed().isEmpty()) {
            entries.put("closed", NameList.written(look.closed()));
        }
        expression.selection().ifPresent(asked -> entries.put("why", written(asked)));
        if (expression.walk().isPresent()) {
            entries.put("walk", Integer.toString(expression.walk().getAsInt()));
        }
        if (expression.predict() != Predict.NOTHING) {
            entries.put("predict", expression.predict().key());
        }
        if (!expression.answers().isEmpty()) {
            entries.put("answers", FirstAnswer.written(expression.answers()));
        }
        encode(expression.activity(), entries);
        ProbesFragment.encode(expression.probes(), entries);
    }

    private static void encode(Activity activity, Map<String, String> entries) {
        if (activity instanceof Activity.ByHand hand) {
            String level = hand.level().isPresent() ? hand.level().getAsInt() + "." + hand.seed() : "own";
            entries.put("hand", level);
        } else if (activity instanceof Activity.Fault fault) {
            entries.put("fault", fault.key() + (fault.passes() == 1 ? "" : "." + fault.passes()));
        } else if (activity instanceof Activity.Hunt hunt) {
            entries.put("hunt", Integer.toString(hunt.seed()));
        }
    }

    /** Takes out of the entries what belongs to the expression view; what cannot be read is as in {@code defaults}, and said. */
    static ExpressionDocument decode(Map<String, String> entries, ExpressionDocument defaults, List<String> problems) {
        ExpressionDocument expression = defaults;
        String source = entries.remove("source");
        if (source != null) {
            expression = ExpressionDocument.of(source);
        }
        expression = expression.withLook(look(entries, expression.look(), problems));
        String asked = entries.remove("why");
        if (asked != null) {
            Optional<Selection> selection = selection(asked);
            said(selection.isPresent(), "selection", asked, problems);
            expression = expression.withSelection(selection);
        }
        String walk = entries.remove("walk");
        if (walk != null) {
            Optional<Integer> step = Fragment.whole(walk);
            said(step.isPresent(), "step of the walk", walk, problems);
            expression = expression.withWalk(step.isPresent() ? OptionalInt.of(step.get()) : OptionalInt.empty());
        }
        String predict = entries.remove("predict");
        if (predict != null) {
            said(Predict.named(predict).isPresent(), "question of the walk", predict, problems);
            expression = expression.withPredict(Predict.named(predict).orElse(expression.predict()));
        }
        String answers = entries.remove("answers");
        if (answers != null) {
            Optional<List<FirstAnswer>> first = FirstAnswer.read(answers);
            said(first.isPresent(), "list of first answers", answers, problems);
            expression = expression.withAnswers(first.orElse(expression.answers()));
        }
        Activity activity = activity(entries, expression.activity(), problems);
        expression = exercised(expression.withActivity(activity), source != null);
        return expression.withProbes(ProbesFragment.decode(entries, expression.probes(), problems));
    }

    private static GraphLayout look(Map<String, String> entries, GraphLayout usual, List<String> problems) {
        GraphStyle style = usual.style();
        String graph = entries.remove("graph");
        if (graph != null) {
            said(GraphStyle.named(graph).isPresent(), "graph style", graph, problems);
            style = GraphStyle.named(graph).orElse(style);
        }
        GraphFlow flow = usual.flow();
        String direction = entries.remove("direction");
        if (direction != null) {
            said(GraphFlow.named(direction).isPresent(), "direction", direction, problems);
            flow = GraphFlow.named(direction).orElse(flow);
        }
        boolean folded = usual.folded();
        String constants = entries.remove("constants");
        if (constants != null) {
            said(constants.equals("folded"), "way of constants", constants, problems);
            folded |= constants.equals("folded");
        }
        String closed = entries.remove("closed");
        return new GraphLayout(style, flow, folded, closed == null ? usual.closed() : NameList.read(closed));
    }

    private static Activity activity(Map<String, String> entries, Activity usual, List<String> problems) {
        String hand = entries.remove("hand");
        String fault = entries.remove("fault");
        String hunt = entries.remove("hunt");
        if (hand != null) {
            Optional<Activity> exercise = byHand(hand);
            said(exercise.isPresent(), "exercise", hand, problems);
            return exercise.orElse(usual);
        }
        if (fault != null) {
            Optional<Activity> chosen = fault(fault);
            said(chosen.isPresent(), "fault", fault, problems);
            return chosen.orElse(usual);
        }
        if (hunt != null) {
            Optional<Integer> seed = Fragment.whole(hunt);
            said(seed.isPresent(), "hunt", hunt, problems);
            return seed.isPresent() ? new Activity.Hunt(seed.get()) : usual;
        }
        return usual;
    }

    private static Optional<Activity> fault(String text) {
        int point = text.indexOf('.');
        String key = point < 0 ? text : text.substring(0, point);
        int passes = point < 0 ? 1 : Fragment.whole(text.substring(point + 1)).orElse(0);
        boolean known = key.equals(Activity.Fault.NO_FAULT) || FaultKeys.isKnown(key);
        return known && passes >= 1 && passes <= Activity.Fault.MOST_PASSES
                ? Optional.of(new Activity.Fault(key, passes))
                : Optional.empty();
    }

    /** An exercise made from a seed is its program, whether or not the link says so; with another program it is that one's. */
    private static ExpressionDocument exercised(ExpressionDocument expression, boolean saysProgram) {
        if (!(expression.activity() instanceof Activity.ByHand hand)
                || hand.level().isEmpty()) {
            return expression;
        }
        String program = Exercises.program(hand.level().getAsInt(), hand.seed());
        if (!saysProgram) {
            return expression.withSource(program);
        }
        return expression.source().equals(program) ? expression : expression.withActivity(Activity.ByHand.OWN);
    }

    private static Optional<Activity> byHand(String text) {
        if (text.equals("own")) {
            return Optional.of(Activity.ByHand.OWN);
        }
        int point = text.indexOf('.');
        Optional<Integer> level = point < 0 ? Optional.empty() : Fragment.whole(text.substring(0, point));
        Optional<Integer> seed = point < 0 ? Optional.empty() : Fragment.whole(text.substring(point + 1));
        boolean known = level.isPresent() && seed.isPresent() && level.get() >= 1 && level.get() <= 4;
        return known ? Optional.of(new Activity.ByHand(OptionalInt.of(level.get()), seed.get())) : Optional.empty();
    }

    private static void said(boolean right, String what, String text, List<String> problems) {
        if (!right) {
            problems.add("the " + what + " “" + Fragment.shown(text) + "” is unknown");
        }
    }

    private static String written(Selection asked) {
        return asked.node()
                + (asked.operand().isPresent() ? "." + asked.operand().getAsInt() : "");
    }

    private static Optional<Selection> selection(String text) {
        int point = text.indexOf('.');
        Optional<Integer> node = Fragment.whole(point < 0 ? text : text.substring(0, point));
        if (point < 0) {
            return node.map(Selection::ofNode);
        }
        String operand = text.substring(point + 1);
        boolean known = operand.equals("0") || operand.equals("1");
        return known ? node.map(id -> Selection.ofEdge(id, operand.charAt(0) - '0')) : Optional.empty();
    }
}
