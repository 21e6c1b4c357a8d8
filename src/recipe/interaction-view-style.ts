/** The style of interaction graphs. Without script, and on paper, the drawing of the first basis shows; `live` is set by the script. */
export const INTERACTION_VIEW_STYLE = `.interactions .scene,.interactions .saves{display:none}
.interactions.live .scene{display:block}.interactions.live .flat{display:none}.interactions.live .saves{display:flex}
.interactions .graph-name{margin:0 0 .5rem;font-weight:600}
.interactions .bar{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;margin-bottom:.65rem;font-size:.875rem}
.interactions .name{color:var(--muted)}
.interactions button{padding:.3rem .9rem;border:1px solid var(--rule);border-radius:99px;background:var(--surface);color:inherit;font:inherit;font-size:.875rem;cursor:pointer}
.interactions .segment{display:flex;flex-wrap:wrap;gap:.4rem}
.interactions .clusterings button{padding:.15rem .7rem;font-variant-numeric:tabular-nums}
.interactions button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--card)}
.interactions button:disabled{opacity:.4;cursor:default}
.interactions .quiet,.interactions .saves button{border-color:transparent;background:none;color:var(--muted)}.interactions .quiet:hover,.interactions .saves button:hover{background:var(--grid)}
.interactions .full{margin-left:auto}
.interactions .cut{display:flex;flex:1 1 18rem;align-items:center;gap:.75rem;min-width:0}
.interactions .cut span{color:var(--muted)}
.interactions .cut input{flex:1;min-width:4rem;height:2rem;margin:0;accent-color:var(--accent)}
.interactions .cut output{width:6.2em;font-variant-numeric:tabular-nums}
.interactions .check{display:flex;align-items:center;gap:.4rem;cursor:pointer}.interactions .check input{width:1rem;height:1rem;margin:0;accent-color:var(--accent)}
.interactions .counts{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:0 0 0 auto;color:var(--muted);font-variant-numeric:tabular-nums}
.interactions .counts b{color:var(--ink);font-weight:600}
.interactions .stage{position:relative;height:clamp(380px,min(70vh,110vw),640px)}
.interactions .stage>*{position:absolute;inset:0;width:100%;height:100%}
.interactions .stage canvas{pointer-events:none;transition:opacity .15s}
.interactions .stage.picked .edges{opacity:.16}
.interactions .nodes{border-radius:10px;font:12px system-ui,sans-serif;cursor:default;touch-action:pan-y;outline:none}.interactions .nodes:focus-visible{outline:2px solid var(--accent)}.interactions .nodes.on{cursor:pointer}
.interactions .node{stroke:var(--card);stroke-width:1;transition:fill-opacity .15s}
.interactions .node.alone{fill-opacity:.35}.interactions .picked .node:not(.near){fill-opacity:.2}
.interactions .node.pinned{stroke:var(--ink);stroke-width:2}.interactions .node.at{stroke:var(--ink);stroke-width:2.5}
.interactions .nodes text{fill:var(--ink);pointer-events:none}.interactions .nodes .head{font-weight:600}.interactions .nodes .of{fill:var(--muted);font-variant-numeric:tabular-nums}
.interactions .picked .beside:not(.near){opacity:.3}
.interactions .keys{margin:.6rem auto 0;color:var(--muted);font-size:.8125rem;text-align:center;text-wrap:balance}
.interactions .pins{display:flex;flex-wrap:wrap;align-items:flex-end;justify-content:space-between;gap:.5rem 1rem;margin-top:.75rem}
.interactions .pins ul{display:flex;flex-wrap:wrap;gap:.5rem;margin:0;padding:0;list-style:none}
.interactions .pins li button{display:flex;align-items:center;gap:.5rem;max-width:16rem;padding:.3rem .8rem;border-radius:10px;text-align:left;font-size:.8125rem;line-height:1.35}
.interactions .pins li i{width:.6rem;height:.6rem;border-radius:50%;flex:none}.interactions .pins li em{display:block;color:var(--muted);font-style:normal}
.interactions .pins canvas{flex:none;border-radius:4px;image-rendering:pixelated}
.interactions .tip{min-width:13rem}.interactions .tip canvas{display:block;margin:.4rem 0;border-radius:6px;image-rendering:pixelated}
.interactions .tip small{display:block;margin-top:.35rem;color:var(--muted);font-size:inherit}
.interactions .ablation{margin-top:1.75rem;padding-top:1.25rem;border-top:1px solid var(--grid)}
.interactions .head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;margin-bottom:.5rem}
.interactions .samples{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:0;padding:0;list-style:none;font-size:.8125rem;font-variant-numeric:tabular-nums}.interactions .samples li{display:flex;align-items:center;gap:.45rem}
.interactions .sample{width:1.5rem;height:.25rem;flex:none;overflow:visible}
.interactions .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:1.25rem 1.5rem}
.interactions .ablated .graph-name{margin:0;font-size:.875rem}
.interactions.live .ablated .chart{cursor:ew-resize}
.interactions .ablated .at{margin:.15rem 0 0;color:var(--muted);font-size:.8125rem;font-variant-numeric:tabular-nums}.interactions:not(.live) .at{display:none}
.interactions .muted-series .series:not(.on){opacity:.35}
.interactions .marker{fill:var(--card);stroke:var(--ink);stroke-width:2}
.interactions .saves{gap:.1rem;margin:1rem 0 0}.interactions .saves .name{margin-right:.5rem}
.interactions:fullscreen{overflow:auto;border-radius:0}.interactions:fullscreen .stage{height:calc(100vh - 16rem);min-height:380px}
.interactions [hidden]{display:none}
@media (max-width:640px){.interactions .counts{margin-left:0}.interactions .cut{flex-basis:100%}.interactions .tip{min-width:11rem}}
@media print{.interactions .scene,.interactions.live .scene,.interactions.live .saves{display:none}.interactions.live .flat{display:block}}`;
