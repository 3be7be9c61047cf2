package micrograd.lang.syntax;

import java.util.List;

/** What can be assigned to, and what to say of the rest. */
final class Targets {
    private Targets() {}

    /** What an expression is called in errors. */
    static String described(Expr expr) {
        if (expr instanceof Expr.Call) {
            return "function call";
        } else if (expr instanceof Expr.Literal literal) {
            return switch (literal.kind()) {
                case TRUE -> "True";
                case FALSE -> "False";
                case NONE -> "None";
                case ELLIPSIS -> "ellipsis";
                default -> "literal";
            };
        } else if (expr instanceof Expr.Joined) {
            return "f-string expression";
        } else if (expr instanceof Expr.Comparison) {
            return "comparison";
        } else if (expr instanceof Expr.Lambda) {
            return "lambda";
        } else if (expr instanceof Expr.Conditional) {
            return "conditional expression";
        } else if (expr instanceof Expr.Comprehension made) {
            return switch (made.making()) {
                case LIST -> "list comprehension";
                case SET -> "set comprehension";
                case DICT -> "dict comprehension";
                case GENERATOR -> "generator expression";
            };
        } else if (expr instanceof Expr.DictOf) {
            return "dict literal";
        } else if (expr instanceof Expr.SetOf) {
            return "set display";
        } else if (expr instanceof Expr.Walrus) {
            return "named expression";
        } else if (expr instanceof Expr.Yield || expr instanceof Expr.YieldFrom) {
            return "yield expression";
        } else if (expr instanceof Expr.TupleOf) {
            return "tuple";
        } else if (expr instanceof Expr.ListOf) {
            return "list";
        } else if (expr instanceof Expr.Starred) {
            return "starred";
        }
        return "expression";
    }

    private static boolean isName(Expr expr) {
        return expr instanceof Expr.Name || expr instanceof Expr.Attribute || expr instanceof Expr.Item;
    }

    /** Refuses what cannot be assigned to or deleted, {@code doing} says which. */
    static void require(Expr target, String doing, String source) {
        require(target, doing, false, true);
    }

    private static void require(Expr target, String doing, boolean within, boolean alone) {
        boolean assigning = doing.equals("assign to");
        if (isName(target)) {
            return;
        }
        if (target instanceof Expr.Starred starred && assigning) {
            if (!within) {
                throw new Problem("starred assignment target must be in a list or tuple", target.start(), target.end());
            }
            require(starred.value(), doing, true, false);
            return;
        }
        List<Expr> elements = target instanceof Expr.TupleOf tuple
                ? tuple.elements()
                : target instanceof Expr.ListOf list ? list.elements() : null;
        if (elements == null) {
            boolean constant = target instanceof Expr.Literal literal
                    && (literal.kind() == Expr.Constant.TRUE
                            || literal.kind() == Expr.Constant.FALSE
                            || literal.kind() == Expr.Constant.NONE);
            boolean hint = assigning && alone && !constant;
            throw new Problem(
                    "cannot " + doing + " " + described(target)
                            + (hint ? " here. Maybe you meant '==' instead of '='?" : ""),
                    target.start(),
                    target.end());
        }
        int stars = 0;
        for (Expr element : elements) {
            require(element, doing, true, false);
            stars += element instanceof Expr.Starred ? 1 : 0;
            if (stars > 1) {
                throw new Problem("multiple starred expressions in assignment", element.start(), element.end());
            }
        }
    }

    /** Refuses what cannot be augmented. */
    static void requireSingle(Expr target, String source) {
        if (!isName(target)) {
            throw new Problem(
                    "'" + described(target) + "' is an illegal expression for augmented assignment",
                    target.start(),
                    target.end());
        }
    }

    /** A single = in a test. */
    static void refuseInTest(Expr test, int start, int end, String source) {
        if (isName(test) && !(test instanceof Expr.Name)) {
            throw new Problem(
                    "cannot assign to " + (test instanceof Expr.Attribute ? "attribute" : "subscript")
                            + " here. Maybe you meant '==' instead of '='?",
                    test.start(),
                    test.end());
        }
        if (test instanceof Expr.Name) {
            throw new Problem("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", test.start(), end);
        }
        throw new Problem(
                "cannot assign to " + described(test) + " here. Maybe you meant '==' instead of '='?",
                test.start(),
                test.end());
    }
}
