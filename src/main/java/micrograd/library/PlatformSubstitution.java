package micrograd.library;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells TeaVM to compile JavaScript's own conversions, whole numbers and tables of characters ({@link JavaScriptDigits}, {@link JavaScriptEscapes},
 * {@link JavaScriptBig}, {@link JavaScriptUnicode}) wherever the JDK's are called for.
 *
 * <p>TeaVM finds it as a service, in every program it compiles with this class on the class path.
 */
public final class PlatformSubstitution extends SimpleSubstitutionPolicy {
    @Override
    public void contribute(SubstitutionSink sink) {
        replace(sink, "micrograd.text", "Digits");
        replace(sink, "micrograd.document", "Escapes");
        replace(sink, "micrograd.lang.run.text", "Big");
        replace(sink, "micrograd.lang.run.text", "Unicode");
    }

    private static void replace(SubstitutionSink sink, String packageName, String className) {
        sink.selectClasses(named(packageName + "." + className))
                .replacePackage(packageName, "micrograd.library")
                .simpleNamePrefix("JavaScript");
    }
}
