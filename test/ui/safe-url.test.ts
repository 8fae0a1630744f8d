import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/ui/safe-url.js';

describe('a link made of data', () => {
  it('leads to https, mail or telephone', () => {
    for (const url of ['https://norda.example/a?b=c#d', 'mailto:desk@norda.example', 'tel:+9912345']) expect(safeUrl(url)).to.equal(url);
  });

  it('is refused for everything else', () => {
    const refused = [
      'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'blob:https://a/b', 'file:///etc/passwd', 'http://norda.example',
      '//norda.example', '/path', 'norda.example', '', ' ', '#', 'https://', 'about:blank', 'ftp://norda.example',
    ]; // prettier-ignore
    for (const url of refused) expect(safeUrl(url), JSON.stringify(url)).to.equal(undefined);
    expect(safeUrl(undefined)).to.equal(undefined);
  });
});
