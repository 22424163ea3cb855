package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code warnings} ({@code shared-bindings/warnings/__init__.c}): printed, ignored or raised, all alike. */
public final class WarningsModule implements NativeModule {
    private static final @Word int WARNING = Types.module(1);
    private static final @Word int FUTURE_WARNING = Types.module(2);

    /** Adds the exceptions that the builtins of full builds name. */
    static void defineTypes(Vm vm, Members builtins) {
        vm.types.add(WARNING, new ExceptionObject("Warning", Types.EXCEPTION));
        vm.types.add(FUTURE_WARNING, new ExceptionObject("FutureWarning", WARNING));
        builtins.value("Warning", WARNING).value("FutureWarning", FUTURE_WARNING);
    }

    private enum Action {
        ALWAYS,
        ERROR,
        IGNORE
    }

    @Override
    public String name() {
        return "warnings";
    }

    @Override
    public void define(Vm vm, Members members) {
        Action[] action = {Action.ALWAYS};
        members.function("simplefilter", (v, name) -> {
                    action[0] = switch (v.toText(name)) {
                        case "always" -> Action.ALWAYS;
                        case "error" -> Action.ERROR;
                        case "ignore" -> Action.IGNORE;
                        default -> throw v.raiseWith(Types.VALUE_ERROR);
                    };
                    return Words.NONE;
                })
                .keywords("warn", 1, (v, args) -> {
                    @Word int[] given = args.parse(Parameter.required("message"), Parameter.optional("category", WARNING));
                    warn(v, action[0], given[0], given[1]);
                    return Words.NONE;
                });
    }

    private static void warn(Vm vm, Action action, @Word int message, @Word int category) {
        if (!vm.is(category, Types.TYPE) || !TypeObject.isSubclass(vm, category, WARNING)) {
            throw vm.typeError("category must be a subclass of Warning");
        }
        String text = vm.toText(message);
        switch (action) {
            case ERROR -> throw vm.raise(category, text);
            case ALWAYS -> vm.console().print(vm.names.text(TypeObject.name(vm, category)) + ": " + text + "\n");
            default -> {}
        }
    }
}
