package micrograd.lang.run;

import java.util.ArrayList;
import java.util.List;

/** The order in which the bases of a class are searched: C3, as Python's. */
final class Mro {
    private Mro() {}

    /** The order, the class itself first. Throws {@link IllegalArgumentException} where there is none. */
    static PyType[] of(PyType type, PyType[] bases) {
        List<List<PyType>> lines = new ArrayList<>();
        for (PyType base : bases) {
            lines.add(new ArrayList<>(List.of(base.mro)));
        }
        lines.add(new ArrayList<>(List.of(bases)));
        List<PyType> order = new ArrayList<>();
        order.add(type);
        while (true) {
            PyType next = null;
            boolean left = false;
            for (List<PyType> line : lines) {
                if (line.isEmpty()) {
                    continue;
                }
                left = true;
                if (!inTail(lines, line.get(0))) {
                    next = line.get(0);
                    break;
                }
            }
            if (!left) {
                return order.toArray(new PyType[0]);
            }
            if (next == null) {
                throw new IllegalArgumentException(names(bases));
            }
            order.add(next);
            for (List<PyType> line : lines) {
                if (!line.isEmpty() && line.get(0) == next) {
                    line.remove(0);
                }
            }
        }
    }

    private static boolean inTail(List<List<PyType>> lines, PyType type) {
        for (List<PyType> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                if (line.get(i) == type) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String names(PyType[] bases) {
        StringBuilder text = new StringBuilder();
        for (PyType base : bases) {
            text.append(text.length() == 0 ? "" : ", ").append(base.name());
        }
        return text.toString();
    }
}
