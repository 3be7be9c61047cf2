package micrograd.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/micrograd/#source=a, EVERYWHERE",
        "http://example.org:8080?x#y, EVERYWHERE",
        "https://localhost.example.org/, EVERYWHERE",
        "http://localhost:8000/index.html#a, MACHINE",
        "http://127.0.0.1:41/, MACHINE",
        "http://page.localhost/, MACHINE",
        "http://[::1]:80/, MACHINE",
        "file:///home/me/micrograd-playground.html#a, FILE",
        "about:srcdoc#a, NOWHERE",
        "blob:https://example.org/1, NOWHERE",
        "data:text/html;x, NOWHERE",
    })
    void anAddressTellsWhereItWorks(String address, Reach reach) {
        assertEquals(reach, Reach.of(address));
    }
}
