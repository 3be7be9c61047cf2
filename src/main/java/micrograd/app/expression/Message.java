package micrograd.app.expression;

/** Something that happened: the learner did it, the browser, or the program of the training view. */
public sealed interface Message permits DocumentMessage, ExpressionMessage {}
