package dev.snakeboard.harness.calibration;

import dev.snakeboard.board.CoreDefinition;
import dev.snakeboard.board.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A device's table beside that of its model. */
public record Comparison(CalibrationTable device, CalibrationTable model, CoreDefinition core) {

    /**
     * One operation.
     *
     * @param cost the cost in the core's table that the difference is put down to
     * @param now instructions of that cost in the core's table
     * @param measured what they would have to be for the model to agree
     */
    record Row(Operation operation, double deviceNs, double modelNs, Optional<String> cost, long now, long measured) {
        double error() {
            return 100 * (modelNs - deviceNs) / deviceNs;
        }
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Operation operation : Operation.ALL) {
            if (device.has(operation) && model.has(operation)) {
                rows.add(row(operation));
            }
        }
        return rows;
    }

    private Row row(Operation operation) {
        double onDevice = device.alone(operation);
        double inModel = model.alone(operation);
        Optional<Figure> figure = switch (operation.section()) {
            case OPCODES -> core.opcode(operation.key());
            case EVENTS -> core.event(operation.key());
            case NATIVES -> Optional.ofNullable(core.natives().get(operation.key()));
            case NONE -> Optional.empty();
        };
        long now = figure.map(Figure::value).orElse(0L);
        double instructions = device.cpuHz() / 1e7 * (onDevice / measuredPercent() - inModel / core.cyclesPerInstructionPercent().value());
        long measured = Math.max(0, now + Math.round(instructions / operation.count()));
        return new Row(operation, onDevice, inModel, figure.map(_ -> operation.section().field() + "." + operation.key()), now, measured);
    }

    /**
     * Cycles per 100 instructions with which half of the operations would take longer on the device than in the model, and half less: where the device is
     * as much slower or faster in all it does, that is the cause, and no single cost.
     */
    long measuredPercent() {
        double[] ratios = Operation.ALL.stream().filter(operation -> device.has(operation) && model.has(operation) && model.alone(operation) > 0)
                .mapToDouble(operation -> device.alone(operation) / model.alone(operation)).sorted().toArray();
        return Math.max(1, Math.round(core.cyclesPerInstructionPercent().value() * ratios[ratios.length / 2]));
    }

    /** As a table for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        add(text, "%s, CircuitPython %s, %,d MHz, against the model with core %s (CircuitPython %s)", device.board(), device.firmware(),
                device.cpuHz() / 1_000_000, core.id(), model.firmware());
        add(text, "");
        add(text, "%-42s %12s %12s %8s  %s", "operation", "device µs", "model µs", "error", "instructions that would agree");
        List<Double> errors = new ArrayList<>();
        for (Row row : rows()) {
            errors.add(Math.abs(row.error()));
            add(text, "%-42s %12.3f %12.3f %7.1f%%  %s", row.operation().name(), row.deviceNs() / 1000, row.modelNs() / 1000, row.error(),
                    row.cost().map(cost -> cost + " " + row.measured() + " (now " + row.now() + ")").orElse(""));
        }
        errors.sort(null);
        add(text, "%-42s median %.1f %%, worst %.1f %%", "", errors.get(errors.size() / 2), errors.getLast());
        add(text, "%-42s %.2f (now %.2f)", "cycles per instruction that would agree", measuredPercent() / 100.0, core.cyclesPerInstruction());
        device.without().stream().filter(model::hasNamed).forEach(name -> add(text, "%-42s the device cannot do it", name));
        model.without().stream().filter(device::hasNamed).forEach(name -> add(text, "%-42s the model cannot do it", name));
        add(text, "");
        add(text, "%-42s %12s %12s %8s", "bytes of the heap", "device", "model", "error");
        for (Map.Entry<String, Long> entry : device.bytes().entrySet()) {
            Long inModel = model.bytes().get(entry.getKey());
            if (inModel != null) {
                add(text, "%-42s %,12d %,12d %s", entry.getKey(), entry.getValue(), inModel, entry.getValue() == 0 ? ""
                        : String.format(Locale.ROOT, "%7.1f%%", 100.0 * (inModel - entry.getValue()) / entry.getValue()));
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
    }

    /** What goes into a core's file as the source of a figure. */
    String source() {
        return "calibrate on " + device.board() + ", CircuitPython " + device.firmware();
    }
}
