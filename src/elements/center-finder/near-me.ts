/** Asks the device where it is, and says what came of it. A chunk of its own, fetched when the visitor presses the button. */
import { html } from 'lit';
import { msg } from '@lit/localize';
import type { Dataset } from '../../domain/dataset.js';
import { nearest } from '../../domain/nearest.js';
import type { Point } from '../../domain/project.js';
import type { Asked } from './asked.js';

const TIMEOUT_MS = 10_000;
const MAX_AGE_MS = 300_000;
/** As many as fit a glance: the middle of an area says little about its edge. */
const CHOICES = 4;
/** Farther than this from every area's middle, the visitor is somewhere else, and no area is theirs. */
const ELSEWHERE_METRES = 100_000;

/** Chromium's name for the rules that a frame got from its page. */
type Policed = Document & { featurePolicy?: { allowsFeature(name: string): boolean } };

/** The position stays in what this returns; nothing is kept, sent or written. Never rejects. */
export const whereIAm = async (dataset: Dataset): Promise<Asked> => {
  if (!isSecureContext) return { is: 'nowhere', because: 'insecure' };
  if ((document as Policed).featurePolicy?.allowsFeature('geolocation') === false) return { is: 'nowhere', because: 'blocked' };
  if (!('geolocation' in navigator)) return { is: 'nowhere', because: 'unavailable' };
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const point = { lat: coords.latitude, lon: coords.longitude };
        resolve({ is: 'here', point, codes: areasAround(point, dataset) });
      },
      ({ code, PERMISSION_DENIED }) => resolve({ is: 'nowhere', because: code === PERMISSION_DENIED ? 'refused' : 'unavailable' }),
      { enableHighAccuracy: false, timeout: TIMEOUT_MS, maximumAge: MAX_AGE_MS },
    ),
  );
};

/** The areas whose middles are nearest: which one it is, only the visitor knows. */
const areasAround = (point: Point, { places }: Dataset): string[] =>
  nearest(places?.municipalities ?? [], point)
    .slice(0, CHOICES)
    .filter(({ metres }) => metres <= ELSEWHERE_METRES)
    .map(({ center }) => center.code);

/** What came of it. Without a position, the search field is the way on; and nearness does not say who serves. */
export const nearWords = (asked: Asked & { is: 'here' | 'nowhere' }) =>
  html`<p>
    ${
      asked.is === 'here'
        ? msg('The nearest centre is first. Which one serves you depends on your municipality.', { id: 'near-first' })
        : whyNowhere(asked.because)
    }
  </p>`;

const whyNowhere = (because: (Asked & { is: 'nowhere' })['because']): string => {
  if (because === 'asking') return msg('Asking your device …', { id: 'near-asking' });
  if (because === 'refused') return msg('Your device was not allowed to say where you are.', { id: 'near-refused' });
  if (because === 'insecure') return msg('This page is not secure enough to ask where you are.', { id: 'near-insecure' });
  if (because === 'blocked') return msg('This page does not let its parts ask where you are.', { id: 'near-blocked' });
  return msg('Your device could not say where you are.', { id: 'near-unavailable' });
};
