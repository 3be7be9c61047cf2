/**
 * What Maven runs to put the site together and to serve it: the programs that TeaVM compiles,
 * the editor's bundle, the page's scripts, the single file, the server.
 *
 * <p>It is no part of the playground: it runs on the JVM at build time only, is never compiled to JavaScript, and is left
 * out of the library jar. It uses no other
 * package but the course's, which checks the lessons, and none may use it but the tests.
 */
package micrograd.build;
