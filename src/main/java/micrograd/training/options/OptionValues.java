package micrograd.training.options;

import java.util.LinkedHashMap;
import java.util.Map;

/** A value for each option that is set; the others are as they usually are. */
final class OptionValues {
    private final Map<String, Object> values;

    OptionValues() {
        values = new LinkedHashMap<>();
    }

    private OptionValues(Map<String, Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    OptionValues copy() {
        return new OptionValues(values);
    }

    <T> void set(TrainingOption<T> option, T value) {
        values.put(option.key(), value);
    }

    void remove(TrainingOption<?> option) {
        values.remove(option.key());
    }

    /** Takes out what is set of the options whose keys begin so. */
    void clear(String prefix) {
        for (TrainingOption<?> option : TrainingOptions.ALL) {
            if (option.key().startsWith(prefix)) {
                values.remove(option.key());
            }
        }
    }

    boolean has(TrainingOption<?> option) {
        return values.containsKey(option.key());
    }

    /** What is set, or else what is usual. */
    @SuppressWarnings("unchecked")
    <T> T get(TrainingOption<T> option) {
        Object value = values.get(option.key());
        return value == null ? option.usual(this) : (T) value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OptionValues && values.equals(((OptionValues) other).values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
