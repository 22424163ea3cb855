package dev.snakeboard.firmware.module;

import java.math.BigInteger;

/** The two hash functions of {@code hashlib} (FIPS 180-4), block by block, so that their state can lie in the board's memory. */
enum Sha {
    SHA1("sha1", 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0),
    SHA256("sha256", 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);

    /** Bytes of a block. */
    static final int BLOCK = 64;

    /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
    private static final int[] CUBE_ROOTS = cubeRoots();

    private final String algorithm;
    private final int[] initial;

    Sha(String algorithm, int... initial) {
        this.algorithm = algorithm;
        this.initial = initial;
    }

    String algorithm() {
        return algorithm;
    }

    /** Bytes of the digest. */
    int digestBytes() {
        return 4 * initial.length;
    }

    /** The state before any block. */
    int[] initial() {
        return initial.clone();
    }

    /** Takes in a block of 16 words, the first byte of each highest. */
    void compress(int[] state, int[] block) {
        if (this == SHA1) {
            compress1(state, block);
        } else {
            compress256(state, block);
        }
    }

    private static void compress1(int[] state, int[] block) {
        int[] w = new int[80];
        System.arraycopy(block, 0, w, 0, 16);
        for (int t = 16; t < 80; t++) {
            w[t] = Integer.rotateLeft(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1);
        }
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        for (int t = 0; t < 80; t++) {
            int mixed = switch (t / 20) {
                case 0 -> (b & c | ~b & d) + 0x5a827999;
                case 1 -> (b ^ c ^ d) + 0x6ed9eba1;
                case 2 -> (b & c | b & d | c & d) + 0x8f1bbcdc;
                default -> (b ^ c ^ d) + 0xca62c1d6;
            };
            int next = Integer.rotateLeft(a, 5) + mixed + e + w[t];
            e = d;
            d = c;
            c = Integer.rotateLeft(b, 30);
            b = a;
            a = next;
        }
        add(state, a, b, c, d, e);
    }

    private static void compress256(int[] state, int[] block) {
        int[] w = new int[64];
        System.arraycopy(block, 0, w, 0, 16);
        for (int t = 16; t < 64; t++) {
            int s0 = Integer.rotateRight(w[t - 15], 7) ^ Integer.rotateRight(w[t - 15], 18) ^ w[t - 15] >>> 3;
            int s1 = Integer.rotateRight(w[t - 2], 17) ^ Integer.rotateRight(w[t - 2], 19) ^ w[t - 2] >>> 10;
            w[t] = w[t - 16] + s0 + w[t - 7] + s1;
        }
        int[] v = state.clone();
        for (int t = 0; t < 64; t++) {
            int s1 = Integer.rotateRight(v[4], 6) ^ Integer.rotateRight(v[4], 11) ^ Integer.rotateRight(v[4], 25);
            int choice = v[4] & v[5] ^ ~v[4] & v[6];
            int first = v[7] + s1 + choice + CUBE_ROOTS[t] + w[t];
            int s0 = Integer.rotateRight(v[0], 2) ^ Integer.rotateRight(v[0], 13) ^ Integer.rotateRight(v[0], 22);
            int majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2];
            System.arraycopy(v, 0, v, 1, 7);
            v[4] += first;
            v[0] = first + s0 + majority;
        }
        add(state, v);
    }

    private static void add(int[] state, int... values) {
        for (int i = 0; i < values.length; i++) {
            state[i] += values[i];
        }
    }

    private static int[] cubeRoots() {
        int[] roots = new int[64];
        int count = 0;
        for (int n = 2; count < roots.length; n++) {
            if (BigInteger.valueOf(n).isProbablePrime(30)) {
                roots[count++] = cubeRootFraction(n);
            }
        }
        return roots;
    }

    /** 32 bits after the point, by bisection in whole numbers: the greatest r with r³ ≤ n · 2⁹⁶. */
    private static int cubeRootFraction(int n) {
        BigInteger target = BigInteger.valueOf(n).shiftLeft(96);
        long root = 0;
        for (long bit = 1L << 35; bit != 0; bit >>= 1) {
            BigInteger tried = BigInteger.valueOf(root | bit);
            if (tried.pow(3).compareTo(target) <= 0) {
                root |= bit;
            }
        }
        return (int) root;
    }
}
