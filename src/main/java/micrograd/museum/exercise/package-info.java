/**
 * Backpropagation by hand: exercises with clean numbers, answers judged, hints, and a score.
 *
 * <p>An {@link micrograd.museum.exercise.Exercise} is a program whose gradients are asked for, an {@link micrograd.museum.exercise.Exercises}
 * draws one from a seed, and a {@link micrograd.museum.exercise.Worksheet} is one that a learner is filling in. A wrong answer is met by the
 * {@link micrograd.museum.exercise.Misconception} behind it. Nothing here keeps time or draws.
 *
 * <p>It may use what {@code museum} may: {@code lang}, {@code graph}, {@code random}, {@code text}.
 */
package micrograd.museum.exercise;
