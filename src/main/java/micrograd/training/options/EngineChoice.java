package micrograd.training.options;

import java.util.List;

/** Which engine is to compute losses and gradients. */
public enum EngineChoice {
    /** The fastest there is. */
    BEST(""),
    /** WebAssembly compiled for the network, in double precision. */
    KERNEL("kernel"),
    /** The same in single precision. */
    KERNEL_F32("kernel-f32"),
    /** The recorded graph replayed. */
    TAPE("tape"),
    /** The graph of {@code Value}s, built anew each step. */
    OBJECTS("objects");

    private final String literal;

    EngineChoice(String literal) {
        this.literal = literal;
    }

    /** As options and links say it: the best there is by nothing. */
    static OptionForm<EngineChoice> form() {
        return new OptionForm<>() {
            private final OptionForm<EngineChoice> named =
                    OptionForms.choice(() -> List.of(KERNEL, KERNEL_F32, TAPE, OBJECTS), EngineChoice::literal);

            @Override
            Given given() {
                return Given.TEXT;
            }

            @Override
            EngineChoice read(String option, String text) {
                return text.isEmpty() ? BEST : named.read(option, text);
            }

            @Override
            String write(EngineChoice value) {
                return value.literal();
            }

            @Override
            List<String> literals() {
                return named.literals();
            }
        };
    }

    /** The name in options and links; empty for {@link #BEST}. */
    public String literal() {
        return literal;
    }
}
