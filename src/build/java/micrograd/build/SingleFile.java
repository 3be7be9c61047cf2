package micrograd.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The page as one file: scripts, styles and icon put into the markup, each allowed by its hash in the file's own security
 * policy. The scripts are compressed; a short one unpacks them.
 */
final class SingleFile {
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");
    private static final Pattern ICON = Pattern.compile("(<link rel=\"icon\" href=\")([^\":]+\\.svg)(\")");
    private static final Pattern SCRIPT = Pattern.compile("[ \\t]*<script src=\"([^\"]+)\\.js\" defer></script>\\n?");

    private SingleFile() {}

    /** The page of {@code index}, with the programs that it would load {@code later}; {@code starter} is the script that unpacks. */
    static String of(Path index, List<String> later, String starter) throws IOException {
        String page = Files.readString(index);
        Path site = index.getParent();

        StringBuilder styleHashes = new StringBuilder();
        Matcher styles = STYLE.matcher(page);
        StringBuilder styled = new StringBuilder();
        while (styles.find()) {
            String style = Files.readString(site.resolve(styles.group(1)));
            if (style.contains("</style")) {
                throw new IOException(styles.group(1) + " would end its own style element");
            }
            styleHashes.append(' ').append(hash(style));
            styles.appendReplacement(styled, Matcher.quoteReplacement("<style>" + style + "</style>"));
        }
        page = styles.appendTail(styled).toString();

        StringBuilder scriptHashes = new StringBuilder();
        StringBuilder packed = new StringBuilder();
        Matcher scripts = SCRIPT.matcher(page);
        StringBuilder unscripted = new StringBuilder();
        while (scripts.find()) {
            packed.append(packed(site, scripts.group(1), " data-begin", scriptHashes));
            scripts.appendReplacement(unscripted, "");
        }
        page = scripts.appendTail(unscripted).toString();
        for (String name : later) {
            packed.append(packed(site, name, "", scriptHashes));
        }
        String start = embeddable(starter);
        scriptHashes.append(' ').append(hash(start));
        packed.append("<script>").append(start).append("</script>\n");
        page = replaceOnce(page, "</body>", packed + "</body>");

        page = replaceOnce(page, "script-src 'self'", "script-src" + scriptHashes);
        page = replaceOnce(page, "style-src 'self'", "style-src" + styleHashes);
        page = replaceOnce(page, "img-src 'self'", "img-src");
        page = replaceOnce(page, "worker-src 'self'", "worker-src");
        page = replaceOnce(page, " manifest-src 'self';", "");
        return withIcon(page, site);
    }

    /** A script as text of what gzip makes of it, under the id {@code packed-name}. */
    private static String packed(Path site, String name, String attribute, StringBuilder hashes) throws IOException {
        String script = Files.readString(site.resolve(name + ".js"));
        hashes.append(' ').append(hash(script));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new SmallestGzip(bytes)) {
            gzip.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String text = base85(bytes.toByteArray());
        return "<script type=\"text/plain\" id=\"packed-" + name + "\"" + attribute + ">" + text + "</script>\n";
    }

    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /**
     * Four bytes as five characters, from {@code (} to {@code |} but {@code !} in place of {@code <}, which would be markup: a sixteenth shorter than base64. Of
     * the last group as many characters stand as are needed.
     */
    static String base85(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 5 / 4 + 5);
        for (int i = 0; i < bytes.length; i += 4) {
            long group = 0;
            for (int k = 0; k < 4; k++) {
                group = group << 8 | (i + k < bytes.length ? bytes[i + k] & 0xff : 0);
            }
            int count = Math.min(4, bytes.length - i) + 1;
            long power = 85L * 85 * 85 * 85;
            for (int k = 0; k < count; k++) {
                char digit = (char) ('(' + group / power);
                text.append(digit == '<' ? '!' : digit);
                group %= power;
                power /= 85;
            }
        }
        return text.toString();
    }

    /**
     * Keeps a script from ending its element early, or from opening a comment. Strings and regular expressions, the only
     * places where JavaScript holds these, mean the same when they are written this way.
     */
    static String embeddable(String script) {
        return script.replaceAll("(?i)</(script)", "<\\\\/$1").replace("<!--", "\\x3c!--");
    }

    private static String withIcon(String page, Path site) throws IOException {
        Matcher icon = ICON.matcher(page);
        if (!icon.find()) {
            return page;
        }
        byte[] image = Files.readAllBytes(site.resolve(icon.group(2)));
        String data = "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(image);
        return icon.replaceFirst("$1" + data + "$3");
    }

    /** The source expression of a policy that allows a script or a style. */
    static String hash(String content) {
        return "'" + Digests.sha256(content.getBytes(StandardCharsets.UTF_8)) + "'";
    }

    private static String replaceOnce(String text, String target, String replacement) throws IOException {
        int at = text.indexOf(target);
        if (at < 0 || text.indexOf(target, at + 1) >= 0) {
            throw new IOException("index.html must say once: " + target);
        }
        return text.substring(0, at) + replacement + text.substring(at + target.length());
    }
}
