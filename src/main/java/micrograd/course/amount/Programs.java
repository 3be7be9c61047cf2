package micrograd.course.amount;

import micrograd.document.ProgramGraph;

/** Runs the programs of states: {@link ProgramGraph#of}, or whoever has the language where the course has not. */
public interface Programs {
    /** What a program comes to. */
    ProgramGraph run(String source);
}
