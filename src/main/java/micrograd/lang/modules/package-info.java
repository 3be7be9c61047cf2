/**
 * The modules that programs import, a file a module: {@code math}, {@code random}, {@code itertools} and the others of
 * {@link micrograd.lang.modules.CoreModules}, and the faces of {@code Value}: the package's ({@code micrograd.engine}, {@code micrograd.nn}), the
 * lecture's and the playground's, all of them {@link micrograd.engine.Value}s.
 *
 * <p>Functions that take functions or draw from iterables without end are tasks, which the machine can interrupt. It may use {@code engine},
 * {@code random}, {@code text} and {@code lang.run}; nothing of the host is reachable from a module.
 */
package micrograd.lang.modules;
