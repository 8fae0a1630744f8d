import { expect } from '@open-wc/testing';
import { reportUrl } from '../../src/domain/report.js';

const claim = { center: 'harbour', field: 'hours (visit)', value: 'Monday 10:00–16:00; Tuesday closed & more' };

describe('a report of an error', () => {
  it('is a letter about the centre and the field, with the value in it, as mail programs read it', () => {
    const url = new URL(reportUrl('mailto:errors@norda.example', claim)!);
    expect(url.pathname).to.equal('errors@norda.example');
    const [subject, body] = url.search
      .slice(1)
      .split('&')
      .map((part) => decodeURIComponent(part.split('=')[1]!));
    expect(subject).to.equal('harbour: hours (visit)');
    expect(body).to.include('hours (visit): Monday 10:00–16:00; Tuesday closed & more');
    expect(url.search).not.to.include('+');
  });

  it('is a form that is filled in, beside what its address already asks for', () => {
    const url = new URL(reportUrl('https://norda.example/report?form=7#top', claim)!);
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({ form: '7', ...claim });
    expect(url.hash).to.equal('#top');
  });

  it('is nowhere when the dataset names no address', () => {
    for (const none of [undefined, '', 'write to us']) expect(reportUrl(none, claim)).to.equal(undefined);
  });
});
