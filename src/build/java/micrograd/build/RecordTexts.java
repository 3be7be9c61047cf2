package micrograd.build;

import java.util.List;
import micrograd.library.JavaScriptRecords;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Leaves out of what the page loads what the compiler writes into each record: its text, {@code Span[start=0, end=1]}, which is for who debugs and takes the names of all parts, and
 * its comparisons, in whose place one stands for all records. A record that writes one of these itself keeps it.
 */
public final class RecordTexts implements ClassHolderTransformer {
    private static final MethodDescriptor TO_STRING = new MethodDescriptor("toString", String.class);
    private static final MethodDescriptor EQUALS = new MethodDescriptor("equals", Object.class, boolean.class);
    private static final MethodDescriptor HASH_CODE = new MethodDescriptor("hashCode", int.class);

    @Override
    public void transformClass(ClassHolder one, ClassHolderTransformerContext context) {
        NativeTexts.in(one, context);
        if ("java.lang.Record".equals(one.getParent())) {
            for (MethodDescriptor written : List.of(TO_STRING, EQUALS, HASH_CODE)) {
                MethodHolder method = one.getMethod(written);
                // The compiler makes it final; who writes one by hand does not.
                if (method != null && method.getModifiers().contains(ElementModifier.FINAL)) {
                    one.removeMethod(method);
                }
            }
        } else if (one.getName().equals("java.lang.Record")) {
            written(one, TO_STRING, context).constant("record").returnValue();
            ProgramEmitter equals = written(one, EQUALS, context);
            equals.invoke(
                            JavaScriptRecords.class,
                            "equal",
                            boolean.class,
                            equals.var(0, Object.class),
                            equals.var(1, Object.class))
                    .returnValue();
            ProgramEmitter hash = written(one, HASH_CODE, context);
            hash.invoke(JavaScriptRecords.class, "hash", int.class, hash.var(0, Object.class))
                    .returnValue();
        }
    }

    /** Begins a method in place of the one that a class has. */
    private static ProgramEmitter written(
            ClassHolder one, MethodDescriptor descriptor, ClassHolderTransformerContext context) {
        MethodHolder before = one.getMethod(descriptor);
        if (before != null) {
            one.removeMethod(before);
        }
        MethodHolder method = new MethodHolder(descriptor);
        method.getModifiers().clear();
        one.addMethod(method);
        return ProgramEmitter.create(method, context.getHierarchy());
    }
}
