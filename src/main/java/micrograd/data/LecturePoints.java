package micrograd.data;

/** The four examples of the micrograd lecture, in its order; more than four repeat them. */
final class LecturePoints {
    private LecturePoints() {}

    static Points points(int size) {
        double[][] inputs = {{2, 3, -1}, {3, -1, 0.5}, {0.5, 1, 1}, {1, 1, -1}};
        double[] targets = {1, -1, -1, 1};
        Points points = new Points(size, 3);
        for (int i = 0; i < size; i++) {
            points.set(i, targets[i % 4], inputs[i % 4]);
        }
        return points;
    }
}
