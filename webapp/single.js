// How the page begins where it is one file: its scripts lie in it compressed, and run, each allowed by its hash, when they are needed.
(function () {
  "use strict";

  /** The bytes of a text that has five characters for four of them, from "(" to "|" but "!" in place of "<". */
  function bytesOf(text) {
    const count = Math.floor(text.length * 4 / 5);
    const bytes = new Uint8Array(count + 3);
    for (let from = 0, to = 0; from < text.length; from += 5) {
      let group = 0;
      for (let i = from; i < from + 5; i++) {
        const code = i < text.length ? text.charCodeAt(i) : 124;
        group = group * 85 + (code === 33 ? 60 : code) - 40;
      }
      bytes[to++] = group >>> 24;
      bytes[to++] = group >>> 16;
      bytes[to++] = group >>> 8;
      bytes[to++] = group;
    }
    return bytes.subarray(0, count);
  }

  function unpack(name, done, failed) {
    const bytes = bytesOf(document.getElementById("packed-" + name).textContent.trim());
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

  /** In place of a page that does nothing. */
  function fail() {
    const sentence = document.createElement("p");
    sentence.className = "notice";
    sentence.setAttribute("role", "alert");
    sentence.textContent = "This browser is too old for the playground in one file. Open the file in a newer one, or open the playground's website.";
    while (document.body.firstChild) document.body.firstChild.remove();
    document.body.appendChild(sentence);
  }

  window.unpack = unpack;
  try {
    begin(Array.from(document.querySelectorAll("[data-begin]"), (element) => element.id.slice("packed-".length)));
  } catch (unable) {
    fail();
  }
})();
