package micrograd.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.run.Code;
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

/** Writes the instructions of a program, a class body or a function. */
public final class Compiler {
    private final Globals globals;
    private final Map<Object, Scope> scopes;
    private final Options options;
    private final Scope scope;
    private final Assembler out = new Assembler();
    private final List<Block> blocks = new ArrayList<>();
    private int hidden;
    private boolean inLoop;

    /**
     * How to compile.
     *
     * @param stepping with a mark at each statement, where {@link micrograd.lang.run.Machine#step} stops
     * @param leaves in the playground's reading: a number that a top-level name is given becomes a leaf, and {@code ^} is a power
     */
    public record Options(boolean stepping, boolean leaves) {
        /** As Python reads a program. */
        public static final Options PYTHON = new Options(false, false);
    }

    /** What a jump out of statements has to see to. */
    private static final class Block {
        final Kind kind;
        final int depth;
        Assembler.Label leave = new Assembler.Label();
        Assembler.Label again = new Assembler.Label();
        int state;
        int value;
        boolean returns;
        boolean breaks;
        boolean continues;

        Block(Kind kind, int depth) {
            this.kind = kind;
            this.depth = depth;
        }
    }

    private enum Kind {
        LOOP,
        FINALLY,
        HANDLER
    }

    private Compiler(Globals globals, Map<Object, Scope> scopes, Options options, Scope scope) {
        this.globals = globals;
        this.scopes = scopes;
        this.options = options;
        this.scope = scope;
    }

    /**
     * The code of a program whose top-level names are those.
     *
     * @throws Problem for what is wrong with a statement's place or names
     */
    public static Code program(List<Stmt> body, Globals globals, Options options) {
        Map<Object, Scope> scopes = Scopes.of(body);
        Compiler compiler = new Compiler(globals, scopes, options, scopes.get(body));
        if (doc(body) != null && scopes.get(body).uses.containsKey("__doc__")) {
            compiler.out.constant(new PyStr(doc(body)));
            compiler.out.add(Instructions.STORE_GLOBAL, globals.place("__doc__"), -1);
        }
        compiler.body(body, true);
        compiler.out.constant(PyNone.NONE);
        compiler.out.add(Instructions.RETURN, 0, -1);
        return compiler.finish(new Code.Parts());
    }

    private Code finish(Code.Parts parts) {
        parts.name = scope.name;
        parts.qualifiedName = scope.qualified();
        return out.finish(parts, scope.free);
    }

    private int hiddenPlace() {
        return out.local("." + hidden++);
    }

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

    private void store(String written) {
        String name = scope.mangled(written);
        Scope.Use use = scope.uses.get(name);
        switch (use.place) {
            case LOCAL -> out.add(Instructions.STORE, place(name), -1);
            case CELL, FREE -> out.add(Instructions.STORE_CELL, cell(name), -1);
            case GLOBAL -> out.add(Instructions.STORE_GLOBAL, globals.place(name), -1);
            case NAMED -> out.add(Instructions.STORE_NAME, out.name(name), -1);
        }
    }

    private void delete(String written) {
        String name = scope.mangled(written);
        Scope.Use use = scope.uses.get(name);
        switch (use.place) {
            case LOCAL -> out.add(Instructions.DELETE, place(name), 0);
            case CELL, FREE -> out.add(Instructions.DELETE_CELL, cell(name), 0);
            case GLOBAL -> out.add(Instructions.DELETE_GLOBAL, globals.place(name), 0);
            case NAMED -> out.add(Instructions.DELETE_NAME, out.name(name), 0);
        }
    }

    private int place(String name) {
        int place = out.find(name);
        return place < 0 ? out.local(name) : place;
    }

    private int cell(String name) {
        int free = scope.free.indexOf(name);
        return free >= 0 ? Assembler.FREE + free : place(name);
    }

    // ---- statements

    private void body(List<Stmt> statements, boolean top) {
        for (int i = 0; i < statements.size(); i++) {
            Stmt statement = statements.get(i);
            boolean last = top && i == statements.size() - 1;
            out.at(statement.start(), statement.end());
            if (options.stepping()) {
                out.add(Instructions.STATEMENT, 0, 0);
            }
            if (last && statement instanceof Stmt.Evaluate evaluate && !evaluate.silent()) {
                expression(evaluate.value());
                out.add(Instructions.SHOW, 1, -1);
            } else {
                statement(statement);
            }
        }
    }

    private void statement(Stmt statement) {
        if (statement instanceof Stmt.Evaluate evaluate) {
            expression(evaluate.value());
            out.add(Instructions.POP, 0, -1);
        } else if (statement instanceof Stmt.Assign assign) {
            assign(assign);
        } else if (statement instanceof Stmt.Augment augment) {
            augment(augment);
        } else if (statement instanceof Stmt.Annotate annotate) {
            if (annotate.value().isPresent()) {
                expression(annotate.value().get());
                target(annotate.target(), true);
            }
        } else if (statement instanceof Stmt.Return result) {
            returns(result);
        } else if (statement instanceof Stmt.Raise raise) {
            raises(raise);
        } else if (statement instanceof Stmt.Assert assertion) {
            asserts(assertion);
        } else if (statement instanceof Stmt.Delete delete) {
            for (Expr target : delete.targets()) {
                delete(target);
            }
        } else if (statement instanceof Stmt.Import imports) {
            imports(imports);
        } else if (statement instanceof Stmt.ImportFrom from) {
            importFrom(from);
        } else if (statement instanceof Stmt.Break) {
            jumpOut(statement, true);
        } else if (statement instanceof Stmt.Continue) {
            jumpOut(statement, false);
        } else {
            compound(statement);
        }
    }

    private void compound(Stmt statement) {
        if (statement instanceof Stmt.If ifs) {
            ifs(ifs);
        } else if (statement instanceof Stmt.While loop) {
            whiles(loop);
        } else if (statement instanceof Stmt.For loop) {
            fors(loop);
        } else if (statement instanceof Stmt.Try tries) {
            tries(tries);
        } else if (statement instanceof Stmt.With with) {
            with(with, 0);
        } else if (statement instanceof Stmt.Define define) {
            define(define);
        } else if (statement instanceof Stmt.ClassOf made) {
            classOf(made);
        } else if (!(statement instanceof Stmt.Pass) && !(statement instanceof Stmt.Outer)) {
            throw new IllegalStateException("no code for " + statement);
        }
    }

    private void assign(Stmt.Assign assign) {
        expression(assign.value());
        int count = assign.targets().size();
        for (int i = 0; i < count; i++) {
            if (i < count - 1) {
                out.add(Instructions.DUP, 0, 1);
            }
            target(assign.targets().get(i), true);
        }
    }

    private boolean isLeafName() {
        return options.leaves() && scope.kind == Scope.Kind.MODULE;
    }

    /** Pops into a target. */
    private void target(Expr target, boolean assigned) {
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

    private void augment(Stmt.Augment augment) {
        int operation = binary(augment.operator());
        Expr target = augment.target();
        if (target instanceof Expr.Name name) {
            expression(name);
            expression(augment.value());
            out.at(augment.start(), augment.end());
            out.add(Instructions.IN_PLACE, operation, -1);
            if (isLeafName()) {
                out.add(Instructions.AUGMENT_LEAF, globals.place(name.name()), -1);
            } else {
                store(name.name());
            }
        } else if (target instanceof Expr.Attribute attribute) {
            int place = out.name(scope.mangled(attribute.name()));
            expression(attribute.object());
            out.at(target.start(), target.end());
            out.add(Instructions.DUP, 0, 1);
            out.add(Instructions.ATTRIBUTE, place, 0);
            expression(augment.value());
            out.at(augment.start(), augment.end());
            out.add(Instructions.IN_PLACE, operation, -1);
            out.add(Instructions.ROT2, 0, 0);
            out.add(Instructions.STORE_ATTRIBUTE, place, -2);
        } else if (target instanceof Expr.Item item) {
            expression(item.object());
            expression(item.index());
            out.at(target.start(), target.end());
            out.add(Instructions.DUP2, 0, 2);
            out.add(Instructions.ITEM, 0, -1);
            expression(augment.value());
            out.at(augment.start(), augment.end());
            out.add(Instructions.IN_PLACE, operation, -1);
            out.add(Instructions.ROT3, 0, 0);
            out.add(Instructions.STORE_ITEM, 0, -3);
        }
    }

    private void delete(Expr target) {
        out.at(target.start(), target.end());
        if (target instanceof Expr.Name name) {
            delete(name.name());
        } else if (target instanceof Expr.Attribute attribute) {
            expression(attribute.object());
            out.at(target.start(), target.end());
            out.add(Instructions.DELETE_ATTRIBUTE, out.name(scope.mangled(attribute.name())), -1);
        } else if (target instanceof Expr.Item item) {
            expression(item.object());
            expression(item.index());
            out.at(target.start(), target.end());
            out.add(Instructions.DELETE_ITEM, 0, -2);
        } else if (target instanceof Expr.TupleOf tuple) {
            for (Expr element : tuple.elements()) {
                delete(element);
            }
        } else if (target instanceof Expr.ListOf list) {
            for (Expr element : list.elements()) {
                delete(element);
            }
        }
    }

    private void raises(Stmt.Raise raise) {
        int count = 0;
        if (raise.exception().isPresent()) {
            expression(raise.exception().get());
            count++;
        }
        if (raise.cause().isPresent()) {
            expression(raise.cause().get());
            count++;
        }
        out.at(raise.start(), raise.end());
        out.add(Instructions.RAISE, count, -count);
    }

    private void asserts(Stmt.Assert assertion) {
        Assembler.Label holds = new Assembler.Label();
        condition(assertion.test(), true, holds);
        out.at(assertion.start(), assertion.end());
        out.add(Instructions.ASSERTION, 0, 1);
        if (assertion.message().isPresent()) {
            expression(assertion.message().get());
            out.at(assertion.start(), assertion.end());
            out.add(Instructions.CALL, 1, -1);
        }
        out.add(Instructions.RAISE, 1, -1);
        out.here(holds);
    }

    private void imports(Stmt.Import imports) {
        for (Stmt.Alias alias : imports.modules()) {
            out.at(alias.start(), alias.end());
            boolean first = alias.as().isEmpty();
            out.add(Instructions.IMPORT, out.name(alias.name()) << 1 | (first ? 1 : 0), 1);
            int dot = alias.name().indexOf('.');
            store(!first ? alias.as() : dot < 0 ? alias.name() : alias.name().substring(0, dot));
        }
    }

    private void importFrom(Stmt.ImportFrom from) {
        if (from.module().equals("__future__")) {
            return;
        }
        if (from.level() > 0) {
            out.at(from.start(), from.end());
        }
        String module = from.module().isEmpty() ? "." : from.module();
        out.add(Instructions.IMPORT, out.name(module) << 1, 1);
        if (from.names().isEmpty()) {
            if (scope.kind != Scope.Kind.MODULE) {
                throw new Problem("import * only allowed at module level", from.start(), from.end());
            }
            out.add(Instructions.IMPORT_ALL, 0, -1);
            return;
        }
        for (Stmt.Alias alias : from.names()) {
            out.at(alias.start(), alias.end());
            out.add(Instructions.IMPORT_FROM, out.name(alias.name()), 1);
            store(alias.as().isEmpty() ? alias.name() : alias.as());
        }
        out.add(Instructions.POP, 0, -1);
    }

    // ---- leaving

    private void returns(Stmt.Return result) {
        if (scope.kind != Scope.Kind.FUNCTION) {
            throw new Problem("'return' outside function", result.start(), result.end());
        }
        if (result.value().isPresent()) {
            expression(result.value().get());
        } else {
            out.constant(PyNone.NONE);
        }
        out.at(result.start(), result.end());
        leaveFunction();
    }

    /** Returns the top of the stack, through the finally clauses around. */
    private void leaveFunction() {
        int height = out.depth();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block.kind == Kind.HANDLER) {
                out.add(Instructions.LEAVE_HANDLER, block.state, 0);
            } else if (block.kind == Kind.FINALLY) {
                block.returns = true;
                out.add(Instructions.STORE, block.value, -1);
                into(block, 2);
                out.depth(height - 1);
                return;
            }
        }
        out.add(Instructions.RETURN, 0, -1);
        out.depth(height - 1);
    }

    /** Goes to a finally clause, which is to go on in that way afterwards. */
    private void into(Block block, int state) {
        while (out.depth() > block.depth) {
            out.add(Instructions.POP, 0, -1);
        }
        out.constant(PyInt.of(state));
        out.add(Instructions.STORE, block.state, -1);
        out.jump(Instructions.JUMP, block.leave, 0);
    }

    private void jumpOut(Stmt statement, boolean breaks) {
        if (!inLoop) {
            throw new Problem(
                    breaks ? "'break' outside loop" : "'continue' not properly in loop",
                    statement.start(),
                    statement.end());
        }
        jumpOut(breaks);
    }

    private void jumpOut(boolean breaks) {
        int height = out.depth();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block.kind == Kind.HANDLER) {
                out.add(Instructions.LEAVE_HANDLER, block.state, 0);
            } else if (block.kind == Kind.FINALLY) {
                block.breaks |= breaks;
                block.continues |= !breaks;
                into(block, breaks ? 3 : 4);
                out.depth(height);
                return;
            } else {
                int wanted = breaks ? block.depth : block.depth + block.state;
                while (out.depth() > wanted) {
                    out.add(Instructions.POP, 0, -1);
                }
                out.jump(breaks ? Instructions.JUMP : Instructions.JUMP_BACK, breaks ? block.leave : block.again, 0);
                out.depth(height);
                return;
            }
        }
    }

    // ---- if and loops

    private void ifs(Stmt.If ifs) {
        Assembler.Label over = new Assembler.Label();
        for (int i = 0; i < ifs.branches().size(); i++) {
            Stmt.Branch branch = ifs.branches().get(i);
            Assembler.Label next = new Assembler.Label();
            condition(branch.test(), false, next);
            body(branch.body(), false);
            if (i < ifs.branches().size() - 1 || !ifs.otherwise().isEmpty()) {
                out.jump(Instructions.JUMP, over, 0);
            }
            out.here(next);
        }
        body(ifs.otherwise(), false);
        out.here(over);
    }

    /** Begins a loop that stands in no other one of its function. */
    private boolean outermost(int argument, boolean outermost) {
        if (outermost) {
            out.add(Instructions.LOOP, argument, 0);
        }
        return outermost;
    }

    private void whiles(Stmt.While loop) {
        boolean before = inLoop;
        boolean outermost = outermost(0, !before);
        Block block = new Block(Kind.LOOP, out.depth());
        out.here(block.again);
        outermost(1, outermost);
        Assembler.Label over = new Assembler.Label();
        condition(loop.test(), false, over);
        blocks.add(block);
        inLoop = true;
        body(loop.body(), false);
        inLoop = before;
        blocks.remove(blocks.size() - 1);
        out.at(loop.start(), loop.end());
        out.jump(Instructions.JUMP_BACK, block.again, 0);
        out.here(over);
        outermost(2, outermost);
        body(loop.otherwise(), false);
        leaveLoop(block, outermost, !loop.otherwise().isEmpty());
    }

    private void leaveLoop(Block block, boolean outermost, boolean otherwise) {
        if (!outermost) {
            out.here(block.leave);
            return;
        }
        Assembler.Label end = new Assembler.Label();
        out.jump(Instructions.JUMP, end, 0);
        out.here(block.leave);
        outermost(2, true);
        out.here(end);
    }

    private void fors(Stmt.For loop) {
        boolean before = inLoop;
        boolean outermost = outermost(0, !before);
        expression(loop.iterable());
        out.at(loop.iterable().start(), loop.iterable().end());
        out.add(Instructions.ITERATOR, 0, 0);
        Block block = new Block(Kind.LOOP, out.depth() - 1);
        block.state = 1;
        Assembler.Label over = new Assembler.Label();
        out.here(block.again);
        out.jump(Instructions.NEXT, over, 1);
        outermost(1, outermost);
        target(loop.target(), false);
        blocks.add(block);
        inLoop = true;
        body(loop.body(), false);
        inLoop = before;
        blocks.remove(blocks.size() - 1);
        out.at(loop.iterable().start(), loop.iterable().end());
        out.jump(Instructions.JUMP_BACK, block.again, 0);
        out.here(over);
        out.depth(block.depth);
        outermost(2, outermost);
        body(loop.otherwise(), false);
        leaveLoop(block, outermost, !loop.otherwise().isEmpty());
    }

    // ---- try and with

    private void tries(Stmt.Try tries) {
        if (tries.last().isEmpty()) {
            excepts(tries);
            return;
        }
        Block block = finallyBlock();
        int from = out.position();
        blocks.add(block);
        if (tries.handlers().isEmpty()) {
            body(tries.body(), false);
        } else {
            excepts(tries);
        }
        blocks.remove(blocks.size() - 1);
        guard(block, from);
        body(tries.last(), false);
        afterwards(block, true);
    }

    private Block finallyBlock() {
        Block block = new Block(Kind.FINALLY, out.depth());
        block.state = hiddenPlace();
        block.value = hiddenPlace();
        return block;
    }

    /** Ends what a finally clause guards; what follows runs however it ended. */
    private void guard(Block block, int from) {
        int to = out.position();
        out.constant(PyInt.of(0));
        out.add(Instructions.STORE, block.state, -1);
        out.jump(Instructions.JUMP, block.leave, 0);
        out.depth(block.depth + 1);
        out.handler(from, to, out.position(), block.depth);
        out.add(Instructions.STORE, block.value, -1);
        out.constant(PyInt.of(1));
        out.add(Instructions.STORE, block.state, -1);
        out.here(block.leave);
    }

    /** Goes on as what the finally clause guarded was about to. */
    private void afterwards(Block block, boolean raises) {
        Assembler.Label over = new Assembler.Label();
        out.add(Instructions.LOAD_SURE, block.state, 1);
        out.jump(Instructions.IF_FALSE, over, -1);
        if (block.returns) {
            Assembler.Label next = when(block, 2);
            out.add(Instructions.LOAD_SURE, block.value, 1);
            leaveFunction();
            out.here(next);
        }
        if (block.breaks) {
            Assembler.Label next = when(block, 3);
            jumpOut(true);
            out.here(next);
        }
        if (block.continues) {
            Assembler.Label next = when(block, 4);
            jumpOut(false);
            out.here(next);
        }
        if (raises) {
            out.add(Instructions.LOAD_SURE, block.value, 1);
            out.add(Instructions.RERAISE, 0, -1);
        }
        out.here(over);
    }

    private Assembler.Label when(Block block, int state) {
        Assembler.Label next = new Assembler.Label();
        out.add(Instructions.LOAD_SURE, block.state, 1);
        out.constant(PyInt.of(state));
        out.add(Instructions.COMPARE, Operators.EQ, -1);
        out.jump(Instructions.IF_FALSE, next, -1);
        return next;
    }

    private void excepts(Stmt.Try tries) {
        int height = out.depth();
        int from = out.position();
        body(tries.body(), false);
        int to = out.position();
        body(tries.otherwise(), false);
        Assembler.Label over = new Assembler.Label();
        out.jump(Instructions.JUMP, over, 0);
        out.depth(height + 1);
        out.handler(from, to, out.position(), height);
        Block block = new Block(Kind.HANDLER, height);
        block.state = hiddenPlace();
        out.add(Instructions.ENTER_HANDLER, block.state, 0);
        int dealing = out.position();
        for (Stmt.Handler handler : tries.handlers()) {
            handler(handler, block, over, height);
        }
        out.add(Instructions.LEAVE_HANDLER, block.state, 0);
        out.add(Instructions.RERAISE, 0, -1);
        int end = out.position();
        out.depth(height + 1);
        out.handler(dealing, end - 2, end, height);
        out.add(Instructions.LEAVE_HANDLER, block.state, 0);
        out.add(Instructions.RERAISE, 0, -1);
        out.here(over);
        out.depth(height);
    }

    private void handler(Stmt.Handler handler, Block block, Assembler.Label over, int height) {
        out.at(handler.start(), handler.end());
        Assembler.Label next = new Assembler.Label();
        if (handler.type().isPresent()) {
            expression(handler.type().get());
            out.at(handler.start(), handler.end());
            out.add(Instructions.MATCHES, 0, 0);
            out.jump(Instructions.IF_FALSE, next, -1);
        }
        if (handler.name().isEmpty()) {
            out.add(Instructions.POP, 0, -1);
        } else {
            store(handler.name());
        }
        blocks.add(block);
        body(handler.body(), false);
        blocks.remove(blocks.size() - 1);
        out.at(handler.start(), handler.end());
        out.add(Instructions.LEAVE_HANDLER, block.state, 0);
        if (!handler.name().isEmpty()) {
            out.constant(PyNone.NONE);
            store(handler.name());
            delete(handler.name());
        }
        out.jump(Instructions.JUMP, over, 0);
        out.here(next);
        out.depth(height + 1);
    }

    private void with(Stmt.With with, int index) {
        if (index == with.contexts().size()) {
            body(with.body(), false);
            return;
        }
        Stmt.Context context = with.contexts().get(index);
        int start = context.manager().start();
        int end = context.manager().end();
        int exit = hiddenPlace();
        expression(context.manager());
        out.at(start, end);
        out.add(Instructions.ENTER_WITH, 0, 1);
        out.add(Instructions.ROT2, 0, 0);
        out.add(Instructions.STORE, exit, -1);
        Block block = new Block(Kind.FINALLY, out.depth() - 1);
        block.state = hiddenPlace();
        block.value = hiddenPlace();
        int from = out.position();
        blocks.add(block);
        if (context.target().isPresent()) {
            target(context.target().get(), false);
        } else {
            out.add(Instructions.POP, 0, -1);
        }
        with(with, index + 1);
        blocks.remove(blocks.size() - 1);
        guard(block, from);
        out.at(start, end);
        Assembler.Label quiet = new Assembler.Label();
        Assembler.Label over = new Assembler.Label();
        Assembler.Label raised = when(block, 1);
        out.add(Instructions.LOAD_SURE, exit, 1);
        out.add(Instructions.LOAD_SURE, block.value, 1);
        out.add(Instructions.CLASS_OF, 0, 1);
        out.add(Instructions.ROT2, 0, 0);
        out.constant(PyNone.NONE);
        out.add(Instructions.CALL, 3, -3);
        out.jump(Instructions.IF_TRUE, over, -1);
        out.add(Instructions.LOAD_SURE, block.value, 1);
        out.add(Instructions.RERAISE, 0, -1);
        out.here(raised);
        out.add(Instructions.LOAD_SURE, exit, 1);
        out.constant(PyNone.NONE);
        out.constant(PyNone.NONE);
        out.constant(PyNone.NONE);
        out.add(Instructions.CALL, 3, -3);
        out.add(Instructions.POP, 0, -1);
        out.here(quiet);
        afterwards(block, false);
        out.here(over);
    }

    // ---- functions and classes

    private void define(Stmt.Define define) {
        decorators(define.decorators());
        out.at(define.start(), define.end());
        function(define, define.parameters(), define.body(), Optional.empty());
        decorate(define.decorators(), define.start(), define.end());
        store(define.name());
    }

    private void decorators(List<Expr> decorators) {
        for (Expr decorator : decorators) {
            expression(decorator);
        }
    }

    private void decorate(List<Expr> decorators, int start, int end) {
        for (int i = decorators.size() - 1; i >= 0; i--) {
            out.at(decorators.get(i).start(), decorators.get(i).end());
            out.add(Instructions.CALL, 1, -1);
        }
        out.at(start, end);
    }

    /** Pushes a function. */
    private void function(Object opener, Parameters parameters, List<Stmt> body, Optional<Expr> result) {
        int flags = 0;
        int count = 0;
        int keywords = 0;
        for (int i = 0; i < parameters.list().size(); i++) {
            Parameters.Parameter parameter = parameters.list().get(i);
            if (i < parameters.positional() && parameter.otherwise().isPresent()) {
                expression(parameter.otherwise().get());
                count++;
            }
        }
        if (count > 0) {
            out.add(Instructions.TUPLE, count, 1 - count);
            flags |= 1;
        }
        for (int i = parameters.positional(); i < parameters.list().size(); i++) {
            Parameters.Parameter parameter = parameters.list().get(i);
            if (parameter.otherwise().isPresent()) {
                out.constant(new PyStr(parameter.name()));
                expression(parameter.otherwise().get());
                keywords++;
            }
        }
        if (keywords > 0) {
            out.add(Instructions.DICT, keywords, 1 - 2 * keywords);
            flags |= 2;
        }
        Scope inner = scopes.get(opener);
        Compiler compiler = new Compiler(globals, scopes, options, inner);
        Code code = compiler.functionCode(parameters, body, result);
        make(inner, code, flags, (flags & 1) + (flags >> 1));
    }

    private void make(Scope inner, Code code, int given, int taken) {
        int flags = given;
        int pops = taken;
        if (!inner.free.isEmpty()) {
            for (String name : inner.free) {
                out.add(Instructions.CELL, cell(name), 1);
            }
            out.add(Instructions.TUPLE, inner.free.size(), 1 - inner.free.size());
            flags |= 4;
            pops++;
        }
        out.add(Instructions.FUNCTION, out.code(code) << 4 | flags, 1 - pops);
    }

    private Code functionCode(Parameters parameters, List<Stmt> body, Optional<Expr> result) {
        Code.Parts parts = new Code.Parts();
        for (Parameters.Parameter parameter : parameters.list()) {
            out.local(scope.mangled(parameter.name()));
        }
        if (!parameters.more().isEmpty()) {
            out.local(scope.mangled(parameters.more()));
        }
        if (!parameters.moreKeywords().isEmpty()) {
            out.local(scope.mangled(parameters.moreKeywords()));
        }
        parts.parameters = parameters.positional();
        parts.positionOnly = parameters.positionOnly();
        parts.keywordOnly = parameters.list().size() - parameters.positional();
        parts.moreArguments = !parameters.more().isEmpty();
        parts.moreKeywords = !parameters.moreKeywords().isEmpty();
        parts.generator = scope.generator;
        cells();
        if (result.isPresent()) {
            expression(result.get());
            out.at(result.get().start(), result.get().end());
        } else {
            parts.doc = doc(body);
            body(body, false);
            out.constant(PyNone.NONE);
        }
        out.add(Instructions.RETURN, 0, -1);
        return finish(parts);
    }

    /** Makes cells of what inner functions share. */
    private void cells() {
        for (Map.Entry<String, Scope.Use> entry : scope.uses.entrySet()) {
            if (entry.getValue().place == Scope.Place.CELL) {
                out.add(Instructions.MAKE_CELL, place(entry.getKey()), 0);
            }
        }
    }

    private static String doc(List<Stmt> body) {
        boolean documented = !body.isEmpty()
                && body.get(0) instanceof Stmt.Evaluate evaluate
                && evaluate.value() instanceof Expr.Literal literal
                && literal.kind() == Expr.Constant.TEXT;
        return documented ? ((Expr.Literal) ((Stmt.Evaluate) body.get(0)).value()).text() : null;
    }

    private void classOf(Stmt.ClassOf made) {
        decorators(made.decorators());
        out.at(made.start(), made.end());
        Scope inner = scopes.get(made);
        Compiler compiler = new Compiler(globals, scopes, options, inner);
        make(inner, compiler.classCode(made), 0, 0);
        spreadList(made.arguments());
        out.add(Instructions.TO_TUPLE, 0, 0);
        int keywords = 0;
        for (Expr.Argument argument : made.arguments()) {
            if (argument.passing() == Expr.Passing.KEYWORD) {
                out.constant(new PyStr(argument.name()));
                expression(argument.value());
                keywords++;
            }
        }
        out.add(Instructions.DICT, keywords, 1 - 2 * keywords);
        out.at(made.start(), made.end());
        out.add(Instructions.CLASS, 0, -2);
        decorate(made.decorators(), made.start(), made.end());
        store(made.name());
    }

    private Code classCode(Stmt.ClassOf made) {
        Code.Parts parts = new Code.Parts();
        parts.classBody = true;
        cells();
        String doc = doc(made.body());
        if (doc != null) {
            out.constant(new PyStr(doc));
            out.add(Instructions.STORE_NAME, out.name("__doc__"), -1);
        }
        body(made.body(), false);
        out.constant(PyNone.NONE);
        out.add(Instructions.RETURN, 0, -1);
        return finish(parts);
    }

    // ---- expressions

    /** Pushes a value. */
    private void expression(Expr outermost) {
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
    private int binary(String operator) {
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

    private void spreadList(List<Expr.Argument> arguments) {
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
    private void condition(Expr test, boolean wanted, Assembler.Label label) {
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

    // ---- comprehensions

    private void comprehension(Expr.Comprehension made) {
        Scope inner = scopes.get(made);
        Compiler compiler = new Compiler(globals, scopes, options, inner);
        make(inner, compiler.comprehensionCode(made), 0, 0);
        Expr iterable = made.clauses().get(0).iterable();
        expression(iterable);
        out.at(iterable.start(), iterable.end());
        out.add(Instructions.ITERATOR, 0, 0);
        out.at(made.start(), made.end());
        out.add(Instructions.CALL, 1, -1);
    }

    private Code comprehensionCode(Expr.Comprehension made) {
        Code.Parts parts = new Code.Parts();
        parts.parameters = 1;
        parts.generator = made.making() == Expr.Making.GENERATOR;
        out.local(".0");
        cells();
        out.at(made.start(), made.end());
        switch (made.making()) {
            case LIST -> out.add(Instructions.LIST, 0, 1);
            case SET -> out.add(Instructions.SET, 0, 1);
            case DICT -> out.add(Instructions.DICT, 0, 1);
            case GENERATOR -> {}
        }
        clause(made, 0);
        if (made.making() == Expr.Making.GENERATOR) {
            out.constant(PyNone.NONE);
        }
        out.add(Instructions.RETURN, 0, -1);
        return finish(parts);
    }

    private void clause(Expr.Comprehension made, int index) {
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
