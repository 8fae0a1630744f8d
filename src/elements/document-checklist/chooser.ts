/** The few questions whose answers change the list, all of them free to leave open. */
import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Answers } from '../../domain/coverage.js';
import type { Dataset, Guide, Question } from '../../domain/dataset.js';
import { serviceName } from '../../words/claims.js';
import { optionWords, questionTitle } from '../../ui/parts/documents.js';
import { select } from '../../ui/parts/select.js';
import { words } from '../../ui/parts/words.js';

interface Chooser {
  /** The services to choose from; undefined where the page has named one. */
  services: readonly string[] | undefined;
  service: string | undefined;
  questions: readonly Question[];
  known: Answers;
  guide: Guide;
  dataset: Dataset;
  /** Gets every answer in the form whenever one of them changed; empty ones were taken back. */
  onAnswer(answers: Record<string, string>): void;
}

export const chooser = ({ services, service, questions, known, guide, dataset, onAnswer }: Chooser) => {
  if (!services && questions.length === 0) return nothing;
  const onChange = ({ currentTarget }: Event) =>
    onAnswer(Object.fromEntries(new FormData(currentTarget as HTMLFormElement)) as Record<string, string>);
  return html`<form class="screen chooser" autocomplete="off" @change=${onChange} @submit=${(event: Event) => event.preventDefault()}>
    ${
      services
        ? select({
            name: 'service',
            label: msg('Which service do you need?', { id: 'which-service' }),
            none: msg('Choose a service', { id: 'choose-service' }),
            options: services.map((id) => [id, serviceName(id, dataset)]),
            chosen: service,
          })
        : nothing
    }
    ${questions.map(({ id, options = [] }) =>
      select({
        name: id,
        label: questionTitle(id, guide),
        hint: guide.texts[id]?.hint && words(guide.texts[id].hint),
        none: msg('Choose, or leave open', { id: 'leave-open' }),
        options: options.map((option) => [option, optionWords(id, option, guide)]),
        chosen: known[id],
      }),
    )}
    ${questions.length > 0 ? html`<p class="hint">${msg('Your answers stay on this page.', { id: 'answers-stay' })}</p>` : nothing}
  </form>`;
};
