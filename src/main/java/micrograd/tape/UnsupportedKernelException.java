package micrograd.tape;

/** Thrown when a program does what a kernel cannot; {@link Lanes} can. */
public final class UnsupportedKernelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsupportedKernelException(String message) {
        super(message);
    }
}
