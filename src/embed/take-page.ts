/** Makes this copy of the kit the one that serves the page, unless another came first. */
import { pageRecord, type PageRecord } from '../dataset/page.js';
import { runningScript } from './script-address.js';
import type { LinkRules } from './wish.js';

/** What the build knows and a running script cannot find out. */
export interface Release {
  version: string;
  /** Home page of the dataset beside the script. */
  homepage: string;
}

/** The page's record with the script's address in it when this copy serves the page, else undefined. */
export const takePage = ({ version, homepage }: Release): (PageRecord & LinkRules) | undefined => {
  const record = pageRecord();
  if (record.version) {
    (record.others ??= []).push(version);
    if (record.version !== version) {
      console.warn(`ICS Widgets: versions ${record.version} and ${version}; ${record.version} is used.`);
    }
    return undefined;
  }
  const script = runningScript();
  if (!script) {
    console.warn('ICS Widgets: load ics.js by <script defer src>.');
    return undefined;
  }
  const { icsSrc: src, icsLinks: links } = script.settings;
  return Object.assign(record, { version, homepage, base: new URL('.', script.url).href, src, links });
};
