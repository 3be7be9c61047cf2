package micrograd.app;

/** Something that happened: the learner did it, the browser, or the worker. */
public sealed interface Message permits DocumentMessage, ExpressionMessage, TrainingMessage {}
