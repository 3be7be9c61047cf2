package micrograd.tape;

/** Whether numbers follow each other in equal steps, so that a loop can go through them. */
final class Regular {
    private Regular() {}

    /** Whether each number is a step above the one before it. */
    static boolean step(int[] numbers, int step) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] != numbers[i - 1] + step) {
                return false;
            }
        }
        return true;
    }

    /** Whether rows and columns of a matrix each go in equal steps. */
    static boolean matrix(int[][] numbers) {
        int rowStep = numbers.length > 1 ? numbers[1][0] - numbers[0][0] : 0;
        int columnStep = numbers[0].length > 1 ? numbers[0][1] - numbers[0][0] : 0;
        for (int r = 0; r < numbers.length; r++) {
            if (numbers[r][0] != numbers[0][0] + r * rowStep || !step(numbers[r], columnStep)) {
                return false;
            }
        }
        return true;
    }
}
