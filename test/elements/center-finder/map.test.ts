/** The finder's map by its contract, on a host of its own: the picture, and what Leaflet and our pins make of it. */
import { LitElement } from 'lit';
import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { finderMap, styles } from '../../../src/elements/center-finder/map.js';
import type { Center, Dataset } from '../../../src/domain/dataset.js';
import { project, unproject } from '../../../src/domain/project.js';
import { box, frame } from '../../../src/map/outline.js';
import type { IcsMapConsentEvent } from '../../../src/ui/map-events.js';
import type { MapView } from '../../../src/ui/map-view.js';
import { basics } from '../../../src/ui/basics.js';
import { tokens } from '../../../src/ui/tokens.js';
import { norda } from '../../fakes/dataset.js';
import { all, eventually, one, placed, textOf, warnings } from '../../fakes/page.js';

class MapHost extends LitElement {
  static override styles = [tokens, basics, ...styles];
  view!: MapView;
  readonly selected: string[] = [];
  readonly items: string[] = [];
  readonly reports = new Map<string, string | undefined>();
  #map = finderMap(this, {
    select: (id) => {
      this.selected.push(id);
      this.show({ selected: id });
    },
    toItem: (id) => this.items.push(id),
    report: (topic, fault) => this.reports.set(topic, fault),
  });
  override render() {
    return this.#map.render(this.view);
  }
  show(change: Partial<MapView>) {
    this.view = { ...this.view, ...change };
    this.requestUpdate();
    return this.updateComplete;
  }
}
customElements.define('map-host', MapHost);

/** A centre at a part of the box, from its upper left corner. */
const centerAt = (id: string, x: number, y: number): Center => ({
  ...norda().centers[0]!,
  id,
  name: { en: `House ${id}` },
  municipality: 'nowhere',
  point: {
    ...unproject({ x: box.x + x * box.width, y: box.y + y * box.height }, frame),
    precision: 'door',
    source: 'x',
    checked: null,
    status: 'unconfirmed',
  },
});
const FOUR = () => [centerAt('a', 0.2, 0.2), centerAt('b', 0.8, 0.3), centerAt('c', 0.5, 0.5), centerAt('d', 0.3, 0.8)];
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => centerAt(`n${index}`, 0.1 + 0.8 * ((index * 0.618) % 1), 0.1 + 0.8 * ((index * 0.377) % 1)));

const mapOf = async (change: Partial<MapView> = {}, width = 600) => {
  const place = placed(html`<div></div>`);
  place.style.inlineSize = `${width}px`;
  const host = document.createElement('map-host') as MapHost;
  const dataset: Dataset = norda();
  host.view = { centers: FOUR(), dataset, selected: undefined, serving: [], position: undefined, mode: 'auto', ...change };
  place.append(host);
  await host.updateComplete;
  const canvas = one(host, '.canvas');
  canvas.style.aspectRatio = '1.215';
  await eventually(() => canvas.style.getPropertyValue('--_unit'), 'the picture is measured');
  return host;
};
const explored = async (change: Partial<MapView> = {}, width?: number) => {
  const host = await mapOf(change, width);
  one(host, '[part=explore]').click();
  await eventually(() => pins(host).length, 'the map moves');
  return host;
};
const pins = (host: MapHost) => all<HTMLButtonElement>(host, 'button.marker');
const pin = (host: MapHost, name: string) => pins(host).find((button) => textOf(button).includes(name))!;
const drawnPins = (host: MapHost) => [...host.shadowRoot!.querySelectorAll('g.marker')];
const middle = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2] as const;
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
const control = (host: MapHost, name: string) => one<HTMLButtonElement>(host, `button[aria-label="${name}"]`);
const activeIn = (host: MapHost) => host.shadowRoot!.activeElement as HTMLElement | null;

describe('the picture', () => {
  it('is an image whose name says what the list holds, without anything to tab into but its button', async () => {
    const host = await mapOf();
    const image = one(host, 'svg');
    expect(image.getAttribute('role')).to.equal('img');
    expect(image.getAttribute('aria-label')).to.equal('Map with 4 numbered centres, the same as in the list');
    expect(all(host, 'button, a, [tabindex]').map(textOf)).to.deep.equal(['Explore map']);
    await expect(host).to.be.accessible();
  });

  it('numbers its pins as the list does, and leaves out what has no place', async () => {
    const [a, b, c] = FOUR();
    const host = await mapOf({ centers: [a!, { ...b!, point: undefined }, c!] });
    expect(drawnPins(host).map((group) => textOf(group.querySelector('.digit')))).to.deep.equal(['1', '3']);
    expect(one(host, 'svg').getAttribute('aria-label')).to.include('2 numbered');
  });

  it('keeps the size of its pins at any width', async () => {
    const sizeAt = async (width: number) => {
      const host = await mapOf({}, width);
      const circle = drawnPins(host)[0]!.querySelector<SVGCircleElement>('circle:not(.ring)')!;
      // Without its outline, which not every engine counts as its own.
      return circle.getBBox().width * circle.getScreenCTM()!.a;
    };
    expect(await sizeAt(900)).to.be.closeTo(28, 1);
    expect(await sizeAt(280)).to.be.closeTo(28, 1);
  });

  it('draws groups above twelve centres, and every centre is in one', async () => {
    const host = await mapOf({ centers: many(300) });
    await eventually(() => drawnPins(host).length, 'the groups are drawn');
    const groups = drawnPins(host);
    expect(groups.length).to.be.within(10, 90);
    const counts = groups.map((group) => (group.classList.contains('several') ? Number(textOf(group.querySelector('.digit'))) : 1));
    expect(counts.reduce((sum, count) => sum + count)).to.equal(300);
    expect(one(host, 'svg').getAttribute('aria-label')).to.include('300 centres').and.to.include('close together');
  });

  it('shows who serves, what is chosen and where the visitor is, in shape as well', async () => {
    const host = await mapOf({ serving: ['b'], selected: 'c', position: { lat: 56, lon: 10 } });
    expect(drawnPins(host).map(({ classList }) => [...classList].slice(1))).to.deep.equal([[], ['serves'], ['chosen'], []]);
    const ring = drawnPins(host)[2]!.querySelector('.ring')!;
    expect(getComputedStyle(ring).display).to.equal('inline');
    expect(one(host, '.here').getBoundingClientRect().width).to.be.above(8);
  });

  it('stays a picture when the page says so', async () => {
    const host = await mapOf({ mode: 'static' });
    expect(all(host, '[part=explore]')).to.have.length(0);
    one(host, '.canvas').dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse', bubbles: true }));
    await settled();
    expect(all(host, '.stage')).to.have.length(0);
  });
});

describe('exploring', () => {
  it('begins at a press on the map, and at none that only passes over it', async () => {
    const host = await mapOf();
    const canvas = one(host, '.canvas');
    for (const type of ['pointerenter', 'pointerover', 'pointermove', 'mouseover'])
      canvas.dispatchEvent(new PointerEvent(type, { bubbles: true }));
    canvas.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    await settled();
    expect(all(host, '.stage'), 'neither hover nor a finger that scrolls').to.have.length(0);
    canvas.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse', bubbles: true }));
    await eventually(() => pins(host).length, 'the map moves');
  });

  it('begins by itself where the page wants that, once it is in sight', async () => {
    const host = await mapOf({ mode: 'interactive' });
    await eventually(() => pins(host).length, 'the map moves');
  });

  it('changes nothing that one sees: every pin stays within a pixel', async () => {
    for (const width of [280, 417, 600, 903.5]) {
      const host = await mapOf({}, width);
      const before = drawnPins(host).map((group) => middle(group.querySelector('circle:not(.ring)')!));
      const height = one(host, '.canvas').getBoundingClientRect().height;
      one(host, '[part=explore]').click();
      await eventually(() => pins(host).length === 4, 'the map moves');
      pins(host).forEach((button, index) => {
        const [x, y] = middle(button);
        expect(Math.abs(x - before[index]![0]), `x of pin ${index + 1} at ${width}`).to.be.at.most(1);
        expect(Math.abs(y - before[index]![1]), `y of pin ${index + 1} at ${width}`).to.be.at.most(1);
      });
      expect(one(host, '.canvas').getBoundingClientRect().height).to.equal(height);
    }
  });

  it('moves no label, and leaves room for the ring of a chosen pin', async () => {
    for (const width of [480, 720]) {
      const host = await mapOf({ selected: 'a' }, width);
      const edge = (label: Element, isBefore: boolean) => label.getBoundingClientRect()[isBefore ? 'right' : 'left'];
      const drawn = drawnPins(host).map((group) => {
        const label = group.querySelector('.label')!;
        const isBefore = label.getAttribute('text-anchor') === 'end';
        const { top, height } = label.getBoundingClientRect();
        const ring = group.querySelector('.ring')!.getBoundingClientRect();
        return { isBefore, at: edge(label, isBefore), y: top + height / 2, ring: isBefore ? ring.left : ring.right };
      });
      expect(drawn.map(({ isBefore }) => isBefore)).to.include(true);
      expect(drawn[0]!.at - drawn[0]!.ring, 'between the ring and its label').to.be.at.least(4);
      one(host, '[part=explore]').click();
      await eventually(() => pins(host).length === 4, 'the map moves');
      pins(host).forEach((button, index) => {
        const label = button.querySelector('.label')!;
        const { isBefore, at, y } = drawn[index]!;
        const { top, height } = label.getBoundingClientRect();
        // Where the box of drawn letters ends is not the same in every engine.
        expect(Math.abs(edge(label, isBefore) - at), `label ${index + 1} at ${width}`).to.be.at.most(1.5);
        expect(Math.abs(top + height / 2 - y), `height of label ${index + 1} at ${width}`).to.be.at.most(1.5);
      });
    }
  });

  it('writes labels beside the pins where there is room, and none on a narrow page', async () => {
    const labelled = async (width: number) => {
      const host = await mapOf({}, width);
      host.style.containerType = 'inline-size';
      return drawnPins(host).map((group) => getComputedStyle(group.querySelector('.label')!).display !== 'none');
    };
    expect(await labelled(600)).to.deep.equal([true, true, true, true]);
    expect(await labelled(400)).to.deep.equal([false, false, false, false]);
  });

  it('zooms around the chosen pin, else around the nearest, never into the sea', async () => {
    const host = await explored({ selected: 'b' });
    const before = middle(pin(host, 'House b'));
    control(host, 'Zoom in').click();
    await settled();
    const after = middle(pin(host, 'House b'));
    expect(Math.hypot(after[0] - before[0], after[1] - before[1])).to.be.at.most(1.5);
    const free = await explored();
    for (let press = 0; press < 8; press++) {
      control(free, 'Zoom in').click();
      await settled();
    }
    const { left, right, top, bottom } = one(free, '.canvas').getBoundingClientRect();
    const inView = pins(free).filter((button) => {
      const [x, y] = middle(button);
      return x > left && x < right && y > top && y < bottom;
    });
    expect(inView, 'a pin is in view').not.to.be.empty;
  });

  it('says where there is no nearer and no farther, and the focus stays', async () => {
    const host = await explored();
    const isOff = (name: string) => control(host, name).getAttribute('aria-disabled') === 'true';
    await eventually(() => isOff('Zoom out'), 'the whole is the farthest');
    expect(isOff('Zoom in')).to.equal(false);
    control(host, 'Zoom in').focus();
    for (let press = 0; press < 12 && !isOff('Zoom in'); press++) {
      control(host, 'Zoom in').click();
      await settled();
    }
    expect([isOff('Zoom in'), isOff('Zoom out')]).to.deep.equal([true, false]);
    expect(activeIn(host) === control(host, 'Zoom in')).to.equal(true);
    one(host, '[part=explore]').click();
    await eventually(() => isOff('Zoom out') && !isOff('Zoom in'), 'the whole is the farthest');
  });

  it('lays the coast under the pins at any zoom, with a line as thin as before', async () => {
    const host = await explored();
    const land = () => host.shadowRoot!.querySelector('.stage .land')!;
    const corner = () => {
      const { left, top, width } = land().parentElement!.getBoundingClientRect();
      const scale = width / frame.width;
      const { x, y } = project(host.view.centers[0]!.point!, frame);
      return [left + x * scale, top + y * scale];
    };
    for (let round = 0; round < 3; round++) {
      const [x, y] = middle(pin(host, 'House a'));
      expect(Math.hypot(x - corner()[0]!, y - corner()[1]!), `at zoom ${round}`).to.be.at.most(0.5);
      // A transform of scale would scale the stroke as well.
      expect(land().parentElement!.style.transform)
        .to.match(/^translate\(/)
        .and.not.to.include('scale');
      pin(host, 'House a').focus();
      await sendKeys({ press: '+' });
    }
  });

  it('keeps the focus on the button that was pressed', async () => {
    const host = await mapOf();
    const button = one(host, '[part=explore]');
    button.focus();
    button.click();
    await eventually(() => pins(host).length, 'the map moves');
    expect(activeIn(host) === button).to.equal(true);
    expect(textOf(button)).to.equal('Whole map');
    await expect(host).to.be.accessible();
  });

  it('prints the picture, not what was explored', async () => {
    const sheets = (await explored()).shadowRoot!.adoptedStyleSheets;
    const rules = sheets
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === 'print');
    const text = rules.map(({ cssText }) => cssText).join();
    expect(text).to.match(/svg\[role="?img"?\][^}]*visibility: visible/);
    expect(text).to.match(/\.stage[^}]*\)[^}]*display: none/);
  });
});

describe('the keyboard', () => {
  it('meets one pin in the order of the page, and the arrows the others in the order of the list [9]', async () => {
    const host = await explored();
    expect(pins(host).map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1]);
    pins(host)[0]!.focus();
    const walked = [];
    for (const press of ['ArrowRight', 'ArrowDown', 'End', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'Home']) {
      await sendKeys({ press });
      walked.push(pins(host).indexOf(activeIn(host) as HTMLButtonElement));
    }
    expect(walked).to.deep.equal([1, 2, 3, 3, 2, 1, 0]);
    expect(pins(host).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('chooses with Enter and with Space, once each, and the focus stays', async () => {
    const host = await explored();
    pins(host)[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: ' ' });
    expect(host.selected).to.deep.equal(['b', 'c']);
    expect(activeIn(host) === pin(host, 'House c')).to.equal(true);
    expect(pins(host).map((button) => button.getAttribute('aria-current'))).to.deep.equal([null, null, 'true', null]);
  });

  it('goes back to the list with Escape', async () => {
    const host = await explored();
    pins(host)[3]!.focus();
    await sendKeys({ press: 'Escape' });
    expect(host.items).to.deep.equal(['d']);
  });

  it('goes past the map with one press', async () => {
    const host = await explored();
    const address = location.href;
    const skip = one(host, '.skip');
    expect(textOf(skip)).to.equal('Skip the map');
    skip.focus();
    expect(skip.getBoundingClientRect().width).to.be.above(40);
    await sendKeys({ press: 'Enter' });
    expect(activeIn(host)!.className).to.include('end');
    expect(all(host, '.skip, .stage, .end').map(({ className }) => className.split(' ')[0])).to.deep.equal(['skip', 'stage', 'end']);
    expect(location.href).to.equal(address);
  });

  it('is never moved by a choice in the list', async () => {
    const host = await explored();
    const field = placed<HTMLInputElement>(html`<input aria-label="elsewhere" />`);
    field.focus();
    await host.show({ selected: 'd' });
    await settled();
    expect(document.activeElement === field).to.equal(true);
    expect(pin(host, 'House d').getAttribute('aria-current')).to.equal('true');
    expect(pin(host, 'House d').tabIndex).to.equal(-1);
  });
});

describe('pins', () => {
  it('have a name, no second description, and room for a finger', async () => {
    const host = await explored({}, 280);
    for (const [index, button] of pins(host).entries()) {
      expect(textOf(button))
        .to.include(`${index + 1}`)
        .and.to.include(`House ${'abcd'[index]}`);
      expect(button.title).to.equal('');
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    for (const button of all(host, 'button:not(.skip)')) expect(Math.min(button.offsetWidth, button.offsetHeight)).to.be.at.least(24);
  });

  it('take names from data as text', async () => {
    const [a] = FOUR();
    const host = await explored({ centers: [{ ...a!, name: { en: '<img src=x onerror=alert(1)>' } }] });
    expect(all(host, 'img')).to.have.length(0);
    expect(textOf(pins(host)[0])).to.include('<img');
  });

  it('are all reached one after the other without dragging, round and round', async () => {
    const host = await explored();
    for (let press = 0; press < 5; press++) {
      control(host, 'Next centre').click();
      await host.updateComplete;
    }
    control(host, 'Previous centre').click();
    expect(host.selected).to.deep.equal(['a', 'b', 'c', 'd', 'a', 'd']);
  });

  it('come into view when they are chosen', async () => {
    const host = await explored();
    for (let press = 0; press < 3; press++) control(host, 'Zoom in').click();
    for (const id of ['a', 'd']) {
      await host.show({ selected: id });
      await new Promise((resolve) => setTimeout(resolve, 400));
      const [x, y] = middle(pin(host, `House ${id}`));
      const { left, right, top, bottom } = one(host, '.canvas').getBoundingClientRect();
      expect(x > left && x < right && y > top && y < bottom, id).to.equal(true);
    }
  });

  it('stay the same elements while the list around them changes', async () => {
    const host = await explored();
    const [first] = pins(host);
    first!.focus();
    const [a, b, c, d] = host.view.centers;
    await host.show({ centers: [d!, c!, b!, a!] });
    await settled();
    expect(pins(host)[3] === first).to.equal(true);
    expect(activeIn(host) === first).to.equal(true);
    expect(pins(host).map((button) => textOf(button.querySelector('.digit')))).to.deep.equal(['1', '2', '3', '4']);
    expect(textOf(first).startsWith('4')).to.equal(true);
  });
});

describe('groups of pins', () => {
  it('open by a tap, until every pin stands alone', async () => {
    const host = await explored({ centers: many(60) });
    const groups = () => pins(host).filter(({ classList }) => classList.contains('several'));
    const before = groups().length;
    expect(before).to.be.above(3);
    const [group] = groups();
    expect(group!.getAttribute('aria-label')).to.match(/^\d+ centres, zoom in$/);
    expect(group!.getAttribute('aria-label')!.startsWith(textOf(group))).to.equal(true);
    group!.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => !group!.isConnected, 'the group opens');
    expect(activeIn(host)?.className, 'the focus goes to a pin of the group').to.include('marker');
    expect(host.selected).to.deep.equal([]);
  });

  it('of pins on one spot give them one after the other', async () => {
    const centers = [...many(12), centerAt('x', 0.5, 0.5), centerAt('y', 0.5, 0.5), centerAt('z', 0.5, 0.5)];
    const host = await explored({ centers });
    for (let tap = 0; tap < 12 && new Set(host.selected).size < 3; tap++) {
      const spot = pins(host).find(({ classList }) => classList.contains('several'));
      const { width } = one(host, '.canvas').getBoundingClientRect();
      expect(width).to.be.above(0);
      (spot ?? pins(host)[0])!.click();
      await settled();
    }
    expect(host.selected.filter((id) => 'xyz'.includes(id)).length).to.be.at.least(3);
    expect([...new Set(host.selected)].sort().join('')).to.include('xyz');
  });

  it('of 10,000 are drawn again within a frame or two after a move', async () => {
    const host = await explored({ centers: many(10_000) });
    expect(pins(host).length).to.be.below(200);
    const twoFramesAfter = async (act: () => void) => {
      const from = performance.now();
      act();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - from;
    };
    const empty = await twoFramesAfter(() => {});
    expect(await twoFramesAfter(() => control(host, 'Move right').click())).to.be.below(Math.max(200, 4 * empty));
  });
});

describe('pictures of streets', () => {
  const FOREIGN = { tiles: 'https://{s}.tiles.example/{z}/{x}/{y}.png', tilesAttribution: '© Somebody' };
  const OWN = { tiles: '/src/pages/picture.png?/{z}/{x}/{y}', tilesAttribution: '© <b>Us</b>' };
  const NOWHERE = { ...OWN, tiles: '/tiles/{z}/{x}/{y}.png' };
  const tiles = (host: MapHost) => all<HTMLImageElement>(host, 'img');

  it('are nobody’s until the page names them', async () => {
    expect(tiles(await explored())).to.have.length(0);
  });

  it('of the page’s own origin come with the map, with whom they are by as text', async () => {
    const host = await explored(OWN);
    await eventually(() => tiles(host).length, 'pictures are asked for');
    expect(tiles(host)[0]!.src).to.match(new RegExp(`^${location.origin}/src/pages/picture\\.png\\?/\\d+/\\d+/\\d+$`));
    expect(textOf(one(host, '.credit'))).to.equal('© <b>Us</b>');
    expect(all(host, '.link')).to.have.length(0);
  });

  it('of another host wait for a click that names it, and for the page', async () => {
    const host = await explored(FOREIGN);
    const asked: IcsMapConsentEvent[] = [];
    host.addEventListener('ics-map-consent', (event) => asked.push(event), { once: true });
    await settled();
    expect(tiles(host)).to.have.length(0);
    const button = one(host, 'figcaption .link');
    expect(textOf(button)).to.equal('Show street map – loads from tiles.example');
    host.addEventListener('ics-map-consent', (event) => event.preventDefault(), { once: true });
    button.click();
    await settled();
    expect(asked.map((event) => [event.host, event.cancelable, event.composed])).to.deep.equal([['tiles.example', true, true]]);
    expect(Object.keys(asked[0]!)).to.deep.equal(['isTrusted', 'host']);
    expect(tiles(host), 'the page said no').to.have.length(0);
    button.click();
    await eventually(() => tiles(host).length, 'pictures are asked for');
    expect(tiles(host)[0]!.referrerPolicy).to.equal('strict-origin-when-cross-origin');
  });

  it('go again by the button that brought them, which keeps the focus', async () => {
    const host = await explored({ ...OWN, tiles: `http://${location.hostname}:1/{z}/{x}/{y}.png` });
    const button = one(host, 'figcaption .link');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => tiles(host).length, 'pictures are asked for');
    await host.updateComplete;
    expect(activeIn(host) === one(host, 'figcaption .link')).to.equal(true);
    expect(textOf(activeIn(host))).to.equal('Hide street map');
    await sendKeys({ press: 'Enter' });
    await eventually(() => tiles(host).length === 0, 'the pictures are gone');
    expect(textOf(activeIn(host))).to.include('Show street map');
  });

  it('come without a question where the page says that it has been asked, and go when that is over', async () => {
    const host = await explored({ ...FOREIGN, tilesConsent: 'granted' });
    await eventually(() => tiles(host).length, 'pictures are asked for');
    expect(all(host, 'figcaption .link'), 'the page has asked').to.have.length(0);
    await host.show({ tiles: null });
    await settled();
    expect(tiles(host)).to.have.length(0);
  });

  it('are not shown without saying whom they are by, and the author learns of it', async () => {
    const host = await explored({ ...OWN, tilesAttribution: ' ' });
    await settled();
    expect(tiles(host)).to.have.length(0);
    expect(host.reports.get('tiles-attribution')).to.include('tiles-attribution');
  });

  it('from what is no address are told to the author', async () => {
    for (const wrong of ['/tiles/{z}/{x}.png', 'javascript:{z}{x}{y}', 'https://{z}{x}{y}:nope/']) {
      const host = await explored({ ...OWN, tiles: wrong });
      expect(host.reports.get('tiles'), wrong).to.include(wrong).and.to.include('{z}');
    }
    const host = await explored({ ...OWN, tilesConsent: 'yes' });
    expect(host.reports.get('tiles-consent')).to.include('"granted"');
  });

  it('that do not come leave the coast line, one report, and a sentence in place of whom they are by', async () => {
    const host = await explored(NOWHERE);
    await eventually(() => host.reports.get('tiles-answer'), 'it is reported');
    await eventually(() => all(host, '.error').length, 'it is said');
    expect(textOf(one(host, '.error'))).to.equal('The street map could not be loaded.');
    expect(all(host, '.credit')).to.have.length(0);
    expect(host.reports.get('tiles-answer')).to.include('/tiles/').and.to.include('img-src');
    expect(host.shadowRoot!.querySelector('.stage .land')).to.exist;
  });
});

describe('a host that comes and goes', () => {
  it('takes its map with it, and has a new one when it is back', async () => {
    const host = await explored();
    const place = host.parentElement!;
    host.remove();
    expect(host.shadowRoot!.querySelectorAll('.leaflet-pane').length).to.equal(0);
    place.append(host);
    await eventually(() => pins(host).length === 4, 'the map is back');
  });

  it('leaves nothing behind when it goes while the code is on its way', async () => {
    const host = await mapOf();
    one(host, '[part=explore]').click();
    host.remove();
    await settled();
    await settled();
    expect(host.shadowRoot!.querySelectorAll('.leaflet-pane').length).to.equal(0);
  });

  it('waits for room, and is right when it has it', async () => {
    const host = await mapOf();
    const place = host.parentElement!;
    place.style.display = 'none';
    one(host, '[part=explore]').click();
    await settled();
    expect(pins(host)).to.have.length(0);
    place.style.display = '';
    await eventually(() => pins(host).length === 4, 'the map begins');
    const before = drawnPins(host).map((group) => middle(group.querySelector('circle:not(.ring)')!));
    pins(host).forEach((button, index) => expect(Math.abs(middle(button)[0] - before[index]![0])).to.be.at.most(1));
  });

  it('shows everything at another width, until somebody has moved it', async () => {
    const host = await explored();
    host.parentElement!.style.inlineSize = '300px';
    const drawn = (index: number) => middle(drawnPins(host)[index]!.querySelector('circle:not(.ring)')!)[0];
    const isRight = () => pins(host).every((button, index) => Math.abs(middle(button)[0] - drawn(index)) <= 1);
    await eventually(
      () => host.shadowRoot!.querySelector('.canvas')!.clientWidth <= 300 && isRight(),
      'the pins are where they were drawn',
    );
  });

  it('says so when the map cannot be made, and keeps the picture', async () => {
    warnings();
    const host = await mapOf();
    Object.defineProperty(host, 'isConnected', { value: true, configurable: true });
    const original = globalThis.document.createElementNS;
    document.createElementNS = (() => {
      throw new TypeError('refused');
    }) as typeof original;
    one(host, '[part=explore]').click();
    await eventually(() => host.reports.get('map'), 'it is reported');
    document.createElementNS = original;
    await settled();
    expect(textOf(one(host, 'figcaption'))).to.include('cannot be moved');
    expect(host.reports.get('map')).to.include('refused');
  });
});
