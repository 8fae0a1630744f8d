/** What is known of a page before anything is judged: plain data, so that a judgement needs no page. */
import type { Setting } from './settings.js';

/** What the build knows of the elements: by tag and attribute the values it takes, none for one that counts by being there. */
export type Choices = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Something on the page that is a widget, or was meant to be one. */
export interface Place {
  is: 'element' | 'mount' | 'text';
  /** The tag as the page has it. Of a text, the tag that can be read in it. */
  tag: string;
  /** Where it is, as a short selector. */
  path: string;
  attributes: readonly Setting[];
  /** What its class takes; undefined when the class is not there. */
  observed?: readonly string[] | undefined;
  /** The language that is said on it or around it. */
  language?: string | undefined;
  isEdited?: boolean;
  /** The widget that it stands in. */
  inside?: string | undefined;
  /** Whether the page keeps room for it. */
  isReserved?: boolean;
  /** Level of the last heading before it. */
  headingBefore?: number | undefined;
  /** Tags of the elements that bear the id in its `listen`. */
  listensTo?: readonly string[] | undefined;
  /** Address of its data. */
  data?: string | undefined;
}

/** An id of the dataset and what people call it. */
export interface Named {
  id: string;
  names: readonly string[];
}

/** What the judgement needs of a dataset. */
export interface Facts {
  /** What an attribute may name, by attribute. */
  ids: ReadonlyMap<string, readonly Named[]>;
  languages: readonly string[];
  /** How many facts were checked longer ago than the dataset allows, and the day of the oldest check. */
  stale: { count: number; oldest: string };
}

export type Data =
  | { is: 'read'; url: string; facts: Facts; problems: readonly { path: string; reason: string }[] }
  | { is: 'failed'; url: string; reason: string };

/** What the page's policy forbade. */
export interface Block {
  directive: string;
  url: string;
}

export interface PageDescription {
  /** Tags of the kit. */
  tags: readonly string[];
  choices: Choices;
  places: readonly Place[];
  data: readonly Data[];
  blocks: readonly Block[];
  /** Elements whose code could not be had. */
  lacking: readonly { tag: string; reason: string }[];
  /** Origin of the page. */
  origin: string;
  /** Folder of the script, with a slash at its end. */
  base: string;
  version: string;
  /** Versions of the script that stood back. */
  others: readonly string[];
  /** The version that is published beside the script, when its host says so. */
  newest?: string | undefined;
  /** Whether somebody said where the data are. */
  isDataNamed: boolean;
}

/** Kinds of faults, each with words of its own in doctor-words.ts. */
export type Fault =
  | 'tag'
  | 'attribute'
  | 'no-center'
  | 'mount-stripped'
  | 'mount-unknown'
  | 'false'
  | 'value'
  | 'id'
  | 'policy'
  | 'code'
  | 'data'
  | 'data-problems'
  | 'versions'
  | 'no-language'
  | 'language'
  | 'edited'
  | 'unclosed'
  | 'as-text'
  | 'listen'
  | 'listen-many'
  | 'tiles'
  | 'old'
  | 'pinned'
  | 'stale'
  | 'unreserved'
  | 'heading';

/** A fault that was found, with what its sentences name. */
export interface Finding {
  is: Fault;
  /** `broken`: something does not work. `better`: it works, and could do so better. */
  weight: 'broken' | 'better';
  /** Which of the page's places, if it is about one. */
  place?: number;
  /** What is put into the sentences, by name. */
  named: Readonly<Record<string, string>>;
  /** The line as it should read. */
  mend?: string;
  /** What a machine said about it, in English. */
  detail?: string;
}
