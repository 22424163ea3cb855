package dev.snakeboard.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes inputs out of samples of valid ones, and of the words of their language. */
final class Mutator {
    private static final int MOST_CHANGES = 6;
    private static final int MOST_WORDS = 24;
    private static final int LONGEST = 1 << 14;
    private static final int[] TELLING = {0, 1, 0x7f, 0x80, 0x81, 0xfe, 0xff, 0xc0, 0xed, 0xf4, ' ', '\n', '\\', '"', '\'', '0', '9', '-'};

    private final List<byte[]> samples;
    private final List<byte[]> words;

    Mutator(List<byte[]> samples, List<byte[]> words) {
        this.samples = samples;
        this.words = words;
    }

    /** A mutator of text: samples, and words separated by blanks. */
    static Mutator ofText(List<String> samples, String words) {
        return new Mutator(samples.stream().map(Mutator::bytes).toList(), Arrays.stream(words.split(" ")).map(Mutator::bytes).toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] input(RandomGenerator random) {
        byte[] input = random.nextInt(5) == 0 ? sentence(random) : pick(samples, random);
        for (int changes = random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            input = changed(input, random);
        }
        return input;
    }

    private byte[] sentence(RandomGenerator random) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int count = 1 + random.nextInt(MOST_WORDS); count > 0; count--) {
            text.writeBytes(pick(words, random));
        }
        return text.toByteArray();
    }

    private static byte[] pick(List<byte[]> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private byte[] changed(byte[] input, RandomGenerator random) {
        int at = random.nextInt(input.length + 1);
        int length = Math.min(input.length - at, 1 + random.nextInt(random.nextInt(4) == 0 ? 64 : 4));
        byte[] part = Arrays.copyOfRange(input, at, at + length);
        return switch (random.nextInt(10)) {
            case 0 -> replaced(input, at, length, new byte[0]);
            case 1 -> replaced(input, at, 0, part);
            case 2 -> replaced(input, at, 0, pick(words, random));
            case 3 -> replaced(input, at, length, pick(words, random));
            case 4 -> replaced(input, at, Math.min(1, length), new byte[] {(byte) TELLING[random.nextInt(TELLING.length)]});
            case 5 -> replaced(input, at, Math.min(1, length), new byte[] {(byte) random.nextInt(256)});
            case 6 -> {
                byte[] flipped = input.clone();
                if (at < flipped.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
            case 7 -> {
                byte[] other = pick(samples, random);
                int from = random.nextInt(other.length + 1);
                yield replaced(input, at, random.nextBoolean() ? input.length - at : length, Arrays.copyOfRange(other, from, other.length));
            }
            case 8 -> replaced(input, at, 0, repeated(part, 1 << random.nextInt(random.nextInt(8) == 0 ? 12 : 5)));
            default -> random.nextInt(4) == 0 ? Arrays.copyOf(input, at) : replaced(input, at, 0, character(random));
        };
    }

    /** A character of any plane: more often one with a special place in Unicode or in the encoding. */
    private static byte[] character(RandomGenerator random) {
        int[] special = {0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff, 0x130, 0xdf, 0x660, 0x2028, 0xfeff, 0x1f40d};
        int code = random.nextBoolean() ? special[random.nextInt(special.length)] : random.nextInt(0x3000);
        return bytes(Character.toString(code));
    }

    private static byte[] repeated(byte[] part, int times) {
        byte[] all = new byte[Math.min(LONGEST, part.length * times)];
        for (int i = 0; i < all.length; i++) {
            all[i] = part[i % part.length];
        }
        return all;
    }

    private static byte[] replaced(byte[] input, int at, int length, byte[] by) {
        byte[] result = new byte[Math.min(LONGEST, input.length - length + by.length)];
        int head = Math.min(at, result.length);
        System.arraycopy(input, 0, result, 0, head);
        int middle = Math.min(by.length, result.length - head);
        System.arraycopy(by, 0, result, head, middle);
        System.arraycopy(input, at + length, result, head + middle, result.length - head - middle);
        return result;
    }
}
