import { ENTITIES, escapeText } from "./escape-text.js";
import { EXPORT_FUNCTIONS } from "./interaction-export.js";
import { DRAWING_FUNCTIONS } from "./interaction-view-drawing.js";
import { GRAPH_FUNCTIONS } from "./interaction-view-graph.js";
import { LAYOUT_FUNCTIONS } from "./interaction-view-layout.js";

const FUNCTIONS = [escapeText, ...GRAPH_FUNCTIONS, ...LAYOUT_FUNCTIONS, ...DRAWING_FUNCTIONS, ...EXPORT_FUNCTIONS].map(String).join("\n");

/**
 * The script of interaction graphs, plain JavaScript for the browser. Edges are drawn on a canvas, nodes are SVG above it. What is shown is computed by the functions that reports and files use too.
 */
export const INTERACTION_VIEW_SCRIPT = `{
const ENTITIES = ${JSON.stringify(ENTITIES)};
${FUNCTIONS}
const HURRIED = 1500, SVG = "http://www.w3.org/2000/svg";

function graphView(card) {
  const data = JSON.parse(card.querySelector("script").textContent);
  const find = (selector) => card.querySelector(selector), all = (selector) => [...card.querySelectorAll(selector)];
  const stage = find(".stage"), svg = find(".nodes"), tip = find(".tip"), slider = find(".cut input"), output = find(".cut output"), pins = find(".pins");
  const under = find("canvas.edges").getContext("2d"), over = find("canvas.lit").getContext("2d");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  const bases = data.bases.map((basis) => ({
    ...basis,
    // Pinned nodes and groups belong to a basis: elsewhere the same numbers are other directions.
    pinned: new Set(),
    groups: [],
    images: new Map(basis.images.map((image) => [image.id, { ...image, values: new Int8Array(bytes(image.values).buffer) }])),
    graph: {
      kind: basis.kind,
      modules: basis.modules,
      layers: basis.layers.map(({ name, nodes }, layer) => ({
        name,
        nodes: nodes.map(([name, named, size, constant], index) => ({ id: layer + "." + index, members: [index], name, named, size, constant })),
      })),
      sections: basis.sections.map(({ largest, from, to, strength }) => ({
        largest,
        from: new Uint16Array(bytes(from).buffer),
        to: new Uint16Array(bytes(to).buffer),
        strength: new Float32Array(bytes(strength).buffer),
      })),
    },
  }));

  let basis = bases[0], graph = basis.graph, needed = false, at = null, box = null, places = [], shown = null, size = { width: 0, height: 0 }, waiting = false, calm = 0, colours = new Map();
  const choice = { cuts: graph.sections.map(() => basis.cut), constants: false, single: false, clustering: basis.clustering };
  // Of every node that is drawn: its elements and where it stands now, which may be on the way to its place.
  let drawn = new Map();

  const number = (value) => (value === 0 ? "0" : value >= 1e4 || value < 1e-3 ? value.toExponential(1).replace("e+", "e").replace("e-", "e−") : String(Number(value.toPrecision(3))));
  const plural = (count, word) => count + " " + word + (count === 1 ? "" : "s");
  const element = (name, text, className) => { const made = document.createElement(name); if (text !== undefined) made.textContent = text; if (className) made.className = className; return made; };
  const draw = (name, attributes, text) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const colour = (name) => { if (!colours.has(name)) colours.set(name, getComputedStyle(card).getPropertyValue(name).trim()); return colours.get(name); };
  const placeOf = (id) => shown.nodes.findIndex((node) => node.id === id);

  // What is shown, from the choice.
  const update = () => {
    const before = graph;
    graph = groupNodes(basis.graph, basis.groups);
    shown = showGraph(graph, choice);
    if (at !== null && placeOf(at) < 0) at = null;
    settle();
    if (before !== graph || pins.dataset.of !== basis.kind) listPins();
    tellCounts();
    markCurves();
    if (at !== null) tell(at);
    else hush();
  };

  // Nodes go to their places.
  const settle = () => {
    size = { width: stage.clientWidth, height: stage.clientHeight };
    box = graphBox(graph, size.width, size.height);
    places = placeNodes(graph, shown, box);
    const next = new Map();
    shown.nodes.forEach((node, index) => {
      const place = places[index], known = drawn.get(node.id);
      const one = known ?? { ...place, mark: draw(node.constant ? "rect" : "circle", {}) };
      one.node = node;
      one.index = index;
      one.goal = place;
      if (still.matches) Object.assign(one, place);
      next.set(node.id, one);
    });
    drawn = next;
    svg.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
    const holder = draw("g", {});
    // Small nodes stand before large ones.
    for (const { mark, node } of [...drawn.values()].sort((a, b) => b.goal.radius - a.goal.radius)) {
      mark.dataset.node = node.id;
      mark.style.fill = "var(" + (node.constant ? "--ink" : moduleColour(node.module)) + ")";
      holder.append(mark);
    }
    const heads = graph.layers.flatMap((layer, number) => {
      const x = columnAt(number, graph.layers.length, box), anchor = number === 0 && x < 50 ? "start" : number === graph.layers.length - 1 && size.width - x < 50 ? "end" : "middle";
      const left = anchor === "start" ? 2 : anchor === "end" ? size.width - 2 : x, most = Math.max(4, Math.floor((box.right - box.left) / (7 * Math.max(1, graph.layers.length - 1))));
      const name = layer.name.length > most ? layer.name.slice(0, most - 1) + "…" : layer.name;
      const count = shown.nodes.filter((node) => node.layer === number && !node.constant).length, of = layer.nodes.filter((node) => !node.constant).length;
      return [draw("text", { x: left, y: 18, "text-anchor": anchor, class: "head" }, name), draw("text", { x: left, y: 34, "text-anchor": anchor, class: "of" }, count + " of " + of)];
    });
    const names = sideNames(graph, shown, places, box).map(({ index, text, x, y, end }) => {
      const made = draw("text", { x, y, dy: "0.32em", "text-anchor": end ? "end" : "start", class: "beside" }, text);
      made.dataset.of = shown.nodes[index].id;
      return made;
    });
    svg.replaceChildren(holder, ...heads, ...names);
    light();
    ask();
  };

  // The nodes of interest: what is pointed at, and what is pinned.
  const picked = () => new Set([...basis.pinned, ...(at === null ? [] : [at])].map(placeOf).filter((index) => index >= 0));
  const light = () => {
    const chosen = picked(), near = new Set(chosen);
    for (const edge of shown.edges) {
      if (chosen.has(edge.from)) near.add(edge.to);
      if (chosen.has(edge.to)) near.add(edge.from);
    }
    stage.classList.toggle("picked", chosen.size > 0);
    for (const { mark, node, index } of drawn.values()) {
      mark.setAttribute("class", ["node", near.has(index) && "near", node.single && "alone", basis.pinned.has(node.id) && "pinned", node.id === at && "at"].filter(Boolean).join(" "));
    }
    for (const name of svg.querySelectorAll(".beside")) name.classList.toggle("near", near.has(placeOf(name.dataset.of)));
  };

  const ask = () => { if (!waiting) { waiting = true; requestAnimationFrame(frame); } };
  const frame = () => {
    waiting = false;
    let moving = false;
    for (const one of drawn.values()) {
      for (const key of ["x", "y", "radius"]) {
        const way = one.goal[key] - one[key];
        if (Math.abs(way) < 0.3) one[key] = one.goal[key];
        else { one[key] += 0.22 * way; moving = true; }
      }
      const { mark, x, y, radius, node } = one;
      if (node.constant) { mark.setAttribute("x", x - radius); mark.setAttribute("y", y - radius); mark.setAttribute("width", 2 * radius); mark.setAttribute("height", 2 * radius); }
      else { mark.setAttribute("cx", x); mark.setAttribute("cy", y); mark.setAttribute("r", radius); }
    }
    const chosen = picked();
    // While the cut is dragged and nodes move the strongest edges stand for all: thousands take longer to draw than a frame lasts.
    const hurried = shown.edges.length > HURRIED && (moving || performance.now() < calm);
    paint(under, hurried ? shown.edges.slice(-HURRIED) : shown.edges, 1);
    const lit = chosen.size === 0 ? [] : shown.edges.filter(({ from, to }) => chosen.has(from) || chosen.has(to));
    paint(over, lit, 1.5);
    stage.dataset.edges = shown.edges.length;
    stage.dataset.lit = lit.length;
    if (moving || hurried) ask();
  };
  const paint = (on, edges, strong) => {
    const { canvas } = on, ratio = window.devicePixelRatio || 1, width = Math.round(size.width * ratio), height = Math.round(size.height * ratio);
    if (canvas.width !== width || canvas.height !== height) { canvas.width = width; canvas.height = height; }
    on.setTransform(ratio, 0, 0, ratio, 0, 0);
    on.clearRect(0, 0, size.width, size.height);
    const spots = shown.nodes.map((node) => drawn.get(node.id));
    for (const edge of edges) {
      const a = spots[edge.from], b = spots[edge.to], middle = (a.x + b.x) / 2, { width, opacity } = edgeStroke(edge);
      on.strokeStyle = colour(edgeColour(shown, edge));
      on.globalAlpha = Math.min(1, opacity * strong);
      on.lineWidth = width;
      on.beginPath();
      on.moveTo(a.x, a.y);
      on.bezierCurveTo(middle, a.y, middle, b.y, b.x, b.y);
      on.stroke();
    }
    on.globalAlpha = 1;
  };

  const tellCounts = () => {
    const { edges, nodes, components, inside, acting } = shown.counts;
    const sizes = components.length > 4 ? components.slice(0, 4).join(", ") + ", …" : components.join(", ");
    const entries = [["edges", edges, edges === 1 ? "edge" : "edges"], ["nodes", nodes, nodes === 1 ? "node" : "nodes"],
      ["components", components.length, (components.length === 1 ? "component" : "components") + (components.length > 1 ? " (" + sizes + ")" : "")]];
    if (choice.clustering >= 0 && acting > 0) entries.push(["inside", Math.round((100 * inside) / acting) + " %", "of the edges within a module"]);
    find(".counts").replaceChildren(...entries.map(([key, value, text]) => {
      const made = element("span"), strong = element("b", String(value));
      strong.dataset.count = key;
      made.append(strong, " " + text);
      return made;
    }));
    const equal = choice.cuts.every((cut) => cut === choice.cuts[0]);
    const middle = Math.exp(choice.cuts.reduce((sum, cut) => sum + Math.log(Math.max(1e-6, cut)), 0) / choice.cuts.length);
    slider.value = Math.log10(middle);
    output.textContent = equal ? "ε = " + number(choice.cuts[0]) : "by section";
    slider.setAttribute("aria-valuetext", output.textContent + ", " + plural(edges, "edge"));
    find(".needed").setAttribute("aria-pressed", String(needed));
  };

  // The card beside a node.
  const picture = (id, most) => {
    const image = basis.images.get(id);
    if (!image) return null;
    const canvas = document.createElement("canvas"), { width, height, values } = image, pixels = width * height, on = canvas.getContext("2d");
    canvas.width = width;
    canvas.height = height;
    // Whole pixels, so that none is broader than others.
    canvas.style.width = Math.max(1, Math.floor(most / Math.max(width, height))) * width + "px";
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", "the direction in input space");
    const picture = on.createImageData(width, height), rgb = (hex) => [1, 3, 5].map((k) => parseInt(hex.slice(k, k + 2), 16));
    const low = rgb(colour("--series-1")), high = rgb(colour("--series-2")), page = rgb(colour("--card"));
    for (let k = 0; k < pixels; k++) {
      for (let c = 0; c < 3; c++) {
        if (values.length === pixels) { const part = Math.abs(values[k]) / 127; picture.data[4 * k + c] = page[c] + part * ((values[k] < 0 ? low : high)[c] - page[c]); }
        else picture.data[4 * k + c] = 127.5 + values[c * pixels + k];
      }
      picture.data[4 * k + 3] = 255;
    }
    on.putImageData(picture, 0, 0);
    return canvas;
  };
  const row = (name, value) => { const made = element("span"); made.append(name, element("em", value)); return made; };
  const tell = (id) => {
    const index = placeOf(id), node = shown.nodes[index], place = places[index];
    const strongest = (key, other, title) => {
      const found = shown.edges.filter((edge) => edge[key] === index).sort((a, b) => b.strength - a.strength);
      if (found.length === 0) return [];
      const head = element("small", title + (found.length > 4 ? " (strongest of " + found.length + ")" : ""));
      return [head, ...found.slice(0, 4).map((edge) => row(shown.nodes[edge[other]].name, number(edge.strength)))];
    };
    const image = node.members.length === 1 ? picture(id, 144) : null;
    tip.replaceChildren(element("b", node.name + ", " + graph.layers[node.layer].name), ...(image ? [image] : []), row("Size Λ", number(node.size)),
      ...(node.constant ? [] : [row(choice.clustering < 0 ? "Component" : "Module", node.module < 0 ? "none" : String(node.module + 1))]),
      ...strongest("to", "from", "Reads"), ...strongest("from", "to", "Acts on"));
    tip.hidden = false;
    // In the half of the picture where the node is not, so that its edges stay in view; on a narrow page below or above it.
    const outer = card.getBoundingClientRect(), inner = stage.getBoundingClientRect(), left = inner.left - outer.left + card.scrollLeft, top = inner.top - outer.top + card.scrollTop;
    const low = size.height - tip.offsetHeight - 4, wanted = size.width >= 600 ? place.y - tip.offsetHeight / 2 : place.y < size.height / 2 ? low : 44;
    tip.style.left = left + (place.x < size.width / 2 ? Math.max(4, size.width - tip.offsetWidth - 4) : 4) + "px";
    tip.style.top = top + Math.max(44, Math.min(low, wanted)) + "px";
  };
  const hush = () => { tip.hidden = true; };
  const point = (id) => {
    if (id === at) return;
    at = id;
    svg.classList.toggle("on", id !== null);
    light();
    ask();
    if (id === null) hush();
    else tell(id);
  };

  const nearest = (event) => {
    const inner = stage.getBoundingClientRect(), x = event.clientX - inner.left, y = event.clientY - inner.top, reach = event.pointerType === "touch" ? 18 : 9;
    let best = { far: 0, id: null };
    for (const { node, goal } of drawn.values()) {
      const far = Math.hypot(goal.x - x, goal.y - y) - goal.radius - reach;
      if (far < best.far) best = { far, id: node.id };
    }
    return best.id;
  };

  // Pinning and grouping.
  const listPins = () => {
    pins.dataset.of = basis.kind;
    for (const id of basis.pinned) if (!graph.layers.some(({ nodes }) => nodes.some((node) => node.id === id))) basis.pinned.delete(id);
    pins.hidden = basis.pinned.size === 0 && basis.groups.length === 0;
    const known = new Map(graph.layers.flatMap(({ name, nodes }, layer) => nodes.map((node) => [node.id, { ...node, layer, where: name }])));
    const chosen = [...basis.pinned].map((id) => known.get(id));
    pins.querySelector("ul").replaceChildren(...chosen.map((node) => {
      const item = element("li"), button = element("button"), text = element("span", node.name), dot = element("i"), image = node.members.length === 1 ? picture(node.id, 56) : null;
      button.type = "button";
      button.title = "Let go of " + node.name;
      button.dataset.pin = node.id;
      const index = placeOf(node.id);
      dot.style.background = "var(" + (node.constant ? "--ink" : moduleColour(index < 0 ? -1 : shown.nodes[index].module)) + ")";
      text.append(element("em", node.where + ", Λ " + number(node.size)));
      button.append(image ?? dot, text);
      button.addEventListener("click", () => pin(node.id));
      item.append(button);
      return item;
    }));
    const perLayer = graph.layers.map((_, layer) => chosen.filter((node) => node.layer === layer).length);
    pins.querySelector(".group").disabled = !perLayer.some((count) => count > 1);
    pins.querySelector(".ungroup").disabled = basis.groups.length === 0;
  };
  const pin = (id) => {
    if (!basis.pinned.delete(id)) basis.pinned.add(id);
    listPins();
    light();
    ask();
  };
  const nodesById = (ids) => graph.layers.flatMap(({ nodes }, layer) => nodes.filter(({ id }) => ids.has(id)).map((node) => ({ ...node, layer })));
  /** Pinned nodes of a layer become one. */
  const group = () => {
    const chosen = nodesById(basis.pinned);
    graph.layers.forEach((_, layer) => {
      const own = chosen.filter((node) => node.layer === layer);
      if (own.length < 2) return;
      const members = own.flatMap((node) => node.members).sort((a, b) => a - b);
      basis.groups = [...basis.groups.filter((other) => other.layer !== layer || !other.members.some((member) => members.includes(member))), { layer, members }];
      for (const { id } of own) basis.pinned.delete(id);
      basis.pinned.add(layer + "." + members.join("_"));
    });
    update();
  };
  /** Takes apart the groups among the pinned nodes, or all where none is pinned. */
  const ungroup = (ids) => {
    const idOf = ({ layer, members }) => layer + "." + members.join("_");
    const some = basis.groups.filter((one) => ids.has(idOf(one))), gone = some.length > 0 ? some : basis.groups;
    basis.groups = basis.groups.filter((one) => !gone.includes(one));
    for (const { layer, members } of gone) if (basis.pinned.delete(idOf({ layer, members }))) for (const member of members) basis.pinned.add(layer + "." + member);
    update();
  };
  const letGo = () => { basis.pinned.clear(); point(null); listPins(); light(); ask(); };

  svg.addEventListener("pointermove", (event) => point(nearest(event)));
  svg.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") point(null); });
  svg.addEventListener("blur", () => point(null));
  svg.addEventListener("click", (event) => { const id = nearest(event); if (id === null) point(null); else { pin(id); point(id); } });
  svg.addEventListener("dblclick", (event) => {
    const id = nearest(event), found = basis.groups.find(({ layer, members }) => layer + "." + members.join("_") === id);
    event.preventDefault();
    if (found) return ungroup(new Set([id]));
    if (id !== null) basis.pinned.add(id);
    group();
  });
  const walk = (key) => {
    const index = at === null ? -1 : placeOf(at), node = shown.nodes[index];
    if (!node) return shown.nodes.length === 0 ? null : shown.nodes.map((one, k) => ({ one, k })).sort((a, b) => a.one.layer - b.one.layer || places[a.k].y - places[b.k].y)[0].one.id;
    const column = (layer) => shown.nodes.map((one, k) => ({ id: one.id, y: places[k].y, k })).filter(({ k }) => shown.nodes[k].layer === layer).sort((a, b) => a.y - b.y);
    const own = column(node.layer), spot = own.findIndex(({ k }) => k === index);
    const to = { ArrowDown: spot + 1, ArrowUp: spot - 1, Home: 0, End: own.length - 1 }[key];
    if (to !== undefined) return own[Math.min(own.length - 1, Math.max(0, to))].id;
    const [mine, other, step] = key === "ArrowRight" ? ["from", "to", 1] : ["to", "from", -1];
    const edge = shown.edges.filter((one) => one[mine] === index).pop();
    if (edge) return shown.nodes[edge[other]].id;
    const beside = column(node.layer + step);
    return beside.length === 0 ? at : beside.reduce((a, b) => (Math.abs(b.y - places[index].y) < Math.abs(a.y - places[index].y) ? b : a)).id;
  };
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (/^(Arrow|Home$|End$)/.test(key)) point(walk(key));
    else if ((key === "Enter" || key === " ") && at !== null) pin(at);
    else if (key === "g" || key === "G") group();
    else if (key === "u" || key === "U") ungroup(new Set(at === null ? basis.pinned : [at]));
    else if (key === "Escape" && (at !== null || basis.pinned.size > 0)) { if (at !== null) point(null); else letGo(); }
    else return;
    event.preventDefault();
  });
  pins.querySelector(".group").addEventListener("click", group);
  pins.querySelector(".ungroup").addEventListener("click", () => ungroup(basis.pinned));
  pins.querySelector(".clear").addEventListener("click", letGo);

  // The cut.
  const asNeeded = () => {
    for (const { section, needed } of basis.ablation) if (needed !== null) choice.cuts[section] = cutForEdges(basis.graph, section, needed);
  };
  slider.addEventListener("input", () => { calm = performance.now() + 150; needed = false; choice.cuts.fill(Number((10 ** Number(slider.value)).toPrecision(3))); update(); });
  find(".needed").addEventListener("click", () => {
    needed = !needed;
    if (needed) asNeeded();
    else choice.cuts.fill(basis.cut);
    update();
  });
  find(".constants").addEventListener("change", (event) => { choice.constants = event.target.checked; update(); });
  find(".single").addEventListener("change", (event) => { choice.single = event.target.checked; update(); });

  // Bases and clusterings.
  const listClusterings = () => {
    const options = [["Components", -1], ...basis.graph.modules.map(({ resolution }, index) => ["γ " + number(resolution), index])];
    find(".clusterings").replaceChildren(...options.map(([text, index]) => {
      const button = element("button", text);
      button.type = "button";
      button.dataset.clustering = index;
      button.setAttribute("aria-pressed", String(index === choice.clustering));
      if (index >= 0) button.title = "Modules at resolution " + number(basis.graph.modules[index].resolution);
      button.addEventListener("click", () => { choice.clustering = index; listClusterings(); update(); listPins(); find('.clusterings [aria-pressed="true"]').focus(); });
      return button;
    }));
  };
  const show = (next) => {
    const resolution = basis.graph.modules[choice.clustering]?.resolution;
    basis = next;
    drawn.clear();
    at = null;
    // The same resolution, where this basis has it.
    choice.clustering = resolution === undefined && choice.clustering < 0 ? -1 : basis.graph.modules.findIndex((modules) => modules.resolution === resolution);
    if (choice.clustering < 0 && resolution !== undefined) choice.clustering = basis.clustering;
    if (choice.cuts.length !== basis.graph.sections.length) choice.cuts = basis.graph.sections.map(() => basis.cut);
    find(".needed").hidden = !basis.ablation.some((curve) => curve.needed !== null);
    if (find(".needed").hidden) needed = false;
    if (needed) asNeeded();
    all(".bases button").forEach((button, index) => button.setAttribute("aria-pressed", String(bases[index] === basis)));
    listClusterings();
    update();
  };
  all(".bases button").forEach((button, index) => button.addEventListener("click", () => show(bases[index])));

  // The curves below: where the cut is on them.
  const charts = all(".ablated .chart");
  const scaleOf = (chart) => {
    const [left, right, top, bottom, low, high, floor, ceiling] = chart.dataset.plot.split(" ").map(Number);
    return {
      top, bottom, floor, ceiling,
      x: (edges) => left + ((right - left) * Math.log(Math.min(high, Math.max(low, edges)) / low)) / (Math.log(high / low) || 1),
      y: (accuracy) => bottom - ((bottom - top) * (accuracy - floor)) / (ceiling - floor || 1),
      edges: (x) => low * (high / low) ** Math.min(1, Math.max(0, (x - left) / (right - left))),
    };
  };
  const accuracyAt = (points, edges) => {
    const right = points.findIndex((one) => one.edges >= edges);
    if (right < 0) return points[points.length - 1].accuracy;
    const b = points[right], a = points[Math.max(0, right - 1)];
    return a.edges === b.edges ? b.accuracy : a.accuracy + ((b.accuracy - a.accuracy) * (edges - a.edges)) / (b.edges - a.edges);
  };
  const markCurves = () => {
    for (const chart of charts) {
      const section = Number(chart.dataset.section), curve = basis.ablation.find((one) => one.section === section), text = chart.closest(".ablated").querySelector(".at");
      for (const old of chart.querySelectorAll(".cursor,.marker")) old.remove();
      chart.classList.toggle("muted-series", curve !== undefined);
      for (const line of chart.querySelectorAll(".series")) line.classList.toggle("on", Number(line.dataset.series) === bases.indexOf(basis) || Number(line.dataset.series) === bases.length);
      const edges = edgesAbove(basis.graph, section, choice.cuts[section]);
      text.textContent = plural(edges, "edge") + (curve ? ": " + (100 * accuracyAt(curve.points, edges)).toFixed(1) + " %" : "");
      text.dataset.kept = edges;
      const { x, y, top, bottom } = scaleOf(chart), place = x(Math.max(1e-9, edges));
      chart.append(draw("line", { class: "cursor", x1: place, x2: place, y1: top, y2: bottom }));
      if (curve) chart.append(draw("circle", { class: "marker", cx: place, cy: y(accuracyAt(curve.points, edges)), r: 4.5 }));
    }
  };
  const keep = (section, edges) => { needed = false; choice.cuts[section] = cutForEdges(basis.graph, section, Math.round(edges)); update(); };
  for (const chart of charts) {
    const section = Number(chart.dataset.section);
    const follow = (event) => {
      const outer = chart.getBoundingClientRect();
      keep(section, scaleOf(chart).edges(((event.clientX - outer.left) * chart.viewBox.baseVal.width) / outer.width));
    };
    chart.addEventListener("pointerdown", (event) => { chart.setPointerCapture(event.pointerId); follow(event); });
    chart.addEventListener("pointermove", (event) => { if (chart.hasPointerCapture(event.pointerId)) follow(event); });
    chart.addEventListener("keydown", (event) => {
      const kept = edgesAbove(basis.graph, section, choice.cuts[section]), most = edgesAbove(basis.graph, section, 0);
      const to = { ArrowRight: Math.max(kept + 1, kept * 1.1), ArrowLeft: Math.min(kept - 1, kept / 1.1), Home: 1, End: most }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      keep(section, Math.min(most, Math.max(1, Math.round(to))));
    });
  }

  // Files of what is shown.
  const drawing = () => graphSvg(graph, shown, places, box, { ...size, title: data.title, described: plural(shown.counts.edges, "edge") + " in the basis " + data.names[basis.kind] + "." })
    .replace(/<desc>/, () => '<style>svg{background:' + colour("--card") + '}</style><desc>').replace(/var\\((--[a-z0-9-]+)\\)/g, (_, name) => colour(name));
  const files = {
    JSON: ["json", "application/json", () => graphJson(data.title, graph, shown, choice)],
    CSV: ["csv", "text/csv", () => graphCsv(graph, shown)],
    GraphML: ["graphml", "application/xml", () => graphMl(data.title, graph, shown)],
    SVG: ["svg", "image/svg+xml", drawing],
  };
  for (const button of all("[data-save]")) button.addEventListener("click", () => {
    const [ending, type, write] = files[button.dataset.save], link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([write()], { type }));
    link.download = "interactions-" + basis.kind + "." + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });

  const full = find(".full");
  full.hidden = !document.fullscreenEnabled;
  full.addEventListener("click", () => (document.fullscreenElement === card ? document.exitFullscreen() : card.requestFullscreen()));
  card.addEventListener("fullscreenchange", () => full.setAttribute("aria-pressed", String(document.fullscreenElement === card)));

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { colours = new Map(); listPins(); ask(); });
  card.classList.add("live");
  find(".constants").checked = find(".single").checked = false;
  show(basis);
  new ResizeObserver(() => { if (stage.clientWidth !== size.width || stage.clientHeight !== size.height) { drawn.clear(); settle(); } }).observe(stage);
}
for (const card of document.querySelectorAll("[data-interactions]")) graphView(card);
}`;
