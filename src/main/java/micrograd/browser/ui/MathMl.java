package micrograd.browser.ui;

import java.util.List;
import micrograd.graph.Formula;
import micrograd.text.Numbers;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Sets formulas as MathML: selectable, and read aloud by screen readers. */
public final class MathMl implements Formula.Visitor<Element> {
    private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

    private MathMl() {}

    /** A line that holds a formula; it may break before each equals sign and before each sign of a sum or product. */
    public static HTMLElement line(Formula formula) {
        HTMLElement line = Dom.element("div", "formula");
        MathMl setter = new MathMl();
        if (formula instanceof Formula.Equality equality) {
            List<Formula> sides = equality.sides();
            for (int i = 0; i < sides.size(); i++) {
                setter.pieces(line, i > 0 ? "=" : "", sides.get(i));
            }
        } else {
            setter.pieces(line, "", formula);
        }
        return line;
    }

    /** Adds a formula, each of its terms or factors by itself, behind a sign. */
    private void pieces(HTMLElement line, String sign, Formula formula) {
        if (formula instanceof Formula.Sum sum) {
            pieces(line, sign, sum.left());
            pieces(line, "+", sum.right());
        } else if (formula instanceof Formula.Difference difference) {
            pieces(line, sign, difference.left());
            piece(line, "−", difference.right());
        } else if (formula instanceof Formula.Product product) {
            pieces(line, sign, product.left());
            pieces(line, "·", product.right());
        } else {
            piece(line, sign, formula);
        }
    }

    private void piece(HTMLElement line, String sign, Formula formula) {
        Element math = math(line);
        if (!sign.isEmpty()) {
            Element operator = operator(sign);
            operator.setAttribute("form", "infix");
            math.appendChild(operator);
        }
        math.appendChild(formula.accept(this));
    }

    private static Element math(HTMLElement line) {
        Element math = element("math");
        line.appendChild(math);
        return math;
    }

    @Override
    public Element symbol(Formula.Symbol symbol) {
        // A name that ends in lowered digits is set as its letters with an index.
        String name = symbol.name();
        int end = name.length();
        StringBuilder index = new StringBuilder();
        while (end > 0 && name.charAt(end - 1) >= '₀' && name.charAt(end - 1) <= '₉') {
            index.insert(0, (char) (name.charAt(--end) - '₀' + '0'));
        }
        if (index.length() == 0 || end == 0) {
            return token("mi", name);
        }
        return row("msub", token("mi", name.substring(0, end)), token("mn", index.toString()));
    }

    @Override
    public Element operand(Formula.Operand operand) {
        return row("msub", operand.value().accept(this), token("mtext", "(" + operand.place() + ")"));
    }

    @Override
    public Element number(Formula.Number number) {
        Element element = token("mn", Numbers.compact(number.value()));
        if (number.role() == Formula.Role.GRADIENT) {
            element.setAttribute("class", Signs.of(number.value()));
        }
        return element;
    }

    @Override
    public Element derivative(Formula.Derivative derivative) {
        return row("mfrac", partial(derivative.of()), partial(derivative.by()));
    }

    private Element partial(Formula of) {
        return row("mrow", token("mo", "∂"), of.accept(this));
    }

    @Override
    public Element sum(Formula.Sum sum) {
        return infix(sum.left(), "+", sum.right());
    }

    @Override
    public Element difference(Formula.Difference difference) {
        return infix(difference.left(), "−", difference.right());
    }

    @Override
    public Element product(Formula.Product product) {
        return infix(product.left(), "·", product.right());
    }

    @Override
    public Element fraction(Formula.Fraction fraction) {
        return row(
                "mfrac",
                fraction.numerator().accept(this),
                fraction.denominator().accept(this));
    }

    @Override
    public Element power(Formula.Power power) {
        return row("msup", power.base().accept(this), power.exponent().accept(this));
    }

    @Override
    public Element negative(Formula.Negative negative) {
        return row("mrow", operator("−"), negative.operand().accept(this));
    }

    @Override
    public Element application(Formula.Application application) {
        Element row = row("mrow", token("mi", application.function()), operator("("));
        for (int i = 0; i < application.arguments().size(); i++) {
            if (i > 0) {
                row.appendChild(operator(","));
            }
            row.appendChild(application.arguments().get(i).accept(this));
        }
        row.appendChild(operator(")"));
        return row;
    }

    @Override
    public Element parentheses(Formula.Parentheses parentheses) {
        return row("mrow", operator("("), parentheses.inside().accept(this), operator(")"));
    }

    @Override
    public Element bracket(Formula.Bracket bracket) {
        return row("mrow", operator("["), condition(bracket), operator("]"));
    }

    @Override
    public Element choice(Formula.Choice choice) {
        return row(
                "mrow",
                choice.then().accept(this),
                token("mtext", "\u00a0if\u00a0"),
                condition(choice.condition()),
                token("mtext", ", else\u00a0"),
                choice.otherwise().accept(this));
    }

    private Element condition(Formula.Bracket bracket) {
        return infix(bracket.left(), bracket.less() ? "<" : ">", bracket.right());
    }

    @Override
    public Element equality(Formula.Equality equality) {
        Element row = element("mrow");
        for (int i = 0; i < equality.sides().size(); i++) {
            if (i > 0) {
                row.appendChild(operator("="));
            }
            row.appendChild(equality.sides().get(i).accept(this));
        }
        return row;
    }

    private Element infix(Formula left, String sign, Formula right) {
        return row("mrow", left.accept(this), operator(sign), right.accept(this));
    }

    private static Element operator(String sign) {
        Element operator = token("mo", sign);
        if ("()[]".contains(sign)) {
            operator.setAttribute("stretchy", "false");
        }
        return operator;
    }

    private static Element token(String tag, String text) {
        Element element = element(tag);
        element.setTextContent(text);
        return element;
    }

    private static Element row(String tag, Element... children) {
        Element element = element(tag);
        for (Element child : children) {
            element.appendChild(child);
        }
        return element;
    }

    private static Element element(String tag) {
        return HTMLDocument.current().createElementNS(NAMESPACE, tag);
    }
}
