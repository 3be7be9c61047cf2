package micrograd.lang.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.run.Code;
import micrograd.lang.run.Globals;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.loop.Instructions;
import micrograd.lang.run.operations.Operators;
import micrograd.lang.syntax.Expr;
import micrograd.lang.syntax.Parameters;
import micrograd.lang.syntax.Problem;
import micrograd.lang.syntax.Stmt;

/** Writes the instructions of a program, a class body or a function. */
public final class Compiler extends ExpressionCompiler {
    private final Map<Object, Scope> scopes;
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
        super(globals, options, scope);
        this.scopes = scopes;
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
    @Override
    void function(Object opener, Parameters parameters, List<Stmt> body, Optional<Expr> result) {
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

    // ---- comprehensions

    @Override
    void comprehension(Expr.Comprehension made) {
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
}
