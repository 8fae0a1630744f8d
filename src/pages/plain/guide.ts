/** The guide without a question being asked: for each group of people where to go, what to do and what to bring, in words. */
import { msg } from '@lit/localize';
import { servicesWithDocuments } from '../../domain/checklist.js';
import type { Dataset, Guide, Rule } from '../../domain/dataset.js';
import { wantedFor, type WantedDocument } from '../../domain/wanted.js';
import { serviceName } from '../../words/claims.js';
import { deadlineWords, dutyWords } from '../../words/plan.js';
import { answerOf, termOf, valueOf } from '../../elements/eligibility-check/table.js';
import { officeName } from '../../elements/eligibility-check/title.js';
import { documentClaims, documentNotes, optionWords } from '../../ui/parts/documents.js';
import type { Cited } from '../../ui/parts/source-foot.js';
import type { Sheet } from './hours.js';
import { element, html, link, listOf, type Content } from './html.js';
import { sourceList, withoutNote } from './sources.js';
import { doubt, fact, withLocalTerm, words } from './words.js';

/** Every group is told apart by this question: whoever reads knows its answer, and most rules differ by it. */
const GROUPS = 'citizenship';

interface Told extends Sheet {
  readonly guide: Guide;
}

/** The rules group by group; all together where the guide does not ask for the group. */
export const guideOf = (told: Told): Content => {
  const { guide } = told;
  const options = guide.questions.find(({ id }) => id === GROUPS)?.options ?? [];
  if (options.length === 0) return groupOf(guide.rules, {}, told);
  const jumps = options.map((option) => element('a', { href: `#${option}`, target: '_self' }, optionWords(GROUPS, option, guide)));
  return html`<p>${words(guide.texts[GROUPS]?.title)}</p>
    ${told.isPage && listOf(jumps)}
    ${options.map((option) => {
      const rules = guide.rules.filter(({ when }) => when[GROUPS]?.includes(option) ?? true);
      return html`${element('h3', told.isPage ? { id: option } : {}, optionWords(GROUPS, option, guide))}
      ${groupOf(rules, { [GROUPS]: option }, told)}`;
    })}
    ${sourceList(
      ruleClaims(
        guide.rules.filter(({ decision }) => decision !== 'bring'),
        told.dataset,
      ),
      3,
      told,
    )}`;
};

const groupOf = (rules: readonly Rule[], known: Record<string, string>, told: Told): Content => {
  const steps = rules.filter(({ decision }) => decision === 'steps');
  const services = [...new Set(steps.map(({ then }) => then))];
  return html`<h4>${msg('Where to go', { id: 'where-to-go' })}</h4>
    ${listOf(rules.filter(({ decision }) => decision === 'office').map((rule) => officeLine(rule, told)))}
    ${
      services.length > 0 &&
      html`<h4>${msg('What to do', { id: 'what-to-do' })}</h4>
        ${listOf(
          services.map((service) => [
            html`<strong>${serviceTerm(service, told.dataset)}</strong>`,
            listOf([...steps.filter(({ then }) => then === service).map((rule) => stepLine(rule, told)), bringLine(service, known, told)]),
          ]),
        )}`
    }`;
};

const officeLine = (rule: Rule, told: Told): Content => {
  const name = told.dataset.offices?.find(({ id }) => id === rule.then)?.name;
  return lineOf(name ? words(name) : answerOf(rule.then, told.dataset), rule, told);
};

const stepLine = (rule: Rule, told: Told): Content => lineOf(officeName(rule.office ?? '', told.dataset), rule, told);

/** The office, for whom, and what else the rule says. */
const lineOf = (office: Content, rule: Rule, told: Told): Content => [
  html`<strong>${office}</strong>`,
  ': ',
  situation(rule, told),
  details(rule),
  doubt(rule.status),
];

/** "Will you live here? Yes · To work / To study", without what a heading has said. */
const situation = ({ when }: Rule, { guide, dataset }: Told, said = GROUPS): string =>
  Object.entries(when)
    .filter(([id]) => id !== said)
    .map(([id, options]) => {
      const values = options.map((option) => valueOf(id, option, guide, dataset)).join(' / ');
      // Yes and no say nothing without their question; longer answers are clear, and shorter, without theirs.
      const isClear = (guide.questions.find((question) => question.id === id)?.options ?? []).length > 2;
      return isClear ? values : `${termOf(id, guide, dataset)} ${values}`;
    })
    .join(' · ');

const details = ({ duty, deadline, takes, fee, note, alternatives = [], apply }: Rule): Content =>
  [
    dutyWords(duty),
    deadlineWords(deadline),
    takes && words(takes),
    fee && words(fee),
    note && words(note),
    ...alternatives.map(({ text }) => [msg('Another source says:', { id: 'another-source' }), ' ', words(text)]),
    apply && link(apply, msg('Apply or read more', { id: 'apply' })),
  ].flatMap((part) => (part ? ['; ', part] : []));

/** The documents for a step by name; the checklist has the rest. */
const bringLine = (service: string, known: Record<string, string>, { guide, dataset }: Told): Content => {
  const wanted = wantedFor(service, guide, known);
  const named = (documents: readonly WantedDocument[]) =>
    documents.map(({ id }, nth) => [nth > 0 && '; ', words(dataset.documents?.find((one) => one.id === id)?.name) ?? id]);
  const [always, depending] = [wanted.filter((one) => one.always), wanted.filter((one) => !one.always)];
  if (wanted.length === 0) return undefined;
  return fact(msg('What to bring', { id: 'what-to-bring' }), [
    named(always),
    depending.length > 0 && [always.length > 0 && '. ', msg('Depending on your situation:', { id: 'depending' }), ' ', named(depending)],
  ]);
};

/** What to bring, service by service. */
export const documentsOf = (told: Told): Content =>
  servicesWithDocuments(told.guide, told.dataset).map((service) => {
    const wanted = wantedFor(service, told.guide);
    const depending = wanted.filter(({ always }) => !always);
    return html`<h3>${serviceTerm(service, told.dataset)}</h3>
      ${listOf(wanted.filter(({ always }) => always).map((one) => documentLine(one, told)))}
      ${
        depending.length > 0 &&
        html`<p>${msg('Depending on your situation:', { id: 'depending' })}</p>
          ${listOf(depending.map((one) => documentLine(one, told)))}`
      }
      ${sourceList(documentClaims(service, wanted, told.dataset).map(withoutNote), 4, told)}`;
  });

const documentLine = (one: WantedDocument, told: Told): Content => {
  const { rules, always, id } = one;
  const sure = rules.find(({ status }) => status === 'confirmed') ?? rules[0]!;
  const whom = [...new Set(rules.map((rule) => situation(rule, told, '')).filter(Boolean))];
  return [
    documentTerm(id, told.dataset),
    doubt(sure.status),
    documentNotes(one, told.dataset).map((note) => [' (', words(note), ')']),
    !always && whom.length > 0 && listOf(whom),
  ];
};

const serviceTerm = (id: string, { services, localLanguage }: Dataset): Content => {
  const name = services?.find((service) => service.id === id)?.name;
  return name ? withLocalTerm(name, localLanguage) : id;
};

const documentTerm = (id: string, { documents, localLanguage }: Dataset): Content => {
  const name = documents?.find((document) => document.id === id)?.name;
  return name ? withLocalTerm(name, localLanguage) : id;
};

/** What the rules say stands with them: of their sources the name is enough. */
const ruleClaims = (rules: readonly Rule[], dataset: Dataset): Cited[] =>
  rules.map(({ decision, then, source, checked, status }) => ({
    about: decision === 'office' ? msg('Where to go', { id: 'where-to-go' }) : serviceName(then, dataset),
    claim: { source, checked, status },
    kind: 'rule',
  }));
