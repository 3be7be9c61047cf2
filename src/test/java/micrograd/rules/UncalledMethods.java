package micrograd.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Finds public methods that nothing in some classes calls; what another library or JavaScript calls counts as called. */
final class UncalledMethods {
    private static final Set<String> OF_EACH = Set.of("toString", "hashCode", "equals", "values", "valueOf", "main");

    private final Map<String, ClassReader> classes = new HashMap<>();
    private final Map<String, Set<String>> calls = new HashMap<>();
    private final Map<String, List<String>> methods = new HashMap<>();

    private UncalledMethods(List<ClassReader> readers) {
        for (ClassReader reader : readers) {
            classes.put(reader.getClassName(), reader);
            reader.accept(new Reading(reader.getClassName()), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
    }

    /** Those of the classes whose names begin with none of the prefixes. */
    static Set<String> in(List<ClassReader> readers, List<String> apart) {
        UncalledMethods all = new UncalledMethods(readers);
        Set<String> uncalled = new TreeSet<>();
        all.methods.forEach((owner, methods) -> {
            for (String method : methods) {
                if (apart.stream().noneMatch(owner::startsWith) && !all.isCalled(owner, method)) {
                    uncalled.add(owner.replace('/', '.') + "." + method.substring(0, method.indexOf('(')));
                }
            }
        });
        return uncalled;
    }

    private boolean isCalled(String owner, String method) {
        for (String on : calls.getOrDefault(method, Set.of())) {
            if (isA(owner, on) || isA(on, owner)) {
                return true;
            }
        }
        return classes.keySet().stream()
                .filter(one -> isA(one, owner))
                .anyMatch(one -> overrides(one, method.substring(0, method.indexOf('(')))
                        || calls.getOrDefault(method, Set.of()).stream().anyMatch(on -> isA(one, on)));
    }

    /** Whether a class is another one, or below it. */
    private boolean isA(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return above(one).stream().anyMatch(up -> isA(up, other));
    }

    private List<String> above(String one) {
        ClassReader reader = classes.get(one);
        List<String> above = new ArrayList<>();
        if (reader != null) {
            above.addAll(List.of(reader.getInterfaces()));
            above.add(reader.getSuperName());
        }
        return above;
    }

    /** Whether a class has the method from elsewhere, where it may be called; JavaScript calls any. */
    private boolean overrides(String one, String name) {
        for (String up : above(one)) {
            if (classes.containsKey(up) ? overrides(up, name) : up.startsWith("org/teavm/jso/") || has(up, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String external, String name) {
        try {
            Class<?> known = Class.forName(external.replace('/', '.'), false, UncalledMethods.class.getClassLoader());
            for (java.lang.reflect.Method method : known.getMethods()) {
                if (method.getName().equals(name)) {
                    return true;
                }
            }
            return false;
        } catch (ClassNotFoundException e) {
            return true;
        }
    }

    /** Takes down what a class declares and calls. */
    private final class Reading extends ClassVisitor {
        private final String owner;
        private final Set<String> components = new HashSet<>();

        Reading(String owner) {
            super(Opcodes.ASM9);
            this.owner = owner;
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
            components.add(name);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean written = (access & Opcodes.ACC_SYNTHETIC) == 0 && (access & Opcodes.ACC_PUBLIC) != 0;
            boolean accessor = components.contains(name) && descriptor.startsWith("()");
            if (written && !accessor && !name.startsWith("<") && !OF_EACH.contains(name)) {
                methods.computeIfAbsent(owner, one -> new ArrayList<>()).add(name + descriptor);
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    if (type.startsWith("Lorg/teavm/")) {
                        called(owner, name, descriptor);
                    }
                    return null;
                }

                @Override
                public void visitMethodInsn(int opcode, String on, String called, String form, boolean onInterface) {
                    called(on, called, form);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String form, Handle made, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            called(handle.getOwner(), handle.getName(), handle.getDesc());
                        }
                    }
                }
            };
        }

        private void called(String on, String name, String descriptor) {
            calls.computeIfAbsent(name + descriptor, one -> new HashSet<>()).add(on);
        }
    }
}
