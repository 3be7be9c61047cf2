package micrograd.app.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import micrograd.lang.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of programs that go beyond the language names what in the page does the like. */
class BeyondTest {
    private static String said(String program) {
        String source = program.replace(";", "\n");
        return Beyond.advised(source, Language.evaluate(source).diagnostics())
                .get(0)
                .message();
    }

    @ParameterizedTest
    @CsvSource({
        "import torch;opt = torch.optim.SGD([] lr=1), Training",
        "import torch;opt = torch.optim.Adam([]), Training",
        "import torch;m = torch.nn.Linear(2), MLP",
        "from sklearn.datasets import make_moons;x = make_moons(100), tables",
        "f = open('x.csv'), tables",
        "import numpy as np;x = np.linspace(0), Plot",
        "import matplotlib.pyplot as plt;plt.plot([1]), Plot",
        "opt.zero_grad(), Training"
    })
    void isNamed(String program, String named) {
        assertTrue(said(program).contains(named), said(program));
    }

    @ParameterizedTest
    @CsvSource({"L = foo(2)", "steps = y", "L = a *"})
    void butNotOfAnyLine(String program) {
        assertEquals(Language.evaluate(program).diagnostics().get(0).message(), said(program));
    }
}
