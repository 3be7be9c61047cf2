package micrograd.browsertests;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * {@code micrograd.mjs}, imported in Chromium: for checks that hold on the JVM and have to hold in what is compiled.
 *
 * <pre>{@code
 * try (LibraryPage library = LibraryPage.open()) {
 *     JsonElement answer = library.call("(library, source) => library.evaluate(source)", "a = 2\nL = a * a");
 * }
 * }</pre>
 */
public final class LibraryPage implements AutoCloseable {
    private static final Gson GSON = new Gson();

    private final OpenPage open;

    private LibraryPage(OpenPage open) {
        this.open = open;
    }

    public static LibraryPage open() {
        return new LibraryPage(OpenPage.options().blank());
    }

    /**
     * Calls a JavaScript function {@code (library, argument) => result} with the library and an argument made of what JSON
     * knows. Infinities, NaN and -0 cross in neither direction as JSON: such results are better turned into text first.
     */
    public JsonElement call(String function, Object argument) {
        String script = "async ([address, argument]) => {"
                + "const library = await import(address);"
                + "const result = await (" + function + ")(library, JSON.parse(argument));"
                + "return JSON.stringify(result === undefined ? null : result); }";
        Object result =
                open.page().evaluate(script, new String[] {Site.address() + "micrograd.mjs", GSON.toJson(argument)});
        return JsonParser.parseString((String) result);
    }

    public JsonElement call(String function) {
        return call(function, null);
    }

    @Override
    public void close() {
        open.close();
    }
}
