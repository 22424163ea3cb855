package dev.snakeboard.board;

/**
 * The serial port that carries the console on boards without native USB.
 *
 * @param baudrate bits per second
 */
public record UartPads(String tx, String rx, int baudrate) {
}
