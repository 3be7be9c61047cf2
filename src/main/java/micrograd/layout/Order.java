package micrograd.layout;

/** The nodes of each layer in an order that can be changed, compared and taken back. */
final class Order {
    final Layers layers;

    /** The nodes of each layer, in order. */
    final int[][] rows;

    /** Each node's place in its row. */
    final int[] position;

    Order(Layers layers) {
        this.layers = layers;
        rows = layers.rows;
        position = new int[layers.count];
        for (int[] row : rows) {
            number(row);
        }
    }

    /** Sorts all rows by a key, equals in their present order. */
    void sort(double[] key) {
        for (int[] row : rows) {
            StableSort.byKey(row, key);
            number(row);
        }
    }

    /** Notes the places of a row's nodes. */
    void number(int[] row) {
        for (int i = 0; i < row.length; i++) {
            position[row[i]] = i;
        }
    }

    /** Moves a node to another place in its row; those between move up. */
    void move(int node, int place) {
        int[] row = rows[layers.layer[node]];
        int at = position[node];
        int step = place < at ? -1 : 1;
        for (int i = at; i != place; i += step) {
            row[i] = row[i + step];
            position[row[i]] = i;
        }
        row[place] = node;
        position[node] = place;
    }

    /** How many crossings more there are if v, which follows u, comes before it. */
    int costOfExchange(int u, int v) {
        return cost(u, v, layers.ins) + cost(u, v, layers.outs);
    }

    private int cost(int u, int v, Adjacency near) {
        int cost = 0;
        int endU = near.end(u);
        int startV = near.start(v);
        int endV = near.end(v);
        for (int i = near.start(u); i < endU; i++) {
            int place = position[near.other(i)];
            for (int j = startV; j < endV; j++) {
                int other = position[near.other(j)];
                cost += place < other ? 1 : place > other ? -1 : 0;
            }
        }
        return cost;
    }

    /** Everything as it is now. */
    int[] snapshot() {
        return position.clone();
    }

    /** Everything as it was. */
    void restore(int[] snapshot) {
        System.arraycopy(snapshot, 0, position, 0, position.length);
        for (int node = 0; node < position.length; node++) {
            rows[layers.layer[node]][position[node]] = node;
        }
    }

    /** One row as it was. */
    void restoreRow(int i, int[] snapshot) {
        int[] row = rows[i];
        for (int node : row) {
            position[node] = snapshot[node];
        }
        int[] nodes = row.clone();
        for (int node : nodes) {
            row[position[node]] = node;
        }
    }

    /** Updates one row of a snapshot. */
    void saveRow(int i, int[] snapshot) {
        for (int node : rows[i]) {
            snapshot[node] = position[node];
        }
    }
}
