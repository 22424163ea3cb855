package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Feature;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.module.hardware.SupervisorState.DriveOwner;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code storage} ({@code shared-bindings/storage/__init__.c}), as far as {@code boot.py} programs use it: who may write the drive, and
 * whether USB shows it. Mounting other
 * file systems is not modelled.
 */
record StorageModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "storage";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.UNMODELLED_CLASS, new UnmodelledClass());
        vm.types.add(HardwareTypes.BUILT_IN_DRIVE, new DriveObject(hardware));
        @Word int drive = vm.flash.object(HardwareTypes.BUILT_IN_DRIVE);
        members.keywords("mount", 0, unmodelled("mount")).keywords("umount", 0, unmodelled("umount"));
        members.keywords("remount", 0, this::remount);
        members.function("getmount", (v, path) -> {
            requireRoot(v, path);
            return drive;
        });
        members.keywords("erase_filesystem", 0, unmodelled("erase_filesystem"));
        members.function("disable_usb_drive", v -> setUsbDrive(v, false));
        members.function("enable_usb_drive", v -> setUsbDrive(v, true));
        members.function("unsafe_disable_usb_drive", v -> setUsbDrive(v, false));
        members.value("VfsFat", vm.types.alias(HardwareTypes.UNMODELLED_CLASS, "VfsFat", vm.names.firmwareName("storage")));
    }

    private static NativeFunction.OfArgs unmodelled(String function) {
        return (vm, args) -> {
            throw vm.notImplemented("storage.%s is not modelled".formatted(function));
        };
    }

    private static void requireRoot(Vm vm, @Word int path) {
        if (!vm.toText(path).equals("/")) {
            throw vm.osError(Errno.EINVAL);
        }
    }

    private @Word int remount(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("mount_path"),
                Parameter.optional("readonly", Words.FALSE),
                Parameter.keyword("disable_concurrent_write_protection", Words.FALSE));
        boolean readOnly = vm.isTrue(given[1]);
        boolean unprotected = vm.isTrue(given[2]);
        requireRoot(vm, given[0]);
        if (unprotected) {
            throw vm.notImplemented("storage.remount disable_concurrent_write_protection is not modelled");
        }
        if (!hardware.supervisor.setDriveOwner(readOnly ? DriveOwner.HOST : DriveOwner.PROGRAM)) {
            throw vm.raise(Types.RUNTIME_ERROR, "Cannot remount path when visible via USB.");
        }
        return Words.NONE;
    }

    private @Word int setUsbDrive(Vm vm, boolean enabled) {
        if (!hardware.board.has(Feature.USB_DEVICE) || !hardware.supervisor.setUsbDriveEnabled(enabled)) {
            throw vm.raise(Types.RUNTIME_ERROR, "Cannot change USB devices now");
        }
        return Words.NONE;
    }

    /** What {@code getmount("/")} gives: of its attributes, whether it is read-only, and its label. */
    private static final class DriveObject extends HardwareType {
        DriveObject(Hardware hardware) {
            super("VfsFat", hardware);
        }

        @Override
        public boolean canMake() {
            return false;
        }

        @Override
        public void define(Members members) {
            members.property("readonly", (vm, self) -> Words.ofBool(hardware.supervisor.driveOwner() == DriveOwner.HOST));
            members.property("label", (vm, self) -> vm.flash.string("CIRCUITPY"), (vm, self, value) -> {
                throw vm.notImplemented("storage.VfsFat.label is not modelled");
            });
        }
    }
}
