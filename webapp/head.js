// A frame that is sandboxed has no origin, and WebKit's policy then lets 'self' mean nothing: none of the page's own scripts is loaded. The file that holds
// them all is allowed each by its hash, and comes in the page's place.
if (self.origin === "null" && location.protocol !== "file:") {
  addEventListener("DOMContentLoaded", () => {
    if (typeof createEditor !== "function") location.replace("micrograd-playground.html" + location.search + location.hash);
  });
}
