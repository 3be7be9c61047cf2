/**
 * Milliseconds of work from a key to the painted graph: what the key's event costs until the page is idle again, and the frame that
 * follows, its painting included. Waiting for the screen is no work.
 */
() => new Promise(done => {
  const afterwards = call => {
    const channel = new MessageChannel();
    channel.port1.onmessage = call;
    channel.port2.postMessage(0);
  };
  addEventListener("beforeinput", () => {
    const pressed = performance.now();
    afterwards(() => {
      const handled = performance.now() - pressed;
      requestAnimationFrame(() => {
        const frame = performance.now();
        afterwards(() => done(handled + performance.now() - frame));
      });
    });
  }, { once: true, capture: true });
})
