package micrograd.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.lang.run.Globals;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyLong;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.loop.Instructions;
import micrograd.lang.run.operations.Operators;
import micrograd.lang.run.text.Raised;
import micrograd.lang.run.text.Whole;
import micrograd.lang.syntax.Expr;
import micrograd.lang.syntax.Parameters;
import micrograd.lang.syntax.Problem;
import micrograd.lang.syntax.Stmt;

/** Writes the instructions of expressions, and of what is assigned to. */
abstract class ExpressionCompiler {
    final Globals globals;
    final Compiler.Options options;
    final Scope scope;
    final Assembler out = new Assembler();

    ExpressionCompiler(Globals globals, Compiler.Options options, Scope scope) {
        this.globals = globals;
        this.options = options;
        this.scope = scope;
    }

    /** Makes a function of a body, or of the expression that it gives. */
    abstract void function(Object opener, Parameters parameters, List<Stmt> body, Optional<Expr> result);

    /** Makes the function that a comprehension is, and calls it. */
    abstract void comprehension(Expr.Comprehension made);

    // ---- names

    private void load(String written) {
        String name = scope.mangled(written);
        Scope.Use use = scope.uses.get(name);
        switch (use.place) {
            case LOCAL -> out.add(Instructions.LOAD, place(name), 1);
            case CELL, FREE ->
                out.add(
                        scope.kind == Scope.Kind.CLASS ? Instructions.LOAD_CLASS_CELL : Instructions.LOAD_CELL,
                        cell(name),
                        1);
            case GLOBAL -> out.add(Instructions.LOAD_GLOBAL, globals.place(name), 1);
            case NAMED -> out.add(Instructions.LOAD_NAME, out.name(name), 1);
        }
    }

    final void store(String written) {
        String name = scope.mangled(written);
        Scope.Use use = scope.uses.get(name);
        switch (use.place) {
            case LOCAL -> out.add(Instructions.STORE, place(name), -1);
            case CELL, FREE -> out.add(Instructions.STORE_CELL, cell(name), -1);
            case GLOBAL -> out.add(Instructions.STORE_GLOBAL, globals.place(name), -1);
            case NAMED -> out.add(Instructions.STORE_NAME, out.name(name), -1);
        }
    }

    final void delete(String written) {
        String name = scope.mangled(written);
        Scope.Use use = scope.uses.get(name);
        switch (use.place) {
            case LOCAL -> out.add(Instructions.DELETE, place(name), 0);
            case CELL, FREE -> out.add(Instructions.DELETE_CELL, cell(name), 0);
            case GLOBAL -> out.add(Instructions.DELETE_GLOBAL, globals.place(name), 0);
            case NAMED -> out.add(Instructions.DELETE_NAME, out.name(name), 0);
        }
    }

    final int place(String name) {
        int place = out.find(name);
        return place < 0 ? out.local(name) : place;
    }

    final int cell(String name) {
        int free = scope.free.indexOf(name);
        return free >= 0 ? Assembler.FREE + free : place(name);
    }

    // ---- targets

    /** Pops into a target. */
    final void target(Expr target, boolean assigned) {
        out.at(target.start(), target.end());
        if (target instanceof Expr.Name name) {
            if (assigned && isLeafName()) {
                out.add(Instructions.STORE_LEAF, globals.place(name.name()), -1);
            } else {
                store(name.name());
            }
        } else if (target instanceof Expr.Attribute attribute) {
            expression(attribute.object());
            out.at(target.start(), target.end());
            out.add(Instructions.STORE_ATTRIBUTE, out.name(scope.mangled(attribute.name())), -2);
        } else if (target instanceof Expr.Item item) {
            expression(item.object());
            expression(item.index());
            out.at(target.start(), target.end());
            out.add(Instructions.STORE_ITEM, 0, -3);
        } else if (target instanceof Expr.TupleOf tuple) {
            unpack(tuple.elements(), assigned);
        } else if (target instanceof Expr.ListOf list) {
            unpack(list.elements(), assigned);
        } else if (target instanceof Expr.Starred starred) {
            target(starred.value(), false);
        }
    }

    final boolean isLeafName() {
        return options.leaves() && scope.kind == Scope.Kind.MODULE;
    }

    private void unpack(List<Expr> elements, boolean assigned) {
        int star = -1;
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Expr.Starred) {
                star = i;
            }
        }
        if (star < 0) {
            out.add(Instructions.UNPACK, elements.size(), elements.size() - 1);
        } else {
            if (star > 255) {
                throw new Problem("too many expressions in star-unpacking assignment", 0, 1);
            }
            out.add(Instructions.UNPACK_STAR, star | elements.size() - 1 - star << 8, elements.size() - 1);
        }
        for (Expr element : elements) {
            target(element, assigned);
        }
    }

    // ---- expressions

    /** Pushes a value. */
    final void expression(Expr outermost) {
        if (!(outermost instanceof Expr.Binary
                || outermost instanceof Expr.Attribute
                || outermost instanceof Expr.Call
                || outermost instanceof Expr.Item)) {
            simple(outermost);
            return;
        }
        // What leans to the left is gone down in a loop, however long it is.
        List<Expr> spine = new ArrayList<>();
        Expr expr = outermost;
        boolean method = false;
        while (true) {
            if (expr instanceof Expr.Binary binary) {
                spine.add(expr);
                method = false;
                expr = binary.left();
            } else if (expr instanceof Expr.Attribute attribute) {
                spine.add(expr);
                method = false;
                expr = attribute.object();
            } else if (expr instanceof Expr.Call call) {
                spine.add(expr);
                method = isMethod(call);
                expr = method ? ((Expr.Attribute) call.function()).object() : call.function();
            } else if (expr instanceof Expr.Item item) {
                spine.add(expr);
                method = false;
                expr = item.object();
            } else {
                break;
            }
        }
        simple(expr);
        for (int i = spine.size() - 1; i >= 0; i--) {
            step(spine.get(i));
        }
    }

    private static boolean isMethod(Expr.Call call) {
        return call.function() instanceof Expr.Attribute && isPlain(call.arguments());
    }

    private static boolean isPlain(List<Expr.Argument> arguments) {
        for (Expr.Argument argument : arguments) {
            if (argument.passing() != Expr.Passing.POSITION) {
                return false;
            }
        }
        return true;
    }

    /** One step up the spine, its left part being on the stack. */
    private void step(Expr expr) {
        if (expr instanceof Expr.Binary binary) {
            expression(binary.right());
            out.at(binary.start(), binary.end());
            int operation = binary(binary.operator());
            int own = operation == Operators.ADD
                    ? Instructions.ADD
                    : operation == Operators.SUBTRACT
                            ? Instructions.SUBTRACT
                            : operation == Operators.MULTIPLY ? Instructions.MULTIPLY : Instructions.BINARY;
            out.add(own, own == Instructions.BINARY ? operation : 0, -1);
        } else if (expr instanceof Expr.Attribute attribute) {
            out.at(attribute.start(), attribute.end());
            out.add(Instructions.ATTRIBUTE, out.name(scope.mangled(attribute.name())), 0);
        } else if (expr instanceof Expr.Item item) {
            expression(item.index());
            out.at(item.start(), item.end());
            out.add(Instructions.ITEM, 0, -1);
        } else if (expr instanceof Expr.Call call) {
            if (isMethod(call)) {
                Expr.Attribute attribute = (Expr.Attribute) call.function();
                out.at(attribute.start(), attribute.end());
                out.add(Instructions.METHOD, out.name(scope.mangled(attribute.name())), 1);
                for (Expr.Argument argument : call.arguments()) {
                    expression(argument.value());
                }
                out.at(call.start(), call.end());
                out.add(
                        Instructions.CALL_METHOD,
                        call.arguments().size(),
                        -1 - call.arguments().size());
            } else {
                call(call);
            }
        }
    }

    /** The operation of a sign. */
    final int binary(String operator) {
        return switch (operator) {
            case "+" -> Operators.ADD;
            case "-" -> Operators.SUBTRACT;
            case "*" -> Operators.MULTIPLY;
            case "/" -> Operators.DIVIDE;
            case "//" -> Operators.FLOOR_DIVIDE;
            case "%" -> Operators.MODULO;
            case "**" -> Operators.POWER;
            case "@" -> Operators.MATRIX;
            case "&" -> Operators.AND;
            case "|" -> Operators.OR;
            case "^" -> Operators.XOR;
            case "<<" -> Operators.LEFT;
            default -> Operators.RIGHT;
        };
    }

    private void call(Expr.Call call) {
        List<Expr.Argument> arguments = call.arguments();
        int named = 0;
        boolean spread = arguments.size() > 4000;
        for (Expr.Argument argument : arguments) {
            spread |= argument.passing() == Expr.Passing.STAR || argument.passing() == Expr.Passing.STARS;
            named += argument.passing() == Expr.Passing.KEYWORD ? 1 : 0;
        }
        if (spread) {
            spread(call);
            return;
        }
        String[] names = new String[named];
        int place = 0;
        for (Expr.Argument argument : arguments) {
            if (argument.passing() == Expr.Passing.POSITION) {
                expression(argument.value());
            }
        }
        for (Expr.Argument argument : arguments) {
            if (argument.passing() == Expr.Passing.KEYWORD) {
                expression(argument.value());
                names[place++] = scope.mangled(argument.name());
            }
        }
        out.at(call.start(), call.end());
        if (named == 0) {
            out.add(Instructions.CALL, arguments.size(), -arguments.size());
        } else {
            int list = out.keywords(names);
            if (list >= 2048) {
                throw new Problem("too many calls with keywords", call.start(), call.end());
            }
            out.add(Instructions.CALL_KEYWORDS, arguments.size() | list << 12, -arguments.size());
        }
    }

    final void spreadList(List<Expr.Argument> arguments) {
        out.add(Instructions.LIST, 0, 1);
        for (Expr.Argument argument : arguments) {
            if (argument.passing() == Expr.Passing.POSITION) {
                expression(argument.value());
                out.add(Instructions.APPEND, 1, -1);
            } else if (argument.passing() == Expr.Passing.STAR) {
                expression(argument.value());
                out.at(argument.start(), argument.end());
                out.add(Instructions.EXTEND, 2, -1);
            }
        }
    }

    private void spread(Expr.Call call) {
        spreadList(call.arguments());
        boolean keywords = false;
        for (Expr.Argument argument : call.arguments()) {
            boolean keyword = argument.passing() == Expr.Passing.KEYWORD;
            if (!keyword && argument.passing() != Expr.Passing.STARS) {
                continue;
            }
            if (!keywords) {
                out.add(Instructions.DICT, 0, 1);
                keywords = true;
            }
            if (keyword) {
                out.constant(new PyStr(argument.name()));
                expression(argument.value());
                out.at(call.start(), call.end());
                out.add(Instructions.DICT, 1, -1);
            } else {
                expression(argument.value());
                out.at(call.start(), call.end());
            }
            out.add(Instructions.UPDATE_DICT, 1, -1);
        }
        out.at(call.start(), call.end());
        out.add(Instructions.CALL_SPREAD, keywords ? 1 : 0, keywords ? -2 : -1);
    }

    private void simple(Expr expr) {
        out.at(expr.start(), expr.end());
        if (expr instanceof Expr.Literal literal) {
            out.constant(constant(literal));
        } else if (expr instanceof Expr.Name name) {
            load(name.name());
        } else if (expr instanceof Expr.Unary unary) {
            unary(unary);
        } else if (expr instanceof Expr.Logical logical) {
            logical(logical);
        } else if (expr instanceof Expr.Comparison comparison) {
            comparison(comparison);
        } else if (expr instanceof Expr.Conditional conditional) {
            conditional(conditional);
        } else if (expr instanceof Expr.Joined joined) {
            for (Expr part : joined.parts()) {
                simple(part);
            }
            out.at(expr.start(), expr.end());
            out.add(Instructions.JOIN, joined.parts().size(), 1 - joined.parts().size());
        } else if (expr instanceof Expr.Field field) {
            expression(field.value());
            field.format().ifPresent(this::simple);
            out.at(field.start(), field.end());
            boolean formatted = field.format().isPresent();
            out.add(Instructions.FORMAT, field.conversion() | (formatted ? 256 : 0), formatted ? -1 : 0);
        } else if (expr instanceof Expr.ListOf list) {
            display(list.elements(), Instructions.LIST, list);
        } else if (expr instanceof Expr.TupleOf tuple) {
            display(tuple.elements(), Instructions.TUPLE, tuple);
        } else if (expr instanceof Expr.SetOf set) {
            display(set.elements(), Instructions.SET, set);
        } else if (expr instanceof Expr.DictOf dict) {
            dict(dict);
        } else if (expr instanceof Expr.Slice slice) {
            part(slice.from());
            part(slice.to());
            if (slice.step().isPresent()) {
                part(slice.step());
            }
            out.at(expr.start(), expr.end());
            out.add(
                    Instructions.SLICE,
                    slice.step().isPresent() ? 3 : 2,
                    slice.step().isPresent() ? -2 : -1);
        } else {
            functional(expr);
        }
    }

    private void functional(Expr expr) {
        if (expr instanceof Expr.Comprehension comprehension) {
            comprehension(comprehension);
        } else if (expr instanceof Expr.Lambda lambda) {
            function(lambda, lambda.parameters(), List.of(), Optional.of(lambda.body()));
        } else if (expr instanceof Expr.Walrus walrus) {
            expression(walrus.value());
            out.add(Instructions.DUP, 0, 1);
            store(walrus.target().name());
        } else if (expr instanceof Expr.Yield yield) {
            part(yield.value());
            out.at(expr.start(), expr.end());
            out.add(Instructions.YIELD, 0, 0);
        } else if (expr instanceof Expr.YieldFrom yield) {
            expression(yield.value());
            out.at(expr.start(), expr.end());
            out.add(Instructions.ITERATOR, 0, 0);
            out.constant(PyNone.NONE);
            Assembler.Label again = new Assembler.Label();
            Assembler.Label over = new Assembler.Label();
            out.here(again);
            out.jump(Instructions.SEND, over, 0);
            out.add(Instructions.YIELD, 0, 0);
            out.jump(Instructions.JUMP_BACK, again, 0);
            out.here(over);
            out.depth(out.depth() - 1);
        } else if (expr instanceof Expr.Starred starred) {
            throw new Problem("can't use starred expression here", starred.start(), starred.end());
        } else {
            expression(expr);
        }
    }

    private void part(Optional<Expr> expr) {
        if (expr.isPresent()) {
            expression(expr.get());
        } else {
            out.constant(PyNone.NONE);
        }
    }

    private static PyObject constant(Expr.Literal literal) {
        return switch (literal.kind()) {
            case WHOLE -> whole(literal);
            case REAL -> new PyFloat(literal.number());
            case TEXT -> new PyStr(literal.text());
            case TRUE -> PyBool.TRUE;
            case FALSE -> PyBool.FALSE;
            case NONE -> PyNone.NONE;
            case ELLIPSIS -> PyNone.ELLIPSIS;
        };
    }

    private static PyObject whole(Expr.Literal literal) {
        String digits = literal.text();
        if (digits.length() < 10 && (digits.length() < 2 || digits.charAt(1) <= '9')) {
            int value = 0;
            for (int i = 0; i < digits.length(); i++) {
                value = value * 10 + digits.charAt(i) - '0';
            }
            return PyInt.of(value);
        }
        boolean prefixed = digits.charAt(0) == '0' && digits.length() > 1 && digits.charAt(1) > '9';
        try {
            return PyLong.of(Whole.parse(digits, prefixed ? 0 : 10));
        } catch (Raised raised) {
            throw new Problem(
                    raised.getMessage()
                            + " - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                    literal.start(),
                    literal.end());
        }
    }

    private void unary(Expr.Unary first) {
        Expr expr = first;
        List<Expr.Unary> signs = new ArrayList<>();
        while (expr instanceof Expr.Unary unary) {
            signs.add(unary);
            expr = unary.operand();
        }
        int left = signs.size();
        Expr.Unary inner = signs.get(left - 1);
        if (inner.operator().equals("-")
                && expr instanceof Expr.Literal literal
                && (literal.kind() == Expr.Constant.WHOLE || literal.kind() == Expr.Constant.REAL)) {
            out.at(inner.start(), inner.end());
            PyObject value = constant(literal);
            out.constant(
                    value instanceof PyFloat real
                            ? new PyFloat(-real.value)
                            : value instanceof PyInt whole
                                    ? PyInt.of(-whole.value)
                                    : PyLong.of(((PyLong) value).value.neg()));
            left--;
        } else {
            expression(expr);
        }
        for (int i = left - 1; i >= 0; i--) {
            Expr.Unary unary = signs.get(i);
            out.at(unary.start(), unary.end());
            switch (unary.operator()) {
                case "not" -> out.add(Instructions.NOT, 0, 0);
                case "-" -> out.add(Instructions.UNARY, 0, 0);
                case "+" -> out.add(Instructions.UNARY, 1, 0);
                default -> out.add(Instructions.UNARY, 2, 0);
            }
        }
    }

    private void logical(Expr.Logical logical) {
        Assembler.Label over = new Assembler.Label();
        int count = logical.operands().size();
        for (int i = 0; i < count; i++) {
            expression(logical.operands().get(i));
            if (i < count - 1) {
                out.jump(logical.and() ? Instructions.FALSE_OR_POP : Instructions.TRUE_OR_POP, over, -1);
            }
        }
        out.here(over);
    }

    private void comparison(Expr.Comparison comparison) {
        List<Expr> operands = comparison.operands();
        int count = comparison.operators().size();
        expression(operands.get(0));
        if (count == 1) {
            expression(operands.get(1));
            out.at(comparison.start(), comparison.end());
            compare(comparison.operators().get(0));
            return;
        }
        Assembler.Label cleanup = new Assembler.Label();
        Assembler.Label over = new Assembler.Label();
        for (int i = 0; i < count; i++) {
            expression(operands.get(i + 1));
            out.at(operands.get(i).start(), operands.get(i + 1).end());
            if (i < count - 1) {
                out.add(Instructions.DUP, 0, 1);
                out.add(Instructions.ROT3, 0, 0);
                compare(comparison.operators().get(i));
                out.jump(Instructions.FALSE_OR_POP, cleanup, -1);
            } else {
                compare(comparison.operators().get(i));
            }
        }
        out.jump(Instructions.JUMP, over, 0);
        int height = out.depth();
        out.here(cleanup);
        out.depth(height + 1);
        out.add(Instructions.ROT2, 0, 0);
        out.add(Instructions.POP, 0, -1);
        out.here(over);
    }

    private void compare(String operator) {
        switch (operator) {
            case "<" -> out.add(Instructions.COMPARE, Operators.LT, -1);
            case "<=" -> out.add(Instructions.COMPARE, Operators.LE, -1);
            case "==" -> out.add(Instructions.COMPARE, Operators.EQ, -1);
            case "!=" -> out.add(Instructions.COMPARE, Operators.NE, -1);
            case ">" -> out.add(Instructions.COMPARE, Operators.GT, -1);
            case ">=" -> out.add(Instructions.COMPARE, Operators.GE, -1);
            case "is" -> out.add(Instructions.IS, 0, -1);
            case "is not" -> out.add(Instructions.IS, 1, -1);
            case "in" -> out.add(Instructions.IN, 0, -1);
            default -> out.add(Instructions.IN, 1, -1);
        }
    }

    private void conditional(Expr.Conditional first) {
        Assembler.Label over = new Assembler.Label();
        Expr expr = first;
        int height = out.depth();
        while (expr instanceof Expr.Conditional conditional) {
            Assembler.Label next = new Assembler.Label();
            condition(conditional.test(), false, next);
            expression(conditional.body());
            out.jump(Instructions.JUMP, over, 0);
            out.here(next);
            out.depth(height);
            expr = conditional.otherwise();
        }
        expression(expr);
        out.here(over);
    }

    /** Goes to a label if a test comes out as {@code wanted}. */
    final void condition(Expr test, boolean wanted, Assembler.Label label) {
        if (test instanceof Expr.Unary unary && unary.operator().equals("not")) {
            boolean turned = !wanted;
            Expr inner = unary.operand();
            while (inner instanceof Expr.Unary more && more.operator().equals("not")) {
                turned = !turned;
                inner = more.operand();
            }
            condition(inner, turned, label);
            return;
        }
        if (test instanceof Expr.Logical logical) {
            boolean short1 = logical.and() != wanted;
            Assembler.Label past = new Assembler.Label();
            int count = logical.operands().size();
            for (int i = 0; i < count; i++) {
                if (i == count - 1 || short1) {
                    condition(logical.operands().get(i), wanted, label);
                } else {
                    condition(logical.operands().get(i), !wanted, past);
                }
            }
            out.here(past);
            return;
        }
        expression(test);
        out.at(test.start(), test.end());
        out.jump(wanted ? Instructions.IF_TRUE : Instructions.IF_FALSE, label, -1);
    }

    private void display(List<Expr> elements, int operation, Expr whole) {
        int star = -1;
        for (int i = 0; i < elements.size() && star < 0; i++) {
            if (elements.get(i) instanceof Expr.Starred) {
                star = i;
            }
        }
        // So that the stack stays low, long displays are made piece by piece.
        int first = star < 0 && elements.size() <= 30 ? elements.size() : Math.min(star < 0 ? 30 : star, 30);
        for (int i = 0; i < first; i++) {
            expression(elements.get(i));
        }
        out.at(whole.start(), whole.end());
        boolean all = first == elements.size();
        int kind = all ? operation : operation == Instructions.TUPLE ? Instructions.LIST : operation;
        boolean constants = all && first >= 3;
        for (int i = 0; i < first; i++) {
            constants &= elements.get(i) instanceof Expr.Literal;
        }
        out.add(kind, kind == Instructions.SET ? first << 1 | (constants ? 1 : 0) : first, 1 - first);
        for (int i = first; i < elements.size(); i++) {
            boolean set = operation == Instructions.SET;
            if (elements.get(i) instanceof Expr.Starred starred) {
                expression(starred.value());
                out.at(starred.start(), starred.end());
                out.add(set ? Instructions.UPDATE_SET : Instructions.EXTEND, set ? 0 : 1, -1);
            } else {
                expression(elements.get(i));
                out.add(set ? Instructions.ADD_TO_SET : Instructions.APPEND, 1, -1);
            }
        }
        out.at(whole.start(), whole.end());
        if (!all && operation == Instructions.TUPLE) {
            out.add(Instructions.TO_TUPLE, 0, 0);
        }
    }

    private void dict(Expr.DictOf dict) {
        int count = dict.values().size();
        int first = 0;
        while (first < count && first < 15 && dict.keys().get(first).isPresent()) {
            expression(dict.keys().get(first).get());
            expression(dict.values().get(first));
            first++;
        }
        out.at(dict.start(), dict.end());
        out.add(Instructions.DICT, first, 1 - 2 * first);
        for (int i = first; i < count; i++) {
            if (dict.keys().get(i).isPresent()) {
                expression(dict.keys().get(i).get());
                expression(dict.values().get(i));
                out.at(dict.start(), dict.end());
                out.add(Instructions.ADD_TO_DICT, 1, -2);
            } else {
                expression(dict.values().get(i));
                out.at(dict.values().get(i).start(), dict.values().get(i).end());
                out.add(Instructions.UPDATE_DICT, 0, -1);
            }
        }
    }

    // ---- clauses

    final void clause(Expr.Comprehension made, int index) {
        if (index == made.clauses().size()) {
            element(made);
            return;
        }
        Expr.Clause clause = made.clauses().get(index);
        if (index == 0) {
            out.add(Instructions.LOAD, 0, 1);
        } else {
            expression(clause.iterable());
            out.at(clause.iterable().start(), clause.iterable().end());
            out.add(Instructions.ITERATOR, 0, 0);
        }
        Assembler.Label again = new Assembler.Label();
        Assembler.Label over = new Assembler.Label();
        int height = out.depth() - 1;
        out.here(again);
        out.jump(Instructions.NEXT, over, 1);
        target(clause.target(), false);
        Assembler.Label next = new Assembler.Label();
        for (Expr condition : clause.conditions()) {
            condition(condition, false, next);
        }
        clause(made, index + 1);
        out.here(next);
        out.at(made.start(), made.end());
        out.jump(Instructions.JUMP_BACK, again, 0);
        out.here(over);
        out.depth(height);
    }

    private void element(Expr.Comprehension made) {
        int below = 1 + made.clauses().size();
        expression(made.element());
        switch (made.making()) {
            case LIST -> out.add(Instructions.APPEND, below, -1);
            case SET -> out.add(Instructions.ADD_TO_SET, below, -1);
            case DICT -> {
                expression(made.value().orElseThrow());
                out.add(Instructions.ADD_TO_DICT, below, -2);
            }
            case GENERATOR -> {
                out.at(made.element().start(), made.element().end());
                out.add(Instructions.YIELD, 0, 0);
                out.add(Instructions.POP, 0, -1);
            }
        }
    }
}
