package micrograd.app.expression;

import java.util.List;
import java.util.Optional;
import micrograd.app.store.History;
import micrograd.app.store.Next;
import micrograd.app.store.Notices;
import micrograd.document.CourseEntries;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.FirstAnswer;
import micrograd.document.Fragment;
import micrograd.document.View;

/** The one way to change the model: a message comes in, the next model and what the shell is to do go out. */
public final class Update {
    private Update() {}

    /** The one way to change the model. */
    public static Next<Model, Effect> update(Model model, Message message) {
        if (message instanceof ExpressionMessage expression) {
            return ExpressionUpdate.update(model, expression);
        }
        return document(model, (DocumentMessage) message);
    }

    private static Next<Model, Effect> document(Model model, DocumentMessage message) {
        if (message instanceof DocumentMessage.ViewChosen chosen) {
            return chooseView(model, chosen.view());
        }
        if (message instanceof DocumentMessage.UndoRequested) {
            return undo(model);
        }
        if (message instanceof DocumentMessage.RedoRequested) {
            return redo(model);
        }
        if (message instanceof DocumentMessage.LinkOpened opened) {
            return open(model, opened.fragment());
        }
        if (message instanceof DocumentMessage.FileOpened opened) {
            Next<Model, Effect> next = open(model, Fragment.ofFile(opened.text()));
            return next.and(List.of(link(next.model().document(), true)));
        }
        if (message instanceof DocumentMessage.LinkRequested) {
            return share(model);
        }
        if (message instanceof DocumentMessage.TrainingChanged changed) {
            return train(model, changed);
        }
        if (message instanceof DocumentMessage.CourseChanged changed) {
            return changeCourse(model, changed);
        }
        if (message instanceof DocumentMessage.Noticed noticed) {
            return Next.of(model.withNotice(Optional.of(noticed.sentence())));
        }
        return Next.of(model.withNotice(Optional.empty()));
    }

    private static Next<Model, Effect> chooseView(Model model, View view) {
        if (view == model.document().view()) {
            return Next.of(model);
        }
        return change(model, model.document().opening(view), true);
    }

    private static Next<Model, Effect> undo(Model model) {
        if (!model.history().canUndo()) {
            return Next.of(model);
        }
        Document previous = model.history().previous();
        return restore(model, previous, model.history().undone(model.document()));
    }

    private static Next<Model, Effect> redo(Model model) {
        if (!model.history().canRedo()) {
            return Next.of(model);
        }
        Document next = model.history().next();
        return restore(model, next, model.history().redone(model.document()));
    }

    /** First answers stay given: taking back a step of the walk does not take back what was said before it. */
    private static Next<Model, Effect> restore(Model model, Document document, History history) {
        ExpressionDocument present = model.document().expression();
        ExpressionDocument restored = document.expression();
        Document next = present.source().equals(restored.source())
                ? document.withExpression(
                        restored.withAnswers(FirstAnswer.merged(present.answers(), restored.answers())))
                : document;
        return settle(model.showing(next).withHistory(history), false);
    }

    /** Opens what a link holds; what was on screen can be had back by undo. */
    private static Next<Model, Effect> open(Model model, String fragment) {
        Fragment.Decoded decoded = Fragment.decode(fragment, Defaults.DOCUMENT);
        Document document = decoded.document();
        Model opened = model.withNotice(Notices.problems(decoded.problems()));
        if (document.equals(model.document())) {
            return Next.of(opened);
        }
        return Next.of(opened.showing(document).withHistory(model.history().changed(model.document())));
    }

    private static Next<Model, Effect> train(Model model, DocumentMessage.TrainingChanged changed) {
        Document next = model.document().withTraining(changed.training());
        if (!changed.undoable()) {
            return pass(model, next);
        }
        return changed.group().isEmpty()
                ? change(model, next, false)
                : change(model, next, changed.group(), changed.millis());
    }

    private static Next<Model, Effect> changeCourse(Model model, DocumentMessage.CourseChanged changed) {
        Document next = model.document().merged(changed.told(), changed.document());
        if (!changed.undoable()) {
            return pass(model, next);
        }
        return changed.group().isEmpty()
                ? change(model, next, changed.opens())
                : change(model, next, changed.group(), changed.millis());
    }

    private static Next<Model, Effect> share(Model model) {
        Document document = model.document();
        boolean course = document.view() == View.COURSE;
        String fragment = Fragment.link(course ? document : document.withCourse(CourseEntries.NONE));
        if (fragment.length() > Fragment.MOST_CHARACTERS) {
            String notice =
                    "This is too much for a link, so it is saved as a file. Drop the file on the page to open it.";
            return Next.of(
                    model.withNotice(Optional.of(notice)),
                    new Effect.SaveFile("playground.micrograd.txt", Fragment.toFile(fragment)));
        }
        return Next.of(model, new Effect.CopyLink(fragment));
    }

    /** A change of the document that is a step of its own for undo; {@code push} makes it one for the browser's history too. */
    static Next<Model, Effect> change(Model model, Document next, boolean push) {
        if (next.equals(model.document())) {
            return Next.of(model);
        }
        History history = model.history().changed(model.document());
        return settle(model.showing(next).withHistory(history), push);
    }

    /** A change of the document that is one of a group of changes for undo. */
    static Next<Model, Effect> change(Model model, Document next, String group, double millis) {
        if (next.equals(model.document())) {
            return Next.of(model);
        }
        History history = model.history().changed(model.document(), new History.Grouping(group, millis));
        return settle(model.showing(next).withHistory(history), false);
    }

    /** A change of the document that undo passes over, such as a selection. */
    static Next<Model, Effect> pass(Model model, Document next) {
        return next.equals(model.document()) ? Next.of(model) : settle(model.showing(next), false);
    }

    /** What the change asks of the shell: the address says what is on screen. */
    private static Next<Model, Effect> settle(Model after, boolean push) {
        return Next.of(after, link(after.document(), push));
    }

    private static Effect link(Document document, boolean push) {
        return push ? new Effect.PushLink(Link.to(document)) : new Effect.ReplaceLink(document);
    }
}
