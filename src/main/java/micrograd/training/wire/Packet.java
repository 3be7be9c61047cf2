package micrograd.training.wire;

/**
 * A message between the page and its worker, in the only two things that need no thought to send: texts and numbers.
 *
 * @param texts the texts in the order written
 * @param numbers the numbers in the order written; arrays are preceded by their length
 */
public record Packet(String[] texts, double[] numbers) {}
