package dev.snakeboard.firmware.module;

/** Functions of C's {@code math.h} that Java lacks, to about 14 digits. */
public final class SpecialFunctions {
    private static final double LN2 = StrictMath.log(2);
    private static final double SQRT_PI = StrictMath.sqrt(StrictMath.PI);

    /** From here on the continued fraction of erfc converges faster than the series of erf. */
    private static final double SERIES_END = 2.5;

    /** Beyond this, gamma overflows a double. */
    private static final int GREATEST_GAMMA = 171;

    /** Lanczos' approximation of gamma, with g = 7 and nine terms. */
    private static final double LANCZOS_G = 7;

    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private SpecialFunctions() {}

    /** The logarithm to base 2, exact for powers of two. */
    public static double log2(double x) {
        if (!(x > 0) || Double.isInfinite(x)) {
            return x > 0 ? x : x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        int exponent = StrictMath.max(StrictMath.getExponent(x), Double.MIN_EXPONENT);
        return exponent + StrictMath.log(StrictMath.scalb(x, -exponent)) / LN2;
    }

    public static double asinh(double x) {
        double magnitude = StrictMath.abs(x);
        if (Double.isInfinite(x) || x == 0) {
            return x;
        }
        double result = magnitude > 1e8
                ? StrictMath.log(magnitude) + StrictMath.log(2)
                : StrictMath.log1p(magnitude + magnitude * magnitude / (1 + StrictMath.sqrt(magnitude * magnitude + 1)));
        return StrictMath.copySign(result, x);
    }

    public static double acosh(double x) {
        if (x < 1) {
            return Double.NaN;
        }
        double above = x - 1;
        return x > 1e8 ? StrictMath.log(x) + StrictMath.log(2) : StrictMath.log1p(above + StrictMath.sqrt(above * (x + 1)));
    }

    public static double atanh(double x) {
        double magnitude = StrictMath.abs(x);
        if (magnitude > 1) {
            return Double.NaN;
        }
        return StrictMath.copySign(0.5 * StrictMath.log1p(2 * magnitude / (1 - magnitude)), x);
    }

    public static double erf(double x) {
        double magnitude = StrictMath.abs(x);
        return magnitude < SERIES_END ? erfSeries(x) : StrictMath.copySign(1 - erfcFraction(magnitude), x);
    }

    public static double erfc(double x) {
        if (StrictMath.abs(x) < SERIES_END) {
            return 1 - erfSeries(x);
        }
        return x < 0 ? 2 - erfcFraction(-x) : erfcFraction(x);
    }

    /** All terms have one sign, so nothing cancels: erf x = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1·3·5…(2n+1)). */
    private static double erfSeries(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; StrictMath.abs(term) > StrictMath.abs(sum) * 1e-17; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / SQRT_PI * StrictMath.exp(-x * x) * sum;
    }

    /** erfc x = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))), from the inside out. */
    private static double erfcFraction(double x) {
        if (Double.isNaN(x) || x > 30) {
            return Double.isNaN(x) ? x : 0;
        }
        double denominator = x;
        for (int n = 120; n >= 1; n--) {
            denominator = x + 0.5 * n / denominator;
        }
        return StrictMath.exp(-x * x) / (SQRT_PI * denominator);
    }

    public static double gamma(double x) {
        if (x == StrictMath.rint(x) && x <= GREATEST_GAMMA) {
            return x > 0 ? factorial((int) x - 1) : x == 0 ? 1 / x : Double.NaN;
        }
        if (x > GREATEST_GAMMA + 1) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < 0.5) {
            return StrictMath.PI / (StrictMath.sin(StrictMath.PI * x) * gamma(1 - x));
        }
        double base = x + LANCZOS_G - 0.5;
        double half = StrictMath.pow(base, (x - 0.5) / 2);
        return StrictMath.sqrt(2 * StrictMath.PI) * half * StrictMath.exp(-base) * half * lanczosSum(x);
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    private static double lanczosSum(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        return sum;
    }

    public static double logGamma(double x) {
        if (Double.isInfinite(x)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x <= 0 && x == StrictMath.rint(x)) {
            return Double.POSITIVE_INFINITY;
        }
        if (x == 1 || x == 2) {
            return 0;
        }
        if (x < 0.5) {
            return StrictMath.log(StrictMath.PI / StrictMath.abs(StrictMath.sin(StrictMath.PI * x))) - logGamma(1 - x);
        }
        double base = x + LANCZOS_G - 0.5;
        return StrictMath.log(2 * StrictMath.PI) / 2 + (x - 0.5) * StrictMath.log(base) - base + StrictMath.log(lanczosSum(x));
    }
}
