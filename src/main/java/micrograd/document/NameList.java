package micrograd.document;

import java.util.ArrayList;
import java.util.List;

/** Names as one text: separated by commas; a comma within a name is doubled. */
final class NameList {
    private NameList() {}

    static String written(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(text.length() == 0 ? "" : ",").append(name.replace(",", ",,"));
        }
        return text.toString();
    }

    static List<String> read(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != ',') {
                name.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == ',') {
                name.append(',');
                i++;
            } else {
                if (name.length() > 0 && !names.contains(name.toString())) {
                    names.add(name.toString());
                }
                name.setLength(0);
            }
        }
        return names;
    }
}
