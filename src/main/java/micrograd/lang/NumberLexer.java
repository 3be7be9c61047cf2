package micrograd.lang;

/**
 * Cuts out numbers as Python writes them:
 *
 * <pre>
 * NUMBER   = "0" ( "x" | "o" | "b" ) digits | ( digits [ "." [ digits ] ] | "." digits ) [ exponent ]
 * exponent = ( "e" | "E" ) [ "+" | "-" ] digits
 * digits   = digit { [ "_" ] digit }
 * </pre>
 */
final class NumberLexer {
    private final Scan scan;

    NumberLexer(Scan scan) {
        this.scan = scan;
    }

    /** NUMBER. */
    void number() {
        int start = scan.position;
        char prefix = Letters.lower(scan.ahead(1));
        if (scan.next() == '0' && (prefix == 'x' || prefix == 'o' || prefix == 'b')) {
            based(prefix == 'x' ? 16 : prefix == 'o' ? 8 : 2);
            return;
        }
        digits();
        boolean whole = true;
        if (scan.next() == '.') {
            whole = false;
            scan.skip(1);
            digits();
        }
        whole &= !exponent();
        if (Letters.lower(scan.next()) == 'j' && !Letters.continuesName(scan.ahead(1))) {
            scan.skip(1);
            scan.invalid(start, "Complex numbers are not supported: write real numbers only.");
        } else if (whole && scan.at(start) == '0' && afterZeros(start) < scan.position) {
            scan.invalid(
                    start,
                    "A whole number does not begin with 0: write "
                            + scan.source.substring(afterZeros(start), scan.position) + ".");
        } else {
            scan.add(TokenKind.NUMBER, start);
        }
    }

    private void based(int base) {
        int start = scan.position;
        scan.skip(2);
        boolean good = Letters.continuesName(scan.next());
        while (Letters.continuesName(scan.next())) {
            int digit = Letters.digit(scan.next());
            good &= digit < base && (digit >= 0 || scan.next() == '_');
            scan.skip(1);
        }
        if (good) {
            scan.add(TokenKind.NUMBER, start);
        } else {
            scan.invalid(start, "This is no number of base " + base + ": write it in decimal.");
        }
    }

    private boolean exponent() {
        int sign = scan.ahead(1) == '-' || scan.ahead(1) == '+' ? 1 : 0;
        if (Letters.lower(scan.next()) != 'e' || !Letters.isDigit(scan.ahead(1 + sign))) {
            return false;
        }
        scan.skip(1 + sign);
        digits();
        return true;
    }

    private void digits() {
        while (Letters.isDigit(scan.next()) || scan.next() == '_' && Letters.isDigit(scan.ahead(1))) {
            scan.skip(1);
        }
    }

    private int afterZeros(int start) {
        int i = start;
        while (i < scan.position && (scan.at(i) == '0' || scan.at(i) == '_')) {
            i++;
        }
        return i;
    }
}
