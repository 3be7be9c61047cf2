package micrograd.training.wire;

import micrograd.training.run.Standing;
import micrograd.training.run.StopConditions;
import micrograd.training.run.TrainingState;

/** What page and worker tell each other of a run, written into packets and read back in the same order. */
final class RunPackets {
    private RunPackets() {}

    static void write(Standing standing, PacketWriter to) {
        to.flag(standing.past())
                .number(standing.earliest())
                .number(standing.taken())
                .number(standing.passes())
                .flag(standing.fresh())
                .flag(standing.byHand());
    }

    static Standing standing(PacketReader from) {
        return new Standing(from.flag(), from.whole(), from.whole(), from.whole(), from.flag(), from.flag());
    }

    static void write(StopConditions stop, PacketWriter to) {
        to.number(stop.loss()).number(stop.accuracy()).number(stop.step());
    }

    static StopConditions stopConditions(PacketReader from) {
        return new StopConditions(from.number(), from.number(), from.whole());
    }

    static void write(TrainingState state, PacketWriter to) {
        to.number(state.step()).numbers(state.parameters()).number(state.optimizerSteps());
        to.texts(state.optimizerStateNames()).arrays(state.optimizerState());
    }

    static TrainingState state(PacketReader from) {
        return new TrainingState(from.whole(), from.numbers(), from.whole(), from.texts(), from.arrays());
    }
}
