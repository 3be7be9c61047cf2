package micrograd.lang.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.syntax.Expr;
import micrograd.lang.syntax.Parameters;
import micrograd.lang.syntax.Problem;
import micrograd.lang.syntax.Stmt;

/** Goes through a tree and notes what each scope does with names. */
final class Scopes {
    private final Map<Object, Scope> scopes = new IdentityHashMap<>();
    private Scope scope = new Scope(Scope.Kind.MODULE, null, "<module>", "");

    private Scopes() {}

    private void enter(Object opener, Scope.Kind kind, String name) {
        String className = kind == Scope.Kind.CLASS ? name : scope.className;
        scope = new Scope(kind, scope, name, className);
        scopes.put(opener, scope);
    }

    private void leave() {
        scope = scope.parent;
    }

    private void bind(String name, int start, int end) {
        Scope.Use use = scope.use(scope.mangled(name));
        use.bound = true;
        use.start = start;
        use.end = end;
    }

    private void read(String name) {
        scope.use(scope.mangled(name)).used = true;
        if (name.equals("super") && scope.kind == Scope.Kind.FUNCTION) {
            scope.use("__class__").used = true;
        }
    }

    // ---- statements

    private void statements(List<Stmt> body) {
        for (Stmt statement : body) {
            statement(statement);
        }
    }

    private void statement(Stmt statement) {
        if (statement instanceof Stmt.Evaluate evaluate) {
            expression(evaluate.value());
        } else if (statement instanceof Stmt.Assign assign) {
            expression(assign.value());
            for (Expr target : assign.targets()) {
                target(target);
            }
        } else if (statement instanceof Stmt.Augment augment) {
            expression(augment.target());
            expression(augment.value());
            target(augment.target());
        } else if (statement instanceof Stmt.Annotate annotate) {
            optional(annotate.value());
            if (annotate.value().isPresent() || annotate.target() instanceof Expr.Name) {
                target(annotate.target());
            }
        } else if (statement instanceof Stmt.Return result) {
            optional(result.value());
        } else if (statement instanceof Stmt.Raise raise) {
            optional(raise.exception());
            optional(raise.cause());
        } else if (statement instanceof Stmt.Assert assertion) {
            expression(assertion.test());
            optional(assertion.message());
        } else if (statement instanceof Stmt.Delete delete) {
            for (Expr target : delete.targets()) {
                target(target);
            }
        } else if (statement instanceof Stmt.Outer outer) {
            outer(outer);
        } else if (statement instanceof Stmt.Import imports) {
            for (Stmt.Alias alias : imports.modules()) {
                int dot = alias.name().indexOf('.');
                String first = dot < 0 ? alias.name() : alias.name().substring(0, dot);
                bind(alias.as().isEmpty() ? first : alias.as(), alias.start(), alias.end());
            }
        } else if (statement instanceof Stmt.ImportFrom from) {
            for (Stmt.Alias alias : from.names()) {
                bind(alias.as().isEmpty() ? alias.name() : alias.as(), alias.start(), alias.end());
            }
        } else {
            compound(statement);
        }
    }

    private void compound(Stmt statement) {
        if (statement instanceof Stmt.If ifs) {
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
            target(loop.target());
            statements(loop.body());
            statements(loop.otherwise());
        } else if (statement instanceof Stmt.Try tries) {
            statements(tries.body());
            for (Stmt.Handler handler : tries.handlers()) {
                optional(handler.type());
                if (!handler.name().isEmpty()) {
                    bind(handler.name(), handler.start(), handler.end());
                }
                statements(handler.body());
            }
            statements(tries.otherwise());
            statements(tries.last());
        } else if (statement instanceof Stmt.With with) {
            for (Stmt.Context context : with.contexts()) {
                expression(context.manager());
                context.target().ifPresent(this::target);
            }
            statements(with.body());
        } else if (statement instanceof Stmt.Define define) {
            for (Expr decorator : define.decorators()) {
                expression(decorator);
            }
            defaults(define.parameters());
            bind(define.name(), define.start(), define.end());
            enter(define, Scope.Kind.FUNCTION, define.name());
            parameters(define.parameters());
            statements(define.body());
            leave();
        } else if (statement instanceof Stmt.ClassOf made) {
            for (Expr decorator : made.decorators()) {
                expression(decorator);
            }
            for (Expr.Argument argument : made.arguments()) {
                expression(argument.value());
            }
            bind(made.name(), made.start(), made.end());
            enter(made, Scope.Kind.CLASS, made.name());
            statements(made.body());
            leave();
        }
    }

    private void outer(Stmt.Outer outer) {
        String word = outer.global() ? "global" : "nonlocal";
        for (String written : outer.names()) {
            String name = scope.mangled(written);
            Scope.Use use = scope.use(name);
            if (use.parameter) {
                throw new Problem("name '" + written + "' is parameter and " + word, outer.start(), outer.end());
            }
            if (use.bound && !use.global && !use.nonlocal) {
                throw new Problem(
                        "name '" + written + "' is assigned to before " + word + " declaration",
                        outer.start(),
                        outer.end());
            }
            if (use.used) {
                throw new Problem(
                        "name '" + written + "' is used prior to " + word + " declaration", outer.start(), outer.end());
            }
            if (outer.global()) {
                if (use.nonlocal) {
                    throw new Problem("name '" + written + "' is nonlocal and global", outer.start(), outer.end());
                }
                use.global = true;
            } else {
                if (scope.kind == Scope.Kind.MODULE) {
                    throw new Problem("nonlocal declaration not allowed at module level", outer.start(), outer.end());
                }
                if (use.global) {
                    throw new Problem("name '" + written + "' is nonlocal and global", outer.start(), outer.end());
                }
                use.nonlocal = true;
                nonlocals.add(new Nonlocal(scope, name, written, outer));
            }
        }
    }

    private record Nonlocal(Scope scope, String name, String written, Stmt.Outer statement) {}

    private final List<Nonlocal> nonlocals = new ArrayList<>();

    /**
     * The scopes of a program, by the statement or expression that opens them; the program's own by its list of statements. Refuses nonlocal
     * names that no function around binds.
     */
    static Map<Object, Scope> of(List<Stmt> program) {
        Scopes walk = new Scopes();
        Scope module = walk.scope;
        walk.scopes.put(program, module);
        walk.statements(program);
        for (Nonlocal one : walk.nonlocals) {
            if (one.scope.parent == null || !one.scope.parent.provides(one.name)) {
                throw new Problem(
                        "no binding for nonlocal '" + one.written + "' found",
                        one.statement.start(),
                        one.statement.end());
            }
        }
        module.settle();
        return walk.scopes;
    }

    private void defaults(Parameters parameters) {
        for (Parameters.Parameter parameter : parameters.list()) {
            optional(parameter.otherwise());
        }
    }

    private void parameters(Parameters parameters) {
        for (Parameters.Parameter parameter : parameters.list()) {
            parameter(parameter.name());
        }
        if (!parameters.more().isEmpty()) {
            parameter(parameters.more());
        }
        if (!parameters.moreKeywords().isEmpty()) {
            parameter(parameters.moreKeywords());
        }
    }

    private void parameter(String name) {
        Scope.Use use = scope.use(scope.mangled(name));
        use.bound = true;
        use.parameter = true;
    }

    // ---- expressions

    private void optional(Optional<Expr> expr) {
        if (expr.isPresent()) {
            expression(expr.get());
        }
    }

    private void all(List<Expr> exprs) {
        for (Expr expr : exprs) {
            expression(expr);
        }
    }

    private void expression(Expr outermost) {
        Expr expr = outermost;
        while (true) {
            // What leans to the left is gone down in a loop, however long it is.
            if (expr instanceof Expr.Binary binary) {
                expression(binary.right());
                expr = binary.left();
            } else if (expr instanceof Expr.Attribute attribute) {
                expr = attribute.object();
            } else if (expr instanceof Expr.Call call) {
                for (Expr.Argument argument : call.arguments()) {
                    expression(argument.value());
                }
                expr = call.function();
            } else if (expr instanceof Expr.Item item) {
                expression(item.index());
                expr = item.object();
            } else if (expr instanceof Expr.Unary unary) {
                expr = unary.operand();
            } else if (expr instanceof Expr.Conditional conditional) {
                expression(conditional.test());
                expression(conditional.body());
                expr = conditional.otherwise();
            } else {
                break;
            }
        }
        if (expr instanceof Expr.Name name) {
            read(name.name());
        } else if (expr instanceof Expr.Joined joined) {
            all(joined.parts());
        } else if (expr instanceof Expr.Field field) {
            expression(field.value());
            optional(field.format());
        } else if (expr instanceof Expr.Logical logical) {
            all(logical.operands());
        } else if (expr instanceof Expr.Comparison comparison) {
            all(comparison.operands());
        } else if (expr instanceof Expr.Slice slice) {
            optional(slice.from());
            optional(slice.to());
            optional(slice.step());
        } else if (expr instanceof Expr.ListOf list) {
            all(list.elements());
        } else if (expr instanceof Expr.TupleOf tuple) {
            all(tuple.elements());
        } else if (expr instanceof Expr.SetOf set) {
            all(set.elements());
        } else if (expr instanceof Expr.DictOf dict) {
            for (Optional<Expr> key : dict.keys()) {
                optional(key);
            }
            all(dict.values());
        } else if (expr instanceof Expr.Comprehension comprehension) {
            comprehension(comprehension);
        } else if (expr instanceof Expr.Lambda lambda) {
            defaults(lambda.parameters());
            enter(lambda, Scope.Kind.FUNCTION, "<lambda>");
            parameters(lambda.parameters());
            expression(lambda.body());
            leave();
        } else if (expr instanceof Expr.Walrus walrus) {
            walrus(walrus);
        } else if (expr instanceof Expr.Starred starred) {
            expression(starred.value());
        } else if (expr instanceof Expr.Yield yield) {
            yields(yield.start(), yield.end());
            optional(yield.value());
        } else if (expr instanceof Expr.YieldFrom yield) {
            yields(yield.start(), yield.end());
            expression(yield.value());
        }
    }

    private void yields(int start, int end) {
        if (scope.kind != Scope.Kind.FUNCTION) {
            throw new Problem("'yield' outside function", start, end);
        }
        if (scope.comprehension) {
            throw new Problem("'yield' inside list comprehension", start, end);
        }
        scope.generator = true;
    }

    private void walrus(Expr.Walrus walrus) {
        expression(walrus.value());
        Scope target = scope;
        while (target.comprehension) {
            String name = target.mangled(walrus.target().name());
            Scope.Use use = target.use(name);
            if (use.bound && !use.nonlocal && !use.global) {
                throw new Problem(
                        "assignment expression cannot rebind comprehension iteration variable '"
                                + walrus.target().name() + "'",
                        walrus.start(),
                        walrus.end());
            }
            target = target.parent;
        }
        String name = scope.mangled(walrus.target().name());
        Scope.Use bound = target.use(name);
        bound.bound = true;
        for (Scope one = scope; one != target; one = one.parent) {
            Scope.Use use = one.use(name);
            if (target.kind == Scope.Kind.MODULE || bound.global) {
                use.global = true;
            } else {
                use.nonlocal = true;
                use.used = true;
            }
        }
    }

    private void comprehension(Expr.Comprehension made) {
        expression(made.clauses().get(0).iterable());
        enter(
                made,
                Scope.Kind.FUNCTION,
                switch (made.making()) {
                    case LIST -> "<listcomp>";
                    case SET -> "<setcomp>";
                    case DICT -> "<dictcomp>";
                    case GENERATOR -> "<genexpr>";
                });
        parameter(".0");
        scope.comprehension = true;
        boolean first = true;
        for (Expr.Clause clause : made.clauses()) {
            if (!first) {
                expression(clause.iterable());
            }
            first = false;
            target(clause.target());
            all(clause.conditions());
        }
        optional(made.value());
        expression(made.element());
        scope.generator = made.making() == Expr.Making.GENERATOR;
        leave();
    }

    private void target(Expr target) {
        if (target instanceof Expr.Name name) {
            bind(name.name(), name.start(), name.end());
        } else if (target instanceof Expr.TupleOf tuple) {
            for (Expr element : tuple.elements()) {
                target(element);
            }
        } else if (target instanceof Expr.ListOf list) {
            for (Expr element : list.elements()) {
                target(element);
            }
        } else if (target instanceof Expr.Starred starred) {
            target(starred.value());
        } else {
            expression(target);
        }
    }
}
