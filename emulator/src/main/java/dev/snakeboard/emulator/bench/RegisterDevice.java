package dev.snakeboard.emulator.bench;

import dev.snakeboard.board.DeviceDefinition;
import dev.snakeboard.board.DeviceDefinition.Answer;
import dev.snakeboard.board.DeviceDefinition.Contents;
import dev.snakeboard.emulator.peripheral.I2cDevice;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * An I2C device that is a file of registers: the first bytes written choose a register, the others go into it and those behind it; what is read comes
 * from there on. A device of commands answers to exactly what was written instead. Nothing happens in it by itself: a measurement is what its registers
 * hold.
 */
public final class RegisterDevice implements I2cDevice {

    /** What an input without anything on it reads: a line that nobody pulls low. */
    private static final byte NOBODY = (byte) 0xFF;

    private final DeviceDefinition definition;
    private final byte[] memory;
    private final BitSet fixed = new BitSet();
    private final byte[] clears;
    private final byte[] sets;
    private int pointer;
    private Optional<Answer> answer;

    private RegisterDevice(DeviceDefinition definition) {
        this.definition = definition;
        memory = new byte[(definition.pointerMask() + 1) * definition.registerBytes()];
        clears = masks(definition.clears());
        sets = masks(definition.sets());
        answer = answerTo(new byte[0]);
    }

    private byte[] masks(List<Contents> bits) {
        byte[] masks = new byte[memory.length];
        bits.forEach(contents -> copy(contents.bytes(), masks, contents.register()));
        return masks;
    }

    private void copy(byte[] bytes, byte[] to, int register) {
        for (int i = 0; i < bytes.length; i++) {
            to[(register * definition.registerBytes() + i) % to.length] = bytes[i];
        }
    }

    /** A device fresh from power on. */
    public static RegisterDevice of(DeviceDefinition definition) {
        RegisterDevice device = new RegisterDevice(definition);
        definition.registers().forEach(contents -> device.set(contents.register(), contents.bytes()));
        definition.readOnly().forEach(contents -> device.fix(contents.register(), contents.bytes()));
        return device;
    }

    /** Sets registers from one on, whether the board may write them or not. */
    public void set(int register, byte[] bytes) {
        copy(bytes, memory, register);
    }

    /** Sets registers from one on that the board can only read. */
    private void fix(int register, byte[] bytes) {
        set(register, bytes);
        for (int i = 0; i < bytes.length; i++) {
            fixed.set((register * definition.registerBytes() + i) % memory.length);
        }
    }

    /** What registers hold, from one on. */
    public byte[] get(int register, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = memory[(register * definition.registerBytes() + i) % memory.length];
        }
        return bytes;
    }

    private Optional<Answer> answerTo(byte[] written) {
        return definition.answers().stream().filter(each -> Arrays.equals(each.written(), written)).findFirst();
    }

    @Override
    public int address() {
        return definition.address();
    }

    @Override
    public void write(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        answer = answerTo(bytes);
        if (answer.isPresent() || bytes.length < definition.pointerBytes()) {
            return;
        }
        int register = 0;
        for (int i = 0; i < definition.pointerBytes(); i++) {
            register = register << 8 | bytes[i] & 0xFF;
        }
        pointer = (register & definition.pointerMask()) * definition.registerBytes();
        for (int i = definition.pointerBytes(); i < bytes.length; i++) {
            if (!fixed.get(pointer)) {
                memory[pointer] = (byte) (bytes[i] & ~clears[pointer] | sets[pointer]);
            }
            pointer = (pointer + 1) % memory.length;
        }
    }

    @Override
    public byte[] read(int count) {
        byte[] bytes = new byte[count];
        if (answer.isPresent()) {
            byte[] known = answer.get().read();
            Arrays.fill(bytes, NOBODY);
            System.arraycopy(known, 0, bytes, 0, Math.min(count, known.length));
            return bytes;
        }
        int from = definition.pointerBytes() == 0 ? 0 : pointer;
        for (int i = 0; i < count; i++) {
            bytes[i] = memory[(from + i) % memory.length];
        }
        pointer = (from + count) % memory.length;
        return bytes;
    }
}
