package micrograd.lang.run.loop;

import micrograd.lang.run.Machine;
import micrograd.lang.run.PyModule;

/** Where {@code import} looks. */
public interface Modules {
    /** Makes a module for a machine, or returns null where there is none of this name; called once a name and machine. */
    PyModule find(Machine machine, String name);

    /** What to say when there is none: what stands in for it here, or an empty text. */
    String advice(String name);

    /** No modules. */
    Modules NONE = new Modules() {
        @Override
        public PyModule find(Machine machine, String name) {
            return null;
        }

        @Override
        public String advice(String name) {
            return "";
        }
    };
}
