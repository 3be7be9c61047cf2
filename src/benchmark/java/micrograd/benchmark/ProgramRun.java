package micrograd.benchmark;

/** How long a program ran, in milliseconds, and what it printed. */
record ProgramRun(double millis, String printed) {}
