/**
 * Milliseconds of work, painting included, of each of so many frames in which a training run's maps were painted, and at how many points
 * kernels computed them. Call it before anything else of the page runs; then `measuredMaps(count)`.
 */
() => {
  const { Instance } = WebAssembly;
  let points = 0;
  let painted = 0;
  WebAssembly.Instance = function (module, imports) {
    const exports = { ...new Instance(module, imports).exports };
    const forward = exports.forward;
    // A group of a kernel's lanes is two vectors of two.
    exports.forward = (groups, second) => {
      points += 4 * groups;
      forward(groups, second);
    };
    return { exports };
  };
  const { putImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function (...image) {
    painted++;
    putImageData.apply(this, image);
  };
  window.measuredMaps = count => new Promise(done => {
    const frames = [];
    const channel = new MessageChannel();
    let start;
    const begin = () => requestAnimationFrame(() => {
      start = performance.now();
      points = 0;
      painted = 0;
      channel.port2.postMessage(0);
    });
    channel.port1.onmessage = () => {
      if (painted >= 2) {
        frames.push({ millis: performance.now() - start, points });
      }
      if (frames.length < count) {
        begin();
      } else {
        done(frames);
      }
    };
    begin();
  });
}
