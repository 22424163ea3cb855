package dev.snakeboard.harness;

/** Why a run of the simulation stopped. */
public enum Stop {
    /** The time given was reached. */
    TIME_UP,
    /** What was waited for happened. */
    CONDITION_MET,
    /** Someone asked for a pause. */
    PAUSED,
    /** A task got its turn, after {@link Simulation#stepToTaskSwitch}. */
    TASK_SWITCH
}
