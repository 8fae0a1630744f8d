/**
 * Every way through the shipped guide, walked by a visitor on the page: what the accepted paths say is what is asked and
 * shown. Another test holds the accepted paths against the evaluator, so that none is missing here.
 */
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import guide from '../../../data/guide.json';
import entry from '../../../data/ics.json';
import places from '../../../data/places.json';
import { pageRecord } from '../../../src/dataset/page.js';
import type { Dataset, Rule, Text } from '../../../src/domain/dataset.js';
import { reader } from '../../../src/domain/decision-table.js';
import { prune } from '../../../src/domain/guide.js';
import { areaClasses } from '../../../src/domain/guide-paths.js';
import { outcomeKind } from '../../../src/domain/itinerary.js';
import { outcome, type Decided } from '../../../src/domain/outcome.js';
import { placesMatching } from '../../../src/domain/search.js';
import '../../../src/elements/eligibility-check/define.js';
import type { EligibilityCheck } from '../../../src/elements/eligibility-check/eligibility-check.js';
import type { IcsResultEvent } from '../../../src/ui/step-events.js';
import { addLocale } from '../../../src/words/locale.js';
import { windowOf } from '../../fakes/engine.js';
import { fakeNetwork } from '../../fakes/fetch.js';
import { all, eventually, one, placed, shown, textOf } from '../../fakes/page.js';

const dataset = { ...entry, guide, places } as unknown as Dataset & Required<Pick<Dataset, 'guide' | 'places'>>;
const { questions, rules } = dataset.guide;
const { municipalities } = dataset.places;
const accepted = await (await fetch(new URL('../../data/guide.golden.txt', import.meta.url))).text();

/** What a path leads to, by the rules that the accepted line names. */
interface Expected {
  office: string;
  center: string | null;
  services: string[];
  /** Each step with its documents. */
  steps: { name: string; bring: string[] }[];
}

interface Path {
  /** As accepted: the answers, and the rules. */
  line: string;
  /** Question → option, an area among them. */
  answers: Record<string, string>;
  decided: Decided;
  /** How this visitor says where home is. */
  byPostcode: boolean;
}

const area = questions.find(({ from }) => from)!;
const derived = new Set(dataset.guide.derived!.map(({ id }) => id));

/** One area of each class that the guide tells apart, another one for each visitor, and none. */
const areasFor = (index: number) => [...CLASSES.map((codes) => codes[index % codes.length]!), 'not-sure'];
const CLASSES = areaClasses(dataset.guide, dataset);

/** An accepted line with an area that brings its derived values about. */
const pathOf = (line: string, index: number): Path => {
  const [told, ids] = line.split(' → ') as [string, string];
  const said = told.split(' ').map((answer) => answer.split('=') as [string, string]);
  const values = said.filter(([id]) => derived.has(id));
  const answers = Object.fromEntries(said.filter(([id]) => !derived.has(id)));
  const candidates = values.length ? areasFor(index).map((option) => ({ ...answers, [area.id]: option })) : [answers];
  for (const candidate of candidates) {
    // In some areas fewer questions are asked.
    if (Object.keys(prune(dataset.guide, candidate, { dataset })).length < Object.keys(candidate).length) continue;
    const read = reader(dataset.guide, candidate, dataset);
    const decided = outcome(dataset.guide, candidate, { dataset });
    if (decided.is === 'decided' && decided.rules.join(' ') === ids && values.every(([id, value]) => read(id) === value))
      return { line, answers: candidate, decided, byPostcode: index % 2 === 1 };
  }
  throw new Error(`nobody takes the accepted path ${line}`);
};
const PATHS = accepted.trimEnd().split('\n').map(pathOf);

/** A few of them, from all over the guide. */
const sampleOf = (count: number) => Array.from({ length: count }, (_, index) => PATHS[Math.floor(((index + 0.5) * PATHS.length) / count)]!);
const kindOf = ({ decided }: Path) => outcomeKind(decided);

const inWords = (text: Text, language: string) => (text[language] ?? text.en ?? Object.values(text)[0]!).replace(/\s+/g, ' ');
const nameIn = (entries: readonly { id: string; name: Text }[] | undefined, id: string, language: string) =>
  inWords(entries!.find((one) => one.id === id)!.name, language);

const areaIn = (code: string, language: string) => inWords(municipalities.find((one) => one.code === code)!.name, language);

const expectedOf = ({ line, decided }: Path, language: string): Expected => {
  const ids = line.split(' → ')[1]!.split(' ');
  const by = (decision: Rule['decision']) =>
    ids.map((id) => rules.find((rule) => rule.id === id)!).filter((rule) => rule.decision === decision);
  const services = by('steps').map(({ then }) => then);
  const broughtTo = (step: string) => by('bring').filter((rule) => rule.for?.includes(step));
  return {
    office: by('office')[0]!.then,
    center: decided.center,
    services,
    steps: services.map((id) => ({
      name: nameIn(dataset.services, id, language),
      bring: [...new Set(broughtTo(id).map(({ then }) => nameIn(dataset.documents, then, language)))],
    })),
  };
};

/** The longest name that a text begins with. */
const beginning = (text: string, names: readonly string[]) =>
  names.filter((name) => text.startsWith(name)).sort((a, b) => b.length - a.length)[0];

interface Visit {
  element: EligibilityCheck;
  language: string;
  results: IcsResultEvent[];
}

const visit = async (language = 'en'): Promise<Visit> => {
  const element = placed<EligibilityCheck>(html`<ics-eligibility-check lang=${language} at="2026-11-25T10:00"></ics-eligibility-check>`);
  const results: IcsResultEvent[] = [];
  element.addEventListener('ics-result', (event) => results.push(event));
  await shown(element);
  return { element, language, results };
};

const outcomeIn = ({ element }: Visit) => all(element, '[part~=outcome]')[0];
const radiosIn = ({ element }: Visit) => all<HTMLInputElement>(element, 'input[type=radio]');
const fieldIn = ({ element }: Visit) => all<HTMLInputElement>(element, '[role=combobox]')[0];
const questionIn = (visited: Visit) => (fieldIn(visited) ? area.id : radiosIn(visited)[0]?.name);
const buttonIn = ({ element }: Visit, words: string) =>
  all<HTMLButtonElement>(element, 'button').find((button) => textOf(button) === words);

const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage('');
  });

/** Waits until a question or the outcome is there: both may be on their way when their code is. */
const settled = async (visited: Visit) => {
  const isThere = () => outcomeIn(visited) ?? questionIn(visited);
  await visited.element.updateComplete;
  // A timer waits for milliseconds, and there are thousands of screens.
  for (let turns = 0; !isThere() && turns < 50; turns++) await turn();
  await eventually(isThere, 'the next screen shows');
  await visited.element.updateComplete;
};
const pressed = async (visited: Visit, button: HTMLElement | undefined, words: string) => {
  if (!button) throw new Error(`there is no ${words} button`);
  button.click();
  await settled(visited);
};
/** The button that Enter presses. */
const goOn = (visited: Visit) => pressed(visited, all(visited.element, 'form button:not([type=button])')[0], 'Continue');

const written = (code: string, { byPostcode }: Path, language: string): string => {
  const meant = (typed: string) => {
    const found = placesMatching(typed, dataset);
    return found.is === 'areas' && found.codes.join() === code;
  };
  const postcodes = dataset.places.towns!.filter(([, , codes]) => codes === code).map(([runs]) => runs.slice(0, 4));
  const name = areaIn(code, language);
  return (byPostcode && postcodes.find(meant)) || name;
};
const unsureIn = ({ element }: Visit) => one(element, `[name="${area.id}"][value=not-sure]`);

/** Answers the question that shows. */
const answered = async (visited: Visit, path: Path) => {
  const question = questionIn(visited)!;
  const option = path.answers[question];
  if (option === undefined) throw new Error(`asks ${question}, which the path does not`);
  const field = fieldIn(visited);
  if (field && option === 'not-sure') {
    unsureIn(visited).click();
    await settled(visited);
  } else {
    if (field) {
      field.value = written(option, path, visited.language);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else one<HTMLInputElement>(visited.element, `input[name="${question}"][value="${option}"]`).click();
    await goOn(visited);
  }
  if (questionIn(visited) === question) throw new Error(`does not take ${question}=${option}: ${textOf(visited.element)}`);
  return question;
};

/** To the outcome, with a look at every screen on the way. */
const walked = async (visited: Visit, path: Path, answer = answered, look: () => void = () => {}) => {
  const asked: string[] = [];
  await settled(visited);
  while (!outcomeIn(visited)) {
    look();
    expect(radiosIn(visited).filter(({ checked }) => checked).length, 'answers before the visitor gave one').to.equal(0);
    asked.push(await answer(visited, path));
    if (asked.length > questions.length) throw new Error(`asks without end: ${asked.join(', ')}`);
  }
  look();
  expect(asked.sort(), 'questions').to.deep.equal(Object.keys(path.answers).sort());
};

/** Compares what the page is told and what the visitor reads with what was accepted. */
const compared = async (visited: Visit, path: Path, results = 1) => {
  await eventually(() => visited.results.length >= results, 'the page is told the outcome');
  expect(visited.results.length, 'outcomes told').to.equal(results);
  const { office, center, services } = visited.results.at(-1)!;
  const names = (entries: readonly { name: Text }[] | undefined) => entries!.map(({ name }) => inWords(name, visited.language));
  const steps = all(visited.element, '[part~=outcome] [part~=step]').map((step) => ({
    name: beginning(textOf(step.querySelector('[part~=name]')), names(dataset.services)) ?? textOf(step),
    bring: [...step.querySelectorAll('li')].flatMap((item) => beginning(textOf(item), names(dataset.documents)) ?? []),
  }));
  expect({ office, center, services, steps }).to.deep.equal(expectedOf(path, visited.language));
  expect(textOf(outcomeIn(visited))).not.to.match(/undefined|\[object|NaN|Invalid/);
};

/** Back to the first question and on again, without a new answer. */
const backAndForth = async (visited: Visit, path: Path) => {
  const remembered: string[] = [];
  do {
    await pressed(visited, buttonIn(visited, 'Back'), 'Back');
    const question = questionIn(visited)!;
    const option = path.answers[question]!;
    const field = fieldIn(visited);
    const inField = () => (option === 'not-sure' ? '' : areaIn(option, 'en'));
    expect(field ? field.value : radiosIn(visited).find(({ checked }) => checked)?.value, question).to.equal(field ? inField() : option);
    remembered.unshift(question);
  } while (buttonIn(visited, 'Back'));
  for (const question of remembered) {
    expect(questionIn(visited), 'forward again').to.equal(question);
    if (fieldIn(visited) && path.answers[question] === 'not-sure') await answered(visited, path);
    else await goOn(visited);
  }
  expect(outcomeIn(visited), 'the outcome').to.exist;
};

/** Walks many; each that fails is named by its answers. */
const allOf = async (paths: readonly Path[], walk: (path: Path) => Promise<unknown>) => {
  const failures: string[] = [];
  for (const path of paths) {
    try {
      await walk(path);
    } catch (error) {
      failures.push(`${JSON.stringify(path.answers)}: ${String(error)}${diffOf(error)}`);
    }
    for (const element of document.querySelectorAll('ics-eligibility-check')) element.remove();
  }
  if (failures.length) throw new Error(`${failures.length} of ${paths.length} paths:\n${failures.join('\n')}`);
};
const diffOf = (error: unknown) => {
  const { actual, expected } = error as { actual?: unknown; expected?: unknown };
  return expected === undefined ? '' : `\n  shown    ${JSON.stringify(actual)}\n  accepted ${JSON.stringify(expected)}`;
};

const groupOf = ({ answers: { residence, citizenship, purpose } }: Path) =>
  [
    residence === 'no' ? 'living elsewhere' : 'living here',
    citizenship ?? 'of any citizenship',
    purpose ? `for ${purpose}` : 'for any purpose',
  ].join(', ');
const GROUPS = new Map(PATHS.map((path) => [groupOf(path), PATHS.filter((other) => groupOf(other) === groupOf(path))]));

before(() => addLocale('ar-XB', () => import('../../../src/words/generated/ar-XB.js')));
beforeEach(() => {
  // The shipped data lies beside the script, and is read as such.
  pageRecord().base = new URL('/shipped/', document.baseURI).href;
  fakeNetwork({
    '/shipped/data/ics.json': entry,
    '/shipped/data/guide.json': guide,
    '/shipped/data/places.json': places,
  });
});

describe('every path of the guide', () => {
  it('is there', () => {
    expect(PATHS.length).to.be.at.least(90);
    expect(new Set(PATHS.map(kindOf))).to.have.all.keys('ask', 'nothing-yet', 'first-do-this', 'go-here', 'go-there');
    expect(new Set(PATHS.flatMap(({ answers }) => Object.keys(answers))).size).to.equal(questions.length);
  });

  for (const language of dataset.languages) {
    describe(`in ${language}`, () => {
      for (const [group, paths] of GROUPS) {
        it(`${group}: ${paths.length}`, () =>
          allOf(paths, async (path) => {
            const visited = await visit(language);
            await walked(visited, path);
            await compared(visited, path);
            if (language !== 'en') return;
            await backAndForth(visited, path);
            await compared(visited, path, 2);
          }));
      }
    });
  }
});

describe('on the way through the guide', () => {
  for (const language of dataset.languages) {
    for (const { id } of questions) {
      it(`the question ${id} is accessible in ${language}`, async () => {
        const visited = await visit(language);
        const path = PATHS.find(({ answers }) => id in answers)!;
        await settled(visited);
        while (questionIn(visited) !== id) await answered(visited, path);
        await expect(visited.element).to.be.accessible();
      });
    }

    for (const kind of new Set(PATHS.map(kindOf))) {
      it(`an outcome of the kind ${kind} is accessible in ${language}`, async () => {
        const visited = await visit(language);
        // The one with most to say.
        const [path] = PATHS.filter((one) => kindOf(one) === kind).sort((a, b) => b.line.length - a.line.length);
        await walked(visited, path!);
        await expect(visited.element).to.be.accessible();
      });
    }
  }
});

describe('by keyboard alone', () => {
  const focusIn = ({ element }: Visit) => element.shadowRoot!.activeElement;
  const tabTo = async (visited: Visit, isIt: (focused: Element) => boolean, what: string) => {
    for (let tabs = 0; tabs < 12; tabs++) {
      await sendKeys({ press: 'Tab' });
      const focused = focusIn(visited);
      if (focused && isIt(focused)) return;
    }
    throw new Error(`Tab does not lead to ${what}`);
  };

  const typed = async (visited: Visit, path: Path) => {
    const question = questionIn(visited)!;
    const option = path.answers[question]!;
    const field = fieldIn(visited);
    if (field && option === 'not-sure') {
      await tabTo(visited, (focused) => focused === unsureIn(visited), 'the way on without an answer');
      await sendKeys({ press: ' ' });
    } else if (field) {
      await tabTo(visited, (focused) => focused === field, 'the field');
      await sendKeys({ type: written(option, path, visited.language) });
      // Half of the visitors take the suggestion.
      if (path.byPostcode) {
        await sendKeys({ press: 'ArrowDown' });
        await sendKeys({ press: 'Enter' });
      }
      await sendKeys({ press: 'Enter' });
    } else {
      await tabTo(visited, (focused) => focused === radiosIn(visited)[0], 'the first option');
      await sendKeys({ press: ' ' });
      for (const { value } of radiosIn(visited)) {
        if (value === option) break;
        await sendKeys({ press: 'ArrowDown' });
      }
      await sendKeys({ press: 'Enter' });
    }
    await eventually(() => questionIn(visited) !== question, `an answer to ${question} is taken`);
    await settled(visited);
    return question;
  };

  const spoken = [...sampleOf(12).map((path) => ({ path, language: 'en' })), ...sampleOf(3).map((path) => ({ path, language: 'da' }))];
  for (const { path, language } of spoken) {
    it(`in ${language}: ${path.line.split(' → ')[0]!}`, () =>
      allOf([path], async () => {
        const visited = await visit(language);
        await walked(visited, path, typed);
        await compared(visited, path);
        expect(outcomeIn(visited)!.contains(focusIn(visited)), 'the focus is at the outcome').to.equal(true);
      }));
  }
});

describe('in a window of 320 pixels', () => {
  const { innerWidth, innerHeight } = window;
  before(() => windowOf(320, 640));
  after(() => windowOf(innerWidth, innerHeight));
  afterEach(() => document.documentElement.removeAttribute('dir'));

  for (const language of ['en', 'da', 'ar-XB']) {
    it(`nothing is wider than the window in ${language}`, () =>
      allOf(sampleOf(8), async (path) => {
        // What sticks out at the other end can be scrolled to only so.
        if (language === 'ar-XB') document.documentElement.dir = 'rtl';
        const visited = await visit(language);
        const base = one(visited.element, '.base');
        expect(getComputedStyle(base).direction).to.equal(language === 'ar-XB' ? 'rtl' : 'ltr');
        await walked(visited, path, answered, () => {
          const { scrollWidth, clientWidth } = document.documentElement;
          expect(scrollWidth, `at ${questionIn(visited) ?? 'the outcome'}`).to.be.at.most(clientWidth);
        });
        await eventually(() => visited.results.length === 1, 'the page is told the outcome');
        if (language !== 'ar-XB') await compared(visited, path);
      }));
  }
});
