package micrograd.lang.syntax;

import java.util.List;
import java.util.Optional;

/**
 * The parameters of a function.
 *
 * @param list by position and then by keyword only
 * @param positionOnly how many of the first are by position only
 * @param positional how many are by position, those included
 * @param more the name behind a star, or empty
 * @param moreKeywords the name behind two stars, or empty
 */
public record Parameters(List<Parameter> list, int positionOnly, int positional, String more, String moreKeywords) {
    /** One of them. */
    public record Parameter(String name, Optional<Expr> otherwise, int start, int end) {}
}
