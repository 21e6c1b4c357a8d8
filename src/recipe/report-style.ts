import { CHART_STYLE, THEME } from "./report-theme.js";

/** The report's style sheet. */
export const REPORT_STYLE = `${THEME}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--surface);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header,footer{max-width:72rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
header{padding-top:clamp(2rem,6vw,4rem)}
.mark{display:flex;align-items:center;gap:.6rem;color:var(--muted);font-size:.875rem;letter-spacing:.02em}
.mark svg{width:1.5rem;height:1.5rem;flex:none}
h1{margin:1rem 0 .9rem;font-size:clamp(1.75rem,5vw,2.75rem);line-height:1.15;letter-spacing:-.02em;text-wrap:balance;overflow-wrap:break-word}
.lead{max-width:44rem;margin:0;color:var(--muted);font-size:1.125rem;text-wrap:pretty}
.facts{display:flex;flex-wrap:wrap;gap:.35rem 1.75rem;margin:1.25rem 0 0;padding:0;font-size:.875rem}
.facts div{display:flex;gap:.5rem}.facts dt{color:var(--muted)}.facts dd{margin:0}
section{margin:clamp(2rem,5vw,3.25rem) 0}
h2{margin:0 0 .75rem;font-size:1.25rem;line-height:1.3;letter-spacing:-.01em}
section>p{max-width:44rem;margin:0 0 1rem;text-wrap:pretty}
figure{margin:0}
figcaption{max-width:44rem;margin:.75rem 0 0;color:var(--muted);font-size:.875rem}
.card{position:relative;padding:clamp(.75rem,2.5vw,1.5rem);background:var(--card);border:1px solid var(--grid);border-radius:14px}
.card svg{display:block;width:100%;height:auto}
.drawing svg{max-height:90vh}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--grid);border-radius:14px}
table{width:100%;border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{padding:.55rem .6rem;white-space:nowrap;font-weight:400}
th:first-child,td:first-child{padding-left:1.1rem}th:last-child,td:last-child{padding-right:1.1rem}
thead th{color:var(--muted);font-size:.8125rem;border-bottom:1px solid var(--rule)}
tbody th{font-weight:500}
tbody tr+tr>*{border-top:1px solid var(--grid)}
tbody tr:last-child>*{padding-bottom:.8rem}
.left{text-align:left}.right{text-align:right}
strong{font-weight:700;color:var(--accent)}
.interval{color:var(--muted);font-weight:400;font-size:.875em}
.legend{display:flex;flex-wrap:wrap;gap:.25rem .5rem;margin:0 0 .5rem;padding:0;list-style:none}
.legend button{display:flex;align-items:center;gap:.5rem;padding:.15rem .6rem;border:0;border-radius:99px;background:none;color:inherit;font:inherit;font-size:.875rem;cursor:pointer}
.legend button:hover,.legend button[aria-pressed=true]{background:var(--grid)}
.legend .sample{width:1.9rem;height:.25rem;flex:none;overflow:visible}
.sample path{fill:none;stroke-width:3;stroke-linecap:round}
.multiples>div{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1rem}
.controls{position:sticky;top:0;z-index:1;margin:0 -.5rem;padding:.5rem;background:var(--card)}
.controls div:not([hidden]){display:flex;align-items:center;gap:1rem}
.controls button{min-width:5rem;padding:.4rem .9rem;border:1px solid var(--rule);border-radius:99px;background:var(--surface);color:inherit;font:inherit;font-size:.875rem;cursor:pointer}
.controls input{flex:1;min-width:0;height:2rem;margin:0;accent-color:var(--accent)}
.controls p{margin:.35rem 0 0;color:var(--muted);font-size:.875rem;font-variant-numeric:tabular-nums}
.drawings{display:flex;flex-wrap:wrap;justify-content:center;gap:1rem 1.5rem;margin-top:.75rem}
.drawings svg{flex:1 1 15rem;min-width:0;max-width:21rem;overflow:visible}
.drawings .broad{flex-basis:100%;max-width:48rem}
.drawings [data-value]{transition:fill-opacity .3s,stroke-width .3s}
${CHART_STYLE}
.chart{touch-action:pan-y;overflow:visible}
.chart.narrow{display:none}
.chart .series,.chart .label{transition:opacity .15s}
.muted-series .series:not(.on),.muted-series .label:not(.on){opacity:.14}
.cursor{stroke:var(--muted);stroke-dasharray:3 3}
.tip{position:absolute;z-index:1;max-width:min(20rem,100%);padding:.5rem .75rem;background:var(--card);border:1px solid var(--rule);border-radius:10px;box-shadow:0 6px 24px #0003;font-size:.8125rem;line-height:1.5;pointer-events:none;font-variant-numeric:tabular-nums}
.tip b{display:block;font-weight:600}
.tip.many{columns:2;max-width:min(36rem,100%)}.tip.many b{column-span:all}.tip.many span{break-inside:avoid}
.tip span{display:flex;align-items:center;gap:.5rem}.tip span i{width:.6rem;height:.6rem;border-radius:50%;flex:none}.tip span em{margin-left:auto;padding-left:1rem;font-style:normal;white-space:nowrap}
details{margin:1rem 0}
summary{cursor:pointer;color:var(--muted)}
summary+*{margin-top:.75rem}
code{font:.875em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
footer{padding-top:1rem;padding-bottom:3rem;color:var(--muted);font-size:.875rem}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:640px){.chart.wide{display:none}.chart.narrow{display:block}.drawings .broad text{font-size:17px}.controls p{min-height:4.8em}.legend{max-height:12.5rem;overflow-y:auto}.tip.many{columns:1}.facts{flex-direction:column;gap:.15rem}th:first-child{position:sticky;left:0;white-space:normal;min-width:8rem;background:var(--card)}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{body{background:#fff}.card,.scroll{break-inside:avoid}.controls div:not([hidden]){display:none}.legend{max-height:none}*{transition:none!important}}`;
