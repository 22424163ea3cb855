package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.TextBuilder;
import dev.snakeboard.firmware.object.TracebackObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code traceback} ({@code shared-bindings/traceback/__init__.c}). */
public final class TracebackModule implements NativeModule {
    /** The words of an {@link ExceptionObject} that say what is printed: traceback and, on full builds, cause and context. */
    private static final int STATE = 2;

    private static final int STATE_WORDS = 3;

    @Override
    public String name() {
        return "traceback";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.keywords("format_exception", 0, (v, args) -> {
                    Request request = Request.of(v, args);
                    if (request.file != Words.NONE) {
                        throw v.raise(
                                Types.TYPE_ERROR, "unexpected keyword argument 'file'", "argument num/types mismatch");
                    }
                    TextBuilder text = new TextBuilder(v);
                    request.print(v, text);
                    return ListObject.of(v, text.toStr());
                })
                .keywords("print_exception", 0, (v, args) -> {
                    Request request = Request.of(v, args);
                    request.print(v, request.file == Words.NONE ? v.console() : StreamMethods.printer(v, request.file));
                    return Words.NONE;
                });
    }

    /**
     * What to print.
     *
     * @param traceback what to show instead of the exception's own: a traceback, None for none, or {@link Words#NULL}
     * @param limit places at most, as {@link TracebackObject#print} takes it
     */
    private record Request(@Word int exception, @Word int traceback, int limit, @Word int file, boolean chain) {
        static Request of(Vm vm, Args args) {
            @Word int[] given = args.parse(
                    Parameter.required(""),
                    Parameter.optional("value", Words.NULL),
                    Parameter.optional("tb", Words.NULL),
                    Parameter.optional("limit", Words.NONE),
                    Parameter.optional("file", Words.NONE),
                    Parameter.optional("chain", Words.TRUE));
            @Word int value = given[1];
            @Word int traceback = given[2];
            if (value == Words.NULL != (traceback == Words.NULL)) {
                throw vm.valueError(Message.of("Supply both or neither of %s and %s", "value", "tb"));
            }
            @Word int exception = value == Words.NULL ? given[0] : value;
            if (!ExceptionObject.isException(vm, exception)) {
                throw vm.typeError("invalid exception");
            }
            int limit = given[3] == Words.NONE ? 0 : vm.toInt(given[3]);
            if (traceback != Words.NULL && (traceback == Words.NONE || given[3] != Words.NONE && limit == 0)) {
                traceback = Words.NONE;
            } else if (traceback != Words.NULL && !vm.is(traceback, Types.TRACEBACK)) {
                throw vm.typeError(Message.of("tb must be of type traceback, not %s", vm.typeName(traceback)));
            }
            return new Request(exception, traceback, limit, given[4], vm.isTrue(given[5]));
        }

        /** Prints with the exception changed as asked, and changes it back. */
        void print(Vm vm, Printer out) {
            int state = (ExceptionObject.nativeOf(vm, exception) >> 2) + STATE;
            int words = vm.terse() ? 1 : STATE_WORDS;
            int saved = vm.reserveNative(words);
            System.arraycopy(vm.words, state, vm.words, saved, words);
            try {
                if (traceback != Words.NULL) {
                    vm.words[state] = traceback == Words.NONE ? Words.NULL : traceback;
                }
                if (!chain) {
                    java.util.Arrays.fill(vm.words, state + 1, state + words, Words.NULL);
                }
                TracebackObject.print(vm, out, exception, limit, "\r\n");
            } finally {
                System.arraycopy(vm.words, saved, vm.words, state, words);
                vm.freeNative(saved);
            }
        }
    }
}
