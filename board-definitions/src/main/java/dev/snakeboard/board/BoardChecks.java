package dev.snakeboard.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a schema cannot say: that the parts of a board fit each other and its chip. */
final class BoardChecks {
    private final String file;
    private final BoardDefinition board;
    private final Set<String> pads = new HashSet<>();
    private final Map<String, BoardPin> pins = new HashMap<>();
    private final List<BoardFault> faults = new ArrayList<>();

    private BoardChecks(String file, BoardDefinition board) {
        this.file = file;
        this.board = board;
        board.chip().pads().forEach(pad -> pads.add(pad.name()));
    }

    static List<BoardFault> faults(String file, BoardDefinition board) {
        BoardChecks checks = new BoardChecks(file, board);
        checks.clock();
        checks.pins();
        checks.buses();
        checks.lights();
        checks.buttons();
        checks.memory();
        board.ownFormFactor().ifPresent(checks::formFactor);
        return List.copyOf(checks.faults);
    }

    private void fault(String pointer, String expected, String found) {
        faults.add(new BoardFault(file, pointer, expected, found));
    }

    private void pad(String pointer, String pad) {
        if (!pads.contains(pad)) {
            List<Pad> all = board.chip().pads();
            String some = String.join(", ", all.stream().map(Pad::name).sorted().limit(2).toList());
            fault(pointer, "a pad of " + board.chip().id() + " (" + some + (all.size() > 2 ? ", …" : "") + ")", quoted(pad));
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private void clock() {
        List<Long> settable = board.chip().clock().settable();
        if (settable.isEmpty() ? board.clockHz() != board.chip().clock().hz() : !settable.contains(board.clockHz())) {
            List<Long> known = settable.isEmpty() ? List.of(board.chip().clock().hz()) : settable;
            fault("/clockHz", "a clock of " + board.chip().id() + " (" + String.join(", ", known.stream().map(String::valueOf).toList()) + ")",
                    String.valueOf(board.clockHz()));
        }
    }

    private void pins() {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < board.pins().size(); i++) {
            BoardPin pin = board.pins().get(i);
            unused(taken, "/pins/" + i + "/name", pin.name());
            pad("/pins/" + i + "/pad", pin.pad());
            pins.putIfAbsent(pin.name(), pin);
        }
        for (int i = 0; i < board.buses().size(); i++) {
            List<String> names = board.buses().get(i).names();
            for (int n = 0; n < names.size(); n++) {
                unused(taken, "/buses/" + i + "/names/" + n, names.get(n));
            }
        }
        for (int i = 0; i < board.displays().size(); i++) {
            unused(taken, "/displays/" + i + "/name", board.displays().get(i).name());
        }
        for (int i = 0; i < board.ignoredPads().size(); i++) {
            pad("/ignoredPads/" + i, board.ignoredPads().get(i));
        }
        for (int i = 0; i < board.takenPads().size(); i++) {
            pad("/takenPads/" + i, board.takenPads().get(i));
        }
    }

    private void unused(Set<String> taken, String pointer, String name) {
        if (!taken.add(name)) {
            fault(pointer, "a name that the board does not have yet", quoted(name));
        }
    }

    private void buses() {
        for (int i = 0; i < board.buses().size(); i++) {
            String at = "/buses/" + i;
            switch (board.buses().get(i)) {
                case DefaultBus.I2c bus -> {
                    pad(at + "/scl", bus.scl());
                    pad(at + "/sda", bus.sda());
                }
                case DefaultBus.Spi bus -> {
                    pad(at + "/clock", bus.clock());
                    pad(at + "/mosi", bus.mosi());
                    pad(at + "/miso", bus.miso());
                }
                case DefaultBus.Uart bus -> {
                    pad(at + "/tx", bus.tx());
                    pad(at + "/rx", bus.rx());
                }
                case DefaultBus.Missing _ -> { }
            }
        }
        board.consoleUart().ifPresent(uart -> {
            pad("/consoleUart/tx", uart.tx());
            pad("/consoleUart/rx", uart.rx());
        });
    }

    private void lights() {
        switch (board.statusLed()) {
            case StatusLed.NeoPixel led -> {
                pad("/statusLed/pad", led.pad());
                power("/statusLed/power", led.power());
            }
            case StatusLed.DotStar led -> {
                pad("/statusLed/data", led.data());
                pad("/statusLed/clock", led.clock());
                power("/statusLed/power", led.power());
            }
            case StatusLed.Rgb led -> {
                pad("/statusLed/red", led.red());
                pad("/statusLed/green", led.green());
                pad("/statusLed/blue", led.blue());
            }
            case StatusLed.Plain led -> pad("/statusLed/pad", led.pad());
            case StatusLed.None _ -> { }
        }
        for (int i = 0; i < board.leds().size(); i++) {
            pad("/leds/" + i + "/pad", board.leds().get(i).pad());
        }
        for (int i = 0; i < board.pixels().size(); i++) {
            String at = "/pixels/" + i;
            switch (board.pixels().get(i)) {
                case PixelChain.NeoPixel chain -> pad(at + "/pad", chain.pad());
                case PixelChain.DotStar chain -> {
                    pad(at + "/data", chain.data());
                    pad(at + "/clock", chain.clock());
                }
            }
            power(at + "/power", board.pixels().get(i).power());
        }
        board.ledMatrix().ifPresent(matrix -> {
            for (int i = 0; i < matrix.rows().size(); i++) {
                pad("/ledMatrix/rows/" + i, matrix.rows().get(i));
            }
            for (int i = 0; i < matrix.columns().size(); i++) {
                pad("/ledMatrix/columns/" + i, matrix.columns().get(i));
            }
        });
        for (int i = 0; i < board.powerSwitches().size(); i++) {
            pad("/powerSwitches/" + i + "/pad", board.powerSwitches().get(i).pad());
        }
    }

    private void power(String pointer, Optional<PowerSwitch> power) {
        power.ifPresent(supply -> pad(pointer + "/pad", supply.pad()));
    }

    private void buttons() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < board.buttons().size(); i++) {
            Button button = board.buttons().get(i);
            String at = "/buttons/" + i;
            if (!names.add(button.name())) {
                fault(at + "/name", "a name that no other button has", quoted(button.name()));
            }
            button.pad().ifPresent(pad -> pad(at + "/pad", pad));
            if (button.pad().isEmpty() && button.kind() != Button.Kind.RESET) {
                fault(at, "a field \"pad\", unless \"kind\" is \"reset\"", "none");
            }
        }
    }

    private void memory() {
        RamDefinition ram = board.ram();
        if (ram.freeAtStart().value() > ram.total()) {
            fault("/ram/freeAtStart/value", "at most the board's RAM (" + ram.total() + " bytes)", String.valueOf(ram.freeAtStart().value()));
        }
        if (ram.sram().value() > board.chip().sram()) {
            fault("/ram/sram/value", "at most the chip's RAM (" + board.chip().sram() + " bytes)", String.valueOf(ram.sram().value()));
        }
        if (ram.heapStart().value() > ram.freeAtStart().value()) {
            fault("/ram/heapStart/value", "at most freeAtStart (" + ram.freeAtStart().value() + " bytes)",
                    String.valueOf(ram.heapStart().value()));
        }
        long stacks = ram.cStack().value() + ram.pystack().value();
        if (stacks > ram.sram().value()) {
            fault("/ram/cStack/value", "with pystack at most the board's RAM (" + ram.sram().value() + " bytes)",
                    String.valueOf(ram.cStack().value()));
        }
    }

    private void formFactor(FormFactor form) {
        if (form.cornerRadius() > Math.min(form.width(), form.height()) / 2 + 0.001) {
            fault("/formFactor/cornerRadius", "at most half of the shorter side", String.valueOf(form.cornerRadius()));
        }
        for (int i = 0; i < form.pins().size(); i++) {
            HeaderPin pin = form.pins().get(i);
            String at = "/formFactor/pins/" + i;
            if (pin.role() == HeaderPin.Role.SIGNAL && pin.name().isEmpty()) {
                fault(at, "a field \"name\", as its role is signal", "none");
            }
            pin.name().filter(name -> !pins.containsKey(name))
                    .ifPresent(name -> fault(at + "/name", "the name of a pin in /pins", quoted(name)));
            inside(at, form, pin.x(), pin.y());
        }
        for (int i = 0; i < form.parts().size(); i++) {
            part("/formFactor/parts/" + i, form, form.parts().get(i));
        }
        for (int i = 0; i < form.holes().size(); i++) {
            inside("/formFactor/holes/" + i, form, form.holes().get(i).x(), form.holes().get(i).y());
        }
    }

    private void part(String at, FormFactor form, PlacedPart part) {
        inside(at, form, part.x(), part.y());
        boolean known = switch (part.kind()) {
            case LED -> board.leds().stream().anyMatch(led -> led.name().equals(part.name()));
            case PIXEL -> pins.containsKey(part.name());
            case BUTTON, SLIDE_SWITCH -> board.buttons().stream().anyMatch(button -> button.name().equals(part.name()));
            default -> true;
        };
        if (!known) {
            String where = switch (part.kind()) {
                case LED -> "an LED in /leds";
                case PIXEL -> "a pin in /pins";
                default -> "a button in /buttons";
            };
            fault(at + "/name", "the name of " + where, quoted(part.name()));
        }
    }

    private void inside(String at, FormFactor form, double x, double y) {
        if (x < 0 || x > form.width()) {
            fault(at + "/x", "0 to the board's width (" + form.width() + " mm)", String.valueOf(x));
        }
        if (y < 0 || y > form.height()) {
            fault(at + "/y", "0 to the board's height (" + form.height() + " mm)", String.valueOf(y));
        }
    }
}
