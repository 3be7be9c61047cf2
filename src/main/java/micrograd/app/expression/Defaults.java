package micrograd.app.expression;

import java.util.OptionalInt;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.TrainingEntries;
import micrograd.document.View;

/** What a page without a link opens. */
public final class Defaults {
    /** The forward steps of the lecture's expression: three operations. */
    private static final int FORWARD_STEPS = 3;

    /** The lecture's expression with its backward pass still to be walked, and a training set-up on two moons at step 0. */
    public static final Document DOCUMENT = new Document(
            View.EXPRESSION,
            ExpressionDocument.of(MenuExample.LECTURE.source()).withWalk(OptionalInt.of(FORWARD_STEPS)),
            TrainingEntries.NONE);

    private Defaults() {}
}
