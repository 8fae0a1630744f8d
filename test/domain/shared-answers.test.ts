import { expect } from '@open-wc/testing';
import { sharedIn, sharedText } from '../../src/domain/shared-answers.js';
import { norda } from '../fakes/dataset.js';
import { pick, seeded } from '../fakes/random.js';

const dataset = norda();
const guide = dataset.guide!;
const WORKER = { residence: 'yes', purpose: 'work', municipality: 'na' };
const read = (text: string, presets = {}) => sharedIn(text, guide, { dataset }, presets);

describe('answers that are shared', () => {
  it('are ids and the version of the guide, in signs that an address does not change', () => {
    const text = sharedText(guide, WORKER);
    expect(text).to.equal('1_residence_yes_purpose_work_municipality_na');
    expect(encodeURIComponent(text)).to.equal(text);
  });

  it('come back as they were', () => {
    expect(read(sharedText(guide, WORKER))).to.deep.equal({ isCurrent: true, answers: WORKER, dropped: [], strange: 0 });
  });

  it('keep what still applies, in whatever order it stands, and name what does not', () => {
    expect(read('0_purpose_work_residence_yes_gone_x_municipality_zz')).to.deep.equal({
      isCurrent: false,
      answers: { residence: 'yes', purpose: 'work' },
      dropped: ['municipality'],
      strange: 1,
    });
  });

  it('keep what comes after an answer that does not apply any more: only that one is asked anew', () => {
    expect(read('1_residence_yes_purpose_gone_municipality_na')).to.deep.equal({
      isCurrent: true,
      answers: { residence: 'yes', municipality: 'na' },
      dropped: ['purpose'],
      strange: 0,
    });
  });

  it('keep the visitor’s answers where the page has answered less than the page of the link had', () => {
    expect(read('1_municipality_na').answers).to.deep.equal({ municipality: 'na' });
  });

  it('drop what nobody asks any more', () => {
    expect(read('1_residence_no_purpose_work').answers).to.deep.equal({ residence: 'no' });
  });

  it('leave to the page what the page says', () => {
    expect(read(sharedText(guide, WORKER), { purpose: 'study' }).answers).to.deep.equal({ residence: 'yes', municipality: 'na' });
    expect(read(sharedText(guide, WORKER), { purpose: 'study' }).dropped).to.deep.equal(['purpose']);
  });

  it('of any rubbish are options of questions, or none: nothing else ever comes out', () => {
    const random = seeded(5);
    const signs = [
      '_',
      '__',
      '1',
      'yes',
      'residence',
      'purpose',
      'work',
      'na',
      '__proto__',
      'constructor',
      '%',
      '<b>',
      '😀',
      '',
      'municipality',
    ];
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: Math.floor(random() * 9) }, () => pick(random, signs)).join(pick(random, ['_', '']));
      const { answers, dropped, strange } = read(text);
      expect(strange, text).to.be.at.least(0);
      for (const id of dropped) expect(answers, text).not.to.have.property(id);
      for (const [id, option] of Object.entries(answers)) {
        const question = guide.questions.find((one) => one.id === id);
        expect(question?.options?.includes(option) || (question?.from && option === 'na'), text).to.equal(true);
      }
    }
  });
});
