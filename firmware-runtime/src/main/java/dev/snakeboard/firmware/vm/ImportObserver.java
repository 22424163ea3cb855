package dev.snakeboard.firmware.vm;

/** Told of modules that are loaded from files; must not change the VM. */
public interface ImportObserver {
    /** Nobody is told. */
    ImportObserver NONE = new ImportObserver() {};

    /** A module is about to be read and run; what it imports begins and ends within. */
    default void importBegins(String module) {}

    /** The module that began last is loaded, or has failed. */
    default void importEnds() {}
}
