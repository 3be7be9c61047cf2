package micrograd.lang.report;

import java.util.ArrayList;
import java.util.List;
import micrograd.lang.syntax.Expr;
import micrograd.lang.syntax.Parameters;
import micrograd.lang.syntax.Stmt;
import micrograd.lang.syntax.SyntaxProblem;
import micrograd.lang.syntax.Tree;

/** Says what runs, and can hardly have been meant. */
public final class Remarks {
    private final String source;
    private final Tree tree;
    private final Diagnostics diagnostics;

    public Remarks(String source, Tree tree, Diagnostics diagnostics) {
        this.source = source;
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    /** All of them. */
    public void all() {
        signs(source, tree, diagnostics);
        statements(tree.body(), 0, List.of(), false);
    }

    /** Says how the signs of books are read. */
    public static void signs(String source, Tree tree, Diagnostics diagnostics) {
        for (SyntaxProblem remark : tree.remarks()) {
            if (remark.message().equals("sign")) {
                Span span = new Span(remark.start(), remark.end());
                boolean raised = Letters.superscript(source.charAt(remark.end() - 1)) >= 0;
                diagnostics.hint(
                        span,
                        raised
                                ? "Read as a power; in Python write **."
                                : "'" + span.of(source) + "' is read as " + remark.advice()
                                        + ", which Python wants here.");
            }
        }
    }

    private void warn(int start, int end, String message) {
        diagnostics.warning(new Span(start, end), message);
    }

    private void statements(List<Stmt> body, int functions, List<String> loop, boolean inClass) {
        for (Stmt statement : body) {
            statement(statement, functions, loop, inClass);
        }
    }

    private void statement(Stmt statement, int functions, List<String> loop, boolean inClass) {
        if (statement instanceof Stmt.Assign assign) {
            assign(assign, functions, loop);
        } else if (statement instanceof Stmt.Evaluate evaluate) {
            evaluate(evaluate, loop);
        } else if (statement instanceof Stmt.If ifs) {
            for (Stmt.Branch branch : ifs.branches()) {
                statements(branch.body(), functions, loop, inClass);
            }
            statements(ifs.otherwise(), functions, loop, inClass);
        } else if (statement instanceof Stmt.While one) {
            statements(one.body(), functions, loop, inClass);
        } else if (statement instanceof Stmt.For one) {
            List<String> names = new ArrayList<>(loop);
            bound(one.target(), names);
            statements(one.body(), functions, names, inClass);
        } else if (statement instanceof Stmt.Try tries) {
            statements(tries.body(), functions, loop, inClass);
            for (Stmt.Handler handler : tries.handlers()) {
                statements(handler.body(), functions, loop, inClass);
            }
            statements(tries.last(), functions, loop, inClass);
        } else if (statement instanceof Stmt.With with) {
            statements(with.body(), functions, loop, inClass);
        } else if (statement instanceof Stmt.Define define) {
            define(define, functions, inClass);
        } else if (statement instanceof Stmt.ClassOf made) {
            statements(made.body(), functions, List.of(), true);
        }
    }

    private static void bound(Expr target, List<String> names) {
        if (target instanceof Expr.Name name) {
            names.add(name.name());
        } else if (target instanceof Expr.TupleOf tuple) {
            for (Expr element : tuple.elements()) {
                bound(element, names);
            }
        }
    }

    private void define(Stmt.Define define, int functions, boolean inClass) {
        for (Parameters.Parameter parameter : define.parameters().list()) {
            if (parameter.otherwise().isPresent()
                    && isMutable(parameter.otherwise().get())) {
                warn(
                        parameter.start(),
                        parameter.end(),
                        "This default is made once, and all calls share it: write " + parameter.name()
                                + "=None and make it in the function.");
            }
        }
        int end = define.nameAt() + define.name().length();
        if (inClass
                && define.decorators().isEmpty()
                && define.parameters().list().isEmpty()
                && define.parameters().more().isEmpty()) {
            warn(
                    define.nameAt(),
                    end,
                    "self is missing: a method's first parameter is the object, def " + define.name() + "(self).");
        }
        if (inClass && isOperator(define.name()) && !returns(define.body())) {
            warn(
                    define.nameAt(),
                    end,
                    "'" + define.name() + "' ends without a return, so that the operation gives None: write return out"
                            + " at its end.");
        }
        statements(define.body(), functions + 1, List.of(), false);
    }

    private static boolean isMutable(Expr expr) {
        return expr instanceof Expr.ListOf
                || expr instanceof Expr.DictOf
                || expr instanceof Expr.SetOf
                || expr instanceof Expr.Call call
                        && call.function() instanceof Expr.Name name
                        && (name.name().equals("list")
                                || name.name().equals("dict")
                                || name.name().equals("set"))
                        && call.arguments().isEmpty();
    }

    private static boolean isOperator(String name) {
        return switch (name) {
            case "__add__",
                    "__radd__",
                    "__sub__",
                    "__rsub__",
                    "__mul__",
                    "__rmul__",
                    "__truediv__",
                    "__rtruediv__",
                    "__pow__",
                    "__neg__",
                    "__repr__",
                    "__str__" -> true;
            default -> false;
        };
    }

    /** Whether some line gives a value back, or raises. */
    public static boolean returns(List<Stmt> body) {
        for (Stmt statement : body) {
            if (statement instanceof Stmt.Return || statement instanceof Stmt.Raise) {
                return true;
            }
            if (statement instanceof Stmt.Evaluate evaluate
                    && (evaluate.value() instanceof Expr.Yield || evaluate.value() instanceof Expr.YieldFrom)) {
                return true;
            }
            boolean inner = false;
            if (statement instanceof Stmt.If ifs) {
                for (Stmt.Branch branch : ifs.branches()) {
                    inner |= returns(branch.body());
                }
                inner |= returns(ifs.otherwise());
            } else if (statement instanceof Stmt.While loop) {
                inner = returns(loop.body()) || returns(loop.otherwise());
            } else if (statement instanceof Stmt.For loop) {
                inner = returns(loop.body()) || returns(loop.otherwise());
            } else if (statement instanceof Stmt.Try tries) {
                inner = returns(tries.body()) || returns(tries.otherwise()) || returns(tries.last());
                for (Stmt.Handler handler : tries.handlers()) {
                    inner |= returns(handler.body());
                }
            } else if (statement instanceof Stmt.With with) {
                inner = returns(with.body());
            }
            if (inner) {
                return true;
            }
        }
        return false;
    }

    private void assign(Stmt.Assign assign, int functions, List<String> loop) {
        Expr value = assign.value();
        if (value instanceof Expr.TupleOf tuple
                && source.charAt(value.start()) != '('
                && assign.targets().get(assign.targets().size() - 1) instanceof Expr.Name
                && !tuple.elements().isEmpty()
                && isNumber(tuple.elements().get(0))
                && tuple.elements().size() <= 2) {
            warn(
                    assign.start(),
                    assign.end(),
                    "The comma makes this a tuple: write a decimal number with a point, 3.5, and no comma at the end.");
        }
        if (value instanceof Expr.Unary unary
                && value.start() > 0
                && source.charAt(value.start() - 1) == '='
                && value.start() + 1 < source.length()
                && source.charAt(value.start() + 1) == ' ') {
            warn(
                    value.start() - 1,
                    value.start() + 1,
                    "This assigns " + unary.operator() + "…: write " + unary.operator() + "= to change what is there.");
        }
        if (functions >= 2
                && assign.targets().get(0) instanceof Expr.Attribute attribute
                && attribute.name().equals("grad")
                && readsGradient(value)) {
            warn(
                    assign.start(),
                    assign.end(),
                    "A value that is used twice gets two gradients, and this keeps one of them: write += to add.");
        }
        boolean kept = !(assign.targets().get(0) instanceof Expr.Name);
        if (kept && value instanceof Expr.Lambda lambda) {
            lateBinding(lambda, loop);
        }
        inComprehension(value);
    }

    private static boolean isNumber(Expr expr) {
        return expr instanceof Expr.Literal literal
                && (literal.kind() == Expr.Constant.WHOLE || literal.kind() == Expr.Constant.REAL);
    }

    private static boolean readsGradient(Expr value) {
        Expr expr = value;
        while (expr instanceof Expr.Binary binary) {
            if (readsGradient(binary.right())) {
                return true;
            }
            expr = binary.left();
        }
        return expr instanceof Expr.Attribute attribute && attribute.name().equals("grad");
    }

    private void evaluate(Stmt.Evaluate evaluate, List<String> loop) {
        Expr value = evaluate.value();
        if (value instanceof Expr.Call call
                && call.function() instanceof Expr.Attribute attribute
                && attribute.name().equals("append")
                && call.arguments().size() == 1
                && call.arguments().get(0).value() instanceof Expr.Lambda lambda) {
            lateBinding(lambda, loop);
        }
        if (value instanceof Expr.Comparison comparison
                && comparison.operators().size() == 1
                && comparison.operators().get(0).equals("==")
                && !isLast(evaluate)) {
            warn(value.start(), value.end(), "This compares and does nothing: write a single = to assign.");
        }
        if (value instanceof Expr.Attribute attribute
                && (attribute.name().equals("backward") || attribute.name().equals("zero_grad"))) {
            warn(
                    value.start(),
                    value.end(),
                    "This does not call '" + attribute.name() + "': write " + attribute.name() + "().");
        }
        inComprehension(value);
    }

    private boolean isLast(Stmt.Evaluate evaluate) {
        return tree.body().get(tree.body().size() - 1) == evaluate;
    }

    private void inComprehension(Expr value) {
        if (value instanceof Expr.Comprehension made
                && made.making() != Expr.Making.GENERATOR
                && made.element() instanceof Expr.Lambda lambda) {
            List<String> names = new ArrayList<>();
            for (Expr.Clause clause : made.clauses()) {
                bound(clause.target(), names);
            }
            lateBinding(lambda, names);
        }
    }

    private void lateBinding(Expr.Lambda lambda, List<String> loop) {
        for (String name : loop) {
            boolean own = false;
            for (Parameters.Parameter parameter : lambda.parameters().list()) {
                own |= parameter.name().equals(name);
            }
            if (!own && reads(lambda.body(), name)) {
                warn(
                        lambda.start(),
                        lambda.end(),
                        "All these functions will see the last " + name
                                + ", since they look it up when they are called:" + " write lambda " + name + "=" + name
                                + ": … to keep each.");
                return;
            }
        }
    }

    private static boolean reads(Expr value, String name) {
        Expr expr = value;
        while (true) {
            if (expr instanceof Expr.Name one) {
                return one.name().equals(name);
            } else if (expr instanceof Expr.Binary binary) {
                if (reads(binary.right(), name)) {
                    return true;
                }
                expr = binary.left();
            } else if (expr instanceof Expr.Call call) {
                for (Expr.Argument argument : call.arguments()) {
                    if (reads(argument.value(), name)) {
                        return true;
                    }
                }
                expr = call.function();
            } else if (expr instanceof Expr.Attribute attribute) {
                expr = attribute.object();
            } else if (expr instanceof Expr.Item item) {
                if (reads(item.index(), name)) {
                    return true;
                }
                expr = item.object();
            } else if (expr instanceof Expr.Unary unary) {
                expr = unary.operand();
            } else {
                return false;
            }
        }
    }
}
