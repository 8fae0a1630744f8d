/** What a page may say of a finder by attributes, and what that comes to. */
import type { Center } from '../../domain/dataset.js';
import type { Wanted } from '../../domain/filter.js';
import type { Asked } from './asked.js';

export type Attributes = Readonly<Partial<Record<'centers' | 'municipality' | 'service' | 'map', string | null>>>;

export interface Wishes {
  centers: readonly Center[];
  asked: Asked | undefined;
  wanted: Wanted;
}

export const isMapWord = (word: string) => /^(auto|static|interactive|none)$/.test(word);

export const idsIn = (list: string | null | undefined): string[] => list?.split(/\s+/).filter(Boolean) ?? [];
