package dev.snakeboard.board;

/** What a board's firmware was built with, beyond its list of modules. */
public enum Feature {
    /** {@code CIRCUITPY_FULL_BUILD}: the larger Python. */
    FULL_BUILD,
    /** {@code async def} and {@code await} compile. */
    ASYNC_AWAIT,
    /** Everything Adafruit's asyncio needs is there. */
    ASYNCIO,
    /** The chip is a USB device: CIRCUITPY drive and serial over USB. */
    USB_DEVICE,
    WIFI,
    WEB_WORKFLOW,
    BLE_NATIVE,
    BLE_HCI,
    BLE_FILE_SERVICE,
    BLE_SERIAL,
    DISPLAYIO,
    SETTINGS_TOML,
    SAFEMODE_PY,
    STATUS_BAR,
    SKIP_SAFE_MODE_WAIT,
    REQUIRE_I2C_PULLUPS,
    USB_HOST,
    MUTABLE_BOARD
}
