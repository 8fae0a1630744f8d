import { expect } from '@open-wc/testing';
import { norda } from '../../fakes/dataset.js';
import { all, eventually, one, textOf } from '../../fakes/page.js';
import { check } from '../../fakes/stepper.js';

const table = async () => {
  const element = await check({ 'show-all': '' });
  await eventually(() => all(element, 'table').length, 'the table shows');
  return element;
};
const rows = (element: Element) => all(element, 'tbody tr').map(textOf);
const choose = async (element: Awaited<ReturnType<typeof table>>, name: string, value: string) => {
  const select = one<HTMLSelectElement>(element, `select[name="${name}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
};

describe('all rules as a table', () => {
  it('is accessible', async () => {
    await expect(await table()).to.be.accessible();
  });

  it('shows every rule, in words, with the source of each', async () => {
    const element = await table();
    const { rules } = norda().guide!;
    expect(rows(element).length).to.equal(rules.length);
    expect(textOf(one(element, '[role=status]'))).to.equal(`${rules.length} of ${rules.length} rules can apply.`);
    for (const row of rows(element)) expect(row).to.include('The Registry');
    expect(rows(element).join('\n'))
      .to.include('Citizen number a centre serves the municipality')
      .and.to.include('within 5 days of fulfilling the conditions')
      .and.to.include('You must do this')
      .and.to.include('nothing to do yet');
    expect(all(element, 'input[type=radio]')).to.deep.equal([]);
  });

  it('is narrowed by what is known of a person: what is not known rules nothing out', async () => {
    const element = await table();
    await choose(element, 'residence', 'no');
    const visitor = rows(element);
    expect(visitor.some((row) => row.includes('nothing to do yet'))).to.equal(true);
    expect(visitor.some((row) => row.includes('within 5 days'))).to.equal(false);
    expect(
      visitor.some((row) => row.includes('Passport')),
      'a document for steps that cannot be',
    ).to.equal(false);
    expect(textOf(one(element, '.paper')), 'on paper').to.include('Will you live in Norda? No, I visit');
    expect(all(element, 'th').map(textOf), 'no column stands empty').not.to.include('Details');
    await choose(element, 'residence', '');
    expect(all(element, 'th').map(textOf)).to.include('Details');
    expect(rows(element).length).to.equal(norda().guide!.rules.length);
    await choose(element, 'municipality', 'na');
    expect(rows(element).some((row) => row.includes('the municipality itself'))).to.equal(false);
  });
});
