package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.peripheral.MatrixKeys;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code keypad.KeyMatrix}: keys at the crossings of rows and columns ({@code shared-bindings/keypad/KeyMatrix.c}); 56 bytes, word 12 the
 * number of columns.
 */
final class KeyMatrixType extends KeyScannerType {
    private static final int BYTES = 56;
    private static final int COLUMN_PINS = 11;
    private static final int COLUMNS = 12;

    KeyMatrixType(Hardware hardware, KeyEventQueueType queues, int listRoot) {
        super("KeyMatrix", hardware, queues, listRoot);
    }

    @Override
    public void define(Members members) {
        defineScanner(members);
        members.function("key_number_to_row_column", this::toRowColumn).function("row_column_to_key_number", this::toKeyNumber);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        requireBuilt(vm);
        @Word int[] given = args.parse(
                Parameter.required("row_pins"),
                Parameter.required("column_pins"),
                Parameter.keyword("columns_to_anodes", Words.TRUE),
                interval(),
                maxEvents(),
                threshold());
        boolean columnsToAnodes = vm.isTrue(given[2]);
        vm.clock.settle();
        Checks.length(vm, given[0]);
        Checks.length(vm, given[1]);
        Schedule schedule = schedule(vm, given[3], given[4], given[5]);
        hardware.pins.requireNoDuplicates(given[0], given[1], "row_pins", "column_pins");
        List<Pin> rows = hardware.pins.requireFreeList(given[0], "pin");
        List<Pin> columns = hardware.pins.requireFreeList(given[1], "pin");
        @Word int self = vm.allocateObject(type, BYTES);
        Pull pull = columnsToAnodes ? Pull.UP : Pull.DOWN;
        setField(vm, self, PINS, inputs(vm, rows, pull));
        setField(vm, self, COLUMN_PINS, inputs(vm, columns, pull));
        setField(vm, self, COLUMNS, columns.size());
        List<Pin> pins = new ArrayList<>(rows);
        pins.addAll(columns);
        return start(vm, self, new MatrixKeys(rows, columns, columnsToAnodes ? Level.HIGH : Level.LOW), pins, schedule);
    }

    /** The number of keys itself is let through, as on the device. */
    private @Word int toRowColumn(Vm vm, @Word int self, @Word int number) {
        int key = Checks.range(vm, vm.toInt(number), 0, scanner(vm, self).scanner().keyCount(), "key_number");
        int columns = field(vm, self, COLUMNS);
        return TupleObject.of(vm, Words.ofSmall(key / columns), Words.ofSmall(key % columns));
    }

    private @Word int toKeyNumber(Vm vm, @Word int self, @Word int row, @Word int column) {
        int columns = field(vm, self, COLUMNS);
        int rows = scanner(vm, self).scanner().keyCount() / columns;
        int rowNumber = Checks.range(vm, vm.toInt(row), 0, rows, "row");
        return Words.ofSmall(rowNumber * columns + Checks.range(vm, vm.toInt(column), 0, columns, "column"));
    }
}
