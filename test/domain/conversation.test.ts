import { expect } from '@open-wc/testing';
import { answered, asked, changing, progress, SILENCE, wentBack, type Conversation, type Sheet } from '../../src/domain/conversation.js';
import type { Dataset } from '../../src/domain/dataset.js';
import { everyPath } from '../../src/domain/guide-paths.js';
import { prune } from '../../src/domain/guide.js';
import ics from '../../data/ics.json';
import places from '../../data/places.json';
import shipped from '../../data/guide.json';

const dataset = { ...ics, places, guide: shipped } as unknown as Dataset;
const guide = dataset.guide!;
const sheet: Sheet = { guide, dataset, presets: {} };
const paths = everyPath(guide, { dataset }).map(({ answers }) => Object.entries(prune(guide, answers, { dataset })));

/** How many questions the longest path has that begins with these answers. */
const longestAfter = (beginning: readonly [string, string][]) =>
  Math.max(
    ...paths
      .filter((path) => beginning.every(([id, option], at) => path[at]?.[0] === id && path[at][1] === option))
      .map((path) => path.length),
  );

const saidOf = (path: readonly [string, string][]): Conversation =>
  path.reduce((said, [id, option]) => answered(said, id, option, sheet), SILENCE);

describe('"Question 2 of at most 5"', () => {
  it('is never too low for whoever went back and answers otherwise, on every path, at every question', () => {
    let screens = 0;
    for (const path of paths) {
      let said = saidOf(path);
      for (let at = path.length - 1; at >= 0; at--) {
        said = wentBack(said, sheet);
        const question = asked(said, sheet)!;
        expect(question).to.equal(path[at]![0]);
        const { position, atMost } = progress(said, question, sheet);
        expect(position).to.equal(at + 1);
        expect(atMost, JSON.stringify(path.slice(0, at))).to.be.at.least(longestAfter(path.slice(0, at)));
        screens++;
      }
    }
    expect(screens).to.be.above(1000);
  });

  it('says on the way back what it said on the way there', () => {
    for (const path of paths.filter((_, index) => index % 5 === 0)) {
      let said: Conversation = SILENCE;
      const there = path.map(([id, option]) => {
        const told = progress(said, id, sheet);
        said = answered(said, id, option, sheet);
        return told;
      });
      for (let at = path.length - 1; at >= 0; at--) {
        said = wentBack(said, sheet);
        expect(progress(said, path[at]![0], sheet)).to.deep.equal(there[at]);
      }
    }
  });
});

describe('going back', () => {
  it('from an answer that one came to change leads to the plan again, with every answer as it was', () => {
    const said = saidOf(paths[0]!);
    const back = wentBack(changing(said, paths[0]![0]![0]), sheet);
    expect(asked(back, sheet)).to.equal(null);
    expect(back.answers).to.deep.equal(said.answers);
  });
});
