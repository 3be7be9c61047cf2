package micrograd.training.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.text.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenOptionsTest {
    /** JSON, as far as these tests write it, with single quotes. */
    private static GivenValue given(String text) {
        int[] at = {0};
        return value(text, at);
    }

    private static GivenValue value(String text, int[] at) {
        char first = text.charAt(at[0]);
        if (first == '{') {
            Map<String, GivenValue> entries = new LinkedHashMap<>();
            at[0]++;
            while (text.charAt(at[0]) != '}') {
                int colon = text.indexOf(':', at[0]);
                String key = text.substring(at[0], colon).trim();
                at[0] = colon + 1;
                entries.put(key, value(text, at));
                at[0] += text.charAt(at[0]) == ',' ? 1 : 0;
            }
            at[0]++;
            return GivenValue.object(entries);
        }
        if (first == '[') {
            List<GivenValue> items = new ArrayList<>();
            at[0]++;
            while (text.charAt(at[0]) != ']') {
                items.add(value(text, at));
                at[0] += text.charAt(at[0]) == ',' ? 1 : 0;
            }
            at[0]++;
            return GivenValue.list(items);
        }
        int end = first == '\'' ? text.indexOf('\'', at[0] + 1) + 1 : at[0];
        while (end < text.length() && ",]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at[0], end);
        at[0] = end;
        String type = word.startsWith("'")
                ? "string"
                : word.equals("true") || word.equals("false") ? "boolean" : Numbers.isDecimal(word) ? "number" : word;
        return GivenValue.plain(type, type.equals("string") ? word.substring(1, word.length() - 1) : word);
    }

    @Test
    void objectsAreFlattened() {
        assertEquals(
                Map.of(
                        "dataset.kind", "moons",
                        "layers", "2,4,1",
                        "optimizer.kind", "adam",
                        "optimizer.betas", "0.9,0.99",
                        "dataset.labels", "a, b\nc",
                        "shuffle", "false"),
                GivenOptions.ofTraining(
                        given("{dataset:{kind:'moons',labels:['a, b','c']},layers:[2,4,1],"
                                + "optimizer:{kind:'adam',betas:[0.9,0.99]},shuffle:false}"),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{dataset:{sise:3}} | dataset.sise is not an option here; there are kind, size, noise, seed, trainShare, formula, reach, inputs, labels and points",
                "{optimizer:{rate:3}} | optimizer.rate is not an option here; there are kind, momentum, nesterov, weightDecay, alpha, betas and eps",
                "{optimizer:'adam'} | optimizer must be an object such as {kind: \"adam\"}, not the text \"adam\"",
                "{schedule:3} | schedule must be an object such as {kind: \"constant\"}, not 3",
                "{dataset:[1,2]} | dataset must be an object such as {kind: \"circle\"}, not a list",
                "{layer:[2,1]} | layer is not an option here; there are preset, dataset, features, layers, activation, outputActivation, initialization, generator, loss, optimizer, learningRate, schedule, batchSize, shuffle, l1, l2, weightsOnly, l1Prunes, dropout, seed, engine, loopFault and frozen",
                "{learningRate:'0.1'} | learningRate must be a number, not the text \"0.1\"",
                "{learningRate:null} | learningRate must be a number, not null",
                "{learningRate:symbol} | learningRate must be a number, not a symbol",
                "{learningRate:{a:1}} | learningRate must be a number, not an object",
                "{seed:[3]} | seed must be a number, not a list",
                "{shuffle:'true'} | shuffle must be true or false, not the text \"true\"",
                "{shuffle:1} | shuffle must be true or false, not 1",
                "{loss:3} | loss must be a text, not 3",
                "{layers:[2,'4',1]} | layers[1] must be a number, not the text \"4\"",
                "{layers:'2,4,1'} | layers must be a list of numbers, not the text \"2,4,1\"",
                "{features:[3]} | features[0] must be a text, not 3",
                "{optimizer:{kind:'adam',betas:'0.9'}} | optimizer.betas must be a list of numbers, not the text \"0.9\"",
                "{activation:7} | activation must be a text or a list of texts, not 7",
                "{optimizer:Date} | optimizer must be an object such as {kind: \"sgd\"}, not a Date",
                "{optimizer:Int8Array} | optimizer must be an object such as {kind: \"sgd\"}, not an Int8Array",
                "{optimizer:{}} | optimizer.kind must be \"sgd\", \"rmsprop\", \"adam\" or \"adamw\"",
                "{optimizer:{momentum:0.9}} | optimizer.kind must be \"sgd\", \"rmsprop\", \"adam\" or \"adamw\"",
                "{schedule:{}} | schedule.kind must be \"constant\", \"linear\", \"step\" or \"cosine\"",
                "{engine:''} | engine must be \"kernel\", \"kernel-f32\", \"tape\" or \"objects\"",
                "{loopFault:''} | loopFault must be \"gradients-never-zeroed\", \"wrong-network-updated\" or \"shorter-input-ignored\"",
                "{features:['x1,x2']} | features[0] must be one alone, not the text \"x1,x2\"",
                "{features:['x1','']} | features[1] must be one line, not the text \"\"",
                "{dataset:{labels:['a, b']}} | dataset.labels[0] must be one alone, not the text \"a, b\"",
                "{dataset:{labels:['']}} | dataset.labels[0] must be one line, not the text \"\"",
                "{activation:['relu,tanh']} | activation[0] must be one word, not the text \"relu,tanh\"",
                "3 | the options must be an object, not 3"
            })
    void whatIsWrongIsNamedWithWhatItMayBe(String options, String message) {
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> GivenOptions.ofTraining(given(options), List.of("preset")))
                        .getMessage());
    }

    @Test
    void aTextOfTwoLinesIsNoItem() {
        for (String options : List.of("{features:['x1\nx2']}", "{dataset:{labels:['a','b\nc']}}")) {
            assertThrows(
                    IllegalArgumentException.class, () -> GivenOptions.ofTraining(given(options), List.of("preset")));
        }
    }

    @Test
    void anOptionWithoutMeaningIsAnsweredWithThoseOfItsKind() {
        Map<String, String> settings = GivenOptions.ofTraining(
                given("{dataset:{kind:'moons'},layers:[2,1],optimizer:{kind:'sgd',betas:[0.9,0.9]}}"), List.of());
        TrainingSetup setup = Settings.take(settings);
        assertEquals(
                "optimizer.betas is not an option here; optimizer of kind \"sgd\" has kind, momentum, nesterov and weightDecay",
                assertThrows(IllegalArgumentException.class, () -> Settings.requireNone(settings, setup))
                        .getMessage());
    }

    @Test
    void aDescentHasAnOptimizerAndARate() {
        assertEquals(
                Map.of("optimizer.kind", "adam", "learningRate", "0.1"),
                GivenOptions.ofDescent(
                        given("{steps:4,optimizer:{kind:'adam'},learningRate:0.1}"), List.of("steps", "leaves")));
        assertEquals(
                "step is not an option here; there are steps, leaves, optimizer and learningRate",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> GivenOptions.ofDescent(given("{step:4}"), List.of("steps", "leaves")))
                        .getMessage());
    }
}
