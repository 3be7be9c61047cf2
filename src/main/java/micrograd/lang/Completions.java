package micrograd.lang;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import micrograd.lang.straight.BoundNames;
import micrograd.lang.straight.Function;
import micrograd.lang.straight.Functions;
import micrograd.lang.syntax.Token;
import micrograd.lang.syntax.TokenKind;

/** What a half-typed word may become. */
public final class Completions {
    /** Behind these words stands what the program makes, or a module. */
    private static final Set<String> NAMING = Set.of("def", "class", "import", "from", "as");

    private Completions() {}

    /**
     * The names of the program and the functions that begin with the word before {@code offset}, all of them where no word does, or, behind a full stop,
     * the attributes; none in texts, comments and numbers, none right behind a word of Python's own, none where a new name is made.
     */
    public static List<Completion> at(Lexed text, int offset) {
        String source = text.source();
        List<Token> tokens = text.tokens();
        int index = last(tokens, offset);
        if (index >= 0 && isOther(tokens.get(index), offset)) {
            return List.of();
        }
        boolean typing = index >= 0
                && tokens.get(index).end() == offset
                && tokens.get(index).kind() == TokenKind.NAME;
        int before = typing ? index - 1 : index;
        int from = typing ? tokens.get(index).start() : offset;
        String prefix = source.substring(from, offset);
        List<Completion> found = new ArrayList<>();
        if (before >= 0 && NAMING.contains(tokens.get(before).text(source))) {
            return found;
        }
        if (before >= 0 && tokens.get(before).kind() == TokenKind.DOT) {
            boolean module =
                    before > 0 && BoundNames.isModule(tokens.get(before - 1).text(source));
            addAttributes(module, prefix, from, found);
        } else {
            for (String name : names(text, from, offset)) {
                add(new Completion(name, "value", "", from), prefix, found);
            }
            for (Function function : Functions.all()) {
                add(new Completion(function.name(), function.signature(), function.help(), from), prefix, found);
            }
        }
        return found;
    }

    /** Whether an offset is within or right behind what is no place for a name: a text, a comment, a number. */
    private static boolean isOther(Token token, int offset) {
        boolean closed = switch (token.kind()) {
            case NUMBER, KEYWORD, STRING, STRING_START, STRING_TEXT, STRING_END, CONVERSION, FORMAT, INVALID -> true;
            default -> false;
        };
        return token.end() > offset || closed && token.end() == offset || token.kind() == TokenKind.COMMENT;
    }

    /** Whether the word before {@code offset} is a name of the program or a function as it stands. */
    public static boolean isWhole(Lexed lexed, int offset) {
        String source = lexed.source();
        List<Token> tokens = lexed.tokens();
        int index = last(tokens, offset);
        if (index < 0 || tokens.get(index).kind() != TokenKind.NAME) {
            return false;
        }
        Token word = tokens.get(index);
        String text = source.substring(word.start(), offset);
        boolean attribute = index > 0 && tokens.get(index - 1).kind() == TokenKind.DOT;
        return attribute
                ? attribute(false, text).isPresent()
                : Functions.find(text).isPresent()
                        || names(lexed, word.start(), word.end()).contains(text);
    }

    /** The attribute of a value, or the function of a module, that has a name. */
    static Optional<Completion> attribute(boolean module, String name) {
        List<Completion> found = new ArrayList<>();
        addAttributes(module, "", 0, found);
        for (Completion one : found) {
            if (one.text().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The last token that begins before {@code offset}, or -1. */
    private static int last(List<Token> tokens, int offset) {
        int index = -1;
        for (int i = 0; i < tokens.size() && tokens.get(i).start() < offset; i++) {
            index = i;
        }
        return index;
    }

    /** The names that the program assigns, in order, but not the one that is being typed: those of a statement that begins with names and commas, and goes on with =. */
    private static Set<String> names(Lexed text, int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        List<Token> tokens = text.tokens();
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).kind()) {
                case NEWLINE, SEMICOLON, COLON -> first = i + 1;
                case ASSIGN -> {
                    addTargets(text, first, i, from, to, names);
                    first = i + 1;
                }
                default -> {}
            }
        }
        return names;
    }

    private static void addTargets(Lexed text, int first, int end, int from, int to, Set<String> names) {
        List<Token> targets = text.tokens().subList(first, end);
        for (int i = 0; i < targets.size(); i++) {
            boolean fits = targets.get(i).kind() == (i % 2 == 0 ? TokenKind.NAME : TokenKind.COMMA);
            if (!fits) {
                return;
            }
        }
        for (int i = 0; i < targets.size(); i += 2) {
            Token name = targets.get(i);
            if (name.start() != from || name.end() != to) {
                names.add(name.text(text.source()));
            }
        }
    }

    private static void addAttributes(boolean module, String prefix, int from, List<Completion> found) {
        if (!module) {
            add(new Completion("data", "number", "The value's number.", from), prefix, found);
            add(
                    new Completion("grad", "number", "The gradient that has accumulated in the value.", from),
                    prefix,
                    found);
            add(new Completion("label", "text", "The value's name in the graph.", from), prefix, found);
            add(
                    new Completion(
                            "backward", "backward()", "Differentiates the value by everything it depends on.", from),
                    prefix,
                    found);
        }
        for (Function function : Functions.all()) {
            if (function.op().isPresent()) {
                String detail = module
                        ? function.signature()
                        : function.name() + (function.op().get().arity() == 1 ? "()" : "(b)");
                add(new Completion(function.name(), detail, function.help(), from), prefix, found);
            }
        }
    }

    private static void add(Completion completion, String prefix, List<Completion> found) {
        if (completion.text().startsWith(prefix) && !completion.text().equals(prefix)) {
            found.add(completion);
        }
    }
}
