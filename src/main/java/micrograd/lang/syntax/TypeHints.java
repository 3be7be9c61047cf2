package micrograd.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the type hints of a class body as texts, in the order written, for what reads them: {@code dataclass}, {@code NamedTuple}. */
final class TypeHints {
    private TypeHints() {}

    /** The body, with {@code __annotations__ = {'x': 'int', …}} before its first hint, if it has any. */
    static List<Stmt> recorded(String source, List<Stmt> body) {
        List<Optional<Expr>> names = new ArrayList<>();
        List<Expr> hints = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) instanceof Stmt.Annotate hinted && hinted.target() instanceof Expr.Name name) {
                int end = hinted.value().isPresent() ? hinted.value().get().start() : hinted.end();
                names.add(Optional.of(text(name.name(), hinted)));
                hints.add(text(hint(source.substring(name.end(), end)), hinted));
                first = first < 0 ? i : first;
            }
        }
        if (first < 0) {
            return body;
        }
        int start = body.get(first).start();
        int end = body.get(first).end();
        List<Expr> targets = List.of(new Expr.Name("__annotations__", start, end));
        List<Stmt> recorded = new ArrayList<>(body);
        recorded.add(first, new Stmt.Assign(targets, new Expr.DictOf(names, hints, start, end), start, end));
        return recorded;
    }

    private static Expr text(String text, Stmt.Annotate place) {
        return new Expr.Literal(Expr.Constant.TEXT, text, 0, place.start(), place.end());
    }

    /** What stands between the colon and the sign of equality. */
    private static String hint(String written) {
        String hint = written.strip();
        hint = hint.startsWith(":") ? hint.substring(1).strip() : hint;
        int end = hint.length();
        while (end > 0 && (hint.charAt(end - 1) == '=' || hint.charAt(end - 1) == '(' || hint.charAt(end - 1) == ' ')) {
            end--;
        }
        return hint.substring(0, end);
    }
}
