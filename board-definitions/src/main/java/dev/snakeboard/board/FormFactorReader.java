package dev.snakeboard.board;

/** Reads a {@link FormFactor} from its JSON. */
final class FormFactorReader {
    private FormFactorReader() {
    }

    static FormFactor read(JsonCursor form) {
        return new FormFactor(
                form.get("width").decimal(),
                form.get("height").decimal(),
                form.find("cornerRadius").map(JsonCursor::decimal).orElse(0.0),
                form.optionalText("color").orElse(GenericFormFactor.COLOR),
                form.choice("basis", Basis.class),
                form.text("source"),
                form.list("holes", hole -> new MountingHole(
                        hole.get("x").decimal(), hole.get("y").decimal(), hole.get("diameter").decimal())),
                form.list("pins", FormFactorReader::pin),
                form.list("parts", FormFactorReader::part));
    }

    private static HeaderPin pin(JsonCursor pin) {
        return new HeaderPin(
                pin.text("label"),
                pin.choiceOr("role", HeaderPin.Role.SIGNAL),
                pin.optionalText("name"),
                pin.choiceOr("shape", HeaderPin.Shape.HOLE),
                pin.get("x").decimal(),
                pin.get("y").decimal());
    }

    private static PlacedPart part(JsonCursor part) {
        return new PlacedPart(
                part.choice("kind", PlacedPart.Kind.class),
                part.text("name"),
                part.optionalCount("index"),
                part.get("x").decimal(),
                part.get("y").decimal(),
                part.get("width").decimal(),
                part.get("height").decimal(),
                part.optionalText("color"));
    }
}
