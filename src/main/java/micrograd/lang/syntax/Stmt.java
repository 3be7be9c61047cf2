package micrograd.lang.syntax;

import java.util.List;
import java.util.Optional;

/** A statement, from {@code start} to {@code end} in the source; of a compound one, to the end of its first line. */
public sealed interface Stmt {
    /** Where it starts. */
    int start();

    /** Where it ends. */
    int end();

    /** An expression on its own; {@code silent} where a semicolon follows. */
    record Evaluate(Expr value, boolean silent, int start, int end) implements Stmt {}

    /** An assignment to one or more targets. */
    record Assign(List<Expr> targets, Expr value, int start, int end) implements Stmt {}

    /** An augmented assignment; the operator is written without =. */
    record Augment(Expr target, String operator, Expr value, int at, int start, int end) implements Stmt {}

    /** An assignment with a type hint, or a hint alone. */
    record Annotate(Expr target, Optional<Expr> value, int start, int end) implements Stmt {}

    /** {@code return}. */
    record Return(Optional<Expr> value, int start, int end) implements Stmt {}

    /** {@code raise}. */
    record Raise(Optional<Expr> exception, Optional<Expr> cause, int start, int end) implements Stmt {}

    /** {@code assert}. */
    record Assert(Expr test, Optional<Expr> message, int start, int end) implements Stmt {}

    /** {@code del}. */
    record Delete(List<Expr> targets, int start, int end) implements Stmt {}

    /** {@code pass}. */
    record Pass(int start, int end) implements Stmt {}

    /** {@code break}. */
    record Break(int start, int end) implements Stmt {}

    /** {@code continue}. */
    record Continue(int start, int end) implements Stmt {}

    /** {@code global} or {@code nonlocal}. */
    record Outer(boolean global, List<String> names, int start, int end) implements Stmt {}

    /** What is imported and the name it gets, or an empty one. */
    record Alias(String name, String as, int start, int end) {}

    /** {@code import}. */
    record Import(List<Alias> modules, int start, int end) implements Stmt {}

    /** {@code from … import}; no names at all for a star. */
    record ImportFrom(String module, List<Alias> names, int level, int start, int end) implements Stmt {}

    /** A test and what is done if it holds. */
    record Branch(Expr test, List<Stmt> body) {}

    /** {@code if} with its {@code elif}s. */
    record If(List<Branch> branches, List<Stmt> otherwise, int start, int end) implements Stmt {}

    /** {@code while}. */
    record While(Expr test, List<Stmt> body, List<Stmt> otherwise, int start, int end) implements Stmt {}

    /** {@code for}. */
    record For(Expr target, Expr iterable, List<Stmt> body, List<Stmt> otherwise, int start, int end) implements Stmt {}

    /** {@code except}: a class or tuple of classes, and a name or an empty one. */
    record Handler(Optional<Expr> type, String name, List<Stmt> body, int start, int end) {}

    /** {@code try}. */
    record Try(List<Stmt> body, List<Handler> handlers, List<Stmt> otherwise, List<Stmt> last, int start, int end)
            implements Stmt {}

    /** A context manager and what it is bound to. */
    record Context(Expr manager, Optional<Expr> target) {}

    /** {@code with}. */
    record With(List<Context> contexts, List<Stmt> body, int start, int end) implements Stmt {}

    /** {@code def}. */
    record Define(
            String name, Parameters parameters, List<Stmt> body, List<Expr> decorators, int nameAt, int start, int end)
            implements Stmt {}

    /** {@code class}. */
    record ClassOf(
            String name,
            List<Expr.Argument> arguments,
            List<Stmt> body,
            List<Expr> decorators,
            int nameAt,
            int start,
            int end)
            implements Stmt {}
}
