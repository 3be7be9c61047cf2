package micrograd.lang.run;

import java.util.Arrays;

/** A dictionary, in the order in which its keys came. */
public final class PyDict extends PyInstance {
    public PyObject[] keys = new PyObject[8];
    public PyObject[] values = new PyObject[8];
    int[] hashes = new int[8];
    private int[] table = new int[16];
    /** Entries used, the deleted ones included. */
    public int used;

    private int live;
    /** What a missing key is made by; of a {@code defaultdict}, else null. */
    public PyObject factory;
    /** The instance whose attributes these are, which writing changes too; or null. */
    public PyInstance owner;
    /** Counts up when keys come or go. */
    public int changes;

    /** An empty dictionary. */
    public PyDict() {
        super(Types.DICT);
    }

    /** An empty one of a derived class. */
    public PyDict(PyType type) {
        super(type);
    }

    /** How many keys there are. */
    public int size() {
        return live;
    }

    /** What a key stands for, or null. */
    public PyObject get(Machine machine, PyObject key) {
        int entry = find(machine, key, machine.hash(key));
        return entry < 0 ? null : values[entry];
    }

    /** What a text stands for, or null. */
    public PyObject get(Machine machine, String key) {
        return get(machine, new PyStr(key));
    }

    int find(Machine machine, PyObject key, int hash) {
        int mask = table.length - 1;
        int i = spread(hash) & mask;
        while (true) {
            int entry = table[i];
            if (entry == 0) {
                return -1;
            }
            if (hashes[entry - 1] == hash) {
                PyObject found = keys[entry - 1];
                if (found != null && (found == key || machine.equal(found, key))) {
                    return entry - 1;
                }
            }
            i = i + 1 & mask;
        }
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }

    /** Sets what a key stands for. */
    public void put(Machine machine, PyObject key, PyObject value) {
        if (owner != null && key instanceof PyStr name) {
            owner.attribute(name.value, value);
        }
        int hash = machine.hash(key);
        int entry = find(machine, key, hash);
        if (entry >= 0) {
            values[entry] = value;
            return;
        }
        if (used == keys.length) {
            machine.room(live);
            rebuild();
        }
        keys[used] = key;
        values[used] = value;
        hashes[used] = hash;
        used++;
        live++;
        changes++;
        insert(hash, used);
    }

    /** Sets what a text stands for. */
    public void put(Machine machine, String key, PyObject value) {
        put(machine, new PyStr(key), value);
    }

    private void insert(int hash, int entry) {
        int mask = table.length - 1;
        int i = spread(hash) & mask;
        while (table[i] != 0) {
            i = i + 1 & mask;
        }
        table[i] = entry;
    }

    /** Takes a key out; returns what it stood for, or null. */
    public PyObject remove(Machine machine, PyObject key) {
        int entry = find(machine, key, machine.hash(key));
        if (entry < 0) {
            return null;
        }
        PyObject value = values[entry];
        removeEntry(entry);
        return value;
    }

    public void removeEntry(int entry) {
        if (owner != null && keys[entry] instanceof PyStr name) {
            owner.removeAttribute(name.value);
        }
        keys[entry] = null;
        values[entry] = null;
        live--;
        changes++;
    }

    /** Takes everything out. */
    public void clear() {
        keys = new PyObject[8];
        values = new PyObject[8];
        hashes = new int[8];
        table = new int[16];
        used = 0;
        live = 0;
        changes++;
    }

    private void rebuild() {
        int capacity = live * 2 > keys.length ? keys.length * 2 : keys.length;
        PyObject[] oldKeys = keys;
        PyObject[] oldValues = values;
        int[] oldHashes = hashes;
        int count = used;
        keys = new PyObject[capacity];
        values = new PyObject[capacity];
        hashes = new int[capacity];
        table = new int[capacity * 2];
        used = 0;
        for (int i = 0; i < count; i++) {
            if (oldKeys[i] != null) {
                keys[used] = oldKeys[i];
                values[used] = oldValues[i];
                hashes[used] = oldHashes[i];
                used++;
                insert(oldHashes[i], used);
            }
        }
    }

    /** The keys in order. */
    public PyObject[] keyArray() {
        return compact(keys);
    }

    /** What the keys stand for, in their order. */
    public PyObject[] valueArray() {
        return compact(values);
    }

    private PyObject[] compact(PyObject[] from) {
        PyObject[] all = new PyObject[live];
        int count = 0;
        for (int i = 0; i < used; i++) {
            if (keys[i] != null) {
                all[count++] = from[i];
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** A copy, of the plain class or the same. */
    public PyDict copy(PyType type) {
        PyDict copy = new PyDict(type);
        copy.keys = keys.clone();
        copy.values = values.clone();
        copy.hashes = hashes.clone();
        copy.table = table.clone();
        copy.used = used;
        copy.live = live;
        copy.factory = type == Types.DICT ? null : factory;
        return copy;
    }

    @Override
    protected void reach(Census census) {
        super.reach(census);
        census.visit(keys, used);
        census.visit(values, used);
    }
}
