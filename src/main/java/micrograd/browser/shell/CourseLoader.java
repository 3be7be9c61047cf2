package micrograd.browser.shell;

import micrograd.app.expression.DocumentMessage;
import micrograd.app.expression.Effect;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.store.Change;
import micrograd.app.store.Part;
import micrograd.app.store.Store;
import micrograd.browser.ui.Announcer;
import micrograd.browser.ui.Markup;
import micrograd.browser.ui.Scripts;
import micrograd.browser.ui.Wing;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.Fragment;
import micrograd.document.TrainingEntries;
import micrograd.document.View;

/**
 * Loads the program of the course, and the lessons, when its tab is first opened, and joins it to the page: {@code micrograd.browser.course} is at the other end
 * of the seam. Its part of the document is all of it, since its lab is the other views'; beside that it hears what the lab says of itself.
 */
final class CourseLoader implements Part<Model> {
    private final Store<Model, Message, Effect> store;
    private final Wing wing;
    private Document shown;
    private String told = "";
    private final String[] facts = {"", ""};

    CourseLoader(Store<Model, Message, Effect> store, Announcer announcer) {
        this.store = store;
        wing = new Wing("course", "view", "The lessons", store, announcer, new Hearing(), View.COURSE.key());
    }

    @Override
    public void show(Model model) {
        boolean opens = model.document().view() == View.COURSE;
        if (wing.isThere()) {
            if (!model.document().equals(shown)) {
                shown = model.document();
                told = Fragment.encode(shown);
            }
            wing.show(told, facts(), opens);
        } else if (opens) {
            wing.want((ready, failed) ->
                    Scripts.load("lessons", () -> Markup.fill(View.COURSE.key(), true, ready, failed), failed));
        }
    }

    /** The training view said something of itself: names and numbers. */
    void hearTraining(String said) {
        hear(0, said);
    }

    /** The tools did. */
    void hearTools(String said) {
        hear(1, said);
    }

    private void hear(int which, String said) {
        facts[which] = said;
        if (store.model().document().view() == View.COURSE) {
            show(store.model());
        }
    }

    private String facts() {
        return (facts[0] + " " + facts[1]).trim();
    }

    private void changed(String fragment, Change how) {
        Document before = decoded(told);
        told = fragment;
        shown = null;
        wing.shows(fragment);
        store.send(new DocumentMessage.CourseChanged(before, decoded(fragment), how));
    }

    private final class Hearing implements Wing.Listener {
        @Override
        public void changed(String fragment, Change how) {
            CourseLoader.this.changed(fragment, how);
        }

        @Override
        public String evaluated(String source) {
            return store.model().expression().graphOf(source).written();
        }
    }

    private static Document decoded(String fragment) {
        Document nothing = new Document(View.EXPRESSION, ExpressionDocument.of(""), TrainingEntries.NONE);
        return Fragment.decode(fragment, nothing).document();
    }
}
