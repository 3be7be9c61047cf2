/**
 * Networks as TensorFlow Playground makes them, written out as plain loops with its rules: an object a node and an object a link, an example at a time; derivatives are
 * added up over a batch, the mean of them moves each weight and bias. Its loss is half the square of what is missing.
 *
 * @param {{layers: number[], parameters: number[], examples: {inputs: number[], target: number}[]}} problem tanh in all layers; each neuron's weights, then its bias
 */
export function playground({ layers, parameters, examples }) {
  let next = 0;
  const network = layers.map(width => Array.from({ length: width }, () => (
    { bias: 0, total: 0, output: 0, outputDer: 0, inputDer: 0, accInputDer: 0, count: 0, inputs: [], outputs: [] })));
  for (let l = 1; l < layers.length; l++) {
    for (const node of network[l]) {
      for (const source of network[l - 1]) {
        const link = { source, dest: node, weight: parameters[next++], errorDer: 0, accErrorDer: 0, count: 0 };
        node.inputs.push(link);
        source.outputs.push(link);
      }
      node.bias = parameters[next++];
    }
  }

  function forward(inputs) {
    network[0].forEach((node, i) => { node.output = inputs[i]; });
    for (let l = 1; l < network.length; l++) {
      for (const node of network[l]) {
        node.total = node.bias;
        for (const link of node.inputs) {
          node.total += link.weight * link.source.output;
        }
        node.output = Math.tanh(node.total);
      }
    }
    return network[network.length - 1][0].output;
  }

  function backward(target) {
    const last = network[network.length - 1][0];
    last.outputDer = last.output - target;
    for (let l = network.length - 1; l >= 1; l--) {
      for (const node of network[l]) {
        node.inputDer = node.outputDer * (1 - node.output * node.output);
        node.accInputDer += node.inputDer;
        node.count++;
      }
      for (const node of network[l]) {
        for (const link of node.inputs) {
          link.errorDer = node.inputDer * link.source.output;
          link.accErrorDer += link.errorDer;
          link.count++;
        }
      }
      if (l > 1) {
        for (const node of network[l - 1]) {
          node.outputDer = 0;
          for (const link of node.outputs) {
            node.outputDer += link.weight * link.dest.inputDer;
          }
        }
      }
    }
  }

  function update(rate) {
    for (let l = 1; l < network.length; l++) {
      for (const node of network[l]) {
        if (node.count > 0) {
          node.bias -= rate * node.accInputDer / node.count;
          node.accInputDer = 0;
          node.count = 0;
        }
        for (const link of node.inputs) {
          if (link.count > 0) {
            link.weight -= rate / link.count * link.accErrorDer;
            link.accErrorDer = 0;
            link.count = 0;
          }
        }
      }
    }
  }

  return {
    parameters: () => network.slice(1).flatMap(nodes => nodes.flatMap(node => [...node.inputs.map(link => link.weight), node.bias])),
    /** One step on the examples of `order` from `begin` to `end`; returns the mean of the losses before it. */
    step(order, begin, end, rate) {
      let sum = 0;
      for (let e = begin; e < end; e++) {
        const { inputs, target } = examples[order[e]];
        const output = forward(inputs);
        sum += 0.5 * (output - target) ** 2;
        backward(target);
      }
      update(rate);
      return sum / (end - begin);
    },
  };
}
