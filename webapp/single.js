// How the page begins where it is one file: its scripts lie in it compressed, and run, each allowed by its hash, when they are needed.
(function () {
  "use strict";

  function unpack(name, done, failed) {
    const packed = document.getElementById("packed-" + name);
    const bytes = Uint8Array.from(atob(packed.textContent.trim()), (character) => character.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    new Response(unpacked).text().then((text) => {
      const script = document.createElement("script");
      script.textContent = text;
      document.head.append(script);
      done();
    }, failed);
  }

  function begin(packed) {
    if (packed.length > 0) {
      unpack(packed[0], () => begin(packed.slice(1)), fail);
    }
  }

  function fail() {
    const sentence = document.createElement("p");
    sentence.className = "notice";
    sentence.textContent = "This browser is too old to unpack the playground. Open the file in a newer one, or the playground's website.";
    document.body.prepend(sentence);
  }

  window.unpack = unpack;
  try {
    begin(Array.from(document.querySelectorAll("[data-begin]"), (element) => element.id.slice("packed-".length)));
  } catch (unable) {
    fail();
  }
})();
