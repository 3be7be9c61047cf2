package micrograd.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.data.Example;
import micrograd.document.TrainingDocument;
import micrograd.document.TrainingEntries;
import micrograd.document.TrainingLook;
import micrograd.training.run.NeuronPlace;
import micrograd.training.run.TrainingEngines;
import micrograd.training.run.TrainingSession;
import micrograd.training.tables.CsvReading;
import micrograd.training.tables.CsvTable;
import micrograd.training.wire.TrainingCommand;
import micrograd.training.wire.TrainingLoop;
import micrograd.training.wire.TrainingProgress;
import org.junit.jupiter.api.Test;

/** Nothing that is said stays unheard: one of each message and command is made and sent, whatever there will be of them. */
class DispatchTest {
    private static final TrainingSession SESSION =
            new TrainingSession(TrainingDocument.DEFAULT.setup(), TrainingEngines.everywhere());

    /** A value of each type that messages have. */
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(int.class, 0),
            Map.entry(double.class, 1.0),
            Map.entry(boolean.class, true),
            Map.entry(String.class, "loss"),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(double[].class, TrainingDocument.DEFAULT.setup().initialParameters()),
            Map.entry(Example.class, new Example(new double[] {0.5, 0.5}, 1)),
            Map.entry(NeuronPlace.class, new NeuronPlace(0, 0)),
            Map.entry(TrainingEntries.class, TrainingEntries.NONE),
            Map.entry(CsvReading.class, new CsvReading("1,2,a\n3,4,b", CsvTable.Target.EITHER)),
            Map.entry(
                    Inspection.Work.class,
                    new Inspection.Work(
                            TrainingDocument.DEFAULT.setup(),
                            new double[0],
                            Inspection.Request.ofLayer(0, new Example(new double[2], 1)),
                            0,
                            true)),
            Map.entry(TrainingLook.class, TrainingLook.USUAL),
            Map.entry(micrograd.training.options.TrainingSetup.class, TrainingDocument.DEFAULT.setup()),
            Map.entry(micrograd.training.run.StopConditions.class, micrograd.training.run.StopConditions.NONE),
            Map.entry(TrainingProgress.class, TrainingProgress.of(1, SESSION, false)));

    private static List<Object> samples(Class<?> type) throws ReflectiveOperationException {
        List<Object> samples = new ArrayList<>();
        for (Class<?> one : type.getPermittedSubclasses()) {
            if (one.isRecord()) {
                samples.add(sample(one));
            } else {
                samples.addAll(samples(one));
            }
        }
        assertFalse(samples.isEmpty());
        return samples;
    }

    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = types[i].isEnum() ? types[i].getEnumConstants()[0] : SAMPLES.get(types[i]);
            assertFalse(values[i] == null, "there is no sample of " + types[i] + " for " + type);
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    /** That somebody answers is what counts; an answer may be that it cannot be. */
    @Test
    void everyMessageIsHandled() throws ReflectiveOperationException {
        List<String> unheard = new ArrayList<>();
        for (Object message : samples(TrainingMessage.class)) {
            try {
                TrainingUpdate.update(TrainingLab.opened(TrainingEntries.NONE).model(), (TrainingMessage) message);
            } catch (IllegalStateException e) {
                unheard.add(e.getMessage());
            }
        }
        assertEquals(List.of(), unheard);
    }

    @Test
    void everyCommandIsReadBackAndObeyed() throws ReflectiveOperationException {
        List<String> unheard = new ArrayList<>();
        for (Object command : samples(TrainingCommand.class)) {
            Class<?> type = command.getClass();
            TrainingCommand read = TrainingCommand.decode(((TrainingCommand) command).encode());
            assertEquals(type, read.getClass());
            TrainingLoop loop = new TrainingLoop(TrainingEngines.everywhere(), () -> 0);
            loop.handle(new TrainingCommand.Start(1, TrainingDocument.DEFAULT.setup(), Optional.empty()));
            try {
                loop.handle(read);
            } catch (IllegalStateException e) {
                unheard.add(e.getMessage());
            }
        }
        assertEquals(List.of(), unheard);
    }
}
