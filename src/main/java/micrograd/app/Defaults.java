package micrograd.app;

import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.TrainingEntries;
import micrograd.document.View;

/** What a page without a link opens. */
public final class Defaults {
    /** The lecture's expression, and a training set-up on two moons at step 0. */
    public static final Document DOCUMENT =
            new Document(View.EXPRESSION, ExpressionDocument.of(Example.LECTURE.source()), TrainingEntries.NONE);

    private Defaults() {}
}
