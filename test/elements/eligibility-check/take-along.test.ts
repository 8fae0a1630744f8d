import { expect } from '@open-wc/testing';
import { norda } from '../../fakes/dataset.js';
import { all, eventually, one, textOf } from '../../fakes/page.js';
import { addLocale } from '../../../src/words/locale.js';
import { button, check, outcome, planned, press, unfolded } from '../../fakes/stepper.js';

const FOLD = 'ways to take this along';
const notice = (element: Element) => textOf(one(element, '.notice'));

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
      .to.match(/^Go to Harbour House\n/)
      .and.to.include('Residence card Loĝkarto')
      .and.to.include('Deadline: within 3 months of entering the country')
      .and.to.include('- Passport Pasporto')
      .and.to.include('Apply or read more (https://card.example/apply)');
    expect(text).not.to.match(/Copy|Start again|What would change/);
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
    expect(labels()).to.deep.equal(['Print', 'Copy as text', ...('share' in navigator ? ['Share …'] : []), 'Copy link to these answers']);
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

  it('has a card for the desk in the language behind it, which leaves what is done online at home', async () => {
    addLocale('eo', async () => ({ templates: {} }));
    const element = await planned(FOLD);
    const [own, local] = [...one(element, '.desk').querySelectorAll<HTMLElement>(':scope > div')];
    expect(own!.lang).to.equal('en');
    expect(textOf(own)).to.include('Residence card').and.to.include('Why do you come? To work').and.to.include('Contract of work');
    expect(local!.lang).to.equal('eo');
    expect(textOf(local)).to.include('Loĝkarto').and.to.include('Kial vi venas? Por labori').and.to.include('Laborkontrakto');
    expect(textOf(one(element, '[part=outcome] > [part=name]')), 'the rest speaks as before').to.equal('Go to Harbour House');
  });

  it('has a card in one language when that of the desk cannot be had', async () => {
    const data = norda({ localLanguage: 'tlh' });
    const element = await check({ residence: 'yes', purpose: 'work', municipality: 'na' }, data);
    await outcome(element);
    await unfolded(element, FOLD);
    expect(one(element, '.desk').querySelectorAll(':scope > div').length).to.equal(1);
  });
});
