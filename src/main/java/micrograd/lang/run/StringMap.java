package micrograd.lang.run;

import java.util.Arrays;

/** Names to things, in the order in which they came: open addressing, the same on both platforms. */
public final class StringMap<T> {
    private String[] keys = new String[8];
    private Object[] values = new Object[8];
    private int[] table = new int[16];
    private int used;
    private int live;

    /** What a name stands for, or null. */
    @SuppressWarnings("unchecked")
    public T get(String key) {
        int place = place(key);
        return place < 0 ? null : (T) values[place];
    }

    private int place(String key) {
        int mask = table.length - 1;
        int i = spread(key) & mask;
        while (true) {
            int entry = table[i];
            if (entry == 0) {
                return -1;
            }
            String found = keys[entry - 1];
            if (found != null && found.equals(key)) {
                return entry - 1;
            }
            i = i + 1 & mask;
        }
    }

    private static int spread(String key) {
        int hash = key.hashCode() * 0x9E3779B1;
        return hash ^ hash >>> 15;
    }

    /** Sets what a name stands for. */
    public void put(String key, T value) {
        int place = place(key);
        if (place >= 0) {
            values[place] = value;
            return;
        }
        if (used == keys.length) {
            rebuild();
        }
        keys[used] = key;
        values[used] = value;
        used++;
        live++;
        insert(key, used);
    }

    private void insert(String key, int entry) {
        int mask = table.length - 1;
        int i = spread(key) & mask;
        while (table[i] != 0) {
            i = i + 1 & mask;
        }
        table[i] = entry;
    }

    /** Takes a name out; returns what it stood for, or null. */
    @SuppressWarnings("unchecked")
    public T remove(String key) {
        int place = place(key);
        if (place < 0) {
            return null;
        }
        T value = (T) values[place];
        keys[place] = null;
        values[place] = null;
        live--;
        return value;
    }

    private void rebuild() {
        int capacity = live * 2 > keys.length ? keys.length * 2 : keys.length;
        String[] oldKeys = keys;
        Object[] oldValues = values;
        int count = used;
        keys = new String[capacity];
        values = new Object[capacity];
        table = new int[capacity * 2];
        used = 0;
        for (int i = 0; i < count; i++) {
            if (oldKeys[i] != null) {
                keys[used] = oldKeys[i];
                values[used] = oldValues[i];
                used++;
                insert(oldKeys[i], used);
            }
        }
    }

    /** The names, in order. */
    public String[] keys() {
        String[] all = new String[live];
        int count = 0;
        for (int i = 0; i < used; i++) {
            if (keys[i] != null) {
                all[count++] = keys[i];
            }
        }
        return Arrays.copyOf(all, count);
    }
}
