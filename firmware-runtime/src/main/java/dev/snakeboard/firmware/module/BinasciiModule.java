package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TextBuilder;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;
import java.nio.charset.StandardCharsets;

/** {@code binascii} ({@code extmod/modbinascii.c}). */
public final class BinasciiModule implements NativeModule {
    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String name() {
        return "binascii";
    }

    @Override
    public void define(Vm vm, Members m) {
        int fromHex = vm.names.firmwareName("fromhex");
        m.function("hexlify", 1, 2, BinasciiModule::hexlify);
        m.function("unhexlify", (v, text) -> v.callMethod(Types.BYTES, fromHex, text));
        m.function("a2b_base64", BinasciiModule::fromBase64);
        m.keywords("b2a_base64", 1, BinasciiModule::toBase64);
        m.function("crc32", 1, 2, BinasciiModule::crc32);
    }

    private static byte[] bytes(Vm vm, @Word int word) {
        Buffer buffer = vm.operations.buffer(word, Buffer.Access.READ);
        return vm.ram.bytes(buffer.address(), buffer.length());
    }

    private static void checkNotText(Vm vm, @Word int word) {
        if (!vm.terse() && Strings.isStr(vm, word)) {
            throw vm.typeError("a bytes-like object is required");
        }
    }

    /** Lower-case digits, with a one-byte separator between bytes if one is given ({@code mp_obj_bytes_hex}). */
    private static @Word int hexlify(Vm vm, Args args) {
        byte[] data = bytes(vm, args.get(0));
        if (data.length == 0) {
            return Strings.empty(vm, Types.BYTES);
        }
        boolean separated = args.count() > 1;
        byte[] separators = separated ? Strings.bytes(vm, args.get(1)) : ALPHABET;
        // Of a longer separator the first byte is used, of an empty one the zero after it.
        int separator = separators.length > 0 ? separators[0] : 0;
        TextBuilder out = TextBuilder.ofLength(vm, data.length * 2 + (separated ? data.length - 1 : 0));
        for (int i = 0; i < data.length; i++) {
            if (i > 0 && separated) {
                out.add(separator);
            }
            out.add(Character.forDigit(data[i] >> 4 & 0xf, 16));
            out.add(Character.forDigit(data[i] & 0xf, 16));
            vm.step(CostEvent.BYTES_HEX);
        }
        return out.toObject(Types.BYTES);
    }

    /** What is not in the alphabet is passed over; two pads, or one where one is due, end the data. */
    private static @Word int fromBase64(Vm vm, @Word int text) {
        byte[] in = bytes(vm, text);
        TextBuilder out = new TextBuilder(vm, (int) (in.length * 3L / 4) + 1);
        int buffer = 0;
        int bits = 0;
        boolean padded = false;
        for (byte b : in) {
            if (b == '=') {
                if (bits == 2 || bits == 4 && padded) {
                    bits = 0;
                    break;
                }
                padded = true;
            }
            int sextet = sextet(b);
            if (sextet >= 0) {
                padded = false;
                buffer = buffer << 6 | sextet;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    out.add(buffer >> bits);
                }
            }
            vm.step(CostEvent.BASE64_DECODE);
        }
        if (bits != 0) {
            throw vm.valueError("incorrect padding");
        }
        return out.toObject(Types.BYTES);
    }

    private static int sextet(byte b) {
        for (int i = 0; i < ALPHABET.length; i++) {
            if (ALPHABET[i] == b) {
                return i;
            }
        }
        return -1;
    }

    private static @Word int toBase64(Vm vm, Args args) {
        @Word int[] given = args.from(1).parse(Parameter.optional("newline", Words.TRUE).ofTruth());
        boolean newline = vm.isTrue(given[0]);
        checkNotText(vm, args.get(0));
        byte[] in = bytes(vm, args.get(0));
        TextBuilder out = TextBuilder.ofLength(vm, (in.length + 2) / 3 * 4 + (newline ? 1 : 0));
        for (int i = 0; i < in.length; i += 3) {
            int left = in.length - i;
            int triple = (in[i] & 0xff) << 16 | (left > 1 ? in[i + 1] & 0xff : 0) << 8 | (left > 2 ? in[i + 2] & 0xff : 0);
            out.add(ALPHABET[triple >> 18]);
            out.add(ALPHABET[triple >> 12 & 0x3f]);
            out.add(left > 1 ? ALPHABET[triple >> 6 & 0x3f] : '=');
            out.add(left > 2 ? ALPHABET[triple & 0x3f] : '=');
            vm.step(CostEvent.BASE64_ENCODE);
        }
        if (newline) {
            out.add('\n');
        }
        return out.toObject(Types.BYTES);
    }

    private static @Word int crc32(Vm vm, Args args) {
        checkNotText(vm, args.get(0));
        byte[] data = bytes(vm, args.get(0));
        int start = args.count() > 1 ? vm.operations.toBigInteger(args.get(1)).intValue() : 0;
        int crc = ~start;
        for (byte b : data) {
            crc ^= b & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc >>> 1 ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
            }
            vm.step();
        }
        return vm.ofLong(Integer.toUnsignedLong(~crc));
    }
}
