/** Registers every element, for npm users with a bundler. */
import { elements } from './tags.js';

await Promise.all(Object.values(elements).map((define) => define()));
