/**
 * The state of the training view and the one way to change it: {@link micrograd.app.training.TrainingMessage}s, {@link
 * micrograd.app.training.TrainingUpdate}, {@link micrograd.app.training.TrainingModel} and {@link micrograd.app.training.TrainingEffect}s.
 *
 * <p>Undo, links and the other views are the page's, which is told of every change of the document. It may use {@code app.store}, {@code
 * training}, and what those may use.
 */
package micrograd.app.training;
