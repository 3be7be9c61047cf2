package micrograd.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds what code that is compiled to JavaScript must not call: too large, wrong, or different there. */
final class BannedCalls extends ClassVisitor {
    private static final Set<String> CLASSES = Set.of(
            "java/util/Formatter",
            "java/util/Random",
            "java/util/SplittableRandom",
            "java/util/concurrent/ThreadLocalRandom",
            "java/util/HashMap",
            "java/util/HashSet");

    private static final List<String> PACKAGES =
            List.of("java/util/regex/", "java/math/", "java/text/", "java/lang/reflect/");

    private static final Set<String> UNSOUND =
            Set.of("tanh", "expm1", "log1p", "sinh", "hypot", "fma", "random", "rint", "round");

    /** What rounds any number soundly: compiled to JavaScript, the JDK's throws for what is NaN or infinite, and casts to int wrap. */
    private static final String ROUNDING = "micrograd/text/Rounding";

    private static final Map<String, Set<String>> METHODS = Map.of(
            "java/lang/String",
            Set.of("split", "matches", "replaceAll", "replaceFirst", "format", "formatted", "lines"),
            "java/lang/Double",
            Set.of("parseDouble", "toString", "toHexString"),
            "java/lang/Float",
            Set.of("parseFloat", "toString", "toHexString"),
            "java/lang/Math",
            UNSOUND,
            "java/lang/StrictMath",
            UNSOUND,
            "java/lang/Character",
            Set.of(
                    "isLetter",
                    "isLetterOrDigit",
                    "isDigit",
                    "isAlphabetic",
                    "isJavaIdentifierStart",
                    "isJavaIdentifierPart",
                    "isUnicodeIdentifierStart",
                    "isUnicodeIdentifierPart",
                    "getType"),
            "java/lang/Class",
            Set.of("forName"),
            "java/util/stream/Collectors",
            Set.of("joining"));

    /** Time comes in as a parameter, from the browser. */
    private static final Set<String> CLOCK = Set.of("currentTimeMillis", "nanoTime");

    private static final Set<String> FLOATING = Set.of("D", "F", "Ljava/lang/Double;", "Ljava/lang/Float;");

    private final List<String> found = new ArrayList<>();
    private final String className;

    private BannedCalls(String className) {
        super(Opcodes.ASM9);
        this.className = className;
    }

    /** A line for each banned call: {@code micrograd.x.Y.method: java.util.regex.Pattern.compile}. */
    static List<String> in(ClassReader reader) {
        BannedCalls visitor = new BannedCalls(reader.getClassName());
        reader.accept(visitor, ClassReader.SKIP_DEBUG);
        return visitor.found;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String desc, boolean isInterface) {
                check(method, owner, name, desc);
            }

            @Override
            public void visitInsn(int opcode) {
                boolean toLong = opcode == Opcodes.D2L || opcode == Opcodes.F2L;
                boolean toInt = opcode == Opcodes.D2I || opcode == Opcodes.F2I;
                if ((toLong || toInt) && !className.equals(ROUNDING)) {
                    report(method, toLong ? "(long)" : "(int)", "double");
                }
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String name, String desc) {
                if (owner.equals("java/lang/System") && !name.equals("in")) {
                    report(method, owner, name);
                }
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String desc, Handle bootstrap, Object... arguments) {
                if (bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory") && takesFloating(desc)) {
                    report(method, "java/lang/String", "+ double");
                }
                for (Object argument : arguments) {
                    if (argument instanceof Handle handle) {
                        check(method, handle.getOwner(), handle.getName(), handle.getDesc());
                    }
                }
            }
        };
    }

    private void check(String method, String owner, String name, String descriptor) {
        boolean banned = CLASSES.contains(owner)
                || PACKAGES.stream().anyMatch(owner::startsWith)
                || METHODS.getOrDefault(owner, Set.of()).contains(name)
                || (owner.equals("java/lang/Double") || owner.equals("java/lang/Float"))
                        && name.equals("valueOf")
                        && descriptor.startsWith("(Ljava/lang/String;)")
                || owner.equals("java/lang/String") && name.equals("valueOf") && takesFloating(descriptor)
                || (owner.equals("java/lang/StringBuilder") || owner.equals("java/lang/StringBuffer"))
                        && takesFloating(descriptor)
                || owner.equals("java/lang/System")
                        && CLOCK.contains(name)
                        && !className.startsWith("micrograd/browser/");
        if (banned) {
            report(method, owner, name);
        }
    }

    private void report(String method, String owner, String name) {
        found.add((className + "." + method + ": " + owner + "." + name).replace('/', '.'));
    }

    private static boolean takesFloating(String descriptor) {
        for (Type type : Type.getArgumentTypes(descriptor)) {
            if (FLOATING.contains(type.getDescriptor())) {
                return true;
            }
        }
        return false;
    }
}
