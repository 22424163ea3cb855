package dev.snakeboard.ui;

import javafx.scene.shape.SVGPath;

/** Pictures on buttons, 16 × 16, in the colour of the button's text. */
enum Icons {
    PLAY("M4 2.5 L13.5 8 L4 13.5 Z"),
    PAUSE("M4 2.5 H7 V13.5 H4 Z M9.5 2.5 H12.5 V13.5 H9.5 Z"),
    STEP("M3 2.5 L10 8 L3 13.5 Z M11 2.5 H13.5 V13.5 H11 Z"),
    RESET("M8 2 A6 6 0 1 1 2.6 5.4 L4.3 6.3 A4.1 4.1 0 1 0 8 3.9 V6.4 L3.9 3.2 L8 0 Z"),
    SUN("M8 4.6 A3.4 3.4 0 1 1 7.99 4.6 Z M7.3 0.8 H8.7 V3 H7.3 Z M7.3 13 H8.7 V15.2 H7.3 Z M0.8 7.3 H3 V8.7 H0.8 Z M13 7.3 H15.2 V8.7 H13 Z"
            + " M2.4 3.4 L3.4 2.4 L4.9 3.9 L3.9 4.9 Z M11.1 12.1 L12.1 11.1 L13.6 12.6 L12.6 13.6 Z M12.6 2.4 L13.6 3.4 L12.1 4.9 L11.1 3.9 Z"
            + " M3.9 11.1 L4.9 12.1 L3.4 13.6 L2.4 12.6 Z"),
    MOON("M9.6 1.4 A6.8 6.8 0 1 0 14.6 10.2 A5.6 5.6 0 0 1 9.6 1.4 Z"),
    FOLDER("M1.5 3 H6 L7.5 4.8 H14.5 V13 H1.5 Z");

    private final String path;

    Icons(String path) {
        this.path = path;
    }

    SVGPath shape() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon");
        return shape;
    }
}
