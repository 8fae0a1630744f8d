/** An outcome in one sentence, and the names of offices in it. */
import { msg, str } from '@lit/localize';
import type { Dataset } from '../../domain/dataset.js';
import type { Itinerary } from '../../domain/itinerary.js';
import { centerNames } from '../../words/claims.js';
import { plain } from '../../words/text.js';
import { serviceName } from '../../ui/parts/contacts.js';

export const outcomeTitle = ({ kind, office, center, steps }: Itinerary, dataset: Dataset): string => {
  const place = center ? centerNames([center], dataset.centers) : officeName(office, dataset);
  if (kind === 'nothing-yet') return msg('There is nothing to do yet', { id: 'outcome-nothing' });
  if (kind === 'ask') return msg('Ask first: your situation needs a person’s answer', { id: 'outcome-ask' });
  if (kind === 'first-do-this') {
    const [first] = steps;
    return msg(str`First: ${serviceName(first!.id, dataset)}. Then go to: ${place}`, { id: 'outcome-first' });
  }
  return kind === 'go-here' ? msg(str`Go to ${place}`, { id: 'outcome-here' }) : msg(str`Go to: ${place}`, { id: 'outcome-there' });
};

export const officeName = (office: string, dataset: Dataset): string => {
  if (office === 'ics') return msg('an ICS centre', { id: 'an-ics-centre' });
  return plain(dataset.offices?.find(({ id }) => id === office)?.name) || office;
};
