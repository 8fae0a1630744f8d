import { expect } from '@open-wc/testing';
import { all, textOf } from '../../fakes/page.js';
import { planned } from '../../fakes/stepper.js';

const items = (element: Element) => all(element, '.others li').map(textOf);

describe('what would change the plan', () => {
  it('is accessible', async () => {
    await expect(await planned('What would change this')).to.be.accessible();
  });

  it('is told answer by answer, with what would follow', async () => {
    const element = await planned('What would change this');
    expect(items(element)).to.deep.include.members([
      'Will you live in Norda? No, I visit: There is nothing to do yet; without: Residence card and Citizen number',
      'Why do you come? To study: without: Residence card',
    ]);
    expect(items(element).filter((item) => item.startsWith('Where will you live?')).length).to.be.above(0);
  });

  it('leaves out what would change nothing', async () => {
    const element = await planned('What would change this');
    expect(items(element).join()).not.to.include('To work').and.not.to.match(/: *$/m);
  });
});
