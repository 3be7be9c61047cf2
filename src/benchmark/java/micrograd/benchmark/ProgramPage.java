package micrograd.benchmark;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** A page in which programs run, one after the other, by the JavaScript library. */
final class ProgramPage implements AutoCloseable {
    private static final int KILO = 1000;

    private final BrowserContext context;
    private final Page page;

    ProgramPage(Browser browser) {
        context = browser.newContext();
        page = InChromium.page(context);
        InChromium.evaluate(page, "measure.countKernels();");
    }

    ProgramRun run(String source) {
        JsonObject ran = asked("program", new JsonPrimitive(source).toString()).getAsJsonObject();
        return new ProgramRun(
                ran.get("millis").getAsDouble(), ran.get("printed").getAsString());
    }

    /** Milliseconds to evaluate a straight program of so many lines, an operation a line. */
    double evaluated(int lines) {
        return asked("straight", String.valueOf(lines)).getAsDouble();
    }

    /** Kilobytes that the last evaluation keeps a line. */
    double kilobytes(int lines) {
        asked("forget", "");
        double before = InChromium.bytes(context, page);
        evaluated(lines);
        double after = InChromium.bytes(context, page);
        return (after - before) / KILO / lines;
    }

    @Override
    public void close() {
        context.close();
    }

    private JsonElement asked(String function, String argument) {
        return InChromium.evaluate(
                page, "return measure." + function + "(library" + (argument.isEmpty() ? "" : ", " + argument) + ");");
    }
}
