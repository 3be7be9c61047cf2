/**
 * The benchmark that {@code mvn verify -Pbenchmark} runs, in Chromium and on the JVM: how long the steps of some networks take on every
 * engine, as multiples of what plain loops written by hand take in the same run. It writes its table into the README.
 */
package micrograd.benchmark;
