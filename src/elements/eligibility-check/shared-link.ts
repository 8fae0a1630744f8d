/** Answers in the address of the page: read once from a link that somebody shares, and then erased; made when asked for. */
import { msg, str } from '@lit/localize';
import type { Conversation, Sheet } from '../../domain/conversation.js';
import { sharedIn, type Shared } from '../../domain/shared-answers.js';
import { number } from '../../words/format.js';
import { list } from '../../words/lists.js';
import { questionWords } from '../../words/question.js';
import { chosenIn, hashWith } from '../../ui/deep-link.js';

const KEY = 'answers';

/** Two of a kind on one page are told apart by their ids. */
const namespaceOf = (host: HTMLElement) => host.id || host.localName;

/** The address of the page with answers for the element. A fragment that the page uses itself gives way. */
export const linkWith = (host: HTMLElement, answers: string): string => {
  const url = new URL(location.href);
  const chosen = { [KEY]: answers };
  url.hash = hashWith(url.hash, namespaceOf(host), chosen) ?? hashWith('', namespaceOf(host), chosen)!;
  return url.href;
};

/** What a link said: the answers that still apply, and what there is to say of the others. */
interface Resumed {
  answers: Conversation['answers'];
  notice: (() => string) | undefined;
}

/** Takes the answers out of the address; undefined where there are none for this element. */
export const takenFrom = (host: HTMLElement, { guide, dataset, presets }: Sheet): Resumed | undefined => {
  const text = chosenIn(location.hash, namespaceOf(host))[KEY];
  if (text === undefined) return undefined;
  const hash = hashWith(location.hash, namespaceOf(host), {}) ?? '';
  history.replaceState(history.state, '', hash || location.pathname + location.search);
  const shared = sharedIn(text, guide, { dataset }, presets);
  const { answers, dropped, strange } = shared;
  return { answers, notice: dropped.length + strange > 0 ? () => droppedWords(shared, guide) : undefined };
};

const droppedWords = ({ answers, dropped, strange, isCurrent }: Shared, guide: Sheet['guide']): string => {
  if (Object.keys(answers).length === 0)
    return msg('The answers of the link could not be read. Please answer again.', { id: 'link-unread' });
  const lost = [
    ...dropped.map((id) => `“${questionWords(id, guide)}”`),
    ...(strange > 0 ? [msg(str`questions that are asked no more: ${number(strange)}`, { id: 'link-strange' })] : []),
  ];
  const left = msg(str`Answers of the link that do not apply any more: ${list(lost)}.`, { id: 'link-dropped' });
  return isCurrent ? left : `${msg('The questions have changed since the link was made.', { id: 'link-old' })} ${left}`;
};
