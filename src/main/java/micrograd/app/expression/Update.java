package micrograd.app.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import micrograd.app.store.Change;
import micrograd.app.store.History;
import micrograd.app.store.Next;
import micrograd.app.store.Notices;
import micrograd.document.CourseEntries;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.FirstAnswer;
import micrograd.document.Fragment;
import micrograd.document.View;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/** The one way to change the model: a message comes in, the next model and what the shell is to do go out. */
public final class Update implements DocumentMessage.Handler<Next<Model, Effect>> {
    private final Model model;

    private Update(Model model) {
        this.model = model;
    }

    /** The one way to change the model. */
    public static Next<Model, Effect> update(Model model, Message message) {
        return message instanceof ExpressionMessage expression
                ? expression.accept(new ExpressionUpdate(model))
                : ((DocumentMessage) message).accept(new Update(model));
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.ViewChosen chosen) {
        return change(model, model.document().opening(chosen.view()), Change.opened());
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.UndoRequested requested) {
        return undo(model);
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.RedoRequested requested) {
        return redo(model);
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.LinkOpened opened) {
        return open(model, opened.fragment());
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.FileOpened opened) {
        Next<Model, Effect> next = open(model, Fragment.ofFile(opened.text()));
        return next.and(List.of(link(next.model().document(), true)));
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.FileDropped file) {
        if (Fragment.isFile(file.text())) {
            return on(new DocumentMessage.FileOpened(file.text()));
        }
        boolean python = file.name().toLowerCase(Locale.ROOT).endsWith(".py");
        if (python && file.text().isBlank()) {
            return Next.of(
                    model.withNotice(Optional.of("“" + file.name() + "” was not opened: there is nothing in it.")));
        }
        if (python && file.text().length() > Budgets.SOURCE_CHARACTERS) {
            return Next.of(model.withNotice(Optional.of("“" + file.name() + "” was not opened: a program has at most "
                    + Numbers.grouped(Budgets.SOURCE_CHARACTERS) + " characters.")));
        }
        if (python && file.text().indexOf(0) < 0) {
            Document program = model.document().withSource(file.text()).opening(View.EXPRESSION);
            return change(model.withNotice(Optional.empty()), program, Change.opened());
        }
        String refused = "“" + file.name() + "” was not opened: a program (.py), a table (.csv, .tsv, .txt)"
                + " or a saved playground can be dropped here.";
        return Next.of(model.withNotice(Optional.of(refused)));
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.LinkRequested requested) {
        return share(model);
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.TrainingChanged changed) {
        return change(model, model.document().withTraining(changed.training()), changed.how());
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.CourseChanged changed) {
        return change(model, model.document().merged(changed.told(), changed.document()), changed.how());
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.Noticed noticed) {
        return Next.of(model.withNotice(Optional.of(noticed.sentence())));
    }

    @Override
    public Next<Model, Effect> on(DocumentMessage.NoticeDismissed dismissed) {
        return Next.of(model.withNotice(Optional.empty()));
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

    /**
     * First answers stay given, and how far an activity is stays: taking back a step of the lab does not take back what was said before it, nor show what is asked
     * now.
     */
    private static Next<Model, Effect> restore(Model model, Document document, History history) {
        ExpressionDocument present = model.document().expression();
        ExpressionDocument restored = document.expression();
        Document next = present.source().equals(restored.source())
                ? document.withExpression(
                        restored.withAnswers(FirstAnswer.merged(present.answers(), restored.answers())))
                : document;
        return settle(model.showing(next.inActivityOf(model.document())).withHistory(history), false);
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

    private static Next<Model, Effect> share(Model model) {
        Document document = model.document();
        boolean course = document.view() == View.COURSE;
        Document shared = course ? document : document.withCourse(CourseEntries.NONE);
        boolean whole = document.source().length() > Budgets.PACKED_CHARACTERS;
        String fragment = whole ? Fragment.whole(shared) : Fragment.link(shared);
        if (whole || fragment.length() > Fragment.MOST_CHARACTERS) {
            String notice =
                    "This is too much for a link, so it is offered as a file. Drop the file on the page to open it.";
            return Next.of(
                    model.withNotice(Optional.of(notice)),
                    new Effect.SaveFile("playground.micrograd.txt", Fragment.toFile(fragment)));
        }
        return Next.of(model, new Effect.CopyLink(fragment));
    }

    /** A change of the document, with what undo makes of it. */
    static Next<Model, Effect> change(Model model, Document next, Change how) {
        if (next.equals(model.document())) {
            return Next.of(model);
        }
        Document before = model.document();
        History history = switch (how.kind()) {
            case PASSED, ASKED -> model.history();
            case STEP, OPENED -> model.history().changed(before);
            case GROUPED -> model.history().changed(before, new History.Grouping(how.group(), how.millis()));
        };
        return settle(model.showing(next).withHistory(history), how.kind() == Change.Kind.OPENED);
    }

    /** What the change asks of the shell: the address says what is on screen. */
    private static Next<Model, Effect> settle(Model after, boolean push) {
        return Next.of(after, link(after.document(), push));
    }

    private static Effect link(Document document, boolean push) {
        return push ? new Effect.PushLink(Link.to(document)) : new Effect.ReplaceLink(document);
    }
}
