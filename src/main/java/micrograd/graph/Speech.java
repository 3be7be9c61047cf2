package micrograd.graph;

import java.util.ArrayList;
import java.util.List;

/** Says nodes in words. */
final class Speech {
    private final Shown shown;
    private final Names names;

    Speech(Shown shown) {
        this.shown = shown;
        names = Names.of(shown.graph());
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        for (GraphNode node : shown.graph().nodes()) {
            all.add(of(node));
        }
        return all;
    }

    String of(GraphNode node) {
        Formula name = names.formula(node.id());
        Formula said = node.isLeaf() ? name : Formulas.equality(name, names.computation(node));
        String kind = node.isLeaf() && name instanceof Formula.Number ? "constant " : "";
        int id = node.id();
        return kind + said.speech() + ", data "
                + number(shown.hasData(id), node.data(), shown.rightData().get(id)) + ", gradient "
                + number(shown.hasGrad(id), node.grad(), shown.rightGrads().get(id));
    }

    private static String number(boolean known, double number, Double right) {
        String said = known ? FormulaSpeech.number(number) : "not known yet";
        return right == null ? said : said + ", should be " + FormulaSpeech.number(right);
    }
}
