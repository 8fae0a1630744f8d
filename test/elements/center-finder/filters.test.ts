import { expect } from '@open-wc/testing';
import { fakeClock, realClock } from '../../fakes/clock.js';
import { norda, nordaWith, wednesdayAt } from '../../fakes/dataset.js';
import { button, finder, names } from '../../fakes/finder.js';
import { all, eventually, one, textOf, warnings } from '../../fakes/page.js';

const unfold = async (element: Element) => {
  one(element, '.filters > summary').click();
  await eventually(() => all(element, '.filters select').length, 'the filters show');
};
const set = async (element: Element & { updateComplete: Promise<unknown> }, name: string, value?: string) => {
  const control = all<HTMLInputElement>(element, `.filters [name=${name}]`).find(
    (one) => value === undefined || one.type !== 'radio' || one.value === value,
  )!;
  if (control.type === 'checkbox' || control.type === 'radio') control.click();
  else {
    control.value = value!;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await element.updateComplete;
};

describe('the filters', () => {
  it('are form controls with labels, accessible unfolded', async () => {
    const element = await finder({ map: 'none' });
    await unfold(element);
    await expect(element).to.be.accessible();
    for (const control of all<HTMLInputElement>(element, '.filters :is(select, input)')) {
      expect(textOf(control.labels![0]!)).not.to.equal('');
    }
  });

  it('hide who does not offer a service, keep who only guides, and say so in the count', async () => {
    const data = norda();
    data.centers[1]!.services = [
      { service: 'number', offered: 'no', serves: 'unknown', source: 'leaflet', checked: null, status: 'unconfirmed' },
    ];
    const element = await finder({ map: 'none' }, data);
    await unfold(element);
    await set(element, 'service', 'number');
    expect(names(element)).to.deep.equal(['Harbour House']);
    expect(textOf(one(element, '.results > [role=status]'))).to.equal('1 centre');
    expect(textOf(one(element, '.filters > summary'))).to.equal('Filters (1)');
    await set(element, 'service', '');
    expect(names(element)).to.have.length(2);
  });

  it('keep a centre of which the answer is not known, and say what is not known', async () => {
    const element = await finder({ map: 'none' });
    await unfold(element);
    await set(element, 'step-free');
    expect(names(element)).to.deep.equal(['Harbour House', 'Hill House']);
    expect(textOf(one(element, '[data-id=hill]'))).to.include('Not known here: step-free access. Ask the centre.');
    expect(textOf(one(element, '[data-id=harbour]'))).not.to.include('Not known');
  });

  it('ask for steps only where the data knows of any', async () => {
    const element = await finder({ map: 'none' }, nordaWith({ venue: undefined }));
    await unfold(element);
    expect(all(element, '.filters [name=step-free]')).to.have.length(0);
  });

  it('tell walk-in from appointment', async () => {
    const element = await finder({ map: 'none' });
    await unfold(element);
    await set(element, 'access', 'walk-in');
    expect(names(element)).to.deep.equal(['Harbour House']);
    await set(element, 'access', 'appointment');
    expect(names(element)).to.deep.equal(['Hill House']);
    await set(element, 'access', '');
    expect(names(element)).to.have.length(2);
  });

  it('follow the clock while they ask who is open now', async () => {
    const clock = fakeClock(wednesdayAt);
    const element = await finder({ map: 'none', at: '' });
    await unfold(element);
    await set(element, 'open-now');
    expect(names(element)).to.deep.equal(['Harbour House', 'Hill House']);
    clock.moveTo(wednesdayAt + 3_600_000);
    await element.updateComplete;
    expect(names(element), 'the hill closes at noon').to.deep.equal(['Harbour House']);
    realClock();
  });

  it('keep a centre whose hours say nothing of today, and say that', async () => {
    const data = norda();
    data.centers[1] = { ...data.centers[1]!, hours: undefined };
    const element = await finder({ map: 'none', at: '2026-11-25T20:00' }, data);
    await unfold(element);
    await set(element, 'open-now');
    expect(names(element)).to.deep.equal(['Hill House']);
    expect(textOf(one(element, '[data-id=hill]'))).to.include('Not known here: open now. Ask the centre.');
  });

  it('say all that is not known of a centre in one sentence', async () => {
    const data = norda();
    data.centers[1] = { ...data.centers[1]!, hours: undefined, booking: undefined, services: undefined };
    const element = await finder({ map: 'none' }, data);
    await unfold(element);
    await set(element, 'service', 'number');
    await set(element, 'access', 'walk-in');
    await set(element, 'step-free');
    expect(textOf(one(element, '[data-id=hill]'))).to.include(
      'Not known here: Citizen number, walk in and step-free access. Ask the centre.',
    );
  });

  it('offer services that a centre is known to help with, and the one that the page asked for', async () => {
    const data = norda();
    data.services!.push({ id: 'flying', name: { en: 'Flying' } }, { id: 'diving', name: { en: 'Diving' } });
    const options = (element: Element) => all<HTMLOptionElement>(element, '[name=service] option').map(({ value }) => value);
    const element = await finder({ map: 'none' }, data);
    await unfold(element);
    expect(options(element)).to.deep.equal(['', 'card', 'number']);
    const preset = await finder({ map: 'none', service: 'diving' }, data);
    await unfold(preset);
    expect(options(preset)).to.deep.equal(['', 'card', 'number', 'diving']);
  });

  it('help out of an empty list: what was understood, what to do without, and where the focus stays', async () => {
    const element = await finder({ map: 'none', at: '2026-11-25T20:00' }, norda({ centers: [norda().centers[0]!] }));
    await unfold(element);
    await set(element, 'open-now');
    await set(element, 'step-free');
    expect(textOf(element)).to.include('No centre fits these filters: open now and step-free access.');
    await expect(element).to.be.accessible();
    expect(textOf(element)).not.to.include('Without “step-free access”');
    const without = button(element, 'Without “open now”: 1');
    without.focus();
    without.click();
    await element.updateComplete;
    expect(names(element)).to.have.length(1);
    expect(one<HTMLInputElement>(element, '[name=step-free]').checked).to.equal(true);
    expect(element.shadowRoot!.activeElement === one(element, '.results'), 'the focus is where the list is').to.equal(true);
    await set(element, 'open-now');
    button(element, 'Show all').click();
    await element.updateComplete;
    expect(names(element)).to.have.length(1);
    expect(one<HTMLInputElement>(element, '[name=open-now]').checked).to.equal(false);
  });

  it('can be set by the page, from the first moment', async () => {
    const data = norda();
    data.centers[1]!.services = [
      { service: 'card', offered: 'no', serves: 'unknown', source: 'leaflet', checked: null, status: 'unconfirmed' },
    ];
    const element = await finder({ map: 'none', service: 'card' }, data);
    expect(names(element)).to.deep.equal(['Harbour House']);
    await unfold(element);
    expect(one<HTMLSelectElement>(element, '[name=service]').value).to.equal('card');
  });

  it('report a service that does not exist, and hide nothing', async () => {
    const told = warnings();
    const element = await finder({ map: 'none', service: 'cards' });
    expect(names(element)).to.have.length(2);
    await eventually(() => told.length, 'it is told');
    expect(told.join()).to.include('service="cards" names no service. Known are card, number.');
  });
});
