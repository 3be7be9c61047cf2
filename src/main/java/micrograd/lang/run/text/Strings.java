package micrograd.lang.run.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The methods of Python's {@code str} that find, cut and put together. Indices count characters, as slices do: negative ones from the end. */
public final class Strings {
    /** The end of a text, for methods that take one. */
    public static final int END = Integer.MAX_VALUE;

    /** For methods that take how often: as often as there is. */
    public static final int ALL = -1;

    /** One text behind the other; a text that grows piece by piece is not copied each time. */
    public static String joined(String first, String second) {
        return Unicode.joined(first, second);
    }

    private Strings() {}

    /** {@code text.find(sub, from, to)}. */
    public static int find(String text, String sub, int from, int to) {
        int[] range = range(text, from, to);
        int at = range[0] > range[1] ? -1 : Search.first(text, sub, range[0], range[1]);
        return at < 0 ? -1 : CodePoints.count(text, 0, at);
    }

    /** {@code text.rfind(sub, from, to)}. */
    public static int rfind(String text, String sub, int from, int to) {
        int[] range = range(text, from, to);
        int at = range[0] > range[1] ? -1 : Search.last(text, sub, range[0], range[1]);
        return at < 0 ? -1 : CodePoints.count(text, 0, at);
    }

    /** {@code text.index(sub, from, to)}, or {@code rindex} from the end. */
    public static int index(String text, String sub, int from, int to, boolean last) {
        int at = last ? rfind(text, sub, from, to) : find(text, sub, from, to);
        if (at < 0) {
            throw Raised.value("substring not found");
        }
        return at;
    }

    /** {@code text.count(sub, from, to)}. */
    public static int count(String text, String sub, int from, int to) {
        int[] range = range(text, from, to);
        if (range[0] > range[1]) {
            return 0;
        }
        if (sub.isEmpty()) {
            return CodePoints.count(text, range[0], range[1]) + 1;
        }
        int count = 0;
        int at = Search.first(text, sub, range[0], range[1]);
        while (at >= 0) {
            count++;
            at = Search.first(text, sub, at + sub.length(), range[1]);
        }
        return count;
    }

    /** {@code text.startswith(prefix, from, to)}. */
    public static boolean startsWith(String text, String prefix, int from, int to) {
        int[] range = range(text, from, to);
        return range[1] - range[0] >= prefix.length() && text.startsWith(prefix, range[0]);
    }

    /** {@code text.endswith(suffix, from, to)}. */
    public static boolean endsWith(String text, String suffix, int from, int to) {
        int[] range = range(text, from, to);
        return range[1] - range[0] >= suffix.length() && text.startsWith(suffix, range[1] - suffix.length());
    }

    /** The offsets of two indices; the first is the larger where the text ends before it, or they are the wrong way round. */
    private static int[] range(String text, int from, int to) {
        if (from == 0 && to == END) {
            return new int[] {0, text.length()};
        }
        int count = CodePoints.count(text);
        int end = Math.min(to < 0 ? Math.max(0, to + count) : to, count);
        int start = from < 0 ? Math.max(0, from + count) : from;
        if (start > end) {
            return new int[] {1, 0};
        }
        int first = CodePoints.offset(text, start);
        return new int[] {first, CodePoints.forward(text, first, end - start)};
    }

    /** {@code text.split(separator, most)}; null for white space. */
    public static List<String> split(String text, String separator, int most) {
        List<String> parts = new ArrayList<>();
        int from = separator == null ? skipSpace(text, 0) : 0;
        if (separator == null) {
            while (from < text.length()) {
                int end = parts.size() == most ? text.length() : skipWord(text, from);
                parts.add(text.substring(from, end));
                from = skipSpace(text, end);
            }
            return parts;
        }
        requireSeparator(separator);
        int at = most == 0 ? -1 : Search.first(text, separator, 0, text.length());
        while (at >= 0) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
            at = parts.size() == most ? -1 : Search.first(text, separator, from, text.length());
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** {@code text.rsplit(separator, most)}; null for white space. */
    public static List<String> rsplit(String text, String separator, int most) {
        if (most < 0) {
            return split(text, separator, most);
        }
        List<String> backwards = new ArrayList<>();
        int end = text.length();
        if (separator == null) {
            end = spaceFromEnd(text, end, 0);
            while (end > 0) {
                int from = backwards.size() == most ? 0 : wordFromEnd(text, end);
                backwards.add(text.substring(from, end));
                end = spaceFromEnd(text, from, 0);
            }
        } else {
            requireSeparator(separator);
            int at = most == 0 ? -1 : Search.last(text, separator, 0, end);
            while (at >= 0) {
                backwards.add(text.substring(at + separator.length(), end));
                end = at;
                at = backwards.size() == most ? -1 : Search.last(text, separator, 0, end);
            }
            backwards.add(text.substring(0, end));
        }
        List<String> parts = new ArrayList<>(backwards.size());
        for (int i = backwards.size() - 1; i >= 0; i--) {
            parts.add(backwards.get(i));
        }
        return parts;
    }

    private static void requireSeparator(String separator) {
        if (separator.isEmpty()) {
            throw Raised.value("empty separator");
        }
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Characters.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipWord(String text, int from) {
        int at = from;
        while (at < text.length() && !Characters.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int spaceFromEnd(String text, int end, int from) {
        int at = end;
        while (at > from && Characters.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int wordFromEnd(String text, int end) {
        int at = end;
        while (at > 0 && !Characters.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** {@code text.splitlines(keep)}. */
    public static List<String> splitLines(String text, boolean keep) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Characters.isLineEnd(c)) {
                int end = at;
                if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                    at++;
                }
                lines.add(text.substring(from, keep ? at + 1 : end));
                from = at + 1;
            }
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    /** {@code text.strip(characters)}; null for white space. */
    public static String strip(String text, String characters) {
        return rstrip(lstrip(text, characters), characters);
    }

    /** {@code text.lstrip(characters)}; null for white space. */
    public static String lstrip(String text, String characters) {
        int at = 0;
        while (at < text.length()) {
            int c = CodePoints.at(text, at);
            if (!strips(c, characters)) {
                break;
            }
            at += CodePoints.width(c);
        }
        return text.substring(at);
    }

    /** {@code text.rstrip(characters)}; null for white space. */
    public static String rstrip(String text, String characters) {
        int end = text.length();
        while (end > 0) {
            int at = end > 1 && CodePoints.at(text, end - 2) >= 0x10000 ? end - 2 : end - 1;
            if (!strips(CodePoints.at(text, at), characters)) {
                break;
            }
            end = at;
        }
        return text.substring(0, end);
    }

    private static boolean strips(int c, String characters) {
        return characters == null ? Characters.isSpace(c) : characters.indexOf(CodePoints.text(c)) >= 0;
    }

    /** {@code text.partition(separator)}, or {@code rpartition} from the end: three parts. */
    public static List<String> partition(String text, String separator, boolean last) {
        requireSeparator(separator);
        int at =
                last ? Search.last(text, separator, 0, text.length()) : Search.first(text, separator, 0, text.length());
        if (at < 0) {
            return last ? List.of("", "", text) : List.of(text, "", "");
        }
        return List.of(text.substring(0, at), separator, text.substring(at + separator.length()));
    }

    /** {@code text.replace(old, with, most)}. */
    public static String replace(String text, String old, String with, int most) {
        int times = old.isEmpty() ? CodePoints.count(text) + 1 : most == 0 ? 0 : count(text, old, 0, END);
        times = most < 0 ? times : Math.min(times, most);
        if (times == 0) {
            return text;
        }
        Sizes.requireCharacters(text.length() + (double) times * (with.length() - old.length()));
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (int i = 0; i < times; i++) {
            int at = old.isEmpty() ? from : Search.first(text, old, from, text.length());
            replaced.append(text, from, at).append(with);
            from = at + old.length();
            if (old.isEmpty() && from < text.length()) {
                int next = CodePoints.forward(text, from, 1);
                replaced.append(text, from, next);
                from = next;
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** {@code separator.join(parts)}. */
    public static String join(String separator, List<String> parts) {
        double length = (double) separator.length() * Math.max(0, parts.size() - 1);
        for (String part : parts) {
            length += part.length();
        }
        Sizes.requireCharacters(length);
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            joined.append(i == 0 ? "" : separator).append(parts.get(i));
        }
        return joined.toString();
    }

    /** {@code text * times}. */
    public static String repeat(String text, int times) {
        if (times <= 0 || text.isEmpty()) {
            return "";
        }
        Sizes.requireCharacters((double) text.length() * times);
        return text.repeat(times);
    }

    /** {@code text.ljust(width, fill)}. */
    public static String ljust(String text, int width, int fill) {
        return padded(text, 0, missing(text, width), fill);
    }

    /** {@code text.rjust(width, fill)}. */
    public static String rjust(String text, int width, int fill) {
        return padded(text, missing(text, width), 0, fill);
    }

    /** {@code text.center(width, fill)}: an odd one goes to the left where the width is odd. */
    public static String center(String text, int width, int fill) {
        int missing = missing(text, width);
        int left = missing / 2 + (missing & width & 1);
        return padded(text, left, missing - left, fill);
    }

    /** {@code text.zfill(width)}: zeros behind the sign. */
    public static String zfill(String text, int width) {
        int missing = missing(text, width);
        boolean signed = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
        return signed ? text.charAt(0) + padded(text.substring(1), missing, 0, '0') : padded(text, missing, 0, '0');
    }

    private static int missing(String text, int width) {
        int count = CodePoints.count(text);
        Sizes.requireCharacters(width);
        return Math.max(0, width - count);
    }

    static String padded(String text, int left, int right, int fill) {
        if (left <= 0 && right <= 0) {
            return text;
        }
        String one = CodePoints.text(fill);
        return joined(joined(one.repeat(Math.max(0, left)), text), one.repeat(Math.max(0, right)));
    }

    /** {@code text.expandtabs(size)}. */
    public static String expandTabs(String text, int size) {
        StringBuilder expanded = new StringBuilder();
        int column = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\t') {
                int blanks = size > 0 ? size - column % size : 0;
                Sizes.requireCharacters((double) expanded.length() + blanks);
                expanded.append(" ".repeat(blanks));
                column += blanks;
            } else {
                expanded.append(c);
                column = c == '\n' || c == '\r' ? 0 : Character.isLowSurrogate(c) ? column : column + 1;
            }
        }
        return expanded.toString();
    }

    /** {@code text.removeprefix(prefix)}. */
    public static String removePrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    /** {@code text.removesuffix(suffix)}. */
    public static String removeSuffix(String text, String suffix) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    /** {@code text.translate(table)}: what the table has for each character, null where it stays. */
    public static String translate(String text, IntFunction<String> table) {
        StringBuilder translated = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int c = CodePoints.at(text, at);
            int next = at + CodePoints.width(c);
            String instead = table.apply(c);
            if (instead == null) {
                translated.append(text, at, next);
            } else {
                Sizes.requireCharacters((double) translated.length() + instead.length());
                translated.append(instead);
            }
            at = next;
        }
        return translated.toString();
    }

    /** {@code str.maketrans(from, to, dropped)}: characters by number, -1 for those to be dropped ({@code None}). */
    public static Map<Integer, Integer> makeTranslation(String from, String to, String dropped) {
        int[] keys = CodePoints.of(from);
        int[] values = CodePoints.of(to);
        if (keys.length != values.length) {
            throw Raised.value("the first two maketrans arguments must have equal length");
        }
        Map<Integer, Integer> table = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            table.put(keys[i], values[i]);
        }
        for (int c : CodePoints.of(dropped)) {
            table.put(c, -1);
        }
        return table;
    }
}
