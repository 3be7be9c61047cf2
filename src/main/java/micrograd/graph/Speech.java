package micrograd.graph;

/** Says nodes in words, each when it is asked for. */
public final class Speech {
    private final Shown shown;
    private final Names names;

    Speech(Shown shown) {
        this.shown = shown;
        names = Names.of(shown.graph());
    }

    /** A node with its numbers as far as they can be seen. */
    public String of(int id) {
        GraphNode node = shown.graph().node(id);
        Formula name = names.formula(id);
        Formula said = node.isLeaf() ? name : Formulas.equality(name, names.computation(node));
        String kind = node.isLeaf() && name instanceof Formula.Number ? "constant " : "";
        return kind + said.speech() + ", data "
                + number(shown.hasData(id), node.data(), shown.rightData().get(id))
                + (shown.graph().hasGradient(id)
                        ? ", gradient "
                                + number(
                                        shown.hasGrad(id),
                                        node.grad(),
                                        shown.rightGrads().get(id))
                        : ", no gradient: a constant exponent");
    }

    private static String number(boolean known, double number, Double right) {
        String said = known ? FormulaSpeech.number(number) : "not known yet";
        return right == null ? said : said + ", should be " + FormulaSpeech.number(right);
    }
}
