package dev.snakeboard.board;

/**
 * One thing wrong with a definition file.
 *
 * @param file     its name as the user gave it
 * @param pointer  JSON pointer to the value; {@code line 3, column 7} where the text is not JSON
 * @param expected what would have been right
 * @param found    what is there
 */
public record BoardFault(String file, String pointer, String expected, String found) {

    /** {@code my_board.json: /pins/3/pad: expected a pad of SAMD51J19A (PA00, PA01, …), found "PX99"}. */
    @Override
    public String toString() {
        return file + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + "expected " + expected + ", found " + found;
    }
}
