package micrograd.lang.run;

/** A function written in Java. */
public final class PyNative extends PyObject {
    public final NativeTable table;
    public final int index;
    private final String name;
    /** The class whose method it is; null for a function. */
    public final PyType owner;
    /** Bits of the arguments to gather first; -1 for all. */
    public final int gathered;

    public PyNative(NativeTable table, int index, String declared, PyType owner) {
        this.table = table;
        this.index = index;
        this.owner = owner;
        int star = declared.indexOf('*');
        int end = declared.endsWith("!") || declared.endsWith("@") ? declared.length() - 1 : declared.length();
        name = declared.substring(0, star < 0 ? end : star);
        int bits = 0;
        while (star >= 0 && star + 1 < declared.length()) {
            char digit = declared.charAt(star + 1);
            bits = digit == 'a' ? -1 : bits | 1 << digit - '0';
            star = declared.indexOf('*', star + 1);
        }
        gathered = bits;
    }

    /** A function of one place in a table, as module code makes them one by one. */
    public static PyNative function(NativeTable table, int index) {
        return new PyNative(table, index, table.name(index), null);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    @Override
    public PyType type() {
        return owner == null ? Types.BUILTIN : Types.METHOD_DESCRIPTOR;
    }
}
