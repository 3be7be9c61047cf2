package micrograd.lang.modules;

import micrograd.engine.Elementary;
import micrograd.text.Rounding;

/** Functions of a real number that the platforms lack, or have unsoundly. */
final class RealFunctions {
    private static final double LN_2 = 0.6931471805599453;
    private static final double ROOT_PI = 1.772453850905516;
    private static final double SERIES_END = 1.5;
    private static final int SERIES_TERMS = 25;
    private static final int FRACTION_TERMS = 50;
    private static final double LARGEST = 1.7976931348623157e308;

    /** Lanczos' approximation of the gamma function with this shift (Boost's, by Pugh), numerator and denominator by rising powers. */
    private static final double LANCZOS = 6.024680040776729583740234375;

    private static final double[] NUMERATOR = {
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786772,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408
    };
    private static final double[] DENOMINATOR = {
        0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1
    };

    private RealFunctions() {}

    static double sinh(double x) {
        double size = Math.abs(x);
        if (size > 709) {
            double half = Math.exp(x < 0 ? -x / 2 : x / 2);
            return (x < 0 ? -0.5 : 0.5) * half * half;
        }
        if (size < 1e-4) {
            return x * (1 + x * x / 6);
        }
        double less = Elementary.expm1(size);
        double sinh = size < 1 ? (less + less / (less + 1)) / 2 : (Math.exp(size) - Math.exp(-size)) / 2;
        return x < 0 ? -sinh : sinh;
    }

    static double cosh(double x) {
        double size = Math.abs(x);
        if (size > 709) {
            double half = Math.exp(size / 2);
            return 0.5 * half * half;
        }
        return (Math.exp(size) + Math.exp(-size)) / 2;
    }

    static double asinh(double x) {
        double size = Math.abs(x);
        double result;
        if (size > 1e8) {
            result = Math.log(size) + LN_2;
        } else {
            result = Elementary.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
        }
        return x < 0 ? -result : x == 0 ? x : result;
    }

    static double acosh(double x) {
        if (x < 1) {
            return Double.NaN;
        }
        if (x > 1e8) {
            return Math.log(x) + LN_2;
        }
        double above = x - 1;
        return Elementary.log1p(above + Math.sqrt(2 * above + above * above));
    }

    static double atanh(double x) {
        if (Math.abs(x) > 1) {
            return Double.NaN;
        }
        double size = Math.abs(x);
        double result = 0.5 * Elementary.log1p(2 * size / (1 - size));
        return x < 0 ? -result : x == 0 ? x : result;
    }

    /** By the binary exponent, so that powers of two come out exact. */
    static double log2(double x) {
        if (!(x > 0) || Double.isInfinite(x)) {
            return Math.log(x);
        }
        int exponent = exponent(x);
        double mantissa = scaled(x, -exponent);
        if (x > 1) {
            mantissa *= 2;
            exponent--;
        }
        return exponent + Math.log(mantissa) / LN_2;
    }

    static double log10(double x) {
        double log = Math.log10(x);
        // Powers of ten come out exact on each platform.
        double near = Math.floor(log + 0.5);
        return Math.abs(log - near) < 1e-9 && Math.abs(near) <= 22 && powerOfTen(near) == x ? near : log;
    }

    private static double powerOfTen(double exponent) {
        double power = 1;
        for (int i = Rounding.truncated(Math.abs(exponent)); i > 0; i--) {
            power *= 10;
        }
        return exponent < 0 ? 1 / power : power;
    }

    /** By Newton's method from a power. */
    static double cbrt(double x) {
        if (x == 0 || x - x != 0) {
            return x;
        }
        double size = Math.abs(x);
        if (size < 1e-300) {
            return cbrt(x * 0x1p300) * 0x1p-100;
        }
        double root = Math.pow(size, 1.0 / 3);
        root -= (root * root * root - size) / (3 * root * root);
        double near = Math.floor(root + 0.5);
        if (near * near * near == size) {
            root = near;
        }
        return x < 0 ? -root : root;
    }

    static double erf(double x) {
        double size = Math.abs(x);
        if (x != x || size < SERIES_END) {
            return series(x);
        }
        double rest = fraction(size);
        return x > 0 ? 1 - rest : rest - 1;
    }

    static double erfc(double x) {
        double size = Math.abs(x);
        if (x != x || size < SERIES_END) {
            return 1 - series(x);
        }
        double rest = fraction(size);
        return x > 0 ? rest : 2 - rest;
    }

    private static double series(double x) {
        double square = x * x;
        double sum = 0;
        double k = SERIES_TERMS + 0.5;
        for (int i = 0; i < SERIES_TERMS; i++) {
            sum = 2 + square * sum / k;
            k -= 1;
        }
        return sum * x * Math.exp(-square) / ROOT_PI;
    }

    private static double fraction(double x) {
        if (x >= 30) {
            return 0;
        }
        double square = x * x;
        double a = 0;
        double step = 0.5;
        double p = 1;
        double pBefore = 0;
        double q = step + square;
        double qBefore = 1;
        for (int i = 0; i < FRACTION_TERMS; i++) {
            a += step;
            step += 2;
            double b = step + square;
            double pNext = b * p - a * pBefore;
            pBefore = p;
            p = pNext;
            double qNext = b * q - a * qBefore;
            qBefore = q;
            q = qNext;
        }
        // The square of the leading bits is exact, and so the exponential loses nothing of the rest.
        double leading = Math.floor(x * 0x1p20) * 0x1p-20;
        double bell = Math.exp(-leading * leading) * Math.exp((leading - x) * (leading + x));
        return p / q * x * bell / ROOT_PI;
    }

    static double gamma(double x) {
        if (x - x != 0) {
            return x < 0 ? Double.NaN : x;
        }
        if (x == Math.floor(x)) {
            if (x <= 0) {
                return Double.POSITIVE_INFINITY;
            }
            if (x <= 23) {
                double product = 1;
                for (int i = 2; i < x; i++) {
                    product *= i;
                }
                return product;
            }
        }
        double size = Math.abs(x);
        if (size < 1e-20) {
            return 1 / x;
        }
        if (size > 200) {
            return x < 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double y = size + LANCZOS - 0.5;
        double lost = size > LANCZOS - 0.5 ? y - size - (LANCZOS - 0.5) : y - (LANCZOS - 0.5) - size;
        lost = lost * LANCZOS / y;
        if (x < 0) {
            double r = -Math.PI / sinOfPi(size) / size * Math.exp(y) / ratio(size);
            r -= lost * r;
            return size < 140
                    ? r / Math.pow(y, size - 0.5)
                    : r / Math.pow(y, size / 2 - 0.25) / Math.pow(y, size / 2 - 0.25);
        }
        double r = ratio(size) / Math.exp(y);
        r += lost * r;
        return size < 140
                ? r * Math.pow(y, size - 0.5)
                : r * Math.pow(y, size / 2 - 0.25) * Math.pow(y, size / 2 - 0.25);
    }

    static double logGamma(double x) {
        if (x - x != 0) {
            return x == x ? Double.POSITIVE_INFINITY : x;
        }
        if (x == Math.floor(x) && x <= 2) {
            return x <= 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double size = Math.abs(x);
        if (size < 1e-20) {
            return -Math.log(size);
        }
        double r = Math.log(ratio(size)) - LANCZOS + (size - 0.5) * (Math.log(size + LANCZOS - 0.5) - 1);
        return x < 0 ? Math.log(Math.PI) - Math.log(Math.abs(sinOfPi(size))) - Math.log(size) - r : r;
    }

    private static double ratio(double x) {
        double above = 0;
        double below = 0;
        if (x < 5) {
            for (int i = NUMERATOR.length - 1; i >= 0; i--) {
                above = above * x + NUMERATOR[i];
                below = below * x + DENOMINATOR[i];
            }
        } else {
            for (int i = 0; i < NUMERATOR.length; i++) {
                above = above / x + NUMERATOR[i];
                below = below / x + DENOMINATOR[i];
            }
        }
        return above / below;
    }

    private static double sinOfPi(double x) {
        double y = x % 2;
        int quarter = Rounding.truncated(Math.floor(2 * y + 0.5));
        return switch (quarter) {
            case 0 -> Math.sin(Math.PI * y);
            case 1 -> Math.cos(Math.PI * (y - 0.5));
            case 2 -> Math.sin(Math.PI * (1 - y));
            case 3 -> -Math.cos(Math.PI * (y - 1.5));
            default -> Math.sin(Math.PI * (y - 2));
        };
    }

    /** IEEE's remainder: x less the nearest whole multiple of y, ties to the even one. */
    static double remainder(double x, double y) {
        if (x != x || y != y) {
            return Double.NaN;
        }
        double size = Math.abs(y);
        double rest = Math.abs(x) % size;
        double other = size - rest;
        double result;
        if (rest < other) {
            result = rest;
        } else if (rest > other) {
            result = -other;
        } else {
            result = rest - 2 * (0.5 * (Math.abs(x) - rest) % size);
        }
        return x < 0 || x == 0 && 1 / x < 0 ? -result : result;
    }

    /** The power of two above a number: x = m · 2^e, m from ½ to 1. */
    static int exponent(double x) {
        if (x == 0 || x - x != 0) {
            return 0;
        }
        double size = Math.abs(x);
        int exponent = 0;
        while (size >= 0x1p64) {
            size *= 0x1p-64;
            exponent += 64;
        }
        while (size < 0x1p-64) {
            size *= 0x1p64;
            exponent -= 64;
        }
        while (size >= 1) {
            size *= 0.5;
            exponent++;
        }
        while (size < 0.5) {
            size *= 2;
            exponent--;
        }
        return exponent;
    }

    /** x · 2^power, rounded once. */
    static double scaled(double x, int power) {
        double scaled = x;
        int left = Math.max(-3000, Math.min(3000, power));
        // Down to the smallest numbers only in the last step, so that one step alone rounds.
        while (left > 60) {
            scaled *= 0x1p60;
            left -= 60;
        }
        while (left < -60 && Math.abs(scaled) > 0x1p-900) {
            scaled *= 0x1p-60;
            left += 60;
        }
        if (left < -180) {
            return scaled * 0;
        }
        double factor = 1;
        for (int i = Math.abs(left); i > 0; i--) {
            factor *= left < 0 ? 0.5 : 2;
        }
        return scaled * factor;
    }

    static double ulp(double x) {
        double size = Math.abs(x);
        if (size - size != 0) {
            return size;
        }
        return size == LARGEST ? scaled(1, 971) : next(size, Double.POSITIVE_INFINITY) - size;
    }

    static double next(double x, double towards) {
        if (x != x || towards != towards) {
            return Double.NaN;
        }
        if (x == towards) {
            return towards;
        }
        if (x == 0) {
            return towards > 0 ? Double.MIN_VALUE : -Double.MIN_VALUE;
        }
        boolean away = towards > x == x > 0;
        return Double.longBitsToDouble(Double.doubleToLongBits(x) + (away ? 1 : -1));
    }
}
