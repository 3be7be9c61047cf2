package micrograd.training.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a {@link Packet} that {@link PacketReader} reads in the same order. */
public final class PacketWriter {
    private final List<String> texts = new ArrayList<>();
    private double[] numbers = new double[64];
    private int count;

    PacketWriter text(String text) {
        texts.add(text);
        return this;
    }

    public PacketWriter texts(List<String> several) {
        number(several.size());
        texts.addAll(several);
        return this;
    }

    public PacketWriter number(double number) {
        reserve(1);
        numbers[count++] = number;
        return this;
    }

    public PacketWriter flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    public PacketWriter numbers(double[] array) {
        number(array.length);
        reserve(array.length);
        System.arraycopy(array, 0, numbers, count, array.length);
        count += array.length;
        return this;
    }

    public PacketWriter arrays(double[][] arrays) {
        number(arrays.length);
        for (double[] array : arrays) {
            numbers(array);
        }
        return this;
    }

    private void reserve(int more) {
        if (count + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(count + more, 2 * numbers.length));
        }
    }

    Packet packet() {
        return new Packet(texts.toArray(new String[0]), Arrays.copyOf(numbers, count));
    }
}
