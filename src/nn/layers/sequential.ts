import type { Tensor } from "../../tensor/index.js";
import { Module, type Layer } from "../module.js";

/** Layers applied one after the other. They are its members "0", "1", …: `net[0]`, state-dict key `0.weight`. */
export class Sequential extends Module {
  [index: number]: Layer;

  constructor(...layers: Layer[]) {
    super();
    this.#assign(layers);
  }

  get length(): number {
    return this.children().length;
  }

  forward(input: Tensor): Tensor {
    let output = input;
    for (let i = 0, layer = this[0]; layer !== undefined; layer = this[++i]) output = layer.forward(output);
    return output;
  }

  /** Puts a layer at the end. */
  append(layer: Layer): this {
    this[this.length] = layer;
    return this;
  }

  /** Takes the layer at `index` out; later ones move up. */
  removeAt(index: number): void {
    const layers = this.children() as Layer[];
    layers.splice(index, 1);
    delete this[layers.length];
    this.#assign(layers);
  }

  #assign(layers: readonly Layer[]): void {
    layers.forEach((layer, i) => {
      this[i] = layer;
    });
  }
}
