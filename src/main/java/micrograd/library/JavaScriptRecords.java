package micrograd.library;

import java.util.Objects;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * What takes the place of {@code equals} and {@code hashCode} in all records that the build compiles: one comparison of all parts, for two methods in each of two hundred records.
 * {@link RecordParts} tells TeaVM what is compared.
 */
public final class JavaScriptRecords {
    private static final Comparison OF_PARTS = JavaScriptRecords::same;

    private JavaScriptRecords() {}

    /** Compares two parts that are objects. */
    @JSFunctor
    private interface Comparison extends JSObject {
        boolean equal(Object one, Object other);
    }

    /** Whether another object is a record of the same class with equal parts. */
    public static boolean equal(Object one, Object other) {
        return one == other || other != null && one.getClass() == other.getClass() && equal(one, other, OF_PARTS);
    }

    /** A number that equal records share: it is made of the parts that are numbers. */
    public static int hash(Object one) {
        return numbers(one);
    }

    static boolean same(Object one, Object other) {
        return Objects.equals(one, other);
    }

    @JSBody(
            params = "one",
            script = "var sum = 0; for (var part of Object.keys(one)) {"
                    + " if (part !== '$id$' && typeof one[part] === 'number') sum = 31 * sum + (one[part] | 0) | 0; }"
                    + " return sum;")
    private static native int numbers(Object one);

    @JSBody(
            params = {"one", "other", "comparison"},
            script = "for (var part of Object.keys(one)) { var a = one[part], b = other[part];"
                    + " if (part !== '$id$' && !Object.is(a, b)"
                    + " && !(a && b && typeof a === 'object' && typeof b === 'object' && comparison(a, b))) return false; }"
                    + " return true;")
    private static native boolean equal(Object one, Object other, Comparison comparison);
}
