package micrograd.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Finds static fields whose content can change: those that are not final, arrays that other classes can reach or that the
 * class itself writes to, and collections declared as mutable ones.
 */
final class StaticMutableState {
    private static final Set<String> MUTABLE = Set.of(
            "java.util.ArrayList",
            "java.util.ArrayDeque",
            "java.util.LinkedList",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.BitSet",
            "java.lang.StringBuilder");

    private StaticMutableState() {}

    /** A line for each: {@code micrograd.x.Y.FIELD}. */
    static List<String> in(ClassReader reader) {
        ClassNode type = new ClassNode();
        reader.accept(type, ClassReader.SKIP_DEBUG);
        List<String> found = new ArrayList<>();
        for (FieldNode field : type.fields) {
            boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0 && (field.access & Opcodes.ACC_SYNTHETIC) == 0;
            if (isStatic && mutable(type, field)) {
                found.add(type.name.replace('/', '.') + "." + field.name);
            }
        }
        return found;
    }

    private static boolean mutable(ClassNode type, FieldNode field) {
        Type declared = Type.getType(field.desc);
        if ((field.access & Opcodes.ACC_FINAL) == 0 || MUTABLE.contains(declared.getClassName())) {
            return true;
        }
        return declared.getSort() == Type.ARRAY
                && ((field.access & Opcodes.ACC_PRIVATE) == 0
                        || type.methods.stream().anyMatch(method -> writes(type, method, field)));
    }

    /** Whether a method, after the class is made, stores into the array that the field holds. */
    private static boolean writes(ClassNode type, MethodNode method, FieldNode field) {
        if (method.name.equals("<clinit>") || method.instructions.size() == 0) {
            return false;
        }
        try {
            Frame<SourceValue>[] frames = new Analyzer<>(new Origins()).analyzeAndComputeMaxs(type.name, method);
            for (int i = 0; i < frames.length; i++) {
                int opcode = method.instructions.get(i).getOpcode();
                if (frames[i] != null && opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
                    SourceValue array = frames[i].getStack(frames[i].getStackSize() - 3);
                    if (array.insns.stream().anyMatch(source -> reads(source, type, field))) {
                        return true;
                    }
                }
            }
            return false;
        } catch (AnalyzerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean reads(AbstractInsnNode source, ClassNode type, FieldNode field) {
        return source instanceof FieldInsnNode read
                && read.getOpcode() == Opcodes.GETSTATIC
                && read.owner.equals(type.name)
                && read.name.equals(field.name);
    }

    /** Tells where a value comes from, through local variables and duplications. */
    private static final class Origins extends SourceInterpreter {
        Origins() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return value;
        }
    }
}
