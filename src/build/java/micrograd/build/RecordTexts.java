package micrograd.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Leaves the texts of records, {@code Span[start=0, end=1]}, out of what the page loads: they are for who debugs, and each takes the names of all of its parts. A record that
 * writes its text itself keeps it.
 */
public final class RecordTexts implements ClassHolderTransformer {
    private static final MethodDescriptor TO_STRING = new MethodDescriptor("toString", String.class);

    @Override
    public void transformClass(ClassHolder one, ClassHolderTransformerContext context) {
        MethodHolder text = one.getMethod(TO_STRING);
        if ("java.lang.Record".equals(one.getParent())) {
            // The compiler makes it final; who writes one by hand does not.
            if (text != null && text.getModifiers().contains(ElementModifier.FINAL)) {
                one.removeMethod(text);
            }
        } else if (one.getName().equals("java.lang.Record")) {
            if (text != null) {
                one.removeMethod(text);
            }
            MethodHolder none = new MethodHolder(TO_STRING);
            none.getModifiers().clear();
            one.addMethod(none);
            ProgramEmitter.create(none, context.getHierarchy())
                    .constant("record")
                    .returnValue();
        }
    }
}
