package micrograd.app.tools;

import java.util.List;
import java.util.Optional;
import micrograd.app.expression.Effect;
import micrograd.app.expression.ExpressionMessage;
import micrograd.app.expression.KeyRuns;
import micrograd.app.expression.Message;
import micrograd.app.expression.Model;
import micrograd.app.expression.Sight;
import micrograd.app.expression.Update;
import micrograd.app.store.Next;
import micrograd.document.Document;
import micrograd.document.ExpressionDocument;
import micrograd.document.ExpressionDocument.Activity;
import micrograd.graph.GraphNode;
import micrograd.graph.Shown;

/** The page and the tools, joined as the page's two programs are: all that crosses does so as text. */
record Joined(Model page, ToolsModel tools, String said) {
    static Joined opened(String fragment) {
        return new Joined(Model.opened(fragment, KeyRuns.NOT_YET), ToolsModel.none(), "").told();
    }

    /** After something happened in the page. */
    Joined page(Message message) {
        Next<Model, Effect> next = Update.update(page, message);
        return new Joined(next.model(), tools, announced(next.effects())).told();
    }

    /** After something happened in the tools. */
    Joined tools(ToolsMessage message) {
        ExpressionDocument told = page.document().expression();
        return carriedOut(told, ToolsUpdate.update(tools, message), "");
    }

    Joined choose(Activity activity) {
        return tools(new ToolsMessage.ActivityChosen(activity, Optional.empty()));
    }

    Joined choose(Activity activity, String source) {
        return tools(new ToolsMessage.ActivityChosen(activity, Optional.of(source)));
    }

    /** The page tells the tools what it shows. */
    private Joined told() {
        if (page.document().expression().equals(tools.document())
                && tools.sight().equals(Sight.of(page))) {
            return this;
        }
        ExpressionDocument told = page.document().expression();
        ToolsMessage shown = new ToolsMessage.Shown(
                ExpressionDocument.read(told.written()),
                Optional.of(Sight.read(Sight.of(page).written())));
        return carriedOut(told, ToolsUpdate.update(tools, shown), said);
    }

    private Joined carriedOut(ExpressionDocument told, Next<ToolsModel, ToolsEffect> next, String before) {
        Carrier carrier = new Carrier(told, page, before);
        next.effects().forEach(effect -> effect.accept(carrier));
        return new Joined(carrier.model, next.model(), carrier.heard).told();
    }

    private static String announced(List<Effect> effects) {
        String said = "";
        for (Effect effect : effects) {
            said = effect instanceof Effect.Announce announce ? announce.sentence() : said;
        }
        return said;
    }

    private static final class Carrier implements ToolsEffect.Handler {
        private final ExpressionDocument told;
        private Model model;
        private String heard;

        Carrier(ExpressionDocument told, Model model, String heard) {
            this.told = told;
            this.model = model;
            this.heard = heard;
        }

        @Override
        public void on(ToolsEffect.ChangeDocument change) {
            ExpressionDocument changed =
                    ExpressionDocument.read(change.document().written());
            send(new ExpressionMessage.ToolsChanged(told, changed, change.how()));
        }

        @Override
        public void on(ToolsEffect.TellSeen tell) {
            send(new ExpressionMessage.ToolsSeen(Shown.read(tell.shown().written())));
        }

        @Override
        public void on(ToolsEffect.Announce announce) {
            heard = announce.sentence();
        }

        @Override
        public void on(ToolsEffect.CheckEngine check) {}

        @Override
        public void on(ToolsEffect.StopCheck stop) {}

        @Override
        public void on(ToolsEffect.PointAtCode point) {}

        private void send(Message message) {
            model = Update.update(model, message).model();
        }
    }

    /** What the page shows. */
    Shown shown() {
        return page.expression().shown();
    }

    Document document() {
        return page.document();
    }

    PracticeWork practice() {
        return tools.practice();
    }

    int node(String name) {
        for (GraphNode node : page.expression().program().graph().nodes()) {
            if (node.name().equals(name)) {
                return node.id();
            }
        }
        throw new AssertionError(name);
    }
}
