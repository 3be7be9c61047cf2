package micrograd.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the site out of {@code webapp/} and of what TeaVM compiled. */
public final class BuildSite {
    /** What lies in {@code webapp/} but is not published as it is. */
    private static final Set<String> NOT_COPIED = Set.of(
            "editor.js",
            "assistance.js",
            "numbers.js",
            "indentation.js",
            "head.js",
            "opening.js",
            "sw.js",
            "single.js",
            "screenshots");

    /** The programs that are loaded when they are needed, each a script that defines a function of its name. */
    private static final List<String> ON_DEMAND = List.of("python", "lab", "training", "course");

    /** What of the page the lab's program fills. */
    private static final List<String> TOOLS = List.of(
            "engine", "check-tool", "plot-tool", "hand-tool", "museum-tool", "step-tool", "values", "export");

    /** The programs that the page begins with. */
    private static final List<String> AT_ONCE = List.of("editor", "playground");

    private static final List<String> PARTS = List.of(
            "editor.js",
            "playground.js",
            "style.css",
            "python.js",
            "lab.js",
            "training.js",
            "training.css",
            "course.js",
            "course.css",
            "lessons.js",
            "terms.js");

    private static final Pattern INDENTATION = Pattern.compile("(?m)^ +(?=<)");
    private static final Pattern STYLE = Pattern.compile(" *<link rel=\"stylesheet\" href=\"([^\"]+)\">\n");

    private BuildSite() {}

    /** Takes five paths: {@code webapp}, TeaVM's output, a place to work in, the site to make, and the lessons' folder. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path webapp = Path.of(args[0]);
        Path compiled = Path.of(args[1]);
        Path work = Path.of(args[2]);
        Path site = Path.of(args[3]);
        Path lessons = Path.of(args[4]);

        delete(site);
        copy(webapp, site);
        Esbuild esbuild = Esbuild.unpackedIn(work);
        esbuild.bundle(webapp.resolve("editor.js"), site.resolve("editor.js"));
        esbuild.minify(program(compiled, "micrograd.mjs"), work, site.resolve("micrograd.mjs"));
        String page = PageScript.running(program(compiled, "page.js"));
        esbuild.minify(page, work, site.resolve("playground.js"));
        String whole = new OpeningState().in(Files.readString(webapp.resolve("index.html")));
        OnDemandView training = new OnDemandView(whole, "training");
        OnDemandView course = new OnDemandView(training.pageWithout(), "course");
        OnDemandMarkup lab = new OnDemandMarkup(course.pageWithout(), "lab", TOOLS);
        for (String name : ON_DEMAND) {
            Path script = site.resolve(name + ".js");
            esbuild.minify(PageScript.function(name, program(compiled, name + ".js")), work, script);
            Files.writeString(script, PageScript.eager(name, Files.readString(script)));
        }
        Path declarations = site.resolve("micrograd.d.ts");
        Files.writeString(declarations, Declarations.filledIn(Files.readString(declarations)));
        Files.writeString(site.resolve("lessons.js"), LessonsScript.of(lessons));
        Files.writeString(site.resolve("terms.js"), GlossaryScript.of());
        for (Path file : children(webapp)) {
            if (file.toString().endsWith(".css")) {
                esbuild.minify(Files.readString(file), work, site.resolve(file.getFileName()));
            }
        }
        String opening = esbuild.minified(webapp.resolve("opening.js"), work);
        Files.writeString(site.resolve("index.html"), new HeadScript(whole).pageWith(opening));
        compileWhole(AT_ONCE, site);
        String starter = Files.readString(webapp.resolve("single.js"));
        List<String> later = new ArrayList<>(ON_DEMAND);
        later.add("lessons");
        later.add("terms");
        String single = SingleFile.of(site.resolve("index.html"), later, starter);
        Files.writeString(site.resolve("micrograd-playground.html"), single);

        Files.writeString(site.resolve("training.js"), training.script(), StandardOpenOption.APPEND);
        Files.writeString(site.resolve("course.js"), course.script(), StandardOpenOption.APPEND);
        Files.writeString(site.resolve("lab.js"), lab.script(), StandardOpenOption.APPEND);
        compileWhole(ON_DEMAND, site);
        join(training.styles(), site);
        join(course.styles(), site);
        String small = withOneStyle(lab.pageWithout(), site);
        HashedParts parts = new HashedParts(site, PARTS);
        String head = opening + parts.script() + esbuild.minified(webapp.resolve("head.js"), work);
        String index = new HeadScript(parts.in(small)).pageWith(head);
        Files.writeString(site.resolve("index.html"), INDENTATION.matcher(index).replaceAll(""));
        String version = parts.version("icon.svg", "manifest.webmanifest");
        Files.writeString(site.resolve("sw.js"), version + esbuild.minified(webapp.resolve("sw.js"), work));
    }

    private static void compileWhole(List<String> programs, Path site) throws IOException {
        for (String name : programs) {
            Path script = site.resolve(name + ".js");
            Files.writeString(script, PageScript.compiledWhole(Files.readString(script)));
        }
    }

    private static String program(Path compiled, String file) throws IOException {
        return LeanClasses.in(Files.readString(compiled.resolve(file)));
    }

    /** Joins the page's style sheets in the first of them, in their order. */
    private static String withOneStyle(String page, Path site) throws IOException {
        Matcher links = STYLE.matcher(page);
        List<String> styles = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (links.find()) {
            links.appendReplacement(text, styles.isEmpty() ? "$0" : "");
            styles.add(links.group(1));
        }
        join(styles, site);
        return links.appendTail(text).toString();
    }

    /** Joins style sheets in the first of them. */
    private static void join(List<String> styles, Path site) throws IOException {
        StringBuilder joined = new StringBuilder();
        for (String style : styles) {
            joined.append(Files.readString(site.resolve(style)));
            Files.delete(site.resolve(style));
        }
        Files.writeString(site.resolve(styles.get(0)), joined);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path path : children(from)) {
            String name = path.getFileName().toString();
            if (NOT_COPIED.contains(name)) {
                continue;
            }
            if (Files.isDirectory(path)) {
                copy(path, to.resolve(name));
            } else {
                Files.copy(path, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            for (Path child : children(path)) {
                delete(child);
            }
        }
        Files.deleteIfExists(path);
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> list = Files.list(directory)) {
            return list.sorted().toList();
        }
    }
}
