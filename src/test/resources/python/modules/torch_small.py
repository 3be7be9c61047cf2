import torch
import torch.nn.functional as F
from torch import nn

x1 = torch.Tensor([2.0]).double()                ; x1.requires_grad = True
x2 = torch.Tensor([0.0]).double()                ; x2.requires_grad = True
w1 = torch.Tensor([-3.0]).double()               ; w1.requires_grad = True
w2 = torch.Tensor([1.0]).double()                ; w2.requires_grad = True
b = torch.Tensor([6.8813735870195432]).double()  ; b.requires_grad = True
n = x1*w1 + x2*w2 + b
o = torch.tanh(n)
print(o.data.item())
o.backward()
print('x2', x2.grad.item())
print('w2', w2.grad.item())
print('x1', x1.grad.item())
print('w1', w1.grad.item())
print(torch.tensor(2.0), torch.tensor([1.0, 2.5]), torch.tensor(0.25, dtype=torch.float64), b, x1.grad is None, b.dtype, b.shape)
x = torch.tensor([0.5, -1.0], requires_grad=True)
print(x.grad, x)
y = torch.tanh(x).sum()
print(y)
y.backward()
print(x.grad)
a = torch.tensor(3.0, requires_grad=True)
c = a**2 + 2*a - 1/a
c.backward()
print(a.grad, c.item() > 14.6, f'{a.grad:.4f}', c)
with torch.no_grad():
    a.data -= 0.1 * a.grad
a.grad.zero_()
print(a, a.grad)
a.grad = None
print(a.grad, F.relu(torch.tensor(-1.0)), torch.tensor([1.0, 2.0]) @ torch.tensor([3.0, 4.0]), torch.zeros(2), len(x), x[0], x.tolist(), F.mse_loss(torch.tensor([1.0, 2.0]), torch.tensor([0.0, 0.0])))
for bad in (lambda: x.item(), lambda: x.backward(), lambda: torch.tensor([1.0, 2.0]) + torch.tensor([1.0, 2.0, 3.0])):
    try:
        bad()
    except RuntimeError as e:
        print(e)
