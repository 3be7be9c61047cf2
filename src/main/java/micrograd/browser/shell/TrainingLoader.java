package micrograd.browser.shell;

import java.util.function.Consumer;
import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Change;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Markup;
import micrograd.browser.ui.Wing;
import micrograd.document.CourseEntries;
import micrograd.document.Document;
import micrograd.document.TrainingEntries;
import micrograd.document.View;

/** Loads the program of the training view when the view is first opened, and joins it to the page: {@code micrograd.browser.training} is at the other end of the seam. */
final class TrainingLoader implements Part<Model> {
    private final Store<Model, Message, Effect> store;
    private final Wing wing;
    private TrainingEntries written = TrainingEntries.NONE;
    private String fragment = "";

    /** {@code facts} hears what the lab says of itself while a course is beside it. */
    TrainingLoader(Store<Model, Message, Effect> store, Announcer announcer, Consumer<String> facts) {
        this.store = store;
        wing = new Wing(
                "training", "view", "The training view", store, announcer, new Hearing(facts), View.TRAINING.key());
    }

    @Override
    public void show(Model model) {
        boolean opens = model.document().isOnScreen(View.TRAINING);
        if (wing.isThere()) {
            wing.show(fragment(model.document().training()), sight(model.document()), opens);
        } else if (opens) {
            wing.want((ready, failed) -> Markup.fill(View.TRAINING.key(), true, ready, failed));
        }
    }

    /** The entries as text, which is made once: of ten thousand points it is a million characters. */
    private String fragment(TrainingEntries entries) {
        if (entries != written) {
            written = entries;
            fragment = entries.fragment();
        }
        return fragment;
    }

    /** Which moment of a course it is the lab of, and with which parts; a bar where it is the view itself. */
    private static String sight(Document document) {
        CourseEntries course = document.course();
        return document.view() == View.COURSE ? course.moment() + "," + course.get(CourseEntries.PARTS) + "," : "-";
    }

    private final class Hearing implements Wing.Listener {
        private final Consumer<String> facts;

        Hearing(Consumer<String> facts) {
            this.facts = facts;
        }

        @Override
        public void changed(String document, Change how) {
            written = TrainingEntries.of(document);
            fragment = document;
            wing.shows(document);
            store.send(new DocumentMessage.TrainingChanged(written, how));
        }

        @Override
        public void told(String said) {
            facts.accept(said);
        }
    }
}
