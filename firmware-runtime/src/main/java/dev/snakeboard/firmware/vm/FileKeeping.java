package dev.snakeboard.firmware.vm;

/** How the machine around the VM keeps files. */
public enum FileKeeping {
    /** On a FAT drive, with the serial console as standard streams: a board. */
    FAT,
    /** As POSIX has them, standard streams included: a program of the host. */
    POSIX
}
