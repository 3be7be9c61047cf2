/**
 * The museum of real bugs: mistakes that learners published while building this engine, each one a rule that can be broken.
 *
 * <p>The engine stays clean. A {@link micrograd.museum.Fault} runs the program again under altered rules, on arrays of its own
 * ({@link micrograd.museum.FaultyRun}), {@link micrograd.museum.Detection} says what each check sees of it, and a
 * {@link micrograd.museum.Hunt} hides which one it is. Mistakes that only training shows are {@link micrograd.museum.TrainingFault}s.
 *
 * <p>Engines that learners wrote are tried in {@code museum.check}. Nothing here is drawn. It may use {@code lang}, {@code graph} and {@code nn}, and what those use.
 */
package micrograd.museum;
