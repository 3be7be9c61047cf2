package micrograd.lang.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of a program, a class body or a function. */
final class Scope {
    /** What a scope belongs to. */
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION
    }

    /** Where a name of a scope is kept. */
    enum Place {
        LOCAL,
        CELL,
        FREE,
        GLOBAL,
        /** By name, in a class body. */
        NAMED
    }

    /** What a scope does with a name. */
    static final class Use {
        boolean bound;
        boolean used;
        boolean parameter;
        boolean global;
        boolean nonlocal;
        int start;
        int end;
        Place place;
    }

    final Kind kind;
    final Scope parent;
    final String name;
    /** The class whose private names are mangled here, or empty. */
    final String className;

    final Map<String, Use> uses = new LinkedHashMap<>();
    final List<Scope> inner = new ArrayList<>();
    /** Names taken from around, in the order of their cells. */
    final List<String> free = new ArrayList<>();
    /** Whether there is a yield. */
    boolean generator;
    /** Whether it is a comprehension's function. */
    boolean comprehension;

    Scope(Kind kind, Scope parent, String name, String className) {
        this.kind = kind;
        this.parent = parent;
        this.name = name;
        this.className = className;
        if (parent != null) {
            parent.inner.add(this);
        }
    }

    /** A name as a class with private names knows it. */
    String mangled(String identifier) {
        if (className.isEmpty()
                || !identifier.startsWith("__")
                || identifier.endsWith("__")
                || identifier.indexOf('.') >= 0) {
            return identifier;
        }
        int from = 0;
        while (from < className.length() && className.charAt(from) == '_') {
            from++;
        }
        return from == className.length() ? identifier : "_" + className.substring(from) + identifier;
    }

    Use use(String identifier) {
        return uses.computeIfAbsent(identifier, key -> new Use());
    }

    /** The full name: those of what it stands in before it. */
    String qualified() {
        if (parent == null || parent.kind == Kind.MODULE) {
            return name;
        }
        Use own = parent.uses.get(name);
        if (own != null && own.global) {
            return name;
        }
        return parent.qualified() + (parent.kind == Kind.CLASS ? "." : ".<locals>.") + name;
    }

    /** Settles where each name is kept, of this and all inner scopes, from outside in. */
    void settle() {
        for (Map.Entry<String, Use> entry : new ArrayList<>(uses.entrySet())) {
            settle(entry.getKey(), entry.getValue());
        }
        for (Scope scope : inner) {
            scope.settle();
        }
    }

    private void settle(String identifier, Use use) {
        if (use.place != null) {
            return;
        }
        if (use.global || kind == Kind.MODULE) {
            use.place = Place.GLOBAL;
        } else if (use.bound && !use.nonlocal && kind == Kind.CLASS) {
            use.place = Place.NAMED;
        } else if (use.bound && !use.nonlocal) {
            use.place = Place.LOCAL;
        } else if (parent != null && parent.provides(identifier)) {
            use.place = Place.FREE;
            free.add(identifier);
        } else {
            use.place = kind == Kind.CLASS ? Place.NAMED : Place.GLOBAL;
        }
    }

    /** Whether an inner function can take a name from here or further out; makes a cell of it. */
    boolean provides(String identifier) {
        Use use = uses.get(identifier);
        if (kind == Kind.CLASS && identifier.equals("__class__")) {
            use(identifier).place = Place.CELL;
            return true;
        }
        if (kind == Kind.MODULE) {
            return false;
        }
        if (kind == Kind.FUNCTION && use != null) {
            if (use.global) {
                return false;
            }
            if (use.bound && !use.nonlocal) {
                use.place = Place.CELL;
                return true;
            }
        }
        if (parent == null || !parent.provides(identifier)) {
            return false;
        }
        if (!free.contains(identifier)) {
            free.add(identifier);
            if (kind == Kind.FUNCTION) {
                use(identifier).place = Place.FREE;
            }
        }
        return true;
    }
}
