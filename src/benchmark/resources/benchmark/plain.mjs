/**
 * The yardstick: a multi-layer perceptron trained by plain triple loops on Float64Array, as one would write it by hand. It takes the same
 * parameters in the same order as the library (each neuron's weights, then its bias) and makes the same steps.
 *
 * @param {{layers: number[], activation: "relu" | "tanh", outputActivation: "linear" | "tanh", loss: "max-margin" | "squared",
 *   l2: number, parameters: number[], examples: {inputs: number[], target: number}[]}} problem
 */
export function plain({ layers, activation, outputActivation, loss, l2, parameters, examples }) {
  const count = layers.length - 1;
  const p = Float64Array.from(parameters);
  const gradient = new Float64Array(p.length);
  const first = [];
  let next = 0;
  for (let l = 0; l < count; l++) {
    first.push(next);
    next += layers[l + 1] * (layers[l] + 1);
  }
  const size = examples.length;
  const x = layers.map(width => new Float64Array(width * size));
  const g = layers.map(width => new Float64Array(width * size));
  const targets = new Float64Array(size);

  function forward(l, batch) {
    const inputs = layers[l], outputs = layers[l + 1], from = x[l], to = x[l + 1], start = first[l];
    const relu = l + 1 < count && activation === "relu";
    const tanh = l + 1 < count ? activation === "tanh" : outputActivation === "tanh";
    for (let e = 0; e < batch; e++) {
      for (let o = 0; o < outputs; o++) {
        const w = start + o * (inputs + 1);
        let sum = p[w + inputs];
        for (let i = 0; i < inputs; i++) {
          sum += p[w + i] * from[e * inputs + i];
        }
        to[e * outputs + o] = relu ? (sum > 0 ? sum : 0) : tanh ? Math.tanh(sum) : sum;
      }
    }
  }

  function backward(l, batch) {
    const inputs = layers[l], outputs = layers[l + 1], from = x[l], to = x[l + 1], start = first[l];
    const up = g[l + 1], down = g[l];
    const relu = l + 1 < count && activation === "relu";
    const tanh = l + 1 < count ? activation === "tanh" : outputActivation === "tanh";
    if (l > 0) {
      down.fill(0, 0, batch * inputs);
    }
    for (let e = 0; e < batch; e++) {
      for (let o = 0; o < outputs; o++) {
        const w = start + o * (inputs + 1);
        const y = to[e * outputs + o];
        let slope = up[e * outputs + o];
        if (relu) {
          slope = y > 0 ? slope : 0;
        } else if (tanh) {
          slope *= 1 - y * y;
        }
        gradient[w + inputs] += slope;
        for (let i = 0; i < inputs; i++) {
          gradient[w + i] += slope * from[e * inputs + i];
        }
        if (l > 0) {
          for (let i = 0; i < inputs; i++) {
            down[e * inputs + i] += slope * p[w + i];
          }
        }
      }
    }
  }

  return {
    parameters: p,
    /** One step on the examples of `order` from `begin` to `end`; returns the loss before the update. */
    step(order, begin, end, rate) {
      const batch = end - begin;
      const width = layers[0];
      for (let e = 0; e < batch; e++) {
        const example = examples[order[begin + e]];
        for (let i = 0; i < width; i++) {
          x[0][e * width + i] = example.inputs[i];
        }
        targets[e] = example.target;
      }
      for (let l = 0; l < count; l++) {
        forward(l, batch);
      }
      gradient.fill(0);
      const scores = x[count], slopes = g[count];
      const scale = loss === "max-margin" ? 1 / batch : 1;
      let sum = 0;
      for (let e = 0; e < batch; e++) {
        const t = targets[e], s = scores[e];
        if (loss === "max-margin") {
          const margin = 1 - t * s;
          sum += margin > 0 ? margin : 0;
          slopes[e] = margin > 0 ? -t * scale : 0;
        } else {
          sum += (s - t) * (s - t);
          slopes[e] = 2 * (s - t);
        }
      }
      for (let l = count - 1; l >= 0; l--) {
        backward(l, batch);
      }
      let squares = 0;
      for (let i = 0; i < p.length; i++) {
        squares += p[i] * p[i];
        p[i] -= rate * (gradient[i] + 2 * l2 * p[i]);
      }
      return sum * scale + l2 * squares;
    },
  };
}
