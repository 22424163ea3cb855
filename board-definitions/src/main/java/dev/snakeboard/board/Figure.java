package dev.snakeboard.board;

/**
 * A number that says where it comes from.
 *
 * @param value  the number, in the unit of the field that holds it (bytes, Hz, instructions)
 * @param source the data sheet, file, release or reasoning it comes from
 */
public record Figure(long value, Basis basis, String source) {
}
