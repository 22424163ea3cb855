package dev.snakeboard.board;

/** Reads a {@link FirmwareRelease} from its JSON. */
final class FirmwareReader {
    private FirmwareReader() {
    }

    static FirmwareRelease read(JsonCursor release) {
        return new FirmwareRelease(
                release.text("id"),
                release.text("version"),
                release.text("date"),
                release.text("python"),
                release.get("mpy").count(),
                release.choice("exceptionStatus", FirmwareRelease.ExceptionStatus.class),
                release.choice("asyncSyntax", FirmwareRelease.AsyncSyntax.class));
    }
}
