package dev.snakeboard.firmware.profile;

/**
 * Where memory was asked for.
 *
 * @param file of the line that ran, empty if the firmware itself asked
 * @param line from 1 on, 0 if the firmware itself asked
 * @param importing the module that was being loaded from a file, the innermost; empty if none was
 * @param task the task whose turn it was; empty outside of tasks
 */
public record Site(String file, int line, String importing, String task) {}
