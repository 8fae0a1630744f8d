import { expect } from '@open-wc/testing';
import { HEIGHT_QUESTION, heightIn, heightMessage, isHeightWanted, wordPressMessage } from '../../src/embed/height.js';
import { seeded } from '../fakes/random.js';

describe('How high an embedded page says it is', () => {
  it('arrives in whole pixels, never too few', () => {
    expect(heightIn(heightMessage(412))).to.equal(412);
    expect(heightIn(heightMessage(412.01))).to.equal(413);
    expect(heightIn({ is: 'ics-height', value: 0.2 })).to.equal(1);
  });

  it('stays between nothing and what a page can be', () => {
    expect(heightIn({ is: 'ics-height', value: -1 })).to.equal(0);
    expect(heightIn({ is: 'ics-height', value: 5001 })).to.equal(5000);
    expect(heightIn({ is: 'ics-height', value: 1e300 })).to.equal(5000);
  });

  it('is nothing in what is no such message', () => {
    const others = [undefined, null, 400, '400', [], {}, { value: 400 }, { is: 'height', value: 400 }, { message: 'height', value: 400 }];
    const values: unknown[] = ['400', NaN, Infinity, -Infinity, null, undefined, {}, [400], true, { valueOf: () => 400 }];
    for (const data of [...others, ...values.map((value) => ({ is: 'ics-height', value }))]) expect(heightIn(data)).to.equal(undefined);
  });
});

describe('What is believed of any message', () => {
  it('is a whole number of pixels from 0 to 5000, or nothing', () => {
    const pieces: unknown[] = ['ics-height', 'height', 'ready', null, undefined, NaN, -0, 1e9, '1', {}, [], true, 12.5, Symbol.iterator];
    const draw = seeded(6);
    const any = () => pieces[Math.floor(draw() * pieces.length)];
    for (let round = 0; round < 5000; round++) {
      const value = draw() < 0.5 ? (draw() - 0.5) * 10 ** (draw() * 20) : any();
      const data = draw() < 0.2 ? any() : { is: draw() < 0.7 ? 'ics-height' : any(), value, secret: any(), message: any() };
      const height = heightIn(data);
      const isPixels = typeof height === 'number' && Number.isInteger(height) && height >= 0 && height <= 5000;
      expect(height === undefined || isPixels, String(height)).to.be.true;
      expect(isHeightWanted(data)).to.be.a('boolean');
    }
  });
});

describe('Who asks for the height', () => {
  it('is the page around it, in our words or in WordPress’', () => {
    expect(isHeightWanted(HEIGHT_QUESTION)).to.be.true;
    expect(isHeightWanted({ message: 'ready', secret: 'abc' })).to.be.true;
  });

  it('is nobody else', () => {
    for (const data of [undefined, null, 'ready', {}, { message: 'height' }, { is: 'ics-height' }])
      expect(isHeightWanted(data)).to.be.false;
  });
});

describe('WordPress', () => {
  it('hears the height with the secret that it put behind the address', () => {
    expect(wordPressMessage(400.2, '#?secret=aB3dEf9hIj')).to.deep.equal({ message: 'height', value: 401, secret: 'aB3dEf9hIj' });
  });

  it('hears nothing where there is no secret of letters and digits', () => {
    for (const hash of ['', '#', '#aarhus', '#secret=abc', '#?secret=', '#?secret=a-b', '#?secret=<img>', `#?secret=${'a'.repeat(65)}`]) {
      expect(wordPressMessage(400, hash), hash).to.equal(undefined);
    }
  });
});
