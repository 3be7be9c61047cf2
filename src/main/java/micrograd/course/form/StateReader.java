package micrograd.course.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.course.amount.Amount;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.Fragment;
import micrograd.document.TrainingEntries;
import micrograd.document.View;

/** Reads states of the lab: a program, and settings as a link writes them. */
final class StateReader {
    /** The lab with nothing in it. */
    static final Document EMPTY = new Document(View.EXPRESSION, ExpressionDocument.of(""), TrainingEntries.NONE);

    private final Map<String, Document> states;
    private final List<FormMistake> mistakes;

    StateReader(Map<String, Document> states, List<FormMistake> mistakes) {
        this.states = states;
        this.mistakes = mistakes;
    }

    /** state = "state" name ":" { "from:" name | "source:" code | "set" key ":" value } */
    Document read(Outline.Entry state) {
        Document document = EMPTY;
        for (Outline.Entry entry : Outline.below(state, mistakes)) {
            if (entry.keyword().equals("from")) {
                document = states.get(entry.value());
                if (document == null) {
                    throw new Amount.Problem("There is no state “" + entry.value() + "” before this one.");
                }
            } else {
                document = changed(document, entry);
            }
        }
        return document;
    }

    /** The same with another program, or with a setting as it is said. */
    Document changed(Document document, Outline.Entry entry) {
        int line = entry.line().number();
        if (entry.keyword().equals("source")) {
            return document.withSource(entry.code());
        }
        if (!entry.keyword().equals("set") || entry.argument().isEmpty()) {
            mistakes.add(new FormMistake(
                    line, "“" + entry.keyword() + "” is no entry of a state: there are from, source and set."));
            return document;
        }
        if (entry.value().isEmpty()) {
            Map<String, String> without =
                    new LinkedHashMap<>(document.training().entries());
            without.remove(entry.argument());
            return document.withTraining(new TrainingEntries(without));
        }
        String fragment =
                entry.argument() + "=" + entry.value().replace("%", "%25").replace("&", "%26");
        Document before = document.withTraining(TrainingEntries.NONE);
        Fragment.Decoded decoded = Fragment.decode(fragment, before);
        boolean trains = document.training().entries().containsKey("dataset.kind") && document.view() == View.TRAINING;
        if (!decoded.problems().isEmpty() || trains && !entry.argument().equals("view")) {
            // The training view's settings are read where that view is said to be open; alone some of them would be
            // taken for those of another playground.
            Map<String, String> all = new LinkedHashMap<>(document.training().entries());
            all.put(entry.argument(), entry.value());
            String whole = "view=" + View.TRAINING.key() + "&" + new TrainingEntries(all).fragment();
            Fragment.Decoded opened = Fragment.decode(whole, before);
            decoded = opened.problems().isEmpty() ? opened : decoded;
        }
        Document read = entry.argument().equals("view")
                ? decoded.document()
                : decoded.document().withView(document.view());
        for (String problem : decoded.problems()) {
            mistakes.add(new FormMistake(line, "The setting cannot be made: " + problem + "."));
        }
        Map<String, String> training = new LinkedHashMap<>(document.training().entries());
        training.putAll(read.training().entries());
        return read.withTraining(training.isEmpty() ? TrainingEntries.NONE : new TrainingEntries(training));
    }
}
