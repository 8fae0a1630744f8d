import { expect } from '@open-wc/testing';
import { IcsResultEvent } from '../../src/ui/step-events.js';
import { answerOf, finder, names, search } from '../fakes/finder.js';
import { eventually } from '../fakes/page.js';

/** Something on the page that comes to outcomes, like a stepper. */
const stranger = (id: string) => {
  const element = document.createElement('div');
  element.id = id;
  document.body.append(element);
  return element;
};
const strangers: Element[] = [];
afterEach(() => {
  for (const element of strangers.splice(0)) element.remove();
});

describe('a finder that listens', () => {
  it('puts the centre of an outcome first and says where the answers lead', async () => {
    const element = await finder({ map: 'none', listen: 'check' });
    // The other one may come later than the finder.
    strangers.push(stranger('check'));
    strangers[0]!.dispatchEvent(new IcsResultEvent('ics', 'hill', ['number']));
    await eventually(() => answerOf(element).includes('Hill House'), 'it follows');
    expect(answerOf(element)).to.equal('Your answers lead to: Hill House For: Citizen number');
    expect(names(element)).to.deep.equal(['Hill House', 'Harbour House']);
    await expect(element).to.be.accessible();
  });

  it('names the office where the answers lead to no centre, and sends to ask where there is none', async () => {
    const element = await finder({ map: 'none', listen: 'check' });
    strangers.push(stranger('check'));
    strangers[0]!.dispatchEvent(new IcsResultEvent('town-hall', null, []));
    await eventually(() => answerOf(element).includes('Town Hall'), 'it follows');
    strangers[0]!.dispatchEvent(new IcsResultEvent('ask-first', null, []));
    await eventually(() => answerOf(element).includes('ask a centre before you go'), 'it follows again');
  });

  it('follows nobody else, and the visitor’s own search after that', async () => {
    const element = await finder({ map: 'none', listen: 'check' });
    strangers.push(stranger('other'), stranger('check'));
    strangers[0]!.dispatchEvent(new IcsResultEvent('ics', 'hill', []));
    await element.updateComplete;
    expect(answerOf(element)).to.equal('');
    strangers[1]!.dispatchEvent(new IcsResultEvent('ics', 'hill', []));
    expect(await search(element, 'Eastvale')).to.include('Harbour House serves people living in Eastvale');
  });

  it('stops when it leaves the page, and goes on when it is back', async () => {
    const element = await finder({ map: 'none', listen: 'check' });
    strangers.push(stranger('check'));
    const place = element.parentElement!;
    element.remove();
    strangers[0]!.dispatchEvent(new IcsResultEvent('ics', 'hill', []));
    place.append(element);
    await element.updateComplete;
    expect(answerOf(element)).to.equal('');
    strangers[0]!.dispatchEvent(new IcsResultEvent('ics', 'hill', []));
    await eventually(() => answerOf(element).includes('Hill House'), 'it follows');
  });
});
