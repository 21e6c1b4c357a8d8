/**
 * The report's script, plain JavaScript for the browser: a value card that follows the pointer (or the arrow keys) over a chart,
 * and legend buttons that bring out lines. Without it the page says the same, only quieter.
 */
export const REPORT_SCRIPT = `for (const card of document.querySelectorAll("[data-chart]")) {
  const data = JSON.parse(card.querySelector("script").textContent);
  const tip = card.querySelector(".tip");
  const legend = card.closest("[data-legend]");
  const xs = [...new Set(data.series.flatMap((s) => s.points.map((p) => p[0])))].sort((a, b) => a - b);
  let at = -1;
  let line = null;
  const hide = () => { tip.hidden = true; if (line) line.remove(); line = null; at = -1; };
  const show = (svg, index) => {
    at = index;
    const [left, right, top, bottom, low, high] = svg.dataset.plot.split(" ").map(Number);
    const f = svg.dataset.log ? Math.log : (v) => v;
    const x = left + (right - left) * (f(xs[at]) - f(low)) / ((f(high) - f(low)) || 1);
    if (!line || line.ownerSVGElement !== svg) {
      if (line) line.remove();
      line = document.createElementNS("http://www.w3.org/2000/svg", "line");
      line.setAttribute("class", "cursor");
      svg.append(line);
    }
    for (const [k, v] of [["x1", x], ["x2", x], ["y1", top], ["y2", bottom]]) line.setAttribute(k, v);
    const head = document.createElement("b");
    head.textContent = data.x + " " + data.texts[xs[at]];
    const picked = [...legend.querySelectorAll(".legend [aria-pressed=true]")].map((button) => Number(button.dataset.series));
    const rows = data.series.flatMap((s, i) => {
      const p = s.points.find((q) => q[0] === xs[at]);
      if (!p || (picked.length > 0 && !picked.includes(i))) return [];
      const row = document.createElement("span"), dot = document.createElement("i"), value = document.createElement("em");
      dot.style.background = s.colour;
      value.textContent = p[1];
      row.append(dot, s.name, value);
      return [row];
    });
    tip.replaceChildren(head, ...rows);
    tip.classList.toggle("many", rows.length > 12);
    tip.hidden = false;
    const box = svg.getBoundingClientRect(), outer = card.getBoundingClientRect();
    const px = box.left - outer.left + x * box.width / svg.viewBox.baseVal.width;
    const room = card.clientWidth - tip.offsetWidth - 4;
    const beside = px + 14 > room ? px - tip.offsetWidth - 14 : px + 14;
    // On a narrow page the card would hide the curves: there it stands below them.
    const below = box.width < 600;
    tip.style.left = (below ? 4 : Math.max(4, Math.min(room, beside))) + "px";
    tip.style.top = (below ? box.bottom - outer.top - 8 : Math.max(4, box.top - outer.top + 28)) + "px";
  };
  for (const svg of card.querySelectorAll("svg.chart")) {
    svg.addEventListener("pointermove", (event) => {
      if (xs.length === 0) return;
      const box = svg.getBoundingClientRect();
      const [left, right, , , low, high] = svg.dataset.plot.split(" ").map(Number);
      const part = ((event.clientX - box.left) * svg.viewBox.baseVal.width / box.width - left) / (right - left);
      const f = svg.dataset.log ? Math.log : (v) => v;
      const want = f(low) + part * (f(high) - f(low));
      show(svg, xs.reduce((best, x, i) => (Math.abs(f(x) - want) < Math.abs(f(xs[best]) - want) ? i : best), 0));
    });
    svg.addEventListener("pointerleave", hide);
    svg.addEventListener("blur", hide);
    svg.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, Home: -1e9, End: 1e9 }[event.key];
      if (event.key === "Escape") hide();
      if (!step || xs.length === 0) return;
      event.preventDefault();
      show(svg, Math.max(0, Math.min(xs.length - 1, at < 0 && step > 0 && step < 1e9 ? 0 : at + step)));
    });
  }
}
for (const group of document.querySelectorAll("[data-legend]")) {
  for (const button of group.querySelectorAll(".legend button")) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      const on = [...group.querySelectorAll(".legend [aria-pressed=true]")].map((other) => other.dataset.series);
      group.classList.toggle("muted-series", on.length > 0);
      for (const part of group.querySelectorAll("svg [data-series]")) part.classList.toggle("on", on.includes(part.dataset.series));
    });
  }
}`;
