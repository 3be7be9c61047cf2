package micrograd.app.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import micrograd.lang.OwnCode;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/** Writes and reads what a learner's class did, as it crosses from a worker to the page. */
final class OwnCodeFields {
    private OwnCodeFields() {}

    static void write(OwnCode code, FieldWriter to) {
        to.text(code.className()).whole(code.nodes().size());
        for (Optional<OwnCode.Node> node : code.nodes()) {
            to.flag(node.isPresent());
            node.ifPresent(one -> write(one, to));
        }
    }

    private static void write(OwnCode.Node node, FieldWriter to) {
        to.whole(node.line()).text(node.method()).whole(node.writes().size());
        for (OwnCode.Write write : node.writes()) {
            to.whole(write.line()).number(write.amount());
        }
        to.whole(node.more()).number(node.data()).flag(node.grad().isPresent());
        node.grad().ifPresent(to::number);
        to.flag(node.known());
    }

    static OwnCode read(FieldReader from) {
        String className = from.text();
        List<Optional<OwnCode.Node>> nodes = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            nodes.add(from.flag() ? Optional.of(node(from)) : Optional.empty());
        }
        return new OwnCode(className, List.copyOf(nodes));
    }

    private static OwnCode.Node node(FieldReader from) {
        int line = from.whole();
        String method = from.text();
        List<OwnCode.Write> writes = new ArrayList<>();
        for (int left = from.whole(); left > 0; left--) {
            writes.add(new OwnCode.Write(from.whole(), from.number()));
        }
        return new OwnCode.Node(
                line,
                method,
                List.copyOf(writes),
                from.whole(),
                from.number(),
                from.flag() ? Optional.of(from.number()) : Optional.empty(),
                from.flag());
    }
}
