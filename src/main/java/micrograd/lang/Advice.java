package micrograd.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.lang.report.Letters;
import micrograd.lang.report.Lines;
import micrograd.lang.report.Remarks;
import micrograd.lang.report.Spelling;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyType;
import micrograd.lang.straight.Function;
import micrograd.lang.straight.Functions;
import micrograd.lang.syntax.Expr;
import micrograd.lang.syntax.Stmt;
import micrograd.lang.syntax.Tree;

/** What to tell a learner to do about the exceptions that end programs. */
final class Advice {
    private static final List<String> MODULES = List.of(
            "math", "random", "copy", "time", "functools", "collections", "itertools", "dataclasses", "sys", "os");

    private Advice() {}

    /** About an exception that ended a program. */
    static String of(PyException exception, Machine machine, Tree tree, String source) {
        if (exception.advice() != null && !exception.advice().isEmpty()) {
            return exception.advice();
        }
        String message = machine.str(exception);
        return switch (exception.typeName()) {
            case "NameError", "UnboundLocalError" -> name(exception, machine, tree, source);
            case "AttributeError" -> attribute(exception, message, tree, source);
            case "TypeError" -> type(exception, message, machine, tree, source);
            case "IndexError" -> index(message);
            case "KeyError" -> "There is no such key: look first whether it is in the dictionary, or use .get(key, 0).";
            case "ZeroDivisionError" ->
                message.contains("negative power")
                        ? "0 to a negative power is a division by 0: change the number."
                        : "Change the number behind the sign, or leave this case out.";
            case "RecursionError" -> recursion(exception, tree);
            case "ValueError" -> value(message);
            case "ModuleNotFoundError", "ImportError" -> module(exception, message);
            case "AssertionError" -> assertion(message);
            case "OverflowError" -> "The numbers grow too large: make them smaller, or the steps.";
            default -> "";
        };
    }

    private static String name(PyException exception, Machine machine, Tree tree, String source) {
        String name = exception.name();
        if (name == null) {
            return "";
        }
        if (exception.typeName().equals("UnboundLocalError")) {
            if (setsAttribute(tree.body(), name)) {
                return "An attribute of the object is written with its name before: self." + name + ".";
            }
            return "The function assigns '" + name
                    + "' in some line, so that it is the function's own name, and has no value yet here:"
                    + " write global " + name + " (or nonlocal " + name + ") at its start, or choose another name.";
        }
        if (Letters.isBlank(name)) {
            return Verdict.BLANK;
        }
        if (name.equals("self")) {
            return "self is a method's first parameter: write it in the def, def f(self, …).";
        }
        int start = exception.trace().isEmpty() ? 0 : exception.trace().get(0).start();
        if (SyntaxAdvice.isInComment(source, start)) {
            return SyntaxAdvice.COMMENT;
        }
        String instead = switch (name) {
            case "true", "TRUE" -> "True";
            case "false", "FALSE" -> "False";
            case "null", "nil", "none", "NULL", "undefined" -> "None";
            case "this" -> "self";
            default -> "";
        };
        if (!instead.isEmpty()) {
            return "Python writes " + instead + ".";
        }
        if (Functions.instead(name).isPresent()) {
            return "Write " + Functions.instead(name).get() + ".";
        }
        if (setsAttribute(tree.body(), name)) {
            return "An attribute of the object is read with its name before: self." + name + ".";
        }
        if (MODULES.contains(name) || name.equals("np") || name.equals("torch")) {
            return "Write import " + (name.equals("np") ? "numpy as np" : name) + " in a line before.";
        }
        int line = assignedIn(tree.body(), name, new Lines(source));
        if (line > 0) {
            return "It gets a value only in line " + line + ": move that line up.";
        }
        Optional<String> meant = Spelling.closest(name, names(machine, exception));
        return meant.isPresent()
                ? "Did you mean " + meant.get() + "?"
                : "Give it a value in a line before this one, " + name + " = ….";
    }

    /** Whether some method gives its object an attribute of a name. */
    private static boolean setsAttribute(List<Stmt> body, String name) {
        for (Stmt statement : body) {
            if (statement instanceof Stmt.ClassOf made && setsAttribute(made.body(), name)) {
                return true;
            }
            if (statement instanceof Stmt.Define define
                    && !define.parameters().list().isEmpty()) {
                for (Stmt one : define.body()) {
                    if (one instanceof Stmt.Assign assign) {
                        for (Expr target : assign.targets()) {
                            if (target instanceof Expr.Attribute attribute
                                    && attribute.name().equals(name)
                                    && attribute.object() instanceof Expr.Name self
                                    && self.name()
                                            .equals(define.parameters()
                                                    .list()
                                                    .get(0)
                                                    .name())) {
                                return true;
                            }
                        }
                    }
                }
            }
        }
        return false;
    }

    private static List<String> names(Machine machine, PyException exception) {
        List<String> names = new ArrayList<>(List.of(machine.globals().names()));
        for (PyException.TraceEntry entry : exception.trace()) {
            names.addAll(entry.locals());
        }
        names.addAll(List.of(
                "ValueError",
                "TypeError",
                "ZeroDivisionError",
                "IndexError",
                "KeyError",
                "AttributeError",
                "NameError",
                "Exception",
                "AssertionError",
                "RuntimeError",
                "NotImplementedError",
                "StopIteration",
                "isinstance",
                "input",
                "float",
                "str",
                "int",
                "dict",
                "set",
                "tuple",
                "super",
                "map",
                "filter",
                "reversed",
                "any",
                "all",
                "print",
                "range",
                "len",
                "sum",
                "max",
                "min",
                "abs",
                "list",
                "zip",
                "enumerate",
                "round",
                "sorted"));
        for (Function function : Functions.all()) {
            names.add(function.name());
        }
        return names;
    }

    private static int assignedIn(List<Stmt> body, String name, Lines lines) {
        for (Stmt statement : body) {
            if (statement instanceof Stmt.Assign assign) {
                for (Expr target : assign.targets()) {
                    if (target instanceof Expr.Name one && one.name().equals(name)) {
                        return lines.line(statement.start());
                    }
                }
            } else if (statement instanceof Stmt.Define define && define.name().equals(name)
                    || statement instanceof Stmt.ClassOf made && made.name().equals(name)) {
                return lines.line(statement.start());
            }
        }
        return 0;
    }

    private static String attribute(PyException exception, String message, Tree tree, String source) {
        String name = exception.name();
        PyObject subject = exception.subject();
        if (message.startsWith("'NoneType' object")) {
            return none(tree);
        }
        if (name == null || subject == null) {
            return "";
        }
        if (name.equals("data") || name.equals("grad")) {
            String kind = subject.typeName();
            if (kind.equals("int") || kind.equals("float")) {
                return "A plain number has no ." + name
                        + ": turn it into a Value first, other = other if isinstance(other, Value) else Value(other).";
            }
            if (kind.equals("list")) {
                return "This is a list: take one of its elements, x[0]." + name + ".";
            }
        }
        if (subject instanceof PyInstance instance) {
            List<String> known = new ArrayList<>(List.of(instance.attributeNames()));
            for (PyType one = instance.type(); one != null && one.isOpen(); one = one.base()) {
                known.addAll(one.ownNames());
            }
            String near = "";
            for (String one : known) {
                if (!one.equals("__init__")
                        && (one.equals("_init_")
                                || one.equals("__int__")
                                || one.equals("__init")
                                || one.equals("init"))) {
                    near = one;
                }
            }
            if (!near.isEmpty() && !known.contains("__init__")) {
                return "Its class has '" + near + "' and no __init__: the name has two underscores on both sides.";
            }
            known.remove("__module__");
            Optional<String> meant = Spelling.closest(name, known);
            if (meant.isPresent()) {
                return "Did you mean " + meant.get() + "?";
            }
            if (instance.type().name().equals("function")) {
                return "This is a function: call it first, with brackets.";
            }
            if (instance.type().isOpen() && forgetsParent(tree, instance.type().name(), source)) {
                return "The class has an __init__ of its own: call super().__init__(…) in it, for what the class above sets.";
            }
            if (instance.type().isOpen()) {
                return "Set it in __init__, self." + name + " = …, or look how it is spelled there.";
            }
        }
        if (subject.typeName().equals("int") || subject.typeName().equals("float")) {
            return "This is a plain number, which has no such thing: look where it was given its value.";
        }
        if (message.startsWith("type object")) {
            return "This is the class itself: make an object of it first, with brackets.";
        }
        if (name.equals("length") || name.equals("size") || name.equals("count")) {
            return "len(x) tells how many elements there are.";
        }
        if (subject.typeName().equals("list") && (name.equals("add") || name.equals("push"))) {
            return "A list grows by .append(x).";
        }
        if (subject.typeName().equals("set") && name.equals("append")) {
            return "A set grows by .add(x).";
        }
        if (subject.typeName().equals("method") || subject.typeName().equals("builtin_function_or_method")) {
            return "This is a function: call it first, with brackets.";
        }
        return "";
    }

    /** Whether a class has an {@code __init__} of its own which leaves out that of the class above. */
    private static boolean forgetsParent(Tree tree, String name, String source) {
        for (Stmt statement : tree.body()) {
            if (statement instanceof Stmt.ClassOf made
                    && made.name().equals(name)
                    && !made.arguments().isEmpty()) {
                for (Stmt one : made.body()) {
                    if (one instanceof Stmt.Define define && define.name().equals("__init__")) {
                        return source.indexOf("__init__(", define.end()) < 0;
                    }
                }
            }
        }
        return false;
    }

    private static final List<String> CHANGING =
            List.of("append", "sort", "reverse", "extend", "insert", "remove", "clear", "add", "update", "backward");

    /** A call whose result is kept although it changes its object and gives None. */
    private static Optional<String> keptChange(List<Stmt> body) {
        for (Stmt statement : body) {
            Optional<String> found = Optional.empty();
            if (statement instanceof Stmt.Assign assign
                    && assign.value() instanceof Expr.Call call
                    && call.function() instanceof Expr.Attribute method
                    && CHANGING.contains(method.name())) {
                found = Optional.of(method.name());
            } else if (statement instanceof Stmt.Define define) {
                found = keptChange(define.body());
            } else if (statement instanceof Stmt.ClassOf made) {
                found = keptChange(made.body());
            } else if (statement instanceof Stmt.For loop) {
                found = keptChange(loop.body());
            } else if (statement instanceof Stmt.While loop) {
                found = keptChange(loop.body());
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A None where something else was meant: a function that says nothing of its result. */
    private static String none(Tree tree) {
        Optional<String> kept = keptChange(tree.body());
        if (kept.isPresent()) {
            return "Something is None here: ." + kept.get()
                    + "() changes its object and gives None. Write it on a line of its own, with no = before.";
        }
        Optional<Stmt.Define> silent = silent(tree.body());
        return silent.isPresent()
                ? "Something is None here: '" + silent.get().name()
                        + "' ends without a return, so it gives None. Write return at its end."
                : "Something is None here: a function that ends without a return gives None.";
    }

    /** A function that makes something and does not give it back, special methods first. */
    private static Optional<Stmt.Define> silent(List<Stmt> body) {
        Optional<Stmt.Define> found = Optional.empty();
        for (Stmt statement : body) {
            if (statement instanceof Stmt.Define define) {
                Stmt last = define.body().isEmpty()
                        ? null
                        : define.body().get(define.body().size() - 1);
                boolean makes = last instanceof Stmt.Assign
                        || last instanceof Stmt.Evaluate evaluate
                                && (evaluate.value() instanceof Expr.Binary
                                        || evaluate.value() instanceof Expr.Joined
                                        || prints(evaluate.value()));
                if (makes && !Remarks.returns(define.body()) && !define.name().equals("__init__") && found.isEmpty()) {
                    found = Optional.of(define);
                }
            } else if (statement instanceof Stmt.ClassOf made) {
                Optional<Stmt.Define> inner = silent(made.body());
                found = inner.isPresent() ? inner : found;
            }
        }
        return found;
    }

    private static boolean prints(Expr value) {
        return value instanceof Expr.Call call
                && call.function() instanceof Expr.Name name
                && name.name().equals("print");
    }

    private static String type(PyException exception, String message, Machine machine, Tree tree, String source) {
        if (message.contains("returned non-") && message.contains("NoneType")) {
            return "'" + message.substring(0, message.indexOf(' '))
                    + "' ends without a return, so it gives None. Write return at its end.";
        }
        if (message.contains("NoneType")) {
            return none(tree);
        }
        if (message.startsWith("unsupported operand type(s) for")) {
            return operands(message, tree);
        }
        if (message.contains("positional argument") && message.contains("given")) {
            return given(message, tree);
        }
        if (message.contains("missing 1 required positional argument: 'self'")) {
            return "This calls the function of the class, with no object: make one first, and call it there.";
        }
        if (message.contains("missing") && message.contains("required positional argument")) {
            return "Give it in the brackets of the call, or give the parameter a default in the def.";
        }
        if (message.endsWith("object is not callable")) {
            return callable(message, exception, machine, tree, source);
        }
        if (message.startsWith("can only concatenate str")) {
            return "Write f'…{x}' to put a number into a text, or str(x).";
        }
        if (message.startsWith("can only concatenate list")) {
            return "Write .append(x) to add one element, or + [x].";
        }
        if (message.startsWith("unhashable type")) {
            return "Only what cannot change can be a key or in a set: use a tuple, or give a class with __eq__ a __hash__ too.";
        }
        if (message.endsWith("object is not iterable") || message.startsWith("cannot unpack non-iterable")) {
            return message.contains("'int'")
                    ? "Write range(n) to count to n, or a list."
                    : "Only a list, a tuple, a range and the like have elements.";
        }
        if (message.startsWith("exceptions must derive")) {
            return "Write the class of the error: raise ValueError('…').";
        }
        if (message.endsWith("object is not subscriptable")) {
            return "Only lists, tuples, texts and dictionaries have elements: round brackets call a function.";
        }
        if (message.startsWith("can't multiply sequence")) {
            return "A list times a whole number repeats it: multiply the elements one by one, [a * b for a, b in zip(x, y)].";
        }
        if (message.contains("indices must be integers")) {
            return "An index is a whole number: write int(x), or // to divide.";
        }
        if (message.contains("not supported between instances")) {
            return "Compare numbers with numbers: write .data for a Value's number, or give the class __lt__.";
        }
        if (message.contains("got an unexpected keyword argument")) {
            return "Look at the names in its def, or leave this one out.";
        }
        if (message.contains("object cannot be interpreted as an integer")) {
            return "Write int(x), or // where you divide.";
        }
        if (message.startsWith("__init__() should return None")) {
            return "Leave the return out of __init__: it only sets attributes.";
        }
        if (message.startsWith("unsupported format string")) {
            return "A format is for numbers and texts: write x.data for a Value's number.";
        }
        if (message.contains("must be real number") || message.contains("must be a string or a real number")) {
            return "Give it a number, .data of a Value; to keep the graph, write the method, x.exp().";
        }
        return "";
    }

    private static String operands(String message, Tree tree) {
        int colon = message.indexOf(": '");
        int and = message.indexOf("' and '");
        if (colon < 0 || and < 0) {
            return "";
        }
        String left = message.substring(colon + 3, and);
        String right = message.substring(and + 7, message.length() - 1);
        String sign = message.substring("unsupported operand type(s) for ".length(), colon);
        boolean leftNumber = isNumber(left);
        boolean rightNumber = isNumber(right);
        if (left.equals("str") || right.equals("str")) {
            return "A text and a number do not mix: write f'…{x}' to put a number into a text.";
        }
        if (left.equals("list") || right.equals("list")) {
            return "A list is no number: take its elements one by one, [x " + sign + " y for …].";
        }
        if (sign.equals("//")) {
            return "// rounds down and has no gradient: write / to divide.";
        }
        String odd = isNumber(left) || defines(tree, left) ? right : left;
        if (!defines(tree, odd)) {
            String about = builtIn(odd);
            if (!about.isEmpty()) {
                return about;
            }
        }
        String method = switch (sign) {
            case "+" -> "add";
            case "-" -> "sub";
            case "*" -> "mul";
            case "/" -> "truediv";
            case "** or pow()" -> "pow";
            case "%" -> "mod";
            default -> "";
        };
        if (leftNumber && !rightNumber && !method.isEmpty()) {
            return "Python asks the right operand next: write __r" + method + "__ in class " + right + ".";
        }
        return !leftNumber && !method.isEmpty() ? "Write __" + method + "__ in class " + left + "." : "";
    }

    private static boolean isNumber(String type) {
        return type.equals("int") || type.equals("float") || type.equals("bool");
    }

    private static boolean defines(Tree tree, String name) {
        for (Stmt statement : tree.body()) {
            if (statement instanceof Stmt.ClassOf made && made.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** About an object of Python's own that arithmetic does not know. */
    private static String builtIn(String type) {
        return switch (type) {
            case "set" -> "Braces make a set: write round brackets.";
            case "dict" -> "A dictionary is no number: take one of its values, d[key].";
            case "tuple" -> "A comma, or empty brackets, make a tuple: take one of its elements, x[0], or remove them.";
            case "function", "method", "builtin_function_or_method" ->
                "This is a function: call it first, with brackets.";
            case "type" -> "This is the class itself: make an object of it first, with brackets.";
            case "range", "generator", "map", "zip", "filter", "enumerate" ->
                "It gives its elements one by one: go over it with for, or write list(…).";
            case "module" -> "This is a module: name something in it.";
            case "Value" -> "A Value knows + - * / ** and functions such as tanh: write .data for its number.";
            default -> "";
        };
    }

    private static String given(String message, Tree tree) {
        int bracket = message.indexOf("()");
        String function = bracket < 0 ? "" : message.substring(0, bracket);
        int dot = function.lastIndexOf('.');
        if (dot > 0 && function.indexOf('<') < 0) {
            String method = function.substring(dot + 1);
            for (Stmt statement : tree.body()) {
                if (statement instanceof Stmt.ClassOf made) {
                    for (Stmt one : made.body()) {
                        if (one instanceof Stmt.Define define
                                && define.name().equals(method)
                                && (define.parameters().list().isEmpty()
                                        || !define.parameters()
                                                .list()
                                                .get(0)
                                                .name()
                                                .equals("self"))) {
                            return "self is missing: a method's first parameter is the object, def " + method
                                    + "(self, …).";
                        }
                    }
                }
            }
        }
        return "Give as many as its def names" + (dot > 0 ? ", self not counted." : ".");
    }

    private static String callable(String message, PyException exception, Machine machine, Tree tree, String source) {
        if (message.startsWith("'module'")) {
            return "A module is no function: name the function in it, random.random().";
        }
        int start = exception.trace().isEmpty() ? -1 : exception.trace().get(0).start();
        int end = start;
        while (end >= 0
                && end < source.length()
                && (Letters.isDigit(source.charAt(end)) || Letters.startsName(source.charAt(end)))) {
            end++;
        }
        String name = start < 0 ? "" : source.substring(start, end);
        if (!name.isEmpty()
                && machine.builtin(name) != null
                && machine.globals().get(name) != null) {
            int line = assignedIn(tree.body(), name, new Lines(source));
            return "'" + name + "' is a name of the program's own" + (line > 0 ? " since line " + line : "")
                    + ", which hides the function: choose another name there.";
        }
        if (message.startsWith("'int'") || message.startsWith("'float'") || message.contains("Value")) {
            return "Write * before the bracket to multiply.";
        }
        if (message.startsWith("'list'") || message.startsWith("'tuple'") || message.startsWith("'dict'")) {
            return "Square brackets take an element: x[0]; a comma may be missing before the bracket.";
        }
        return "Only a function, a class or an object with __call__ can be called.";
    }

    private static String index(String message) {
        if (message.startsWith("list assignment index")) {
            return "An element can be set only where there is one: a list grows by .append(x).";
        }
        if (message.startsWith("pop from empty")) {
            return "The list has no elements left: look at len(x) first.";
        }
        return message.contains("index out of range")
                ? "The first element is 0 and the last len(x) - 1; range(len(x)) counts just them."
                : "";
    }

    private static String recursion(PyException exception, Tree tree) {
        String name =
                exception.trace().isEmpty() ? "" : exception.trace().get(0).name();
        boolean walk =
                name.contains("topo") || name.contains("visit") || name.contains("walk") || name.contains("build");
        if (walk) {
            return "The graph is deeper than calls may nest: keep a list of the nodes still to do, and take from it in a while loop;"
                    + " or a node is its own operand.";
        }
        return (name.isEmpty() || name.startsWith("<") ? "A function" : "'" + name + "'")
                + " calls itself without end: there has to be a case that returns without a call.";
    }

    private static String value(String message) {
        if (message.startsWith("not enough values to unpack") || message.startsWith("too many values to unpack")) {
            return "Write as many names on the left as there are values.";
        }
        if (message.startsWith("invalid literal for int()")
                || message.startsWith("could not convert string to float")) {
            return "The text is not written as such a number.";
        }
        if (message.equals("math domain error")) {
            return "The function has no value there: log and sqrt want a positive number.";
        }
        return message.contains("not in list") ? "Look first whether it is in the list." : "";
    }

    private static String module(PyException exception, String message) {
        if (message.contains("is not a package")) {
            return "Write from … import … for a name in a module.";
        }
        return exception.typeName().equals("ImportError")
                ? "Look how the name is spelled."
                : "There are math, random and others here, and micrograd; no module comes from outside.";
    }

    private static String assertion(String message) {
        return message.startsWith("only supporting int/float powers")
                ? "The exponent is a plain number there: write .data for a Value's, or exp and log."
                : "What the line asserts is not so.";
    }
}
