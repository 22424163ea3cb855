package dev.snakeboard.firmware.object;

/** The type of the cells of shared variables, which programs do not get to see ({@code py/objcell.c}). */
public final class CellType extends NativeType {
    public CellType() {
        super("");
    }
}
