/** Pages with their boxes, and texts with their marks. */
export const cssPages = `
.sheets { flex: 1; overflow: auto; padding: 18px; scroll-padding: 18px; }
.sheet { width: calc(100% * var(--zoom, 1)); margin: 0 auto 22px; }
.sheet figcaption { display: flex; gap: 8px; align-items: baseline; margin-bottom: 6px; color: var(--soft); font-size: 13px; }
.paper { position: relative; background: #fff; border-radius: 3px; box-shadow: 0 1px 2px #0002, 0 6px 22px #0000001c; overflow: hidden; }
.paper img { display: block; width: 100%; height: auto; }
.paper .blank { display: grid; place-items: center; aspect-ratio: 1 / 1.414; color: #777; font-size: 13px; }
.paper svg { position: absolute; inset: 0; width: 100%; height: 100%; }
rect { vector-effect: non-scaling-stroke; stroke-width: 1px; cursor: pointer; transition: fill .12s, stroke .12s; }
/* Pages are white in both themes, so their boxes keep the light theme's colours. */
rect.good { fill: #0d6b621a; stroke: #0d6b6299; }
rect.doubtful { fill: #d8860033; stroke: #b06d00; }
rect.bad { fill: #d93a2f33; stroke: #b3261e; }
rect.quiet { fill: #5d646f1a; stroke: #5d646f80; }
rect.again { fill: transparent; stroke: none; }
rect.hover { fill: #1d5fd133; stroke: #1d5fd1; stroke-width: 1.5px; }
rect.selected { fill: #1d5fd12e; stroke: #1d5fd1; stroke-width: 2.5px; }
rect.unused { display: none; fill: #7a3fb014; stroke: #7a3fb0; stroke-dasharray: 4 3; pointer-events: none; }
.show-unused rect.unused { display: inline; }
rect.unused.flash { fill: #7a3fb04d; stroke-width: 2.5px; }
rect:focus-visible { outline: none; stroke-width: 3.5px; }
.text { padding: 22px 24px; border-radius: 3px; background: var(--sheet); box-shadow: 0 1px 2px #0002, 0 6px 22px #0000001c; white-space: pre-wrap; overflow-wrap: anywhere; font-size: calc(15px * var(--zoom, 1)); line-height: 1.65; }
.sheet:has(.text) { width: 100%; max-width: 76ch; }
.mark { border-radius: 2px; cursor: pointer; background: var(--good-wash); box-shadow: inset 0 -1.5px 0 var(--good); }
.mark.doubtful { background: var(--doubt-wash); box-shadow: inset 0 -1.5px 0 var(--doubt); }
.mark.bad { background: var(--bad-wash); box-shadow: inset 0 -1.5px 0 var(--bad); }
.mark.quiet { background: var(--shade); box-shadow: inset 0 -1.5px 0 var(--quiet); }
.mark.several { box-shadow: inset 0 -3px 0 -1px var(--good), inset 0 -1px 0 var(--accent); }
.mark.hover { background: var(--accent-wash); }
.mark.selected { background: var(--accent-wash); box-shadow: inset 0 -2px 0 var(--accent), 0 0 0 1px var(--accent); }
.show-unused .text .unused, .text .flash { text-decoration: underline dotted #9b5fd0 2px; text-underline-offset: 4px; }
.text .flash { background: #9b5fd033; }
.empty { color: var(--soft); margin: 4px 0; }
@media (max-width: 800px) {
  .sheets { padding: 10px; }
  .text { padding: 14px; }
}
@media (prefers-reduced-motion: reduce) { rect { transition: none; } }
`;
