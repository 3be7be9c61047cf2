/**
 * Milliseconds from the next event of a type, such as a key's, to the painted graph of what it changed: `work`, what the page does, and `whole`, what a watch
 * shows: the wait for the screen's next frame too.
 *
 * Work is the handling of the event, until the page is idle or the frame begins, and the frame in which the graph's canvas is painted: all of its callbacks, the first
 * of which is this one, styles, layout and painting. Where the graph is painted in a later frame only, that is added.
 */
type => new Promise(done => {
  const afterwards = call => {
    const channel = new MessageChannel();
    channel.port1.onmessage = call;
    channel.port2.postMessage(0);
  };
  const graph = document.getElementById("graph").getContext("2d");
  addEventListener(type, () => {
    const pressed = performance.now();
    let work = 0;
    let handled = false;
    let painted = false;
    const handle = () => {
      if (!handled) work += performance.now() - pressed;
      handled = true;
    };
    graph.clearRect = (...area) => {
      painted = true;
      CanvasRenderingContext2D.prototype.clearRect.apply(graph, area);
    };
    const frame = () => {
      handle();
      const begun = performance.now();
      afterwards(() => {
        work += performance.now() - begun;
        if (!painted) return requestAnimationFrame(frame);
        delete graph.clearRect;
        done({ work, whole: performance.now() - pressed });
      });
    };
    requestAnimationFrame(frame);
    afterwards(handle);
  }, { once: true, capture: true });
})
