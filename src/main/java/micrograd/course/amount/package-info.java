/**
 * Numbers that an activity speaks of, computed from its states: {@link micrograd.course.amount.Amount} is such a number as it is written,
 * {@link micrograd.course.amount.Bench} works it out on a graph, {@link micrograd.course.amount.Condition} asks something of a state, {@link
 * micrograd.course.amount.Typed} reads what a learner typed.
 *
 * <p>It knows nothing of tasks and texts. It may use {@code document}, {@code museum}, {@code training} and what those use.
 *
 * <pre>
 * amount    = term { ("+" | "-") term } ;
 * term      = factor { ("*" | "/") factor } ;
 * factor    = "-" factor | power ;
 * power     = primary [ "**" factor ] ;
 * primary   = number | "(" amount ")" | name [ "(" [ amount { "," amount } ] ")" | name ] [ "@" name ] ;
 * condition = one { "and" one } ;
 * one       = amount ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) amount
 *           | amount ( "=" | "!=" ) amount [ "within" amount ]
 *           | "same" ( "graph" | "shape" ) "as" name
 *           | "only" name { name } "changed" ;
 * </pre>
 */
package micrograd.course.amount;
