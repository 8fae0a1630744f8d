/** The snippet builder as it stands on the page: what is chosen, the preview, and what to copy. */
import { html, nothing } from 'lit';
import type { Control, Option } from './controls.js';
import { DESCRIPTIONS_DA } from './descriptions-da.js';
import type { Mode } from './snippets.js';
import { NARROWEST, SCHEMES, UI_LANGUAGES, WIDEST, type State } from './state.js';
import { WIDGET_NAMES, wordsFor } from './words.js';

type Ui = State['ui'];

/** A thing to copy: its title, its text, and whether a form of it is missing. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Whether it is code, in no language, or a paragraph. */
  readonly isCode: boolean;
}

export interface View {
  readonly state: State;
  readonly widgets: readonly string[];
  readonly languages: readonly string[];
  readonly systems: readonly { readonly id: string; readonly name: string }[];
  /** Kinds of snippets, the best first. */
  readonly kinds: readonly Mode[];
  readonly mode: Mode;
  readonly controls: readonly Control[];
  readonly purpose: string;
  readonly note: string;
  readonly fate: string;
  readonly parts: readonly Part[];
  readonly copied: string;
  readonly isDataMissing: boolean;
  /** Fields whose text is wrong, with what is wrong. */
  readonly faults: Readonly<Partial<Record<'accent' | 'font' | 'host', string>>>;
  change(change: Partial<State>): void;
  set(name: string, value: string | undefined): void;
  type(field: 'accent' | 'font' | 'host', text: string): void;
  copy(part: Part): void;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

/** What the manifest says, in the language of the page as far as it can. */
const described = (text: string, ui: Ui) => {
  const told = ui === 'da' ? DESCRIPTIONS_DA[text] : text;
  return told === undefined ? html`<span lang="en">${withCode(text)}</span>` : withCode(told);
};

/** What stands between back ticks is code. */
const withCode = (text: string) => text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));

const labelOf = ({ label }: Option, ui: Ui) => (typeof label === 'string' ? label : (label[ui] ?? label.en ?? ''));

export const builder = (view: View) => {
  const words = wordsFor(view.state);
  return html`<header>
      <div>
        <h1>${words.title}</h1>
        <p>${words.intro}</p>
      </div>
      <fieldset class="languages">
        <legend>${words.language}</legend>
        ${UI_LANGUAGES.map(
          (ui) =>
            html`<label lang=${ui}
              ><input type="radio" name="ui" value=${ui} .checked=${view.state.ui === ui} @change=${() => view.change({ ui })} />
              ${new Intl.DisplayNames([ui], { type: 'language' }).of(ui)}</label
            >`,
        )}
      </fieldset>
    </header>
    <main>
      <form @submit=${(event: Event) => event.preventDefault()}>${what(view)} ${looks(view)} ${where(view)}</form>
      <div class="results">${preview(view)} ${take(view)}</div>
    </main>`;
};

const what = (view: View) => {
  const { state, widgets, languages, controls, purpose } = view;
  const words = wordsFor(state);
  return html`<section aria-labelledby="what">
    <h2 id="what">${words.what}</h2>
    ${select(
      'widget',
      words.widget,
      widgets.map((value) => ({ value, label: WIDGET_NAMES[state.ui][value] ?? value })),
      state.widget,
      (widget) => view.change({ widget, settings: {} }),
      described(purpose, state.ui),
    )}
    ${select(
      'lang',
      words.widgetLanguage,
      languages.map((value) => ({ value, label: new Intl.DisplayNames([state.ui], { type: 'language' }).of(value) ?? value })),
      state.lang,
      (lang) => view.change({ lang }),
    )}
    ${view.isDataMissing ? html`<p class="error" role="status">${words.failed}</p>` : nothing}
    <details ?open=${Object.keys(state.settings).length > 0}>
      <summary>${words.options}</summary>
      ${controls.map((control) => setting(control, view))}
    </details>
  </section>`;
};

const setting = (control: Control, view: View) => {
  const { state, set } = view;
  const { name, about } = control;
  const words = wordsFor(state);
  const value = state.settings[name];
  const hint = described(about, state.ui);
  if (control.is === 'switch') {
    return html`<div class="field">
      <label
        ><input
          type="checkbox"
          name=${name}
          .checked=${value !== undefined}
          aria-describedby="about-${name}"
          @change=${(event: Event) => set(name, (event.target as HTMLInputElement).checked ? '' : undefined)}
        />
        <code>${name}</code></label
      >
      <p class="hint" id="about-${name}">${hint}</p>
    </div>`;
  }
  if (control.is === 'text') return text(name, html`<code>${name}</code>`, value ?? '', (typed) => set(name, typed || undefined), hint);
  if (control.is === 'one') {
    const unset = { value: '', label: control.otherwise ? `${control.otherwise} (${words.isDefault})` : words.unset };
    const options = control.options
      .filter((option) => option.value !== control.otherwise)
      .map((option) => ({ value: option.value, label: labelOf(option, state.ui) }));
    return select(name, html`<code>${name}</code>`, [unset, ...options], value ?? '', (chosen) => set(name, chosen || undefined), hint);
  }
  const chosen = new Set((value ?? '').split(' ').filter(Boolean));
  return html`<fieldset class="field">
    <legend><code>${name}</code></legend>
    <p class="hint">${hint}</p>
    ${control.options.map(
      (option) =>
        html`<label
          ><input
            type="checkbox"
            name=${name}
            value=${option.value}
            .checked=${chosen.has(option.value)}
            @change=${(event: Event) => {
              if ((event.target as HTMLInputElement).checked) chosen.add(option.value);
              else chosen.delete(option.value);
              const ids = control.options.map((one) => one.value).filter((id) => chosen.has(id));
              set(name, ids.join(' ') || undefined);
            }}
          />
          ${labelOf(option, state.ui)}</label
        >`,
    )}
  </fieldset>`;
};

const select = (
  name: string,
  label: unknown,
  options: readonly { readonly value: string; readonly label: string }[],
  value: string,
  onChoice: (value: string) => void,
  hint?: unknown,
) =>
  html`<div class="field">
    <label for="field-${name}">${label}</label>
    <select
      id="field-${name}"
      name=${name}
      aria-describedby=${hint ? `about-${name}` : nothing}
      @change=${(event: Event) => onChoice(valueOf(event))}
    >
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
    </select>
    ${hint ? html`<p class="hint" id="about-${name}">${hint}</p>` : nothing}
  </div>`;

const text = (name: string, label: unknown, value: string, onText: (text: string) => void, hint: unknown, fault?: string) =>
  html`<div class="field">
    <label for="field-${name}">${label}</label>
    <input
      type="text"
      id="field-${name}"
      name=${name}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      .value=${value}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby="about-${name}"
      @change=${(event: Event) => onText(valueOf(event).trim())}
    />
    <div id="about-${name}">
      ${fault ? html`<p class="error">${fault}</p>` : nothing}
      <p class="hint">${hint}</p>
    </div>
  </div>`;

const looks = (view: View) => {
  const { state, faults, type } = view;
  const words = wordsFor(state);
  return html`<section aria-labelledby="looks">
    <h2 id="looks">${words.looks}</h2>
    <div class="accent">
      ${text('accent', words.accent, state.accent, (typed) => type('accent', typed), words.accentHint, faults.accent)}
      <input
        type="color"
        aria-label=${words.accent}
        .value=${state.accent || '#0b5cad'}
        @input=${(event: Event) => type('accent', valueOf(event))}
      />
    </div>
    ${text('font', words.font, state.font, (typed) => type('font', typed), words.fontHint, faults.font)}
  </section>`;
};

const where = (view: View) => {
  const { state, systems, kinds, mode, note, fate, faults, type } = view;
  const words = wordsFor(state);
  return html`<section aria-labelledby="where">
    <h2 id="where">${words.where}</h2>
    ${select(
      'cms',
      words.system,
      systems.map(({ id, name }) => ({ value: id, label: name })),
      state.cms,
      (cms) => view.change({ cms, kind: '' }),
      note,
    )}
    ${select(
      'kind',
      words.kind,
      kinds.map((kind, index) => ({ value: kind, label: index === 0 ? `${words[kind]} (${words.best})` : words[kind] })),
      mode,
      (kind) => view.change({ kind: kind === kinds[0] ? '' : kind }),
      fate,
    )}
    ${text('host', words.host, state.host, (typed) => type('host', typed), words.hostHint, faults.host)}
  </section>`;
};

const preview = ({ state, change }: View) => {
  const words = wordsFor(state);
  return html`<section aria-labelledby="preview">
    <h2 id="preview">${words.preview}</h2>
    <div class="tools">
      <label
        >${words.width}
        <input
          type="range"
          name="width"
          min=${NARROWEST}
          max=${WIDEST}
          step="10"
          .value=${String(state.width)}
          @input=${(event: Event) => change({ width: Number(valueOf(event)) })}
      /></label>
      <output>${state.width} ${words.pixels}</output>
      <fieldset>
        <legend>${words.scheme}</legend>
        ${SCHEMES.map(
          (scheme) =>
            html`<label
              ><input type="radio" name="scheme" value=${scheme} .checked=${state.scheme === scheme} @change=${() => change({ scheme })} />
              ${words[scheme]}</label
            >`,
        )}
      </fieldset>
    </div>
    <div class="stage" tabindex="0" role="group" aria-label=${words.preview}>
      <iframe src="preview.html" title=${words.previewOf}></iframe>
    </div>
  </section>`;
};

const take = ({ state, parts, copied, copy }: View) => {
  const words = wordsFor(state);
  return html`<section aria-labelledby="take">
    <h2 id="take">${words.take}</h2>
    ${parts.map((part) =>
      // What is not needed keeps its place, so that the focus on a button stays with its text.
      part.text === ''
        ? nothing
        : html`<div class="part">
            <h3 id="part-${part.id}">${part.title}</h3>
            ${
              part.isCode
                ? html`<pre tabindex="0" role="region" aria-labelledby="part-${part.id}"><code>${part.text}</code></pre>`
                : html`<p class="paragraph">${part.text}</p>`
            }
            <button type="button" aria-describedby="part-${part.id}" @click=${() => copy(part)}>${words.copy}</button>
          </div>`,
    )}
    <p class="status" role="status">${copied}</p>
  </section>`;
};
