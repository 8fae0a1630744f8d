/** Makes this copy of the kit the one that serves the page, unless another came first. */
import { pageRecord } from '../dataset/page.js';
import { runningScript } from './script-address.js';

/** What the build knows and a running script cannot find out. */
export interface Release {
  version: string;
  /** Home page of the dataset beside the script. */
  homepage: string;
}

/** The folder of the script when this copy serves the page, else undefined. */
export const takePage = ({ version, homepage }: Release): string | undefined => {
  const record = pageRecord();
  if (record.version !== undefined) {
    if (record.version !== version) {
      console.warn(`ICS Widgets: versions ${record.version} and ${version} are on this page; ${record.version} is used.`);
    }
    return undefined;
  }
  const script = runningScript();
  if (!script) {
    console.warn('ICS Widgets: load the script by its address, with <script defer src>, not inline.');
    return undefined;
  }
  const base = new URL('.', script.url).href;
  Object.assign(record, { version, base, homepage, src: script.src });
  return base;
};
