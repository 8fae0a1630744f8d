import { expect } from '@open-wc/testing';
import { confirmed, norda } from '../../fakes/dataset.js';
import { all, eventually, one, textOf } from '../../fakes/page.js';
import { addLocale } from '../../../src/words/locale.js';
import { button, check, outcome, planned, press, unfolded } from '../../fakes/stepper.js';

const FOLD = 'ways to take this along';
const notice = (element: Element) => textOf(one(element, '.notice'));

const enter = async (element: Awaited<ReturnType<typeof planned>>, day: string) => {
  const field = one<HTMLInputElement>(element, '#entry');
  field.value = day;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
};

/** A clipboard for one test, which refuses with `undefined`. */
const clipboard = (written: string[] | undefined) =>
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => (written ? void written.push(text) : Promise.reject(new Error('no'))) },
  });

afterEach(() => {
  delete (navigator as { clipboard?: unknown }).clipboard;
  delete (navigator as { share?: unknown }).share;
});

describe('the plan to take along', () => {
  it('is accessible', async () => {
    const element = await planned(FOLD);
    await expect(element).to.be.accessible();
  });

  it('is copied as text: every step with its office, its deadline, its documents and the addresses of its links', async () => {
    const written: string[] = [];
    clipboard(written);
    const element = await planned(FOLD);
    await press(element, 'Copy as text');
    await eventually(() => written.length, 'something is copied');
    await eventually(() => notice(element) === 'The plan is copied.', 'that is said');
    const [text] = written;
    expect(text)
      .to.match(/^Go to Harbour House\n+As of 25 November 2026\n/)
      .and.to.include('1. Residence card Loĝkarto')
      .and.to.include('2. Citizen number')
      .and.to.include('Deadline: within 3 months of entering the country')
      .and.to.include('- Passport Pasporto')
      .and.to.include('Apply or read more (https://card.example/apply)');
    expect(text).not.to.match(/Copy|Start again|What would change|Reason and source/);
  });

  it('is selected, and that is said, on a page that may not copy', async () => {
    clipboard(undefined);
    const element = await planned(FOLD);
    await press(element, 'Copy as text');
    await eventually(() => notice(element).includes('selected now'), 'that is said');
  });

  it('shows the link on a page that may not copy', async () => {
    clipboard(undefined);
    const element = await planned(FOLD);
    await press(element, 'Copy link');
    await eventually(
      () => notice(element).includes('answers=1_residence_yes_purpose_work_municipality_na'),
      'the link is there to be copied by hand',
    );
  });

  it('is shared where the device can, and a closed sheet is nothing to complain of', async () => {
    const shared: ShareData[] = [];
    let refusal: string | undefined = 'AbortError';
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: ShareData) => (
        shared.push(data),
        refusal ? Promise.reject(Object.assign(new Error(), { name: refusal })) : Promise.resolve()
      ),
    });
    const element = await planned(FOLD);
    await press(element, 'Share');
    expect(shared[0]!.title).to.equal('Go to Harbour House');
    await new Promise((resolve) => setTimeout(resolve));
    expect(notice(element)).to.equal('');
    refusal = 'NotAllowedError';
    await press(element, 'Share');
    await eventually(() => notice(element).includes('may not share'), 'a page that may not share says so');
  });

  it('offers no button that cannot work: no sheet without one, no dates before a day is named', async () => {
    const element = await planned(FOLD);
    const labels = () => all(element, '.take button').map(textOf);
    expect(labels()).to.deep.equal([...('share' in navigator ? ['Share …'] : []), 'Copy link to these answers']);
    const entry = one<HTMLInputElement>(element, '#entry');
    entry.value = '2026-12-01';
    entry.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(labels()).to.include('Dates for your calendar');
    expect(textOf(all(element, '[part=step]')[0])).to.include('within 3 months of entering the country: by 1 March 2027');
    entry.value = '';
    entry.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(textOf(element)).not.to.include('2027');
    expect(() => button(element, 'Dates')).to.throw();
  });

  it('says the dates beside the field, and in the status for those who do not see them', async () => {
    const element = await planned(FOLD);
    await enter(element, '2026-12-01');
    expect(textOf(one(element, '.entry'))).to.include('Residence card: by 1 March 2027');
    await eventually(() => notice(element) === 'Residence card: by 1 March 2027', 'the status says it');
  });

  it('says of a day in the past that it has passed, and makes no reminder of it', async () => {
    const element = await planned(FOLD);
    await enter(element, '2026-08-25');
    expect(textOf(all(element, '[part=step]')[0]), 'the last day is today')
      .to.include('by 25 November 2026')
      .and.not.to.include('passed');
    expect(button(element, 'Dates')).to.exist;
    await enter(element, '2026-08-24');
    expect(textOf(all(element, '[part=step]')[0])).to.include('by 24 November 2026 – that day has passed');
    expect(textOf(one(element, '.entry'))).to.include('that day has passed');
    expect(() => button(element, 'Dates')).to.throw();
  });

  it('has print and copy beside the title, without unfolding anything', async () => {
    const written: string[] = [];
    clipboard(written);
    const element = await planned();
    const labels = [...all(element, '[part=name] ~ .actions')[0]!.querySelectorAll('button')].map(textOf);
    expect(labels).to.deep.equal(['Print', 'Copy as text']);
    await press(element, 'Copy as text');
    await eventually(() => written.length, 'something is copied');
    expect(written[0], 'with its reasons')
      .to.include('because you said: Will you live in Norda? Yes')
      .and.to.include('Source: The Registry');
    expect(all<HTMLDetailsElement>(element, 'details').filter(({ open }) => open)).to.deep.equal([]);
  });

  it('has a card for the desk in the language behind it, which leaves what is done online at home', async () => {
    addLocale('eo', async () => ({ templates: {} }));
    const element = await planned(FOLD);
    const [own, local] = [...one(element, '.desk').querySelectorAll<HTMLElement>('.sides > div')];
    expect(own!.lang).to.equal('en');
    expect(textOf(own)).to.include('Residence card').and.to.include('Why do you come? To work').and.to.include('Contract of work');
    expect(local!.lang).to.equal('eo');
    expect(textOf(local)).to.include('Loĝkarto').and.to.include('Kial vi venas? Por labori').and.to.include('Laborkontrakto');
    expect(textOf(one(element, '[part=outcome] > [part=name]')), 'the rest speaks as before').to.equal('Go to Harbour House');
  });

  it('has a card for each desk, with what is done there and wanted there alone', async () => {
    const data = norda();
    data.offices!.push({ id: 'tax', name: { en: 'Tax Agency' }, ...confirmed });
    data.services!.push({ id: 'tax-card', name: { en: 'Tax card' } });
    data.documents!.push({ id: 'letter', name: { en: 'Letter of employment' } });
    const step = data.guide!.rules.find(({ id }) => id === 'card-for-work')!;
    data.guide!.rules.push({ ...step, id: 'tax-card', then: 'tax-card', office: 'tax' });
    data.guide!.rules.push({
      id: 'letter',
      decision: 'bring',
      then: 'letter',
      for: ['tax-card'],
      when: { purpose: ['work'] },
      ...confirmed,
    });
    const cardsIn = async (municipality: string) => {
      const element = await check({ residence: 'yes', purpose: 'work', municipality }, data);
      await outcome(element);
      await unfolded(element, FOLD);
      return all(element, '.desk').map(textOf);
    };
    const [card, ...more] = await cardsIn('na');
    expect(more).to.deep.equal([]);
    expect(card).to.include('To show at the desk: Harbour House').and.to.include('Residence card').and.to.include('Citizen number');
    expect(card).not.to.match(/Tax card|Letter/);
    const [center, home] = await cardsIn('ne');
    expect(center).to.include('Residence card').and.not.to.include('Citizen number');
    expect(home).to.include('To show at the desk: Town Hall').and.to.include('Citizen number').and.not.to.include('Contract');
  });

  it('has a card in one language when that of the desk cannot be had', async () => {
    const data = norda({ localLanguage: 'tlh' });
    const element = await check({ residence: 'yes', purpose: 'work', municipality: 'na' }, data);
    await outcome(element);
    await unfolded(element, FOLD);
    expect(one(element, '.desk').querySelectorAll('.sides > div').length).to.equal(1);
  });
});
