/** How fast the engine is, as a ratio: seconds depend on the machine, and on what else it does. */
import type opening_hours from 'opening_hours';
import type { Hours, WeeklyRow } from '../../src/domain/dataset.js';
import { stateAt } from '../../src/domain/hours.js';
import { seeded } from '../fakes/random.js';
import { theirs } from './against-opening-hours.js';
import { CONTEXT, TEMPLATES } from './osm-specs.js';
import { osmText } from './osm-text.js';

export interface Speed {
  instants: number;
  rounds: number;
  /** The median over the specs of the ratio for a record that was asked before. */
  ratio: number;
  specs: { spec: string; ratio: number; ratioWhenNew: number }[];
}

const INSTANTS = 3000;
/** A lunch break, two short days, and every weekday alike. */
const SPECS = [3, 5, 6].map((index) => TEMPLATES[index]!);

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const timed = (ask: () => void): number => {
  const started = performance.now();
  ask();
  return performance.now() - started;
};

/** State and next change, as a badge asks for them. */
const askThem = (hours: opening_hours, instants: Date[]) => {
  for (const date of instants) {
    hours.getState(date);
    hours.getNextChange(date);
  }
};
const askUs = (record: Hours, instants: number[]) => {
  for (const at of instants) stateAt(record, at, CONTEXT);
};

const recordOf = (weekly: WeeklyRow[]): Hours => ({ channel: 'visit', weekly, source: 'lid', checked: null, status: 'confirmed' });

/**
 * Theirs is parsed once. Ours is asked twice in every round: with a record that it has met, as a page does minute after
 * minute, and with one that it has never seen. The rounds of both take turns, so that a busy machine slows both.
 */
export const speed = (seed: number, rounds: number): Speed => {
  const random = seeded(seed);
  const from = Date.UTC(2024, 0, 1);
  const instants = Array.from({ length: INSTANTS }, () => Math.floor(from + random() * (Date.UTC(2031, 0, 1) - from)));
  const dates = instants.map((at) => new Date(at));
  const specs = SPECS.map((weekly) => {
    const known = recordOf(weekly);
    const hours = theirs(known);
    askUs(known, instants);
    const ratios: number[] = [];
    const ratiosWhenNew: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const them = timed(() => askThem(hours, dates));
      const us = timed(() => askUs(known, instants));
      const unmet = recordOf(weekly);
      const usNew = timed(() => askUs(unmet, instants));
      ratios.push(them / us);
      ratiosWhenNew.push(them / usNew);
    }
    return { spec: osmText(known, {}), ratio: Math.round(median(ratios)), ratioWhenNew: Math.round(median(ratiosWhenNew)) };
  });
  return { instants: INSTANTS, rounds, ratio: median(specs.map(({ ratio }) => ratio)), specs };
};
