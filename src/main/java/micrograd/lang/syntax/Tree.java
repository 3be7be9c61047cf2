package micrograd.lang.syntax;

import java.util.List;

/**
 * A program as a tree.
 *
 * @param body its statements; those with problems are left out
 * @param problems what is wrong, in the order found; the first is the one that Python tells
 * @param remarks what Python would refuse and is read all the same: the signs of mathematics, lines of notebooks
 */
public record Tree(List<Stmt> body, List<SyntaxProblem> problems, List<SyntaxProblem> remarks) {}
