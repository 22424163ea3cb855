package dev.snakeboard.emulator.interrupt;

/** Work that an interrupt handler leaves for later. It is queued at most once at a time, as the firmware's callback records are. */
public final class BackgroundTask {

    private final String name;
    private final Runnable work;
    boolean queued;

    public BackgroundTask(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    void run() {
        work.run();
    }

    @Override
    public String toString() {
        return name;
    }
}
