package micrograd.training.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import micrograd.text.Rounding;

/** Reads a {@link Packet} in the order in which {@link PacketWriter} wrote it. */
public final class PacketReader {
    private final Packet packet;
    private int nextText;
    private int nextNumber;

    PacketReader(Packet packet) {
        this.packet = packet;
    }

    String text() {
        require(nextText < packet.texts().length);
        return packet.texts()[nextText++];
    }

    public List<String> texts() {
        int length = whole();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            texts.add(text());
        }
        return texts;
    }

    public double number() {
        require(nextNumber < packet.numbers().length);
        return packet.numbers()[nextNumber++];
    }

    public int whole() {
        return Rounding.truncated(number());
    }

    public boolean flag() {
        return number() != 0;
    }

    public double[] numbers() {
        int length = whole();
        require(length >= 0 && length <= packet.numbers().length - nextNumber);
        nextNumber += length;
        return Arrays.copyOfRange(packet.numbers(), nextNumber - length, nextNumber);
    }

    public double[][] arrays() {
        int length = whole();
        require(length >= 0 && length <= packet.numbers().length - nextNumber);
        double[][] arrays = new double[length][];
        for (int i = 0; i < length; i++) {
            arrays[i] = numbers();
        }
        return arrays;
    }

    private static void require(boolean there) {
        if (!there) {
            throw new IllegalArgumentException("the message is cut short");
        }
    }
}
