package micrograd.app.expression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;

/** What becomes of an expression's document where something else is done with it. */
public final class Activities {
    private Activities() {}

    /** Does something else than before, with a program: neither walked nor checked nor plotted, as that would give it away. */
    public static ExpressionDocument entered(ExpressionDocument expression, Activity activity, String program) {
        boolean another = !program.equals(expression.source());
        return expression
                .withSource(program)
                .withActivity(activity)
                .withWalk(OptionalInt.empty())
                .withAnswers(another ? List.of() : expression.answers())
                .withProbes(expression.probes().withCheck(Optional.empty()).withPlot(Optional.empty()))
                .withSelection(another ? Optional.empty() : expression.selection());
    }

    /** A document with another program: it is not a random exercise's any more. */
    static Document withSource(Document document, String source) {
        ExpressionDocument expression = document.expression().withSource(source);
        boolean leaves = expression.activity() instanceof Activity.ByHand
                && !source.equals(document.expression().source());
        return document.withExpression(leaves ? expression.withActivity(Activity.ByHand.OWN) : expression);
    }
}
