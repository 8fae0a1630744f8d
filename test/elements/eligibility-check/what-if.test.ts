import { expect } from '@open-wc/testing';
import { all, textOf } from '../../fakes/page.js';
import { answer, check, outcome, planned, unfolded } from '../../fakes/stepper.js';

/** Each answer with the question above it. */
const items = (element: Element) => {
  let question = '';
  return all(element, '.others > *').flatMap((row) => {
    if (row.localName === 'dd') return [`${question} ${textOf(row)}`];
    question = textOf(row);
    return [];
  });
};

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

  it('names each question once, above its answers', async () => {
    const element = await planned('What would change this');
    const titles = all(element, '.others dt').map(textOf);
    expect(titles).to.deep.equal(['Will you live in Norda?', 'Why do you come?', 'Where will you live?']);
  });

  it('says for an answer that opens more questions what is certain, and on what the rest depends', async () => {
    const element = await check();
    await answer(element, 'no');
    await outcome(element);
    await unfolded(element, 'What would change this');
    expect(items(element)).to.deep.equal(['Will you live in Norda? Yes: depends on “Why do you come?”']);
  });

  it('leaves out what would change nothing', async () => {
    const element = await planned('What would change this');
    expect(items(element).join()).not.to.include('To work').and.not.to.match(/: *$/m);
  });
});
