/**
 * An activity as data: {@link micrograd.course.form.Activity}, and the text that it is written in: {@link micrograd.course.form.ActivityReader}.
 *
 * <p>A lesson of the course is an activity, and so is what a teacher makes. The text is an outline: an entry is a line {@code keyword argument: value},
 * what belongs to it stands below, two spaces further in. Text is CommonMark without HTML, with {@code $TeX$}; numbers in it are computed, written {@code
 * {=amount}} or {@code {=amount:format}}, never typed. It is read at build time, where each mistake is told with its line, and again in the page. It knows nothing
 * of answers given and of the page. It may use {@code course.amount} and what that may use.
 *
 * <pre>
 * activity  = { head | let | state } step { step } ;
 * head      = "title:" text | "part:" text | "place:" number | "number:" text | "minutes:" number | "builds-on:" [ list ]
 *           | "aim:" text | "can:" text | "parts:" list | "notes:" text ;
 * let       = "let" name "=" amount ;
 * state     = "state" name ":" { "from:" name | "source:" code | "set" key ":" value } ;
 * step      = "step:" text { "say:" text | "words:" text | "state:" name | "parts:" list | "hold:" list | "given:" list | "may:" list
 *           | "target:" name | "optional:" | "after:" text | task } ;
 * task      = [ "predict" ] kind id ":" text { about } ;
 * kind      = "sign" | "number" | "choice" | "several" | "order" | "do" | "code" | "hand" ;
 * about     = "answer:" amount | "label:" text | "labels:" list | "digits:" number | "exact:"
 *           | "wrong" amount ":" text                  (sign: one of +, -, 0; number; hand: name "=" amount)
 *           | "right:" text [ reply ] | "wrong:" text [ reply ] | "when" condition ":" text [ reply ]  (choice)
 *           | "of:" list                                                                   (order, hand)
 *           | "until:" condition | "meet" condition ":" text                               (do)
 *           | "source:" code | "set" key ":" value | "fact" name ":" number                (the solution of do)
 *           | "after:" key | "cell:" code | "checks:" list | "source:" code | "mistake" name ":" text code     (code; with {@code - } and {@code + } before
 *             its lines, the code of a mistake is the right one with these lines changed)
 *           | "smaller" kind ":" text { about } | "hint:" text | "reveal:" text | "then:" text | "words:" text
 *           | "settle" id ":" text ;
 * text      = the rest of the line, and the lines below it ;
 * code      = the lines below ;
 * list      = word { "," word } ;
 * format    = [ "+" ] [ digits | "%" [ digits ] | "," ] ;
 * </pre>
 */
package micrograd.course.form;
