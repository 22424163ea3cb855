package dev.snakeboard.emulator.peripheral;

/** The hardware cannot do what it was asked: a fact about the board that the program gets to know, not a fault of the emulator. */
@SuppressWarnings("serial")
public final class RefusedException extends RuntimeException {

    private final Refusal refusal;

    /** @param reason in plain words, with the pads and units concerned: for the report, not for the serial line */
    public RefusedException(Refusal refusal, String reason) {
        super(reason);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
