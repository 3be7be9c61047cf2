/**
 * The benchmark that {@code mvn verify -Pbenchmark} runs, in Chromium and on the JVM: how long the steps of some networks take on every
 * engine, as multiples of what plain loops written by hand take in the same run, and how long programs of the language take beside CPython. It
 * writes its tables into the README.
 */
package micrograd.benchmark;
