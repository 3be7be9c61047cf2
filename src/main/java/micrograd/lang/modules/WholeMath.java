package micrograd.lang.modules;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.text.Sizes;
import micrograd.lang.run.text.Whole;

/** The functions of {@code math} on whole numbers of any size. */
final class WholeMath {
    private WholeMath() {}

    static PyObject call(Machine machine, String name, Arguments arguments) {
        Whole result = switch (name) {
            case "factorial" -> factorial(machine, arguments);
            case "comb", "perm" -> choices(machine, name, arguments);
            case "gcd", "lcm" -> common(machine, name, arguments);
            default -> {
                Whole n = Operands.whole(
                        machine, arguments.exactly("math.isqrt", 1, 1).get(0));
                if (n.sign() < 0) {
                    throw PyError.value("isqrt() argument must be nonnegative");
                }
                yield n.isqrt();
            }
        };
        return Operands.of(result);
    }

    private static Whole factorial(Machine machine, Arguments arguments) {
        Whole n = Operands.whole(
                machine, arguments.exactly("math.factorial", 1, 1).get(0));
        if (n.sign() < 0) {
            throw PyError.value("factorial() not defined for negative values");
        }
        double size = n.toIndex();
        Sizes.requireBits(size * (Math.log(size + 1) - 1) / Math.log(2));
        return product(machine, 1, n.toInt());
    }

    /** The product of low + 1 to high, halved until the factors are alike in size. */
    private static Whole product(Machine machine, int low, int high) {
        if (high - low <= 0) {
            return Whole.of(1);
        }
        if (high - low < 12) {
            machine.charge(high - low);
            Whole product = Whole.of(low + 1);
            for (int i = low + 2; i <= high; i++) {
                product = product.mul(Whole.of(i));
            }
            return product;
        }
        int middle = low + (high - low) / 2;
        return product(machine, low, middle).mul(product(machine, middle, high));
    }

    private static Whole choices(Machine machine, String name, Arguments arguments) {
        boolean ordered = name.equals("perm");
        arguments.exactly(name, ordered ? 1 : 2, 2);
        Whole n = Operands.whole(machine, arguments.get(0));
        if (ordered && (arguments.count() == 1 || Operands.isNone(arguments.get(1)))) {
            return factorial(machine, Arguments.of(arguments.get(0)));
        }
        Whole k = Operands.whole(machine, arguments.get(1));
        if (n.sign() < 0 || k.sign() < 0) {
            throw PyError.value((n.sign() < 0 ? "n" : "k") + " must be a non-negative integer");
        }
        if (k.compareTo(n) > 0) {
            return Whole.of(0);
        }
        Whole fewer = !ordered && n.sub(k).compareTo(k) < 0 ? n.sub(k) : k;
        double count = fewer.toIndex();
        Sizes.requireBits(count * Math.max(1, n.bitLength() - 1 - (ordered ? 0 : fewer.bitLength())) / 2);
        Whole result = Whole.of(1);
        Whole factor = n;
        for (int i = 1; i <= fewer.toInt(); i++) {
            machine.charge(1 + result.bitLength() / 2000);
            result = result.mul(factor);
            if (!ordered) {
                result = result.floorDiv(Whole.of(i));
            }
            factor = factor.sub(Whole.of(1));
        }
        return result;
    }

    private static Whole common(Machine machine, String name, Arguments arguments) {
        arguments.exactly(name, 0, Integer.MAX_VALUE);
        boolean multiple = name.equals("lcm");
        Whole result = Whole.of(multiple ? 1 : 0);
        for (PyObject argument : arguments.positional) {
            Whole next = Operands.whole(machine, argument);
            Whole divisor = result.gcd(next);
            result = !multiple
                    ? divisor
                    : divisor.sign() == 0
                            ? divisor
                            : result.floorDiv(divisor).mul(next).abs();
        }
        return result;
    }
}
