package micrograd.app.expression;

/** Something that happened: the learner did it, the browser, or the program of another wing. */
public sealed interface Message permits DocumentMessage, ExpressionMessage {}
