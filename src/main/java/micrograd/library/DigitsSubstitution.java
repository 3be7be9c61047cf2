package micrograd.library;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells TeaVM to compile {@link JavaScriptDigits} wherever {@code micrograd.text.Digits} is called for.
 *
 * <p>TeaVM finds it as a service, in every program it compiles with this class on the class path.
 */
public final class DigitsSubstitution extends SimpleSubstitutionPolicy {
    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(named("micrograd.text.Digits"))
                .replacePackage("micrograd.text", "micrograd.library")
                .simpleNamePrefix("JavaScript");
    }
}
