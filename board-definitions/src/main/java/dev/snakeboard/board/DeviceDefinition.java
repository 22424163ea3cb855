package dev.snakeboard.board;

import java.nio.file.Path;
import java.util.List;

/**
 * A device that somebody wires to a board's I2C bus: what its registers hold, or what it answers.
 *
 * @param file where it was read from, as the user named it
 * @param address 7 bits
 * @param scl the pin's name on the board
 * @param sda the pin's name on the board
 * @param registerBytes of each register
 * @param pointerBytes that choose a register, high byte first; 0 if there is only one
 * @param pointerMask the bits of the pointer that count, all ones from bit 0 on
 * @param registers what the board may write
 * @param readOnly what it may not
 * @param clears bits that a write leaves 0 whatever it says, as a reset that is over at once
 * @param sets bits that a write leaves 1, as a measurement that is ready at once
 * @param answers what is read after exactly these bytes were written
 */
public record DeviceDefinition(
        String file,
        String name,
        int address,
        String scl,
        String sda,
        int registerBytes,
        int pointerBytes,
        int pointerMask,
        List<Contents> registers,
        List<Contents> readOnly,
        List<Contents> clears,
        List<Contents> sets,
        List<Answer> answers) {

    /** Bytes from a register on. */
    public record Contents(int register, byte[] bytes) {
    }

    /** What is read after something was written. */
    public record Answer(byte[] written, byte[] read) {
    }

    public DeviceDefinition {
        registers = List.copyOf(registers);
        readOnly = List.copyOf(readOnly);
        clears = List.copyOf(clears);
        sets = List.copyOf(sets);
        answers = List.copyOf(answers);
    }

    /**
     * A device from a user's file.
     *
     * @throws BoardFormatException with everything that is wrong with the file
     */
    public static DeviceDefinition load(Path file) {
        return DeviceReader.read(file);
    }
}
