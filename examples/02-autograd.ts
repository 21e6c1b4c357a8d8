// Gradients: of leaves, of any input, of gradients, and written by hand.
import { customGradient, grad, noGrad, tensor, type Tensor } from "../src/index.js";

// Least squares: y = w x + b through four points, by gradient descent.
const x = tensor([0, 1, 2, 3]);
const y = tensor([1, 3, 5, 7]);
const w = tensor(0, { requiresGrad: true });
const b = tensor(0, { requiresGrad: true });
for (let step = 0; step < 200; step++) {
  const loss = x.mul(w).add(b).sub(y).pow(2).mean();
  const [dw, db] = grad(loss, [w, b]) as [Tensor, Tensor];
  noGrad(() => {
    w.sub_(dw.mul(0.1));
    b.sub_(db.mul(0.1));
  });
}
console.log(w.toNumber().toFixed(2), b.toNumber().toFixed(2)); // 2.00 1.00

// The second derivative of x⁴ at 2 is 12 x² = 48.
const z = tensor(2, { requiresGrad: true });
const [first] = grad(z.pow(4), z, { createGraph: true });
const [second] = grad(first as Tensor, z);
console.log(first?.item(), second?.item()); // 32 48

// A step function whose gradient is that of the identity (the straight-through estimator).
const step = customGradient({
  forward: (_, input) => (input as Tensor).gt(0).float(),
  backward: (_, gradient) => gradient as Tensor,
}) as (input: Tensor) => Tensor;
const v = tensor([-1, 2], { requiresGrad: true });
step(v).sum().backward();
console.log(v.grad?.toArray()); // [ 1, 1 ]
