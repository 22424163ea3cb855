package dev.snakeboard.emulator.mcu;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Pads of ESP chips that no program gets: flash, PSRAM, USB, console ({@code ports/espressif/common-hal/microcontroller/Pin.c}). */
final class EspReservedPads {

    private static final long OCTAL_PSRAM_BYTES = 8L << 20;

    private EspReservedPads() {
    }

    static List<String> of(BoardDefinition board) {
        List<String> pads = new ArrayList<>();
        boolean usb = board.has(Feature.USB_DEVICE);
        boolean psram = board.ram().psram().isPresent();
        switch (board.chip().id()) {
            case "esp32" -> {
                add(pads, 1, 1);
                add(pads, 3, 3);
                if (hasFlashInside(board)) {
                    add(pads, 6, 6);
                    add(pads, 11, 11);
                    if (psram) {
                        add(pads, 9, 10);
                    }
                } else {
                    add(pads, 6, 11);
                    if (psram) {
                        add(pads, 16, 17);
                    }
                }
            }
            case "esp32s2", "esp32s3" -> {
                if (usb) {
                    add(pads, 19, 20);
                }
                add(pads, psram ? 26 : 27, 32);
                if (board.chip().id().equals("esp32s3") && board.ram().psram().filter(bytes -> bytes.value() >= OCTAL_PSRAM_BYTES).isPresent()) {
                    add(pads, 33, 37);
                }
            }
            case "esp32c2" -> add(pads, 11, 17);
            case "esp32c3" -> {
                add(pads, 11, 17);
                if (board.consoleUart().isEmpty()) {
                    add(pads, 18, 19);
                }
            }
            case "esp32c6" -> {
                add(pads, 12, 13);
                add(pads, 24, 26);
                add(pads, 28, 30);
            }
            case "esp32c61" -> {
                add(pads, 12, 13);
                add(pads, psram ? 14 : 15, 17);
                add(pads, 19, 21);
            }
            case "esp32h2" -> {
                add(pads, 6, 7);
                add(pads, 15, 21);
                add(pads, 26, 27);
            }
            default -> {
                // ESP32-P4: flash is on pads of its own.
            }
        }
        board.consoleUart().ifPresent(console -> {
            pads.add(console.tx());
            pads.add(console.rx());
        });
        return pads;
    }

    /** An ESP32-PICO-V3-02, which its board shows by what it brings out: flash is on no pads, PSRAM on 9 and 10 ({@code supervisor/port.c}). */
    private static boolean hasFlashInside(BoardDefinition board) {
        return board.namedPads().stream().anyMatch(Set.of("GPIO7", "GPIO8", "GPIO20")::contains);
    }

    private static void add(List<String> pads, int first, int last) {
        for (int number = first; number <= last; number++) {
            pads.add("GPIO" + number);
        }
    }
}
