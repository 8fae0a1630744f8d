/** The engine that a test runs in, and what not every driver of an engine can be asked for in the same words. */
import { emulateMedia, executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';

type Engine = 'chromium' | 'firefox' | 'webkit';

const engineOf = (userAgent: string): Engine =>
  userAgent.includes('Firefox/') ? 'firefox' : userAgent.includes('Chrome/') ? 'chromium' : 'webkit';

/** What runs the test. */
export const engine = engineOf(navigator.userAgent);

type Page = Document | ShadowRoot;

const pagesIn = (page: Page): Page[] => [
  page,
  ...[...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? pagesIn(shadowRoot) : [])),
];

const mediaRulesIn = (rules: Iterable<CSSRule>): CSSMediaRule[] =>
  [...rules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...('cssRules' in rule ? mediaRulesIn(rule.cssRules as CSSRuleList) : []),
  ]);

const PRINT = /\bprint\b/g;
const SCREEN = /\bscreen\b/g;
/** Conditions as they were written, by the rules that tell paper from screen. */
const rewritten = new Map<CSSMediaRule, string>();

/** Where no driver lays a page on paper, what holds on paper is written into the rules themselves. */
const rewriteFor = (isPaper: boolean) => {
  for (const [rule, condition] of rewritten) rule.media.mediaText = condition;
  rewritten.clear();
  if (!isPaper) return;
  const sheets = new Set(pagesIn(document).flatMap((page) => [...page.styleSheets, ...page.adoptedStyleSheets]));
  for (const rule of [...sheets].flatMap((sheet) => mediaRulesIn(sheet.cssRules))) {
    const { mediaText } = rule.media;
    const onPaper = mediaText.replace(SCREEN, 'not all').replace(PRINT, 'all');
    if (onPaper === mediaText) continue;
    rewritten.set(rule, mediaText);
    rule.media.mediaText = onPaper;
  }
};

const becomes = async (media: 'print' | 'screen') => {
  if (engine === 'chromium') await emulateMedia({ media });
  else rewriteFor(media === 'print');
};

/** Lays the page on paper: what its style sheets say of print holds now. */
export const onPaper = () => becomes('print');

/** Takes the page back to the screen. */
export const onScreen = () => becomes('screen');

/** Makes the window so many pixels wide and high inside. */
export const windowOf = async (width: number, height: number) => {
  if (engine === 'webkit') await executeServerCommand('resize-window', { width, height });
  else await setViewport({ width, height });
};

/** Presses a key while another is held down. */
export const pressWith = async (held: string, key: string) => {
  if (engine === 'webkit') return void (await executeServerCommand('press-together', [held, key]));
  await sendKeys({ down: held });
  await sendKeys({ press: key });
  await sendKeys({ up: held });
};
