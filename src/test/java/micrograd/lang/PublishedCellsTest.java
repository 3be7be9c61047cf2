package micrograd.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import micrograd.engine.Value;
import micrograd.lang.report.Severity;
import org.junit.jupiter.api.Test;

/** The straight-line cells of micrograd's README and tests and of the lecture run as they stand. */
class PublishedCellsTest {
    private static final String NEURON = """
            # inputs x1,x2
            x1 = Value(2.0, label='x1')
            x2 = Value(0.0, label='x2')
            # weights w1,w2
            w1 = Value(-3.0, label='w1')
            w2 = Value(1.0, label='w2')
            # bias of the neuron
            b = Value(6.8813735870195432, label='b')
            # x1*w1 + x2*w2 + b
            x1w1 = x1*w1; x1w1.label = 'x1*w1'
            x2w2 = x2*w2; x2w2.label = 'x2*w2'
            x1w1x2w2 = x1w1 + x2w2; x1w1x2w2.label = 'x1*w1 + x2*w2'
            n = x1w1x2w2 + b; n.label = 'n'
            """;

    @Test
    void readmeExample() {
        Evaluation evaluation = run("""
                from micrograd.engine import Value

                a = Value(-4.0)
                b = Value(2.0)
                c = a + b
                d = a * b + b**3
                c += c + 1
                c += 1 + c + (-a)
                d += d * 2 + (b + a).relu()
                d += 3 * d + (b - a).relu()
                e = c - d
                f = e**2
                g = f / 2.0
                g += 10.0 / f
                print(f'{g.data:.4f}') # prints 24.7041, the outcome of this forward pass
                g.backward()
                print(f'{a.grad:.4f}') # prints 138.8338, i.e. the numerical value of dg/da
                print(f'{b.grad:.4f}') # prints 645.5773, i.e. the numerical value of dg/db
                """);
        assertEquals(List.of("24.7041", "138.8338", "645.5773"), evaluation.printed());
    }

    /** The drawing beside the README's lines shows these numbers; its notebook seeds the generator with 1337. */
    @Test
    void readmeNeuron() {
        Evaluation evaluation = run("""
                import random
                from micrograd import nn

                random.seed(1337)
                n = nn.Neuron(2)
                x = [Value(1.0), Value(-2.0)]
                y = n(x)
                y.backward()

                dot = draw_dot(y)
                dot
                """);
        assertEquals(0.1024, value(evaluation, "y").data(), 5e-5);
        assertEquals(10, evaluation.values().size());
    }

    @Test
    void readmeNeuronWithoutASeedSaysWhichNumbersItDrew() {
        Evaluation evaluation = Language.evaluate(
                "from micrograd import nn\nn = nn.Neuron(2)\nx = [Value(1.0), Value(-2.0)]\ny = n(x)\ndot = draw_dot(y)");
        assertTrue(evaluation.ok());
        assertEquals(Severity.HINT, evaluation.diagnostics().get(0).severity());
        assertEquals(1.0, evaluation.output().orElseThrow().grad());
    }

    @Test
    void testsWithTheirTorchHalves() {
        Evaluation evaluation = Language.evaluate("""
                import torch
                from micrograd.engine import Value

                def test_sanity_check():

                    x = Value(-4.0)
                    z = 2 * x + 2 + x
                    q = z.relu() + z * x
                    h = (z * z).relu()
                    y = h + q + q * x
                    y.backward()
                    xmg, ymg = x, y

                    x = torch.Tensor([-4.0]).double()
                    x.requires_grad = True
                    z = 2 * x + 2 + x
                    q = z.relu() + z * x
                    h = (z * z).relu()
                    y = h + q + q * x
                    y.backward()
                    xpt, ypt = x, y

                    # forward pass went well
                    assert ymg.data == ypt.data.item()
                    # backward pass went well
                    assert xmg.grad == xpt.grad.item()

                def test_more_ops():

                    a = Value(-4.0)
                    b = Value(2.0)
                    g = (a + b)**2 / 2.0
                    g.backward()
                    amg, bmg, gmg = a, b, g

                    a = torch.Tensor([-4.0]).double()
                    b = torch.Tensor([2.0]).double()
                    a.requires_grad = True
                    b.requires_grad = True
                    g = (a + b)**2 / 2.0
                    g.backward()
                    apt, bpt, gpt = a, b, g

                    tol = 1e-6
                    assert abs(gmg.data - gpt.data.item()) < tol
                    assert abs(amg.grad - apt.grad.item()) < tol
                    assert abs(bmg.grad - bpt.grad.item()) < tol
                    return a

                test_sanity_check()
                a = test_more_ops()
                """);
        assertTrue(evaluation.ok(), () -> evaluation.diagnostics().toString());
        assertEquals(-2.0, value(evaluation, "a").grad());
    }

    @Test
    void aFailedAssertionIsAnError() {
        Evaluation evaluation =
                Language.evaluate("def test_a():\n    a = Value(1.0)\n    assert a.data == 2.0\ntest_a()");
        assertEquals(3, evaluation.diagnostics().get(0).line());
        assertEquals(Severity.ERROR, evaluation.diagnostics().get(0).severity());
    }

    @Test
    void aFunctionRunsWhenItIsCalledWithNamesOfItsOwn() {
        Evaluation evaluation = Language.evaluate(
                "a = Value(2.0)\nL = a*3\ndef lol():\n    a = Value(10.0)\n    L = a*5\nlol()\nL.backward()\nprint(a.grad, L.data)");
        assertEquals(List.of("3.0 6.0"), evaluation.printed());
        assertTrue(evaluation.ok());
    }

    @Test
    void aNetworkWithoutAWrittenValuePrintsValues() {
        Evaluation evaluation = Language.evaluate("n = MLP(3, [4, 4, 1])\nx = [2.0, 3.0, -1.0]\nprint(n(x))");
        assertTrue(
                evaluation.printed().get(0).startsWith("Value(data="),
                evaluation.printed().toString());
    }

    @Test
    void lectureSlopeByASmallStep() {
        Evaluation evaluation = run("""
                h = 0.0001

                # inputs
                a = 2.0
                b = -3.0
                c = 10.0

                d1 = a*b + c
                c += h
                d2 = a*b + c

                print('d1', d1)
                print('d2', d2)
                print('slope', (d2 - d1)/h)
                """);
        assertEquals(List.of("d1 4.0", "d2 4.0001", "slope 0.9999999999976694"), evaluation.printed());
    }

    @Test
    void lectureExpressionAndItsNudge() {
        Evaluation evaluation = run("""
                a = Value(2.0, label='a')
                b = Value(-3.0, label='b')
                c = Value(10.0, label='c')
                e = a*b; e.label = 'e'
                d = e + c; d.label = 'd'
                f = Value(-2.0, label='f')
                L = d * f; L.label = 'L'
                L
                draw_dot(L)
                L.backward()
                a.data += 0.01 * a.grad
                b.data += 0.01 * b.grad
                c.data += 0.01 * c.grad
                f.data += 0.01 * f.grad

                e = a * b
                d = e + c
                L = d * f

                print(L.data)
                """);
        assertEquals(List.of("-7.286496"), evaluation.printed());
        assertEquals(6, evaluation.values().get(0).grad());
        assertEquals(-8, evaluation.output().orElseThrow().data());
    }

    @Test
    void lectureFunctionOfStraightLines() {
        Evaluation evaluation = Language.evaluate("""
                def lol():

                  h = 0.001

                  a = Value(2.0, label='a')
                  b = Value(-3.0, label='b')
                  c = Value(10.0, label='c')
                  e = a*b; e.label = 'e'
                  d = e + c; d.label = 'd'
                  f = Value(-2.0, label='f')
                  L = d * f; L.label = 'L'
                  L1 = L.data

                  a = Value(2.0, label='a')
                  b = Value(-3.0, label='b')
                  b.data += h
                  e = a*b; e.label = 'e'
                  d = e + c; d.label = 'd'
                  L = d * f; L.label = 'L'
                  L2 = L.data

                  print((L2 - L1)/h)

                lol()
                """);
        assertTrue(evaluation.ok());
        assertEquals(List.of("-3.9999999999995595"), evaluation.printed());
    }

    @Test
    void lectureNeuron() {
        Evaluation evaluation = run(NEURON + "o = n.tanh(); o.label = 'o'\no.backward()");
        checkNeuron(evaluation);
        assertEquals("x1*w1 + x2*w2", value(evaluation, "x1w1x2w2").label());
    }

    @Test
    void lectureNeuronWithTanhOutOfExp() {
        Evaluation evaluation = run(NEURON + """
                # ----
                e = (2*n).exp()
                o = (e - 1) / (e + 1)
                # ----
                o.label = 'o'
                o.backward()
                draw_dot(o)
                """);
        checkNeuron(evaluation);
    }

    @Test
    void lectureGradientsByHand() {
        checkNeuron(run(NEURON + """
                o = n.tanh(); o.label = 'o'
                o.grad = 1.0
                1 - o.data**2
                n.grad = 0.5
                x1w1x2w2.grad = 0.5
                b.grad = 0.5
                x1w1.grad = 0.5
                x2w2.grad = 0.5
                x2.grad = w2.data * x2w2.grad
                w2.grad = x2.data * x2w2.grad
                x1.grad = w1.data * x1w1.grad
                w1.grad = x1.data * x1w1.grad
                """));
    }

    @Test
    void lectureBackwardNodeByNode() {
        checkNeuron(run(NEURON + """
                o = n.tanh(); o.label = 'o'
                o.grad = 1.0
                o._backward()
                n._backward()
                b._backward()
                x1w1x2w2._backward()
                x2w2._backward()
                x1w1._backward()
                """));
    }

    private static void checkNeuron(Evaluation evaluation) {
        assertEquals(0.7071067811865476, value(evaluation, "o").data(), 1e-15);
        assertEquals(1.0, value(evaluation, "o").grad());
        assertEquals(0.5, value(evaluation, "n").grad(), 1e-15);
        assertEquals(0.5, value(evaluation, "b").grad(), 1e-15);
        assertEquals(-1.5, value(evaluation, "x1").grad(), 1e-14);
        assertEquals(1.0, value(evaluation, "w1").grad(), 1e-14);
        assertEquals(0.5, value(evaluation, "x2").grad(), 1e-15);
        assertEquals(0.0, value(evaluation, "w2").grad());
    }

    /** PyTorch keeps 32 bits of what a {@code torch.Tensor} is made of: the lecture's output differs in the seventh digit. */
    @Test
    void lectureNeuronInTorch() {
        Evaluation evaluation = run("""
                import torch

                x1 = torch.Tensor([2.0]).double()                ; x1.requires_grad = True
                x2 = torch.Tensor([0.0]).double()                ; x2.requires_grad = True
                w1 = torch.Tensor([-3.0]).double()               ; w1.requires_grad = True
                w2 = torch.Tensor([1.0]).double()                ; w2.requires_grad = True
                b = torch.Tensor([6.8813735870195432]).double()  ; b.requires_grad = True
                n = x1*w1 + x2*w2 + b
                o = torch.tanh(n)

                print(o.data.item())
                o.backward()

                print('---')
                print('x2', x2.grad.item())
                print('w2', w2.grad.item())
                print('x1', x1.grad.item())
                print('w1', w1.grad.item())
                """);
        assertEquals(
                List.of(
                        "0.7071066904050358",
                        "---",
                        "x2 0.5000001283844369",
                        "w2 0.0",
                        "x1 -1.5000003851533106",
                        "w1 1.0000002567688737"),
                evaluation.printed());
    }

    @Test
    void lectureUsedTwice() {
        Evaluation twice = run("a = Value(3.0, label='a')\nb = a + a   ; b.label = 'b'\nb.backward()\ndraw_dot(b)");
        assertEquals(2.0, value(twice, "a").grad());
        Evaluation shared = run("""
                a = Value(-2.0, label='a')
                b = Value(3.0, label='b')
                d = a * b    ; d.label = 'd'
                e = a + b    ; e.label = 'e'
                f = d * e    ; f.label = 'f'

                f.backward()

                draw_dot(f)
                """);
        assertEquals(-3.0, value(shared, "a").grad());
        assertEquals(-8.0, value(shared, "b").grad());
    }

    @Test
    void lectureNetworkAndItsData() {
        Evaluation evaluation = Language.evaluate("""
                x = [2.0, 3.0, -1.0]
                n = MLP(3, [4, 4, 1])
                print(n(x))
                print(len(n.parameters()))
                xs = [
                  [2.0, 3.0, -1.0],
                  [3.0, -1.0, 0.5],
                  [0.5, 1.0, 1.0],
                  [1.0, 1.0, -1.0],
                ]
                ys = [1.0, -1.0, -1.0, 1.0] # desired targets
                loss = (n(xs[0]) - ys[0])**2 + (n(xs[1]) - ys[1])**2
                """);
        assertTrue(evaluation.ok());
        assertEquals("41", evaluation.printed().get(1));
        assertEquals("loss", evaluation.output().orElseThrow().label());
    }

    @Test
    void notebookLinesThatNeedNothing() {
        run("""
                import math
                import numpy as np
                import matplotlib.pyplot as plt
                from torch import (nn,
                                   optim)
                %matplotlib inline
                !pip install micrograd
                """);
        Evaluation plot = Language.evaluate("plt.plot(np.arange(-5,5,0.2), np.tanh(np.arange(-5,5,0.2))); plt.grid();");
        assertTrue(plot.ok());
    }

    private static Evaluation run(String program) {
        Evaluation evaluation = Language.evaluate(program);
        assertEquals(List.of(), evaluation.diagnostics());
        return evaluation;
    }

    private static Value value(Evaluation evaluation, String name) {
        return evaluation.bindings().get(name);
    }
}
