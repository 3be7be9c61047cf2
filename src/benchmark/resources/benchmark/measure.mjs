/** What is measured in the browser: set-ups, engines, and what is asked of them as multiples of the yardstick's time. */
import { plain } from "./plain.mjs";
import { playground } from "./playground.mjs";

/** So small that a step changes nothing: every step of every engine does the same work. */
const RATE = 1e-9;
const SAMPLE_MILLIS = 20;
const WARM_UP_MILLIS = 800;

const moons = { dataset: { kind: "moons", size: 100, noise: 0.1, seed: 1337 }, l2: 1e-4, learningRate: RATE };

/** must and goal: of what the yardstick takes. */
export const works = [
  {
    name: "W1", title: "2-16-16-1, relu, 100 examples, a step", options: { ...moons, layers: [2, 16, 16, 1] }, steps: 1,
    engines: {
      kernel: { must: 0.25, goal: 0.1 }, "kernel-f32": {}, tape: { must: 1, goal: 0.6 }, objects: { must: 25, goal: 12 },
    },
  },
  {
    name: "W2", title: "3-4-4-1, tanh, 4 examples, a step",
    options: {
      dataset: { kind: "lecture" }, layers: [3, 4, 4, 1], activation: "tanh", outputActivation: "tanh", loss: "squared",
      learningRate: RATE,
    },
    steps: 1, engines: { kernel: { must: 0.8, goal: 0.5 }, "kernel-f32": {}, tape: {}, objects: {} },
  },
  {
    name: "W3", title: "2-4-2-1, tanh, 200 examples, batches of 10, an epoch",
    options: {
      dataset: { kind: "moons", size: 200, noise: 0.1, seed: 1337 }, layers: [2, 4, 2, 1], activation: "tanh", batchSize: 10,
      learningRate: RATE,
    },
    steps: 20, engines: { kernel: { must: 0.7, goal: 0.4 }, "kernel-f32": {}, tape: {}, objects: {} },
  },
  ...[32, 64, 128].map(n => ({
    name: `W4, N = ${n}`, title: `2-${n}-${n}-1, relu, 100 examples, a step`,
    options: { ...moons, layers: [2, n, n, 1] }, steps: 1,
    engines: { kernel: { must: 0.25, goal: 0.12 }, "kernel-f32": {}, tape: {}, objects: {} },
  })),
];

/** For the plot of growth: networks whose steps have about 10^3 to 3 · 10^6 nodes. */
export const growth = [1, 2, 4, 8, 16, 32, 64, 128].map(n => ({
  name: `N = ${n}`, width: n, options: { ...moons, layers: [2, n, n, 1] }, steps: 1,
  engines: { kernel: {}, tape: {}, objects: {} },
}));

const pause = () => new Promise(done => setTimeout(done, 20));

/** Runs as many steps as it is told on the yardstick, from the library's initial parameters. */
function yardstick(session, { options }) {
  const examples = session.data().train;
  const batch = options.batchSize ?? examples.length;
  const order = Int32Array.from(examples, (_, i) => i);
  const network = plain({
    layers: options.layers, activation: options.activation ?? "relu", outputActivation: options.outputActivation ?? "linear",
    loss: options.loss ?? "max-margin", l2: options.l2 ?? 0, parameters: session.parameters(), examples,
  });
  let at = 0;
  return {
    step(count) {
      let last;
      for (let i = 0; i < count; i++) {
        last = network.step(order, at, at + batch, options.learningRate);
        at = (at + batch) % examples.length;
      }
      return last;
    },
  };
}

/** The greatest difference of any engine's losses from the yardstick's, relative where they are above 1, by engine. */
export function disagreements(library) {
  const greatest = {};
  for (const work of works) {
    // As fast as it learns well, and in whole batches: the library draws the order of smaller ones.
    const { batchSize, ...whole } = work.options;
    const options = { ...whole, learningRate: 0.8 / work.options.layers[1] };
    const engines = Object.keys(work.engines);
    const sessions = engines.map(engine => library.train({ ...options, engine }));
    const reference = yardstick(sessions[0], { options });
    for (let step = 0; step < 10; step++) {
      const loss = reference.step(1);
      sessions.forEach((session, i) => {
        session.step();
        if (session.engine() !== engines[i]) {
          throw new Error(`asked for ${engines[i]}, got ${session.engine()}`);
        }
        const difference = Math.abs(session.loss() - loss) / Math.max(1, Math.abs(loss));
        greatest[engines[i]] = Math.max(greatest[engines[i]] ?? 0, difference);
      });
    }
  }
  return greatest;
}

/** Interleaved rounds: in each, every work is done once by the yardstick and once by every engine. */
export async function measure(library, list, rounds) {
  const runners = [];
  for (const work of list) {
    const first = library.train(work.options);
    const all = { plain: yardstick(first, work) };
    for (const engine of Object.keys(work.engines)) {
      all[engine] = library.train({ ...work.options, engine });
    }
    const nodes = first.nodeCount();
    const times = {};
    for (const [engine, runner] of Object.entries(all)) {
      const run = { engine, runner, steps: work.steps, repeats: 1, times: (times[engine] = []) };
      await warmUp(run);
      runners.push(run);
    }
    work.result = { name: work.name, width: work.width, nodes, times };
  }
  for (let round = 0; round < rounds; round++) {
    for (const run of runners) {
      run.times.push(sample(run));
    }
    await pause();
  }
  return list.map(work => work.result);
}

function sample(run) {
  const start = performance.now();
  run.runner.step(run.repeats * run.steps);
  return (performance.now() - start) / run.repeats;
}

/** Runs until the JIT has had its say, then finds how often to repeat. */
async function warmUp(run) {
  const end = performance.now() + WARM_UP_MILLIS;
  while (performance.now() < end) {
    const millis = sample(run) * run.repeats;
    if (millis < SAMPLE_MILLIS) {
      run.repeats = Math.ceil(run.repeats * Math.min(4, SAMPLE_MILLIS / Math.max(millis, 0.1)));
    }
    await pause();
  }
}

/** Milliseconds from nothing to the first step's loss, engine compiled; meant to be called once in a fresh page. */
export function firstStep(library) {
  const start = performance.now();
  library.train(works[0].options).step();
  return performance.now() - start;
}

/** Counts the bytes of WebAssembly's memories, which are no part of the page's heap, of all instances made from now on. */
export function countKernels() {
  const { Instance } = WebAssembly;
  globalThis.kernelBytes = 0;
  WebAssembly.Instance = function (module, imports) {
    const instance = new Instance(module, imports);
    globalThis.kernelBytes += instance.exports.memory.buffer.byteLength;
    return instance;
  };
}

/** Trains a little on an engine and keeps the session, for its memory to be weighed. */
export function keep(library, engine, width) {
  const session = library.train({ ...works[0].options, layers: [2, width, width, 1], engine });
  session.step(3);
  (globalThis.kept ??= []).push(session);
}

/** Runs a program once: its milliseconds, and what it printed. */
export function program(library, source) {
  const start = performance.now();
  const { ok, stdout, error } = library.run(source, { seconds: 60 });
  const millis = performance.now() - start;
  if (!ok) {
    throw new Error(error.message);
  }
  return { millis, printed: stdout };
}

/** Evaluates a program of so many lines, an operation a line, and keeps what came of it: milliseconds. */
export function straight(library, lines) {
  const text = ["a = 2.0", "b = 3.0"];
  for (let i = 0; text.length < lines; i++) {
    text.push([`c = a * b`, `a = c + ${i}.5`, `b = a.tanh()`][i % 3]);
  }
  const source = text.join("\n") + "\n";
  const start = performance.now();
  globalThis.evaluated = library.evaluate(source);
  const millis = performance.now() - start;
  if (!globalThis.evaluated.ok) {
    throw new Error(globalThis.evaluated.diagnostics[0].message);
  }
  return millis;
}

/** Lets the last evaluation go. */
export function forget() {
  globalThis.evaluated = null;
}

/** The network of the comparison with TensorFlow Playground: tanh everywhere, a learning rate at which it learns. */
const compared = batchSize => ({
  dataset: { kind: "moons", size: 200, noise: 0.1, seed: 1337 }, layers: [2, 4, 2, 1], activation: "tanh", outputActivation: "tanh", loss: "squared", batchSize,
  learningRate: RATE,
});

/** How many times the library's kernel makes the steps of TensorFlow Playground's rules in its time, as it is with batches of a size; the median of rounds. */
export async function besidePlayground(library, batchSize, rounds) {
  const options = compared(batchSize);
  const session = library.train({ ...options, engine: "kernel" });
  const examples = session.data().train;
  const steps = examples.length / batchSize;
  const order = Int32Array.from(examples, (_, i) => i);
  const network = playground({ layers: options.layers, parameters: session.parameters(), examples });
  requireSameSteps(options, session.parameters(), examples);
  const theirs = { step(count) {
    for (let i = 0; i < count; i++) {
      network.step(order, i % steps * batchSize, i % steps * batchSize + batchSize, RATE);
    }
  } };
  const runs = [theirs, session].map(runner => ({ runner, steps, repeats: 1 }));
  for (const run of runs) await warmUp(run);
  const ratios = [];
  for (let round = 0; round < rounds; round++) {
    const [playgrounds, ours] = runs.map(sample);
    ratios.push(playgrounds / ours);
    await pause();
  }
  ratios.sort((a, b) => a - b);
  return ratios[rounds >> 1];
}

/** The rules written out make the steps that the plain loops make of half the squares; else nothing is compared. */
function requireSameSteps(options, parameters, examples) {
  const rate = 0.03;
  const order = Int32Array.from(examples, (_, i) => i);
  const ours = plain({ ...options, l2: 0, parameters, examples });
  const theirs = playground({ layers: options.layers, parameters, examples });
  for (let at = 0; at < 40; at++) {
    ours.step(order, at, at + 1, rate / 2);
    theirs.step(order, at, at + 1, rate);
  }
  theirs.parameters().forEach((number, i) => {
    if (!(Math.abs(number - ours.parameters[i]) < 1e-12)) {
      throw new Error("the rules of TensorFlow Playground make other steps than the plain loops");
    }
  });
}
