package dev.snakeboard.emulator.time;

/** Who may stop the machine. The clock asks at every safepoint, on the VM thread. */
public interface RunControl {

    /** Nobody: time runs until the program ends. */
    RunControl FREE = new RunControl() {
        @Override
        public boolean isRunning() {
            return true;
        }

        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void park() {
            throw new IllegalStateException("the run limit is reached and nobody is there to raise it");
        }
    };

    /**
     * Whether it is the firmware that runs now. While the other side has the machine, a safepoint does nothing: nothing fires, nobody parks.
     */
    boolean isRunning();

    /** Whether someone wants the machine to stop here; cheap, it is asked often. */
    boolean stopRequested();

    /**
     * Stops here: gives the machine to the other side and returns when it is given back. Meanwhile anything may have been scheduled and
     * the run limit moved. May instead unwind the thread with an error (reset).
     */
    void park();
}
