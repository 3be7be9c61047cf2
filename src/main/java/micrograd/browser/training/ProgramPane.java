package micrograd.browser.training;

import micrograd.app.store.Preview;
import micrograd.app.store.Store;
import micrograd.app.training.TrainingEffect;
import micrograd.app.training.TrainingLab;
import micrograd.app.training.TrainingMessage;
import micrograd.app.training.TrainingModel;
import micrograd.app.training.TrainingRun;
import micrograd.browser.ui.Clipboard;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.Files;
import micrograd.browser.ui.Host;
import micrograd.document.TrainingDocument;
import micrograd.limits.Budgets;
import micrograd.text.Numbers;
import micrograd.training.code.LoopProgram;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The run as a program, in the language chosen. */
final class ProgramPane {
    private final NodeList<? extends HTMLElement> languages =
            HTMLDocument.current().querySelectorAll("[data-code]");
    private final HTMLElement code = Dom.byId("training-code");
    private final HTMLElement note = Dom.byId("training-code-note");
    private LoopProgram.Language language = LoopProgram.Language.MICROGRAD;
    private TrainingDocument written;
    private LoopProgram program;

    ProgramPane(Store<TrainingLab, TrainingMessage, TrainingEffect> store) {
        for (int i = 0; i < languages.getLength(); i++) {
            String name = languages.item(i).getAttribute("data-code");
            Dom.onClick(languages.item(i), () -> {
                language = LoopProgram.Language.valueOf(name.toUpperCase());
                written = null;
                store.redraw();
            });
        }
        Dom.onClick(
                Dom.byId("training-code-copy"),
                () -> Clipboard.copy(
                        program.in(language),
                        () -> Host.say("Program copied"),
                        () -> Host.notice("This browser does not let the page copy. Use Save instead.")));
        Dom.onClick(
                Dom.byId("training-code-save"),
                () -> Files.save(
                        language == LoopProgram.Language.JAVA ? "Training.java" : "training.py", program.in(language)));
    }

    void show(TrainingModel model) {
        TrainingRun run = model.run();
        TrainingDocument document = run.document();
        if (run.playing() && document.setup().equals(written == null ? null : written.setup())
                || document.equals(written)) {
            return;
        }
        written = document;
        program = LoopProgram.of(document.setup(), document.start(), document.step());
        int most = Budgets.CHARACTERS_PREVIEWED;
        String text = program.beginning(language, most + 1);
        boolean few = text.length() > most;
        for (int i = 0; i < languages.getLength(); i++) {
            boolean is =
                    languages.item(i).getAttribute("data-code").toUpperCase().equals(language.name());
            Dom.attribute(languages.item(i), "aria-pressed", Boolean.toString(is));
        }
        Dom.text(code, Preview.beginning(text));
        Dom.text(
                note,
                few
                        ? "The first " + Numbers.grouped(most) + " characters; copied and saved are all"
                        : NOTES[language.ordinal()]);
    }

    private static final String[] NOTES = {
        "on this project’s library; prints this page’s losses",
        "pip install micrograd; prints this page’s losses",
        "in double precision, from the same first weights"
    };
}
