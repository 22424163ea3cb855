/**
 * Boards, chips, cores and firmware releases: what they are, read from JSON, as immutable records.
 *
 * <p>Nothing here behaves. {@link dev.snakeboard.board.Boards} is the way in.
 */
package dev.snakeboard.board;
