package micrograd.museum.check;

import java.util.Optional;
import micrograd.text.FieldReader;
import micrograd.text.FieldWriter;

/**
 * One kind of question in the report on a learner's engine.
 *
 * @param kind what was tried
 * @param ok whether every answer was right
 * @param program where it is wrong, the smallest program that shows it; where it is right, one that was tried
 * @param look what of it is compared, as {@code a.grad}
 * @param expected what this engine says; NaN where there is no number
 * @param actual what the learner's engine says; NaN where there is none
 * @param raised the error in place of an answer
 * @param place where in the learner's program it goes wrong
 * @param mistake the mistake that is recognised in it
 * @param witness the learner's graph of it, where one was made
 * @param note a sentence beside a right row, on a limit that is nobody's mistake, or on why a wrong one has no graph; or an empty text
 */
public record EngineRow(
        EngineKind kind,
        boolean ok,
        String program,
        String look,
        double expected,
        double actual,
        Optional<String> raised,
        Optional<Place> place,
        Optional<Mistake> mistake,
        Optional<Witness> witness,
        String note) {
    /**
     * A piece of the learner's program.
     *
     * @param line its line, from 1
     * @param start the first UTF-16 unit of it
     * @param end the one behind the last
     */
    public record Place(int line, int start, int end) {
        void write(FieldWriter to) {
            to.whole(line).whole(start).whole(end);
        }

        static Place read(FieldReader from) {
            return new Place(from.whole(), from.whole(), from.whole());
        }
    }

    void write(FieldWriter to) {
        to.whole(kind.ordinal())
                .flag(ok)
                .text(program)
                .text(look)
                .number(expected)
                .number(actual);
        to.flag(raised.isPresent()).text(raised.orElse("")).flag(place.isPresent());
        place.ifPresent(its -> its.write(to));
        to.whole(mistake.map(Mistake::ordinal).orElse(-1)).text(note).flag(witness.isPresent());
        witness.ifPresent(its -> its.write(to));
    }

    static EngineRow read(FieldReader from) {
        EngineKind kind = EngineKind.values()[from.whole()];
        boolean ok = from.flag();
        String program = from.text();
        String look = from.text();
        double expected = from.number();
        double actual = from.number();
        boolean failed = from.flag();
        String error = from.text();
        Optional<Place> place = from.flag() ? Optional.of(Place.read(from)) : Optional.empty();
        int mistake = from.whole();
        String note = from.text();
        Optional<Witness> witness = from.flag() ? Optional.of(Witness.read(from)) : Optional.empty();
        return new EngineRow(
                kind,
                ok,
                program,
                look,
                expected,
                actual,
                failed ? Optional.of(error) : Optional.empty(),
                place,
                mistake < 0 ? Optional.empty() : Optional.of(Mistake.values()[mistake]),
                witness,
                note);
    }

    /** What was tried, for people. */
    public String title() {
        return kind.title();
    }

    static EngineRow right(EngineKind kind, String program, String note) {
        return new EngineRow(
                kind,
                true,
                program,
                "",
                Double.NaN,
                Double.NaN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                note);
    }

    /** A row that is wrong: with a number that is not the one expected, or an error. */
    static EngineRow wrong(
            EngineKind kind, String program, String look, double expected, LearnersEngine.Answer answer) {
        Draft draft = new Draft(right(kind, program, ""));
        draft.ok = false;
        draft.look = look;
        draft.expected = expected;
        draft.actual = answer.get(look);
        draft.raised = answer.raised();
        draft.place = answer.place();
        return draft.finished();
    }

    EngineRow withNote(String its) {
        Draft draft = new Draft(this);
        draft.note = its;
        return draft.finished();
    }

    EngineRow withMistake(Mistake its) {
        Draft draft = new Draft(this);
        draft.mistake = Optional.of(its);
        return draft.finished();
    }

    EngineRow withWitness(Witness its) {
        Draft draft = new Draft(this);
        draft.place = place.isPresent() ? place : its.place();
        draft.witness = Optional.of(its);
        return draft.finished();
    }

    /** One that is being changed: the only other place that names every part. */
    private static final class Draft {
        private final EngineKind kind;
        private boolean ok;
        private final String program;
        private String look;
        private double expected;
        private double actual;
        private Optional<String> raised;
        private Optional<Place> place;
        private Optional<Mistake> mistake;
        private Optional<Witness> witness;
        private String note;

        Draft(EngineRow from) {
            kind = from.kind;
            ok = from.ok;
            program = from.program;
            look = from.look;
            expected = from.expected;
            actual = from.actual;
            raised = from.raised;
            place = from.place;
            mistake = from.mistake;
            witness = from.witness;
            note = from.note;
        }

        EngineRow finished() {
            return new EngineRow(kind, ok, program, look, expected, actual, raised, place, mistake, witness, note);
        }
    }
}
