import { expect } from '@open-wc/testing';
import { checklistFor, servicesWithDocuments } from '../../src/domain/checklist.js';
import type { Guide } from '../../src/domain/dataset.js';
import shipped from '../../data/guide.json';
import { guideOfNorda, norda } from '../fakes/dataset.js';

const guide = shipped as unknown as Guide;
const lists = (service: string, presets: Record<string, string> = {}, said: Record<string, string> = {}) => {
  const { documents, questions, known } = checklistFor(service, guide, presets, said);
  return { certain: documents.filter(({ always }) => always).map(({ id }) => id), asks: questions.map(({ id }) => id), known };
};
const bringRules = guide.rules.filter(({ decision }) => decision === 'bring');

describe('a checklist', () => {
  it('asks first what an open rule needs first', () => {
    expect(lists('cpr').asks).to.deep.equal(['citizenship']);
    expect(lists('cpr', {}, { citizenship: 'other' }).asks).to.deep.equal(['citizenship', 'eu-family']);
  });

  it('asks nothing where no answer would change it', () => {
    expect(lists('cpr', {}, { citizenship: 'nordic' }).asks).to.deep.equal(['citizenship']);
    expect(lists('mitid').asks).to.deep.equal([]);
  });

  it('asks nothing that the page has answered', () => {
    expect(lists('cpr', { citizenship: 'other' }).asks).to.deep.equal(['eu-family']);
    expect(lists('cpr', { citizenship: 'other', 'eu-family': 'no' }).asks).to.deep.equal([]);
  });

  it('is whole and certain once everything is answered', () => {
    const { certain } = lists('cpr', {}, { citizenship: 'other', 'eu-family': 'no' });
    expect(certain).to.include('residence-permit').and.not.to.include('eu-residence-document');
  });

  it('forgets an answer that no longer makes a difference, and one that is no option', () => {
    expect(lists('cpr', {}, { citizenship: 'nordic', 'eu-family': 'yes' }).known).to.deep.equal({ citizenship: 'nordic' });
    expect(lists('cpr', {}, { citizenship: 'martian' }).known).to.deep.equal({});
  });

  it('is empty for those for whom the guide has no such step', () => {
    expect(checklistFor('eu-residence-document', guide, { citizenship: 'danish' }, {}).documents).to.deep.equal([]);
  });

  it('of the shipped guide is certain for everybody who answers what it asks, whatever the service', () => {
    const walk = (service: string, said: Record<string, string>) => {
      const { documents, questions, known } = checklistFor(service, guide, {}, said);
      const open = questions.find(({ id }) => !known[id]);
      if (!open) {
        expect(
          documents.filter(({ always }) => !always).map(({ id }) => id),
          `${service} ${JSON.stringify(said)}`,
        ).to.deep.equal([]);
        const wanted = bringRules.filter(
          ({ for: services, when }) =>
            services?.includes(service) && Object.entries(known).every(([id, option]) => when[id]?.includes(option!) ?? true),
        );
        for (const { id } of documents) expect(wanted.map(({ then }) => then)).to.include(id);
        return 1;
      }
      return open.options!.reduce((count, option): number => count + walk(service, { ...said, [open.id]: option }), 0);
    };
    for (const service of servicesWithDocuments(guide, {})) expect(walk(service, {})).to.be.at.least(1);
  });
});

describe('the services with documents', () => {
  it('come in the order of the dataset, those that it does not name last', () => {
    const rules = [...guideOfNorda().rules, { ...guideOfNorda().rules.at(-1)!, id: 'bring-wings', for: ['flying', 'number'] }];
    expect(servicesWithDocuments({ ...guideOfNorda(), rules }, norda())).to.deep.equal(['card', 'number', 'flying']);
  });

  it('are those that anything is brought for', () => {
    expect(servicesWithDocuments({ ...guideOfNorda(), rules: [] }, norda())).to.deep.equal([]);
  });
});
