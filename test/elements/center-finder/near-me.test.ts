import { expect } from '@open-wc/testing';
import { norda } from '../../fakes/dataset.js';
import { answerOf, button, finder, names, search } from '../../fakes/finder.js';
import { all, eventually, one } from '../../fakes/page.js';

type Answer = { lat: number; lon: number } | { code: number };
const asked: PositionOptions[] = [];
let undo: (() => void)[] = [];

const override = (target: object, name: string, value: unknown) => {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  undo.push(() => (before ? Object.defineProperty(target, name, before) : Reflect.deleteProperty(target, name)));
};
const device = (answer: Answer | undefined) =>
  override(navigator, 'geolocation', {
    getCurrentPosition: (ok: PositionCallback, failed: PositionErrorCallback, options: PositionOptions) => {
      asked.push(options);
      if (!answer) return;
      if ('code' in answer) failed({ code: answer.code, PERMISSION_DENIED: 1 } as GeolocationPositionError);
      else ok({ coords: { latitude: answer.lat, longitude: answer.lon } } as GeolocationPosition);
    },
  });
const pressed = async (element: Element) => {
  button(element, 'Near me').click();
  await eventually(() => !/^$|One moment|Asking/.test(answerOf(element)), 'something came of it');
  return answerOf(element);
};
/** Norda with a middle for each of two areas. */
const withMiddles = () => {
  const data = norda();
  const middles: Record<string, { lat: number; lon: number }> = { na: { lat: 47.5, lon: -52.8 }, nc: { lat: 48.9, lon: -54.5 } };
  data.places = {
    ...data.places!,
    municipalities: data.places!.municipalities.map((one) => ({ ...one, ...(middles[one.code] && { point: middles[one.code] }) })),
  };
  return data;
};

afterEach(() => {
  for (const step of undo.splice(0)) step();
  undo = [];
  asked.length = 0;
});

describe('near me', () => {
  it('never asks on its own', async () => {
    device({ lat: 48.8, lon: -54.4 });
    const element = await finder({ map: 'none' });
    await search(element, 'Eastvale');
    expect(asked).to.deep.equal([]);
  });

  it('puts the nearest first, says that nearness is not who serves, and asks which area is theirs', async () => {
    device({ lat: 48.8, lon: -54.4 });
    const element = await finder({ map: 'none' }, withMiddles());
    const answer = await pressed(element);
    expect(names(element)).to.deep.equal(['Hill House', 'Harbour House']);
    expect(answer).to.include('Which one serves you depends on your municipality.').and.to.include('Which municipality is yours?');
    expect(one(element, '[data-id=hill]').textContent).to.match(/about 1\d\skm/);
    await expect(element).to.be.accessible();
    const [hillmark] = all<HTMLInputElement>(element, '[part~=answer] input');
    hillmark!.click();
    await element.updateComplete;
    expect(answerOf(element)).to.include('Hill House serves people living in Hillmark');
    expect(one(element, '[data-id=hill]').textContent, 'measured from the visitor still').to.match(/about 1\d\skm/);
  });

  it('offers no area to somebody who is far from all of them', async () => {
    device({ lat: 10, lon: 10 });
    const element = await finder({ map: 'none' }, withMiddles());
    await pressed(element);
    expect(all(element, '[part~=answer] input')).to.have.length(0);
  });

  it('asks for a rough position, that may be some minutes old', async () => {
    device({ lat: 48.8, lon: -54.4 });
    await pressed(await finder({ map: 'none' }, withMiddles()));
    expect(asked).to.deep.equal([{ enableHighAccuracy: false, timeout: 10_000, maximumAge: 300_000 }]);
  });

  const sentences: [string, () => void, string][] = [
    ['was refused', () => device({ code: 1 }), 'not allowed to say where you are'],
    ['has no answer', () => device({ code: 2 }), 'could not say where you are'],
    ['is too slow', () => device({ code: 3 }), 'could not say where you are'],
    ['is on an insecure page', () => override(globalThis, 'isSecureContext', false), 'not secure enough'],
    [
      'is in a frame that may not ask',
      () => override(document, 'featurePolicy', { allowsFeature: () => false }),
      'does not let its parts ask',
    ],
  ];
  for (const [what, prepare, sentence] of sentences) {
    it(`says why there is no position when the device ${what}, and the field is the way on`, async () => {
      prepare();
      const element = await finder({ map: 'none' });
      const answer = await pressed(element);
      expect(answer).to.include(sentence).and.to.include('Try a postcode');
      expect(await search(element, 'Hillmark')).to.include('Hill House serves');
    });
  }

  it('is forgotten when the visitor asks something else meanwhile', async () => {
    let answer: PositionCallback | undefined;
    override(navigator, 'geolocation', { getCurrentPosition: (ok: PositionCallback) => (answer = ok) });
    const element = await finder({ map: 'none' }, withMiddles());
    button(element, 'Near me').click();
    await eventually(() => answer, 'the device is asked');
    await search(element, 'Eastvale');
    answer!({ coords: { latitude: 48.8, longitude: -54.4 } } as GeolocationPosition);
    await element.updateComplete;
    expect(answerOf(element)).to.include('people living in Eastvale');
  });

  it('tells nobody where the visitor is', async () => {
    device({ lat: 48.8123, lon: -54.4123 });
    const element = await finder({ map: 'none' }, withMiddles());
    const told: string[] = [];
    for (const name of ['ics-ready', 'ics-error', 'ics-center-select']) {
      document.addEventListener(name, (event) => told.push(JSON.stringify({ ...event, type: event.type })), { once: true });
    }
    await pressed(element);
    button(element, 'Select: Hill').click();
    await element.updateComplete;
    expect(told.join()).not.to.match(/48\.8|54\.4/);
    expect(location.href).not.to.match(/48\.8|54\.4/);
    expect(element.outerHTML).not.to.match(/48\.8|54\.4/);
  });
});
