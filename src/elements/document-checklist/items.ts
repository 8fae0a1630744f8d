/** The documents as lists to tick: those that everybody in the situation brings, and those that depend on more. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Answers } from '../../domain/coverage.js';
import type { Dataset, Guide } from '../../domain/dataset.js';
import type { WantedDocument } from '../../domain/wanted.js';
import { number } from '../../words/format.js';
import { documentDoubt, documentNotes, documentTerm, whom } from '../../ui/parts/documents.js';
import { heading } from '../../ui/parts/heading.js';
import { words } from '../../ui/parts/words.js';

interface Items {
  documents: readonly WantedDocument[];
  known: Answers;
  ticked: ReadonlySet<string>;
  guide: Guide;
  dataset: Dataset;
  headingLevel: string | null | undefined;
  onTick(document: string): void;
}

/** "7 documents", "1 document · 3 depending on your situation" */
export const countWords = (documents: readonly WantedDocument[]): string => {
  const certain = documents.filter(({ always }) => always).length;
  const depending = documents.length - certain;
  if (documents.length === 0)
    return msg('No documents are listed for this situation. Ask the centre what to bring.', { id: 'documents-none' });
  return [
    certain === 1 && msg('1 document', { id: 'documents-one' }),
    certain > 1 && msg(str`${number(certain)} documents`, { id: 'documents-count' }),
    depending > 0 && msg(str`${number(depending)} depending on your situation`, { id: 'documents-depending' }),
  ]
    .filter(Boolean)
    .join(' · ');
};

export const items = (view: Items) => {
  const { documents, headingLevel } = view;
  const depending = documents.filter(({ always }) => !always);
  return html`${list(
    documents.filter(({ always }) => always),
    view,
  )}
  ${
    depending.length > 0
      ? html`${heading(headingLevel, 'name', msg('Depending on your situation', { id: 'depending-title' }), 'name', 1)}
        ${list(depending, view)}`
      : nothing
  }`;
};

const list = (documents: readonly WantedDocument[], view: Items) =>
  documents.length > 0
    ? html`<ul part="list" class="list" role="list">
        ${documents.map((document) => item(document, view))}
      </ul>`
    : nothing;

const item = (document: WantedDocument, { known, ticked, guide, dataset, onTick }: Items) => {
  const { id, always } = document;
  return html`<li part="item" class="item">
    <label
      ><input
        type="checkbox"
        .checked=${ticked.has(id)}
        aria-describedby=${always ? nothing : `whom-${id}`}
        @change=${() => onTick(id)}
      /><span
        >${documentTerm(id, dataset)}${documentDoubt(document)}${documentNotes(document, dataset).map(
          (note) => html` <span class="hint note">${words(note)}</span>`,
        )}</span
      ></label
    >
    ${always ? nothing : html`<div class="whom" id=${`whom-${id}`}>${whom(document, guide, known)}</div>`}
  </li>`;
};
