package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.firmware.vm.Vm;

/** Told what the firmware does, on its thread; must not change the board. */
public interface SupervisorListener {

    SupervisorListener NONE = new SupervisorListener() { };

    /** A VM has been made, and nothing has run on it yet. */
    default void sessionStarts(Vm vm, Activity activity) { }

    /** {@code code.py}, or what stands for it, is about to run. */
    default void programStarts(String file) { }

    /** A VM's program has ended; the VM is still whole. */
    default void sessionEnds(Vm vm, Activity activity, Ending ending) { }

    /** Nothing more happens until somebody types, saves a file or presses reset. */
    default void idles(Activity activity) { }

    /** The hardware refused something, in plain words. */
    default void refused(String reason) { }

    /** The chip has been reset from within. */
    default void chipReset() { }
}
