package dev.snakeboard.emulator.time;

/** The CPU's clock: turns cycles into time. An ESP changes it at run time: instructions then take longer or shorter, the peripherals do not. */
public final class CoreClock {

    private final Clock clock;
    private final long usual;
    private long hz;
    private long unitsPerCycle;

    /**
     * @param hz after reset, for which the costs of work are; in the time base, see {@link TimeBase#unitsPerCycle}
     */
    public CoreClock(Clock clock, long hz) {
        this.clock = clock;
        this.usual = TimeBase.unitsPerCycle(hz);
        setFrequency(hz);
    }

    /** Hertz. */
    public long frequency() {
        return hz;
    }

    /** Changes the clock from now on. */
    public void setFrequency(long newHz) {
        unitsPerCycle = TimeBase.unitsPerCycle(newHz);
        hz = newHz;
        clock.setWorkRate(unitsPerCycle, usual);
    }

    /** Units of the time base per cycle. */
    public long unitsPerCycle() {
        return unitsPerCycle;
    }

    /** Units of the time base in {@code cycles} at the present clock. */
    public long units(long cycles) {
        return cycles * unitsPerCycle;
    }

    /** Lets time pass for work of the firmware. */
    public void charge(long cycles) {
        clock.pass(cycles * unitsPerCycle);
    }

    /** Lets time pass for work of an interrupt handler. */
    public void chargeInterrupt(long cycles) {
        clock.chargeInterrupt(cycles * unitsPerCycle);
    }
}
