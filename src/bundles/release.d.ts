/** What `build.mjs` writes into the scripts. */
declare const ICS_RELEASE: import('../embed/take-page.js').Release & {
  tags: readonly string[];
  apologies: import('../embed/loader.js').Apologies;
};
/** What each attribute of each element may say. */
declare const ICS_CHOICES: import('../embed/description.js').Choices;
declare const ICS_PINS: import('../embed/pinned.js').Pins;
