package micrograd.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DeclarationsFilledInTest {
    @Test
    void aListStandsInThePlaceOfItsName() {
        assertEquals(
                "type Preset = \"karpathy-moons\" | \"eureka-yinyang\"; // {presets}",
                Declarations.filledIn("type Preset = \"{presets}\"; // {presets}"));
    }

    @Test
    void aListThatThereIsNotIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> Declarations.filledIn("\"{colours}\""));
    }
}
