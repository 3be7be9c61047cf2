package micrograd.engine;

import micrograd.text.Rounding;

/**
 * Elementary functions that are sound on every platform, within 2 ulp of the JDK's.
 *
 * <p>The page's own {@code tanh}, {@code expm1} and {@code log1p} are not: they lose digits near 0 and give NaN far out. These need
 * only {@code exp} and {@code log}, which are.
 */
public final class Elementary {
    private static final double LN2 = 0.6931471805599453;
    /** ln 2 in two parts: the first has 20 zero bits at its end, so that small multiples of it are exact. */
    private static final double LN2_HIGH = 0.6931471803691238;

    private static final double LN2_LOW = 1.9082149292705877e-10;
    /** Above this the result of exp(x) - 1 does not feel the 1. */
    private static final double EXPM1_IS_EXP = 40;
    /** Above this tanh(x) rounds to 1. */
    private static final double TANH_IS_ONE = 20;
    /** Up to this it rounds to x. */
    private static final double TANH_IS_ITSELF = 1e-9;

    /** PyTorch's threshold: above it softplus is the identity. */
    static final double SOFTPLUS_THRESHOLD = 20;

    private Elementary() {}

    /** tanh(x), sound near 0 and far out: tanh(1e-10) is 1e-10, tanh(800) is 1. */
    public static double tanh(double x) {
        double size = Math.abs(x);
        if (size < 1) {
            return size < TANH_IS_ITSELF ? x : smallTanh(x);
        }
        if (size > TANH_IS_ONE) {
            return x > 0 ? 1 : -1;
        }
        double result = 1 - 2 / (Math.exp(2 * size) + 1);
        return x < 0 ? -result : result;
    }

    /**
     * tanh(x) for |x| < 1: x less a small correction, x³ times a quotient of polynomials in x², fitted for the least relative error, 6e-18.
     */
    private static double smallTanh(double x) {
        double square = x * x;
        double p = 5.172607571628834665e-8;
        p = p * square + 0.0007297042758868326149;
        p = p * square + 0.06422588604421052372;
        p = p * square + 1;
        double q = 0.0007627634999362645926;
        q = q * square + 0.07354589036646144657;
        q = q * square + 1.392677658132629552;
        q = q * square + 3;
        return x - x * square * p / q;
    }

    /** exp(x) - 1 without losing the digits of a small x. */
    public static double expm1(double x) {
        if (x != x || x == 0) {
            return x;
        }
        if (x > EXPM1_IS_EXP || x < -EXPM1_IS_EXP) {
            return Math.exp(x) - 1;
        }
        if (Math.abs(x) <= 1) {
            return smallExpm1(x);
        }
        double k = Math.floor(x / LN2 + 0.5);
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = high - low;
        double lost = (high - r) - low;
        double series = smallExpm1(r) + lost * (1 + r);
        double scale = powerOfTwo(Rounding.truncated(k));
        return scale * series + (scale - 1);
    }

    /** log(1 + x) without losing the digits of a small x. */
    public static double log1p(double x) {
        if (x != x || x == 0 || x == Double.POSITIVE_INFINITY) {
            return x;
        }
        double rounded = 1 + x;
        if (rounded <= 0) {
            return Math.log(rounded);
        }
        return Math.log(rounded) + (x - (rounded - 1)) / rounded;
    }

    /** The logistic function 1 / (1 + exp(-x)), with no overflow on either side. */
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /** log(1 + exp(x)); the identity above 20, as PyTorch's softplus with its default threshold. */
    public static double softplus(double x) {
        return x > SOFTPLUS_THRESHOLD ? x : log1p(Math.exp(x));
    }

    /** base to the exponent, as C and Python have it: 1 to any power and anything to the power 0 are 1, NaN included. */
    public static double pow(double base, double exponent) {
        if (base == 1 || exponent == 0) {
            return 1;
        }
        if (base == -1 && Double.isInfinite(exponent)) {
            return 1;
        }
        return Math.pow(base, exponent);
    }

    /** exp(r) - 1 for |r| ≤ 1 by its Taylor series, summed from the smallest term; r itself is added last, exactly. */
    private static double smallExpm1(double r) {
        double sum = 1.0 / 2432902008176640000.0;
        sum = sum * r + 1.0 / 121645100408832000.0;
        sum = sum * r + 1.0 / 6402373705728000.0;
        sum = sum * r + 1.0 / 355687428096000.0;
        sum = sum * r + 1.0 / 20922789888000.0;
        sum = sum * r + 1.0 / 1307674368000.0;
        sum = sum * r + 1.0 / 87178291200.0;
        sum = sum * r + 1.0 / 6227020800.0;
        sum = sum * r + 1.0 / 479001600.0;
        sum = sum * r + 1.0 / 39916800.0;
        sum = sum * r + 1.0 / 3628800.0;
        sum = sum * r + 1.0 / 362880.0;
        sum = sum * r + 1.0 / 40320.0;
        sum = sum * r + 1.0 / 5040.0;
        sum = sum * r + 1.0 / 720.0;
        sum = sum * r + 1.0 / 120.0;
        sum = sum * r + 1.0 / 24.0;
        sum = sum * r + 1.0 / 6.0;
        sum = sum * r + 0.5;
        return r + r * r * sum;
    }

    private static double powerOfTwo(int k) {
        double power = 1;
        double factor = k < 0 ? 0.5 : 2;
        for (int i = Math.abs(k); i > 0; i--) {
            power *= factor;
        }
        return power;
    }
}
