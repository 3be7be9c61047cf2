/**
 * What Maven runs to put the site together and to serve it: the programs that TeaVM compiles,
 * the editor's bundle, the page's scripts, the single file, the library's typings, the server, and what stands in the page's markup until its program runs.
 *
 * <p>It is no part of the playground: it runs on the JVM at build time only, is never compiled to JavaScript, and is left
 * out of the library jar. It uses no other
 * packages but the course's, which checks the lessons, those whose rows the typings list, and those that draw the opening graph; none may use it but the tests.
 */
package micrograd.build;
