package micrograd.library;

import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.FieldDependency;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReference;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Tells TeaVM that whatever is a part of a record may be compared by {@link JavaScriptRecords}, which it cannot see: JavaScript hands the parts over. */
public final class RecordParts extends AbstractDependencyListener implements TeaVMPlugin {
    private static final MethodReference SAME =
            new MethodReference(JavaScriptRecords.class, "same", Object.class, Object.class, boolean.class);

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void fieldReached(DependencyAgent agent, FieldDependency field) {
        ClassReader of = agent.getClassSource().get(field.getReference().getClassName());
        if (of != null && "java.lang.Record".equals(of.getParent())) {
            MethodDependency same = agent.linkMethod(SAME);
            field.getValue().connect(same.getVariable(1));
            field.getValue().connect(same.getVariable(2));
        }
    }
}
