/**
 * The rules of the source, as tests: who may use whom, what compiled code must not call, no static mutable state. The
 * packages under {@code offending} break each of them, so that the tests show that they can fail.
 */
package micrograd.rules;
