package micrograd.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import micrograd.lang.report.Span;
import micrograd.lang.syntax.Expr;
import micrograd.lang.syntax.Parser;
import micrograd.lang.syntax.Stmt;
import micrograd.lang.syntax.Token;
import micrograd.lang.syntax.TokenKind;
import micrograd.lang.syntax.Tree;

/**
 * The one rule for how numbers are read: as Python reads them in a program that names {@code Value}, {@code Neuron}, {@code Layer}, {@code MLP} or a tensor, or
 * has a compound statement, a function, a class, a {@code lambda} or a comprehension. In any other, a name that is assigned a bare number is a leaf.
 */
public final class BareNumbers {
    private static final Set<String> NAMES = Set.of("Value", "Tensor", "tensor", "Neuron", "Layer", "MLP");
    private static final Set<String> WORDS = Set.of("for", "lambda");

    private BareNumbers() {}

    /** Whether bare numbers that a program assigns are leaves. */
    public static boolean areLeaves(String source, Tree tree) {
        return !isCompound(tree) && !names(source, true);
    }

    /** Whether numbers that a program assigns are plain ones for its loops, functions and classes alone: nothing in it makes a {@code Value}. */
    public static boolean arePlainByForm(String source) {
        Tree tree = Parser.parse(source);
        return !of(tree).isEmpty() && !areLeaves(source, tree) && !names(source, false);
    }

    /** Whether the leaves of one program are plain numbers in the next, which was written on from it. */
    public static boolean becamePlain(String before, String after) {
        Tree first = Parser.parse(before);
        List<String> leaves = leaves(first);
        return !leaves.isEmpty()
                && areLeaves(before, first)
                && arePlainByForm(after)
                && leaves(Parser.parse(after)).containsAll(leaves);
    }

    private static List<String> leaves(Tree tree) {
        List<String> names = new ArrayList<>();
        for (Stmt statement : tree.body()) {
            if (statement instanceof Stmt.Assign assign
                    && assign.targets().get(0) instanceof Expr.Name name
                    && Places.number(assign.value()).isPresent()) {
                names.add(name.name());
            }
        }
        return names;
    }

    private static boolean isCompound(Tree tree) {
        for (Stmt statement : tree.body()) {
            if (statement instanceof Stmt.If
                    || statement instanceof Stmt.While
                    || statement instanceof Stmt.For
                    || statement instanceof Stmt.Try
                    || statement instanceof Stmt.With
                    || statement instanceof Stmt.Define
                    || statement instanceof Stmt.ClassOf) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(String source, boolean orForms) {
        for (Token token : Lexed.of(source).tokens()) {
            String text = source.substring(token.start(), token.end());
            if (token.kind() == TokenKind.NAME && NAMES.contains(text)
                    || orForms && token.kind() == TokenKind.KEYWORD && WORDS.contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** Where bare numbers stand that names are assigned outside of all blocks. */
    public static List<Span> of(Tree tree) {
        List<Span> numbers = new ArrayList<>();
        for (Stmt statement : tree.body()) {
            if (statement instanceof Stmt.Assign assign && assign.targets().get(0) instanceof Expr.Name) {
                Places.number(assign.value()).ifPresent(numbers::add);
            } else if (statement instanceof Stmt.Assign assign
                    && assign.targets().get(0) instanceof Expr.TupleOf
                    && assign.value() instanceof Expr.TupleOf values) {
                values.elements().forEach(one -> Places.number(one).ifPresent(numbers::add));
            } else if (statement instanceof Stmt.Annotate one) {
                one.value().flatMap(Places::number).ifPresent(numbers::add);
            }
        }
        return numbers;
    }

    /** The program with {@code Value(…)} around each of them, its lines as they are. */
    public static String wrapped(String source, Tree tree) {
        StringBuilder wrapped = new StringBuilder();
        int from = 0;
        for (Span one : of(tree)) {
            wrapped.append(source, from, one.start())
                    .append("Value(")
                    .append(one.of(source))
                    .append(')');
            from = one.end();
        }
        return wrapped.append(source, from, source.length()).toString();
    }
}
