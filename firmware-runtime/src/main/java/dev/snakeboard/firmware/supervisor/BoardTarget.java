package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.board.CoreDefinition;
import dev.snakeboard.board.Feature;
import dev.snakeboard.board.Figure;
import dev.snakeboard.board.FirmwareRelease.AsyncSyntax;
import dev.snakeboard.board.FrameSizes;
import dev.snakeboard.board.LanguagePart;
import dev.snakeboard.board.LongInt;
import dev.snakeboard.board.RamDefinition;
import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.memory.OuterHeap;
import dev.snakeboard.emulator.memory.Region;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.Opcode;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CStack;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.CostTable;
import dev.snakeboard.firmware.vm.Features;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.RomLevel;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.StackTable;
import dev.snakeboard.firmware.vm.Target;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The machine that a board's definition makes for a VM. */
public final class BoardTarget {

    /** What the VM and the start of a program have taken when its first line runs: an estimate. */
    private static final int TAKEN_AT_START = 592;

    private BoardTarget() {}

    /** The target with the sizes that the board's definition gives. */
    public static Target of(BoardDefinition board) {
        return of(board, Math.toIntExact(board.ram().pystack().value()), Math.toIntExact(board.ram().heapStart().value()));
    }

    /**
     * The target with a pystack and a first area of other sizes; both come out of the memory that further areas come from.
     *
     * @param pystackBytes above 0
     * @param heapStartBytes above 0
     */
    public static Target of(BoardDefinition board, int pystackBytes, int heapStartBytes) {
        RamDefinition ram = board.ram();
        long usual = outerBytes(ram, Math.toIntExact(ram.heapStart().value())) + ram.pystack().value() + ram.heapStart().value();
        Region region = ram.psram().isPresent() ? Region.EXTERNAL : Region.INTERNAL;
        return new Target(
                heapStartBytes,
                (int) Math.max(0, usual - pystackBytes - heapStartBytes),
                region,
                pystackBytes,
                cStackBytes(board),
                board.chip().core().frames().map(BoardTarget::frames).orElse(StackTable.PLAIN),
                features(board),
                FloatFormat.SINGLE30,
                costs(board.chip().core(), board.clockHz(), region),
                board.platform());
    }

    /**
     * The block that is left in the firmware's heap when the first area is taken: what {@code gc.mem_free()} is to give at the start, less what is
     * free in the first area. {@code gc.mem_free()} tells the size of the block in steps of up to a sixteenth.
     */
    private static int outerBytes(RamDefinition ram, int first) {
        return OuterHeap.sizeFor(Math.toIntExact(ram.freeAtStart().value()) - Heap.usableBytes(first) + TAKEN_AT_START);
    }

    /** SAM and nRF have what they keep back below the stack that is given, the others in it ({@code port_stack_get_limit}, {@code start_mp}). */
    private static int cStackBytes(BoardDefinition board) {
        int bytes = Math.toIntExact(board.ram().cStack().value());
        return switch (board.chip().port()) {
            case ATMEL_SAMD, NORDIC -> bytes;
            case ESPRESSIF, RASPBERRYPI -> bytes - CStack.RESERVE;
        };
    }

    private static StackTable frames(FrameSizes sizes) {
        int[] steps = new int[StackStep.values().length];
        for (StackStep step : StackStep.values()) {
            Figure bytes = sizes.steps().get(step.key());
            steps[step.ordinal()] = bytes == null ? 0 : Math.toIntExact(bytes.value());
        }
        Map<String, Integer> natives = new LinkedHashMap<>();
        sizes.natives().forEach((name, bytes) -> natives.put(name, Math.toIntExact(bytes.value())));
        return new StackTable(steps, natives);
    }

    private static Features features(BoardDefinition board) {
        boolean full = board.has(Feature.FULL_BUILD);
        boolean async = board.has(Feature.ASYNC_AWAIT) && board.firmware().asyncSyntax() == AsyncSyntax.PRESENT;
        return new Features(full, board.longInt() != LongInt.NONE, async, parts(board), RomLevel.CORE, markStack(board.chip().port()));
    }

    private static Set<Part> parts(BoardDefinition board) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (board.has(Feature.FULL_BUILD)) {
            parts.addAll(Features.FULL_PARTS);
            board.chip().without().forEach(part -> parts.remove(Part.valueOf(part.name())));
        }
        // Where the chip's port has a list of its own, so it has without a full build.
        set(parts, Part.ALL_ERRNOS, board.hasModule("errno") && !board.chip().without().contains(LanguagePart.ALL_ERRNOS));
        set(parts, Part.ERRNO, board.hasModule("errno"));
        // CIRCUITPY_IO_IOBASE: with io and jpegio.
        set(parts, Part.IO_BASE, board.hasModule("io") && board.hasModule("jpegio"));
        set(parts, Part.SETTINGS_TOML, board.has(Feature.SETTINGS_TOML));
        return parts;
    }

    private static void set(Set<Part> parts, Part part, boolean present) {
        if (present) {
            parts.add(part);
        } else {
            parts.remove(part);
        }
    }

    private static int markStack(Port port) {
        return switch (port) {
            case ATMEL_SAMD, NORDIC -> 64;
            case ESPRESSIF, RASPBERRYPI -> 128;
        };
    }

    private static CostTable costs(CoreDefinition core, long hz, Region heap) {
        int unit = unitsPerInstruction(core, hz);
        int[] opcodes = new int[256];
        for (int code = 0; code < opcodes.length; code++) {
            opcodes[code] = Math.multiplyExact(instructions(core, code), unit);
        }
        int[] events = new int[CostEvent.values().length];
        for (CostEvent event : CostEvent.values()) {
            events[event.ordinal()] = Math.multiplyExact(instructions(core, event, heap), unit);
        }
        Map<String, Integer> natives = new LinkedHashMap<>();
        core.natives().forEach((name, cost) -> natives.put(name, Math.multiplyExact(Math.toIntExact(cost.value()), unit)));
        return new CostTable(opcodes, events, natives, unit, Math.toIntExact(core.cyclesPerInstructionPercent().value()));
    }

    /** Rounded if it must be, which no chip's clock makes necessary: then time is off by less than a thousandth, but still one count with instructions. */
    private static int unitsPerInstruction(CoreDefinition core, long hz) {
        return Math.toIntExact((core.cyclesPerInstructionPercent().value() * TimeBase.unitsPerCycle(hz) + 50) / 100);
    }

    private static int instructions(CoreDefinition core, int code) {
        Opcode opcode = Opcode.of(code).orElse(null);
        if (opcode == null) {
            return 0;
        }
        int index = code - opcode.code();
        return core.opcodeInstructions(switch (opcode) {
            case UNARY_OP_MULTI -> "UNARY_OP_" + UnaryOp.of(index).name();
            case BINARY_OP_MULTI -> "BINARY_OP_" + BinaryOp.values()[index].name();
            default -> opcode.name();
        });
    }

    private static int instructions(CoreDefinition core, CostEvent event, Region heap) {
        int cost = core.eventInstructions(event.key());
        return heap == Region.EXTERNAL && event.walksHeap() ? cost * core.eventInstructions(CostEvent.EXTERNAL_HEAP_PERCENT.key()) / 100 : cost;
    }
}
