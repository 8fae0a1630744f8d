/** How the check looks: calm on any page, because nothing of the page reaches it. */

export const SHEET = `
:host {
  all: initial !important;
  --surface: light-dark(#fff, #16191d);
  --raised: light-dark(#f4f6f8, #20252b);
  --text: light-dark(#16202b, #e8ecf0);
  --muted: light-dark(#4c5a69, #a7b2bd);
  --line: light-dark(#c3ccd5, #3a434d);
  --accent: light-dark(#0b5cad, #8cc2ff);
  --on-accent: light-dark(#fff, #10151a);
  --focus: light-dark(#0b5cad, #ffd84d);
  --broken: light-dark(#a3231a, #ff9d94);
  --better: light-dark(#7a4a00, #ffcf7a);
  color-scheme: light dark !important;
}
* { box-sizing: border-box; }
dialog, .bar {
  color: var(--text);
  background: var(--surface);
  font: 16px/1.5 system-ui, 'Segoe UI', sans-serif;
  text-align: start;
}
dialog {
  inline-size: min(46rem, 100vw - 2rem);
  max-inline-size: none;
  max-block-size: calc(100dvb - 2rem);
  padding: 0;
  border: 1px solid var(--line);
  border-radius: 10px;
  box-shadow: 0 12px 40px #0006;
  overflow: auto;
  overscroll-behavior: contain;
  overflow-wrap: anywhere;
}
dialog::backdrop { background: #0b0d1099; }
header, footer {
  position: sticky;
  z-index: 1;
  background: var(--surface);
  padding: 1rem 1.5rem;
}
header {
  inset-block-start: 0;
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.25rem 1rem;
  border-block-end: 1px solid var(--line);
}
footer {
  inset-block-end: 0;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.75rem;
  border-block-start: 1px solid var(--line);
}
h2, h3, p, ul, ol, pre { margin: 0; padding: 0; }
h2 { flex: 1; font-size: 1.25rem; line-height: 1.25; }
h2:focus { outline: none; }
h3 { font-size: 1.0625rem; line-height: 1.35; }
.result { color: var(--muted); }
.body { display: grid; gap: 1.25rem; padding: 0.25rem 1.5rem 1.25rem; }
ol, ul { list-style: none; }
ol { display: grid; }
ol > li { display: grid; gap: 0.5rem; padding-block: 1.25rem; border-block-end: 1px solid var(--line); }
.weight { display: flex; align-items: center; gap: 0.5rem; font-size: 0.875rem; font-weight: 650; color: var(--better); }
.weight::before { content: ''; inline-size: 0.625rem; block-size: 0.625rem; border: 2px solid; border-radius: 50%; }
.broken { color: var(--broken); }
.broken::before { background: currentcolor; border-radius: 2px; }
.detail { color: var(--muted); font-size: 0.875rem; }
.sound:first-child { padding-block-start: 1rem; }
.sound { display: grid; gap: 0.25rem; color: var(--muted); font-size: 0.875rem; }
.place { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.25rem; color: var(--muted); font-size: 0.875rem; }
code, pre, textarea { font: 0.9375em/1.5 ui-monospace, 'SFMono-Regular', Consolas, monospace; }
h3 code { font-weight: inherit; }
.mend {
  display: flex;
  flex-wrap: wrap;
  align-items: start;
  justify-content: space-between;
  gap: 0.5rem 1rem;
  padding: 0.625rem 0.75rem;
  background: var(--raised);
  border-inline-start: 3px solid var(--accent);
  border-radius: 4px;
}
.mend pre { flex: 1 1 14rem; white-space: pre-wrap; }
button {
  min-block-size: 2.75rem;
  padding: 0.375rem 1rem;
  border: 1px solid var(--accent);
  border-radius: 5px;
  background: transparent;
  color: var(--accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button:hover { background: var(--raised); }
button.first { background: var(--accent); color: var(--on-accent); }
button.first:hover { text-decoration: underline; }
button.small { min-block-size: 1.75rem; padding: 0 0.625rem; font-size: 0.875rem; }
button.link { min-block-size: 1.5rem; padding: 0; border: 0; justify-self: start; font-size: 0.875rem; text-decoration: underline; }
button.link:hover { background: none; text-decoration-thickness: 2px; }
:is(button, textarea):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
[role='status'] { color: var(--muted); font-size: 0.875rem; }
[role='status']:empty { display: none; }
textarea { inline-size: 100%; padding: 0.5rem; border: 1px solid var(--line); color: inherit; background: var(--raised); }
.frame, .bar { position: fixed; z-index: 2147483647; }
.frame {
  border: 3px solid var(--focus);
  border-radius: 4px;
  box-shadow: 0 0 0 3px var(--surface), 0 0 0 100vmax #0b0d1066;
  pointer-events: none;
}
.bar {
  inset-block-end: 1rem;
  inset-inline: 1rem;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: center;
  gap: 0.5rem 1rem;
  inline-size: fit-content;
  max-inline-size: calc(100vw - 2rem);
  margin-inline: auto;
  padding: 0.75rem 1rem;
  border: 1px solid var(--line);
  border-radius: 10px;
  box-shadow: 0 6px 24px #0006;
}
[hidden] { display: none; }
@media (max-width: 30rem) {
  dialog { inline-size: 100vw; max-block-size: 100dvb; margin-inline: 0; border: 0; border-radius: 0; }
  header, footer { padding: 0.75rem 1rem; }
  .body { padding-inline: 1rem; }
  footer button { flex: 1 1 auto; }
}
@media (max-height: 30rem) {
  header, footer { position: static; }
}
@media (forced-colors: active) {
  .broken::before { background: CanvasText; border-color: CanvasText; forced-color-adjust: none; }
  .mend { border: 1px solid; }
  .frame { border-color: Highlight; }
}
`;
