// What is decided before the page's own scripts are there.
{
  // A frame that is sandboxed has no origin, and WebKit's policy then lets 'self' mean nothing: none of the page's own scripts is loaded. The file that holds
  // them all is allowed each by its hash, and comes in the page's place.
  const served = location.protocol !== "file:";
  if (served && self.origin === "null") {
    addEventListener("DOMContentLoaded", () => {
      if (typeof createEditor !== "function") location.replace("micrograd-playground.html" + location.search + location.hash);
    });
  }

  // What was visited once works without a network and can be installed; not in a frame, and not where data is saved.
  if (served && self.origin !== "null" && top === self && "serviceWorker" in navigator && !navigator.connection?.saveData) {
    const manifest = document.createElement("link");
    manifest.rel = "manifest";
    manifest.href = "manifest.webmanifest";
    document.head.append(manifest);
    addEventListener("load", () => navigator.serviceWorker.register("sw.js").catch(() => {}));
  }
}
