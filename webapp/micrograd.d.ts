/**
 * micrograd as a JavaScript library: the scalar autograd engine, its small network library and the playground's language.
 *
 * It needs no network and no page: `import { evaluate, run, checkEngine, train, descend } from "./micrograd.mjs"` in a browser or in Node 20.
 */

/** A value of a program: a scalar, the operation that made it, and the gradient of the output by it. */
export interface EvaluatedValue {
  /** Its place among `values`. */
  readonly id: number;
  /** Its label, or the first name it was assigned to; empty where there is neither. */
  readonly name: string;
  /** The symbol of the operation that made it; empty for a leaf. */
  readonly op: Operation | (string & {});
  readonly data: number;
  readonly grad: number;
  /** The ids of its operands, in the order written. */
  readonly operands: number[];
}

export type Operation = "{operations}";

/** Something to be said about a program, and where. */
export interface Diagnostic {
  readonly severity: "error" | "warning" | "hint";
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** Where it starts and ends, in UTF-16 units from the start of the program. */
  readonly start: number;
  readonly end: number;
  /** Line and column of `start`, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** What a program came to. */
export interface Evaluation {
  /** False only if there are errors; warnings and hints leave it true. */
  readonly ok: boolean;
  /** Every value of the program in topological order: operands before results. */
  readonly values: EvaluatedValue[];
  /** From a name to the id of the value it stands for at the end; an object without a prototype. */
  readonly bindings: Record<string, number>;
  /** The id of the value that was differentiated: the one `backward()` was called on, or else the last one assigned; null where there is none. */
  readonly output: number | null;
  /** What the program printed, a text a line, with ASCII minus signs. */
  readonly printed: string[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Runs a program of the playground's language. Never throws, whatever the text.
 * @throws Error for what is no text
 */
export function evaluate(source: string): Evaluation;

export interface RunOptions {
  /** The names that are ready: Python's own, or the lecture's with `Value`, `draw_dot`, `trace`, `Neuron`, `Layer`, `MLP`, `math` and `random`; default "none". */
  prelude?: "none" | "lecture";
  /** How long it may run; default 10. */
  seconds?: number;
  /** About how many instructions it may take; no limit where it is left out. */
  steps?: number;
}

/** The exception that ended a program. */
export interface RunError {
  /** Its class, such as `TypeError`. */
  readonly type: string;
  /** As CPython 3.11 words it. */
  readonly message: string;
  /** The first UTF-16 unit concerned, from 0. */
  readonly start: number;
  /** The one behind the last. */
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** The calls under way, the outermost first: the function's name, and the line reached in it. */
  readonly trace: { readonly name: string; readonly line: number }[];
}

/** What became of a program that was run as Python reads it. */
export interface RunResult {
  /** Whether it came to its end. */
  readonly ok: boolean;
  /** All that it printed. */
  readonly stdout: string;
  /** What a trailing expression came to, as `repr` shows it; null where there is none, for `None`, and where the text would hold an address. */
  readonly shown: string | null;
  /** The class of a trailing expression's object whose text would hold an address; else null. */
  readonly shownKind: string | null;
  /** Each top-level name that holds a `Value`, or an object with numbers `data` and `grad`; an object without a prototype. */
  readonly named: Record<string, { readonly data: number; readonly grad: number }>;
  readonly error: RunError | null;
  /**
   * The graphs of more than one value that top-level names hold, operands before results; ids are places in a graph. Those of a learner's own class are among them,
   * whatever its attributes are called (`data` or `value`, `grad` or `deriv`, operands in a set, a tuple or a list), with `op` as the class says it.
   */
  readonly graphs: EvaluatedValue[][];
}

/**
 * Runs a program as Python reads it, with loops, functions and classes. Never throws for a program.
 * @throws Error for a wrong option
 */
export function run(source: string, options?: RunOptions): RunResult;

export interface CheckOptions {
  /** The class to check; default the last one of the program that looks like an engine. */
  className?: string;
  /** The attribute that holds the number; found out where it is left out. */
  data?: string;
  /** The attribute that holds the gradient; found out where it is left out. */
  grad?: string;
}

/** A mistake that many make, by which an engine can be recognised. */
export type FaultKey = "{faults}";

/** One kind of question that the engine was asked. */
export interface EngineRow {
  /** Its word, which stays the same: "addition", "used-twice", "chain-900". */
  readonly key: string;
  readonly title: string;
  /** Whether every answer was right. */
  readonly ok: boolean;
  /** Where it is wrong, the smallest program that shows it; where it is right, one that was tried. */
  readonly expression: string;
  /** What of it is compared, such as "a.grad"; empty where it is right. */
  readonly look: string;
  /** What this library's own engine says; null where the row is right, and where there is no number. */
  readonly expected: number | null;
  /** What the class says; null where the row is right, and where it raised an error. */
  readonly actual: number | null;
  /** The error in place of an answer, with the line of the program. */
  readonly raised: string | null;
  /** The mistake that is recognised in it. */
  readonly fault: FaultKey | null;
}

/** What an engine came to beside this library's own. */
export interface EngineReport {
  readonly className: string;
  /** How many rows are right. */
  readonly right: number;
  /** How many are wrong. */
  readonly wrong: number;
  readonly rows: EngineRow[];
  /** The mistakes that are recognised, each once; what is wrong and not among them is nobody's known mistake. */
  readonly faults: { readonly key: FaultKey; readonly name: string }[];
  /** What micrograd's class has and this one lacks. */
  readonly lacking: string[];
}

/**
 * Checks a class of your own that does what micrograd's `Value` does: runs the program, asks the class what this library's engine is asked too, and compares the
 * numbers. Takes a second or so.
 * @throws Error for a wrong option, and for a program that defines no such class
 */
export function checkEngine(source: string, options?: CheckOptions): EngineReport;

export interface DatasetOptions {
  /** Classes, numbers to be met (`sine` to `gauss`), TensorFlow Playground's sets as it draws them, a point of each class. */
  kind: "{data sets}";
  /** How many examples; default 100 for most, 60 to 600 for functions and Playground's sets. The lecture's set always has 4. */
  size?: number;
  /**
   * The standard deviation of the noise on each coordinate, or on each target that is a number; default 0.1, for the spiral, the circle and the curves 0.05,
   * else 0. For `plane`, `gauss` and Playground's sets what Playground means: 0 to 0.5.
   */
  noise?: number;
  /** For `rule`, y of "x2 > y" as an expression of x1; for `function`, an expression of x1 and x2: `"sin(x1) * x2"`. */
  formula?: string;
  /** How far the points of `rule` and `function` go from 0; default 3. */
  reach?: number;
  /** How many coordinates `points` has; default 2, or as many as the points given have. */
  inputs?: number;
  /** The names of the classes of `points`, an empty list for numbers to be met; default two classes, -1 and 1. */
  labels?: string[];
  /** A whole number; default 1337. */
  seed?: number;
  /** The share of examples that is trained on, above 0 and up to 1; default 1, all. */
  trainShare?: number;
}

/** Your own points: at most 10000, all of as many inputs. */
export interface PointsOptions {
  kind?: "points";
  /** Targets are -1 and 1 for two classes, the class from 0 for more, or the number to be met where `labels` is empty. */
  points: readonly TrainingExample[];
  /** The names of the classes, an empty list for numbers to be met; default two classes, -1 and 1. */
  labels?: string[];
  /** The share of examples, the first ones, that is trained on, above 0 and up to 1; default 1, all. */
  trainShare?: number;
}

export type Activation = "{activations}";

/**
 * Weights: `uniform` is uniform(-1, 1) as in micrograd, `scaled-uniform` that times nin ** -0.5, `he` normal with variance 2 / nin, `xavier`
 * uniform within sqrt(6 / (nin + nout)). Biases start at 0. `playground` is uniform(-0.5, 0.5) with biases of 0.1, `zero` all 0.
 */
export type Initialization = "{initializations}";

export type Loss = "{losses}";

/**
 * PyTorch's optimizers with PyTorch's defaults.
 *
 * `eps` is any number of at least 0, as there. It stands below the gradient's share of its own size: of a gradient that is nothing but the rounding of a sum that
 * cancels, about 1e-17, a smaller `eps` makes a whole step, whose direction then depends on the order of that sum. So engines agree with each other, and with PyTorch,
 * only as far as `eps` is above such rounding, or no gradient is such a sum; a gradient of exactly 0 with an `eps` of 0 is not a number.
 */
export type OptimizerOptions =
  | { kind: "sgd"; momentum?: number; nesterov?: boolean; weightDecay?: number }
  | { kind: "rmsprop"; alpha?: number; eps?: number }
  | { kind: "adam"; betas?: [number, number]; eps?: number }
  | { kind: "adamw"; betas?: [number, number]; eps?: number; weightDecay?: number };

/**
 * The learning rate at step k, from 0: `linear` goes straight from the learning rate to `endFactor` times it over `steps` steps (0.1 and 100 unless said),
 * `step` multiplies it by `gamma` every `stepSize` steps (0.5 and 100), `cosine` goes down half a cosine to `endFactor` times it over `steps` steps (0 and 100).
 */
export type ScheduleOptions =
  | { kind: "constant" }
  | { kind: "linear"; endFactor?: number; steps?: number }
  | { kind: "step"; stepSize?: number; gamma?: number }
  | { kind: "cosine"; endFactor?: number; steps?: number };

/** What carries the scalar graph through the steps; the fastest there is where nothing is said. All agree. */
export type Engine = "kernel" | "kernel-f32" | "tape" | "objects";

export interface PresetOptions {
  /** A published run: karpathy/micrograd's two moons, or EurekaLabsAI/micrograd's three classes. */
  preset: "{presets}";
  engine?: Engine;
}

export interface TrainOptions {
  dataset: DatasetOptions | PointsOptions;
  /** What the network is fed, expressions of x1, x2, …: `["x1", "x2", "x1**2", "sin(x2)"]`; default the coordinates themselves. */
  features?: string[];
  /** How many inputs, then how many neurons each layer has: `[2, 16, 16, 1]`. */
  layers: number[];
  /** Of the hidden layers; default "relu". */
  activation?: Activation;
  /** Of the last layer; default "linear". */
  outputActivation?: Activation;
  /** Default "uniform". */
  initialization?: Initialization;
  /** Default "max-margin" for one output, "softmax" for several. */
  loss?: Loss;
  /** Default `{kind: "sgd"}`. */
  optimizer?: OptimizerOptions;
  /** Default 0.1. */
  learningRate?: number;
  /** Default constant. */
  schedule?: ScheduleOptions;
  /** How many examples a step takes; default all. */
  batchSize?: number;
  /** Whether batches smaller than all are cut from an order drawn anew for each epoch; default true. False takes the examples as they stand. */
  shuffle?: boolean;
  /** l1 · Σ |p| over all parameters is added to the loss; default 0. */
  l1?: number;
  /** l2 · Σ p² over all parameters is added to the loss; default 0. */
  l2?: number;
  /** Whether l1 and l2 leave the biases out; default false, as in micrograd's notebook. */
  weightsOnly?: boolean;
  /**
   * Whether l1 is kept apart from the gradient: after the optimizer's step each parameter goes learningRate · l1 towards 0, and one that this carries across
   * stays at 0, as in TensorFlow Playground; default false.
   */
  l1Prunes?: boolean;
  /** The probability with which each hidden neuron is left out of a training step; default 0. Trains on the tape. */
  dropout?: number;
  /** What draws the weights: Python's generator from `seed`, or the one that drew the data set, going on; default "python". */
  generator?: "python" | "dataset";
  /** Of the weights and of the batches; a whole number, default 1337. */
  seed?: number;
  engine?: Engine;
  /** A mistake that the loop makes on purpose. */
  loopFault?: "gradients-never-zeroed" | "wrong-network-updated" | "shorter-input-ignored";
  /** The parameters that updates leave as they are, by their places, rising. */
  frozen?: number[];
}

export interface TrainingExample {
  readonly inputs: readonly number[] | Float64Array | Float32Array;
  /** 1 or -1, the class from 0 where there are more than two, or the number to be met. */
  readonly target: number;
}

/** A network in training. Each of its functions may be called apart from it. */
export interface TrainingSession {
  /** Takes `count` steps (default 1), a batch each. */
  step(count?: number): void;
  /** The loss, regularisation included, of the last step's forward pass, before its update; before the first step, of all examples. */
  loss(): number;
  /** The share of the last step's examples, from 0 to 1, that its forward pass had right, before its update. */
  accuracy(): number;
  /** Every parameter: neuron by neuron, its weights and then its bias. */
  parameters(): number[];
  /** The gradient of the last step's loss by each parameter, in the same order. */
  gradients(): number[];
  /** The network's outputs for one example's inputs. */
  predict(inputs: readonly number[] | Float64Array | Float32Array): number[];
  data(): { readonly train: TrainingExample[]; readonly test: TrainingExample[] };
  /** How many scalar values the graph of one step has. */
  nodeCount(): number;
  /** What carries the graph through the steps: the engine asked for, or the next best where it cannot be had. */
  engine(): Engine;
}

/**
 * Sets a network up for training.
 *
 * @throws Error if an option is wrong; the message names the option and says what it may be
 */
export function train(options: TrainOptions | PresetOptions): TrainingSession;

export interface DescendOptions {
  /** How many steps. */
  steps: number;
  /** Default `{kind: "sgd"}`. */
  optimizer?: OptimizerOptions;
  /** Default 0.01. */
  learningRate?: number;
  /** Names of the leaves that are moved; default all. */
  leaves?: string[];
}

/** A step of a descent. */
export interface DescentStep {
  /** The output before the step. */
  readonly output: number;
  /** The leaves after the step. */
  readonly leaves: Record<string, number>;
}

/**
 * Minimises a program's output over its leaves.
 *
 * @throws Error if the program has an error or no output, or an option is wrong
 */
export function descend(source: string, options: DescendOptions): DescentStep[];
