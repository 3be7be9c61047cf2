package micrograd.course.text;

import java.util.List;
import java.util.Optional;

/** The commands of TeX that stand for one sign. */
final class TexSymbols {
    private static final List<String> LETTERS = List.of(
            "alpha α",
            "beta β",
            "gamma γ",
            "delta δ",
            "epsilon ϵ",
            "varepsilon ε",
            "zeta ζ",
            "eta η",
            "theta θ",
            "iota ι",
            "kappa κ",
            "lambda λ",
            "mu μ",
            "nu ν",
            "xi ξ",
            "pi π",
            "rho ρ",
            "sigma σ",
            "tau τ",
            "upsilon υ",
            "phi ϕ",
            "varphi φ",
            "chi χ",
            "psi ψ",
            "omega ω",
            "Gamma Γ",
            "Delta Δ",
            "Theta Θ",
            "Lambda Λ",
            "Xi Ξ",
            "Pi Π",
            "Sigma Σ",
            "Upsilon Υ",
            "Phi Φ",
            "Psi Ψ",
            "Omega Ω",
            "infty ∞",
            "ell ℓ",
            "hbar ℏ");

    private static final List<String> OPERATORS = List.of(
            "partial ∂",
            "nabla ∇",
            "cdot ·",
            "times ×",
            "div ÷",
            "pm ±",
            "mp ∓",
            "le ≤",
            "leq ≤",
            "ge ≥",
            "geq ≥",
            "ne ≠",
            "neq ≠",
            "approx ≈",
            "equiv ≡",
            "sim ∼",
            "propto ∝",
            "to →",
            "rightarrow →",
            "leftarrow ←",
            "Rightarrow ⇒",
            "mapsto ↦",
            "in ∈",
            "ldots …",
            "dots …",
            "cdots ⋯",
            "sum ∑",
            "prod ∏",
            "int ∫",
            "ast ∗",
            "circ ∘",
            "mid ∣",
            "forall ∀",
            "exists ∃",
            "quad \u2003",
            "qquad \u2003\u2003",
            "colon :",
            "lbrace {",
            "rbrace }",
            "langle ⟨",
            "rangle ⟩",
            "ll ≪",
            "gg ≫");

    private static final List<String> FUNCTIONS = List.of(
            "exp", "log", "ln", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min", "lim", "det", "arg", "sup",
            "inf");

    private TexSymbols() {}

    static Optional<String> letter(String name) {
        return sign(LETTERS, name);
    }

    static Optional<String> operator(String name) {
        return sign(OPERATORS, name);
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.contains(name);
    }

    private static Optional<String> sign(List<String> table, String name) {
        for (String entry : table) {
            if (entry.startsWith(name) && entry.charAt(name.length()) == ' ') {
                return Optional.of(entry.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }
}
