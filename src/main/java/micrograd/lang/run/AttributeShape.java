package micrograd.lang.run;

import java.util.Arrays;

/** Which attributes an instance has, and at which places: shared by all instances that were given the same names in the same order. */
public final class AttributeShape {
    private static final int SCANNED = 6;

    final PyType type;
    public final String[] names;
    private final StringMap<AttributeShape> next = new StringMap<>();
    private StringMap<Integer> places;

    AttributeShape(PyType type, String[] names) {
        this.type = type;
        this.names = names;
    }

    /** The place of an attribute, or -1. */
    public int find(String name) {
        if (names.length <= SCANNED) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }
        if (places == null) {
            places = new StringMap<>();
            for (int i = 0; i < names.length; i++) {
                places.put(names[i], i);
            }
        }
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    /** This and one more attribute. */
    public AttributeShape with(String name) {
        AttributeShape found = next.get(name);
        if (found == null) {
            String[] more = Arrays.copyOf(names, names.length + 1);
            more[names.length] = name;
            found = new AttributeShape(type, more);
            next.put(name, found);
        }
        return found;
    }
}
