package micrograd.lang;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Target;
import micrograd.lang.syntax.Expr;
import micrograd.lang.syntax.Stmt;
import micrograd.lang.syntax.Tree;

/** Finds, for what a run tells by place, the statements, literals and operands in the source. */
final class Places {
    /** A name that is assigned: its statement, and the number of a leaf if it is written there. */
    record Target(Span statement, Optional<Span> literal) {}

    private final Map<Integer, Target> targets = new LinkedHashMap<>();
    private final Map<Span, Expr.Binary> operations = new LinkedHashMap<>();

    Places(Tree tree) {
        statements(tree.body());
    }

    /** What there is to know of the name that is assigned at an offset. */
    Optional<Target> target(int offset) {
        return Optional.ofNullable(targets.get(offset));
    }

    /** Where an operand of the operation there is written. */
    Optional<Span> operand(Span operation, int index) {
        Expr.Binary binary = operations.get(operation);
        if (binary == null) {
            return Optional.empty();
        }
        Expr operand = index == 0 ? binary.left() : binary.right();
        return Optional.of(new Span(operand.start(), operand.end()));
    }

    private void statements(List<Stmt> body) {
        for (Stmt statement : body) {
            statement(statement);
        }
    }

    private void statement(Stmt statement) {
        Span span = new Span(statement.start(), statement.end());
        if (statement instanceof Stmt.Assign assign) {
            expression(assign.value());
            for (Expr target : assign.targets()) {
                target(target, Optional.of(assign.value()), span);
            }
        } else if (statement instanceof Stmt.Augment augment) {
            expression(augment.value());
            target(augment.target(), Optional.empty(), span);
        } else if (statement instanceof Stmt.Annotate annotate) {
            annotate.value().ifPresent(this::expression);
            target(annotate.target(), annotate.value(), span);
        } else if (statement instanceof Stmt.Evaluate evaluate) {
            expression(evaluate.value());
        } else if (statement instanceof Stmt.Return result) {
            result.value().ifPresent(this::expression);
        } else if (statement instanceof Stmt.If ifs) {
            for (Stmt.Branch branch : ifs.branches()) {
                expression(branch.test());
                statements(branch.body());
            }
            statements(ifs.otherwise());
        } else if (statement instanceof Stmt.While loop) {
            expression(loop.test());
            statements(loop.body());
            statements(loop.otherwise());
        } else if (statement instanceof Stmt.For loop) {
            expression(loop.iterable());
            target(loop.target(), Optional.empty(), span);
            statements(loop.body());
            statements(loop.otherwise());
        } else if (statement instanceof Stmt.Try tries) {
            statements(tries.body());
            for (Stmt.Handler handler : tries.handlers()) {
                statements(handler.body());
            }
            statements(tries.otherwise());
            statements(tries.last());
        } else if (statement instanceof Stmt.With with) {
            statements(with.body());
        } else if (statement instanceof Stmt.Define define) {
            statements(define.body());
        } else if (statement instanceof Stmt.ClassOf made) {
            statements(made.body());
        }
    }

    private void target(Expr target, Optional<Expr> value, Span statement) {
        if (target instanceof Expr.Name name) {
            targets.put(name.start(), new Target(statement, value.flatMap(Places::literal)));
            return;
        }
        List<Expr> elements = target instanceof Expr.TupleOf tuple
                ? tuple.elements()
                : target instanceof Expr.ListOf list ? list.elements() : List.of();
        List<Expr> values = value.isPresent() && value.get() instanceof Expr.TupleOf tuple
                ? tuple.elements()
                : value.isPresent() && value.get() instanceof Expr.ListOf list ? list.elements() : List.of();
        for (int i = 0; i < elements.size(); i++) {
            Optional<Expr> own = values.size() == elements.size() ? Optional.of(values.get(i)) : Optional.empty();
            target(elements.get(i), own, statement);
        }
    }

    /** Where the number of a leaf stands: as the argument of what makes one, or alone. */
    private static Optional<Span> literal(Expr value) {
        Expr inner = value;
        while (inner instanceof Expr.Call call) {
            if (call.function() instanceof Expr.Attribute attribute
                    && attribute.name().equals("double")) {
                inner = attribute.object();
                continue;
            }
            String maker = call.function() instanceof Expr.Name name
                    ? name.name()
                    : call.function() instanceof Expr.Attribute attribute ? attribute.name() : "";
            boolean makes = maker.equals("Value") || maker.equals("Tensor") || maker.equals("tensor");
            if (!makes || call.arguments().isEmpty()) {
                return Optional.empty();
            }
            inner = call.arguments().get(0).value();
            if (inner instanceof Expr.ListOf list && list.elements().size() == 1) {
                inner = list.elements().get(0);
            }
            return number(inner);
        }
        return number(inner);
    }

    /** Where an expression stands, if it is a number as it is written. */
    static Optional<Span> number(Expr expr) {
        Expr inner = expr instanceof Expr.Unary unary && unary.operator().equals("-") ? unary.operand() : expr;
        boolean number = inner instanceof Expr.Literal literal
                && (literal.kind() == Expr.Constant.WHOLE || literal.kind() == Expr.Constant.REAL);
        return number ? Optional.of(new Span(expr.start(), expr.end())) : Optional.empty();
    }

    private void expression(Expr outermost) {
        Expr expr = outermost;
        while (expr != null) {
            Expr next = null;
            if (expr instanceof Expr.Binary binary) {
                operations.put(new Span(binary.start(), binary.end()), binary);
                expression(binary.right());
                next = binary.left();
            } else if (expr instanceof Expr.Call call) {
                for (Expr.Argument argument : call.arguments()) {
                    expression(argument.value());
                }
                next = call.function();
            } else if (expr instanceof Expr.Attribute attribute) {
                next = attribute.object();
            } else if (expr instanceof Expr.Item item) {
                next = item.object();
            } else if (expr instanceof Expr.Unary unary) {
                next = unary.operand();
            } else if (expr instanceof Expr.ListOf list) {
                list.elements().forEach(this::expression);
            } else if (expr instanceof Expr.TupleOf tuple) {
                tuple.elements().forEach(this::expression);
            } else if (expr instanceof Expr.Conditional conditional) {
                expression(conditional.body());
                next = conditional.otherwise();
            } else if (expr instanceof Expr.Comprehension made) {
                next = made.element();
            } else if (expr instanceof Expr.Lambda lambda) {
                next = lambda.body();
            }
            expr = next;
        }
    }
}
