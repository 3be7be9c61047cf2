package micrograd.benchmark;

import com.google.gson.JsonObject;

/** What is asked of an engine as multiples of the yardstick's time; null where nothing is. */
record Asked(Double must, Double goal) {
    static Asked of(JsonObject engine) {
        return new Asked(number(engine, "must"), number(engine, "goal"));
    }

    private static Double number(JsonObject engine, String name) {
        return engine.has(name) ? (Double) engine.get(name).getAsDouble() : null;
    }

    String verdict(double ratio) {
        if (goal == null || must == null) {
            return "";
        }
        return ratio <= goal ? "goal" : ratio <= must ? "must" : "no";
    }
}
