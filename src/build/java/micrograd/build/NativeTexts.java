package micrograd.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import micrograd.library.JavaScriptTexts;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/** Has texts joined and searched by the browser itself, see {@link JavaScriptTexts}: not by a buffer of characters for each sum of texts. */
final class NativeTexts {
    private static final String BUFFER = "java.lang.StringBuilder";
    private static final MethodReference JOIN =
            new MethodReference(JavaScriptTexts.class, "join", Object.class, Object.class, String.class);
    private static final MethodReference WRITTEN =
            new MethodReference(String.class, "valueOf", Object.class, String.class);
    private static final Set<ValueType> NOT_JOINED = Set.of(ValueType.LONG, ValueType.FLOAT, ValueType.DOUBLE);

    private NativeTexts() {}

    static void in(ClassHolder one, ClassHolderTransformerContext context) {
        if (one.getName().equals("java.lang.String")) {
            search(one, context);
        }
        for (MethodHolder method : one.getMethods()) {
            if (method.getProgram() != null) {
                joinIn(method.getProgram());
            }
        }
    }

    private static void search(ClassHolder text, ClassHolderTransformerContext context) {
        for (MethodDescriptor same : List.of(
                new MethodDescriptor("indexOf", int.class, int.class, int.class),
                new MethodDescriptor("indexOf", String.class, int.class, int.class),
                new MethodDescriptor("replace", char.class, char.class, String.class))) {
            MethodHolder before = text.getMethod(same);
            text.removeMethod(before);
            MethodHolder method = new MethodHolder(same);
            method.getModifiers().addAll(before.getModifiers());
            method.setLevel(before.getLevel());
            text.addMethod(method);
            ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
            body.invoke(
                            JavaScriptTexts.class.getName(),
                            same.getName(),
                            same.getResultType(),
                            body.var(0, String.class),
                            body.var(1, same.parameterType(0)),
                            body.var(2, same.parameterType(1)))
                    .returnValue();
        }
    }

    /** TeaVM makes of each sum of texts a buffer that is constructed, appended to and read in one go, by calls of a kind that no program of Java's makes of a buffer's methods. */
    private static void joinIn(Program program) {
        for (int i = 0; i < program.basicBlockCount(); i++) {
            BasicBlock block = program.basicBlockAt(i);
            for (Instruction next = block.getFirstInstruction(); next != null; ) {
                Instruction one = next;
                next = one.getNext();
                if (one instanceof ConstructInstruction made && made.getType().equals(BUFFER)) {
                    Instruction last = join(made);
                    next = last == null ? next : last.getNext();
                    if (last != null) {
                        last.delete();
                    }
                }
            }
        }
    }

    /** The call that reads the sum, in whose place it now is joined; null where this is no sum, or one of numbers that the browser writes in another way. */
    private static Instruction join(ConstructInstruction made) {
        List<InvokeInstruction> parts = new ArrayList<>();
        Instruction last = made.getNext();
        for (; ; last = last.getNext()) {
            if (last instanceof InvokeInstruction call && isOfBuffer(call)) {
                if (call.getMethod().getName().equals("toString")) {
                    break;
                }
                parts.add(call);
            } else if (!(last instanceof StringConstantInstruction)) {
                return null;
            }
        }
        if (parts.isEmpty() || !parts.remove(0).getMethod().getName().equals("<init>") || parts.size() < 2) {
            return null;
        }
        for (InvokeInstruction part : parts) {
            if (!part.getMethod().getName().equals("append") || NOT_JOINED.contains(part.getMethod().parameterType(0))) {
                return null;
            }
        }
        Variable joined = parts.size() == 1 ? call(parts.get(0), WRITTEN, text(parts.get(0))) : text(parts.get(0));
        for (InvokeInstruction part : parts.subList(1, parts.size())) {
            joined = call(part, JOIN, joined, text(part));
        }
        AssignInstruction result = new AssignInstruction();
        result.setAssignee(joined);
        result.setReceiver(((InvokeInstruction) last).getReceiver());
        last.insertPrevious(result);
        parts.forEach(Instruction::delete);
        made.getNext().delete();
        made.delete();
        return last;
    }

    private static boolean isOfBuffer(InvokeInstruction call) {
        return call.getType() == InvocationType.SPECIAL
                && call.getInstance() != null
                && call.getMethod().getClassName().equals(BUFFER);
    }

    private static Variable text(InvokeInstruction part) {
        Variable given = part.getArguments().get(0);
        ValueType type = part.getMethod().parameterType(0);
        if (type instanceof ValueType.Object) {
            return given;
        }
        MethodReference written = type == ValueType.BOOLEAN
                ? new MethodReference(String.class, "valueOf", boolean.class, String.class)
                : new MethodReference(JavaScriptTexts.class.getName(), "text", type, ValueType.parse(String.class));
        return call(part, written, given);
    }

    private static Variable call(Instruction before, MethodReference method, Variable... arguments) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(method);
        call.setArguments(arguments);
        call.setReceiver(before.getProgram().createVariable());
        call.setLocation(before.getLocation());
        before.insertPrevious(call);
        return call.getReceiver();
    }
}
