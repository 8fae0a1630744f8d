import { expect } from '@open-wc/testing';
import { outcome, type Decided } from '../../src/domain/outcome.js';
import { whatIf } from '../../src/domain/what-if.js';
import { norda } from '../fakes/dataset.js';

const dataset = norda();
const guide = dataset.guide!;
const WORKER = { residence: 'yes', purpose: 'work', municipality: 'na' };

describe('what another answer would change', () => {
  it('is told for each question that was asked, in the order of asking', () => {
    const questions = whatIf(guide, WORKER, { dataset }).map(({ question }) => question);
    expect([...new Set(questions)]).to.deep.equal(['residence', 'purpose', 'municipality']);
  });

  it('names for every option exactly the outcome that the option has, and only others than the present one', () => {
    const effect = ({ office, center, steps }: Decided) => JSON.stringify([office, center, steps.map(({ id, office }) => [id, office])]);
    const now = outcome(guide, WORKER, { dataset }) as Decided;
    for (const { question, options, outcome: told } of whatIf(guide, WORKER, { dataset })) {
      for (const option of options) {
        const then = outcome(guide, { ...WORKER, [question]: option }, { dataset }) as Decided;
        expect(effect(then), `${question}=${option}`).to.equal(effect(told as Decided));
        expect(JSON.stringify([then.centers, effect(then)]), `${question}=${option}`).not.to.equal(
          JSON.stringify([now.centers, effect(now)]),
        );
      }
    }
  });

  it('names, where an answer opens questions nobody has answered, the first of them and the steps that come in any case', () => {
    expect(whatIf(guide, { residence: 'no' }, { dataset })).to.deep.equal([
      { question: 'residence', options: ['yes'], outcome: { is: 'open', asks: 'purpose', steps: [] } },
    ]);
    const always = {
      ...guide,
      rules: guide.rules.map((rule) => (rule.then === 'card' ? { ...rule, when: { residence: ['yes'] } } : rule)),
    };
    expect(whatIf(always, { residence: 'no' }, { dataset })[0]!.outcome).to.deep.include({ is: 'open', steps: ['card'] });
  });

  it('has nothing to say before there is an outcome', () => {
    expect(whatIf(guide, { residence: 'yes' }, { dataset })).to.deep.equal([]);
  });
});
