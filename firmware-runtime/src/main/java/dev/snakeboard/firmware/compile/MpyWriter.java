package dev.snakeboard.firmware.compile;

import java.math.BigInteger;
import java.util.OptionalInt;

/** Writes a compiled module as an {@code .mpy} file of version 6, as CircuitPython's {@code mpy-cross} does ({@code py/persistentcode.c}). */
public final class MpyWriter {
    private static final int HAS_CHILDREN = 4;

    private final ByteWriter out = new ByteWriter(512);

    private MpyWriter() {}

    /**
     * The bytes of the file.
     *
     * @param smallIntBits what the module was compiled for
     */
    public static byte[] write(CompiledModule module, int smallIntBits) {
        MpyWriter writer = new MpyWriter();
        writer.module(module, smallIntBits);
        return writer.out.toByteArray();
    }

    private void module(CompiledModule module, int smallIntBits) {
        out.put('C');
        out.put(MpyReader.VERSION);
        out.put(0);
        out.put(smallIntBits);
        out.putUint(module.names().size());
        out.putUint(module.constants().size());
        for (String name : module.names()) {
            name(name);
        }
        for (Constant constant : module.constants()) {
            constant(constant);
        }
        code(module.root());
    }

    private void name(String name) {
        OptionalInt number = StaticNames.number(name);
        if (number.isPresent()) {
            out.putUint(number.getAsInt() << 1 | 1);
            return;
        }
        byte[] text = Utf8.encode(name);
        out.putUint(text.length << 1);
        out.put(text, 0, text.length);
        out.put(0);
    }

    private void constant(Constant constant) {
        if (constant instanceof Constant.Singleton word) {
            out.put((switch (word) {
                case FUN_TABLE -> MpyObject.FUN_TABLE;
                case NONE -> MpyObject.NONE;
                case FALSE -> MpyObject.FALSE;
                case TRUE -> MpyObject.TRUE;
                case ELLIPSIS -> MpyObject.ELLIPSIS;
            }).ordinal());
        } else if (constant instanceof Constant.Str(String text)) {
            terminated(MpyObject.STR, Utf8.encode(text));
        } else if (constant instanceof Constant.Bytes(byte[] bytes)) {
            terminated(MpyObject.BYTES, bytes);
        } else if (constant instanceof Constant.Int(BigInteger number)) {
            number(MpyObject.INT, number.toString());
        } else if (constant instanceof Constant.Float(double number)) {
            number(MpyObject.FLOAT, FloatText.repr(number));
        } else if (constant instanceof Constant.Complex(double real, double imaginary)) {
            number(MpyObject.COMPLEX, FloatText.repr(real, imaginary));
        } else if (constant instanceof Constant.Tuple tuple) {
            out.put(MpyObject.TUPLE.ordinal());
            out.putUint(tuple.items().size());
            for (Constant item : tuple.items()) {
                constant(item);
            }
        }
    }

    private void terminated(MpyObject kind, byte[] bytes) {
        out.put(kind.ordinal());
        out.putUint(bytes.length);
        out.put(bytes, 0, bytes.length);
        out.put(0);
    }

    private void number(MpyObject kind, String text) {
        out.put(kind.ordinal());
        out.putUint(text.length());
        out.putAscii(text);
    }

    private void code(RawCode code) {
        int children = code.children().size();
        out.putUint(code.code().length << 3 | (children > 0 ? HAS_CHILDREN : 0));
        out.put(code.code(), 0, code.code().length);
        if (children > 0) {
            out.putUint(children);
            for (RawCode child : code.children()) {
                code(child);
            }
        }
    }
}
