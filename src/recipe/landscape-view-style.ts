/** The style of landscape views. Without script or WebGL, and on paper, the contour drawings show; `live` is set by the script. */
export const LANDSCAPE_VIEW_STYLE = `.landscape .scene{display:none}
.landscape .surface-name{margin:0 0 .5rem;font-weight:600}
.landscape .state+.state{margin-top:2rem}
.landscape .profile{margin-top:1.25rem}.landscape .ledger{margin-top:1.5rem}.landscape .ledger .surface-name{text-align:center}
.landscape.live .scene{display:block}.landscape.live .flat,.landscape.live .state:not(.on){display:none}.landscape.live .state{margin-top:0}
.landscape .tools{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 1rem;margin-bottom:.75rem}
.landscape .tools button{padding:.3rem .9rem;border:1px solid var(--rule);border-radius:99px;background:var(--surface);color:inherit;font:inherit;font-size:.875rem;cursor:pointer}
.landscape .switch,.landscape .looks{display:flex;flex-wrap:wrap;gap:.4rem}.landscape .looks{margin-left:auto}
.landscape .looks button{border-color:transparent;background:none;color:var(--muted)}.landscape .looks button:hover{background:var(--grid)}
.landscape .switch button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--card)}
.landscape .stage{position:relative;overflow:hidden;border-radius:10px}
.landscape canvas{display:block;width:100%;height:clamp(260px,min(62vh,80vw),560px);border-radius:10px;cursor:grab;touch-action:pan-y}
.landscape canvas:focus{touch-action:none}.landscape canvas.held{cursor:grabbing}.landscape canvas:focus-visible{outline-offset:-2px}
.landscape .names{position:absolute;inset:0;pointer-events:none;font-size:.8125rem}
.landscape .names span{position:absolute;left:0;top:0;white-space:nowrap;font-weight:600;text-shadow:0 0 2px var(--card),0 0 2px var(--card),0 0 3px var(--card),0 0 6px var(--card)}
.landscape .names span.behind{opacity:.45}.landscape .names span.axis{color:var(--muted);font-weight:400;font-size:.75rem;font-variant-numeric:tabular-nums}
.height-scale{display:flex;gap:.75rem;max-width:32rem;margin:.75rem auto 1.6rem;color:var(--muted);font-size:.75rem;line-height:.6rem;font-variant-numeric:tabular-nums}
.height-scale b{font-weight:400}.height-scale div{position:relative;flex:1;height:.6rem;border-radius:99px}.height-scale i{position:absolute;top:1.05rem;transform:translateX(-50%);font-style:normal}
.path-names{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0 0 .5rem;padding:0;list-style:none;font-size:.875rem}.path-names li{display:flex;align-items:center;gap:.5rem}
.path-names .sample{width:1.9rem;height:.25rem;flex:none;overflow:visible}
.landscape .keys{margin:.6rem auto 0;color:var(--muted);font-size:.8125rem;text-align:center;text-wrap:balance}
@media print{.landscape .scene,.landscape.live .scene{display:none}.landscape.live .flat,.landscape.live .state:not(.on){display:block}}`;
