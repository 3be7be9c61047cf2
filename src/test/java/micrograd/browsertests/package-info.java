/**
 * The site in a real Chromium: what finds or installs the browser, serves the site, opens the page and fails on any console
 * error, page error or request outside the site; and the tests that hold for the page as a whole.
 */
package micrograd.browsertests;
