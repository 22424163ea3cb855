package dev.snakeboard.board;

import dev.snakeboard.board.DeviceDefinition.Answer;
import dev.snakeboard.board.DeviceDefinition.Contents;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Reads a {@link DeviceDefinition} from its JSON. */
final class DeviceReader {
    private static final int DEFAULT_REGISTER_BYTES = 1;
    private static final int DEFAULT_POINTER_BYTES = 1;

    private DeviceReader() {
    }

    static DeviceDefinition read(Path path) {
        String file = path.toString();
        Json.Obj json = JsonText.read(path, file);
        List<BoardFault> faults = SchemaCheck.DEVICE.faults(file, json);
        if (!faults.isEmpty()) {
            throw new BoardFormatException(faults);
        }
        JsonCursor device = JsonCursor.root(file, json);
        int pointerBytes = device.optionalCount("pointerBytes").orElse(DEFAULT_POINTER_BYTES);
        return new DeviceDefinition(
                file,
                device.text("name"),
                number(device.text("address")),
                device.optionalText("scl").orElse("SCL"),
                device.optionalText("sda").orElse("SDA"),
                device.optionalCount("registerBytes").orElse(DEFAULT_REGISTER_BYTES),
                pointerBytes,
                device.find("pointerMask").map(DeviceReader::mask).orElse((1 << 8 * pointerBytes) - 1),
                contents(device, "registers"),
                contents(device, "readOnly"),
                contents(device, "clears"),
                contents(device, "sets"),
                device.find("answers").map(DeviceReader::answers).orElse(List.of()));
    }

    private static List<Answer> answers(JsonCursor node) {
        return node.entries().entrySet().stream().map(entry -> new Answer(bytes(entry.getKey()), bytes(entry.getValue().text()))).toList();
    }

    private static List<Contents> contents(JsonCursor device, String key) {
        return device.find(key).stream()
                .flatMap(node -> node.entries().entrySet().stream())
                .map(entry -> new Contents(number(entry.getKey()), bytes(entry.getValue().text())))
                .toList();
    }

    private static int mask(JsonCursor node) {
        int mask = number(node.text());
        if ((mask & mask + 1) != 0) {
            throw node.fault("a mask of ones such as \"0x7f\"");
        }
        return mask;
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(2), 16);
    }

    private static byte[] bytes(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
