/**
 * Work that is too long for the page's own thread, and that a worker does in slices: programs with loops, the check of a learner's engine, cells of a notebook.
 *
 * <p>A kind of work is a {@link micrograd.app.jobs.Job}, made of a text and answering with a text: {@code "run"} is {@link
 * micrograd.app.expression.ProgramJob}, {@code "engine"} {@link micrograd.app.tools.EngineJob}. {@link micrograd.app.jobs.JobLoop} is what the worker does: it obeys commands, works, and reports; what it reports is a {@link
 * micrograd.app.jobs.JobReport}. The page's end is {@code browser.ui.Jobs}: {@code start(kind, text, listener)} and {@code stop()}. To add a kind: write a {@code Job} that looks at
 * nothing but its text and slices itself by instructions, and name it in {@code browser.tools.JobWorker}.
 *
 * <p>It sends nothing itself and knows no clock and no page. It may use {@code text}.
 */
package micrograd.app.jobs;
