/** What unfolds under a centre: its week, its appointments, its services. A chunk of its own, fetched at the first unfolding. */
import { html } from 'lit';
import { msg } from '@lit/localize';
import type { Center, Dataset } from '../../domain/dataset.js';
import type { TimeWords } from '../../words/sentences.js';
import { bookingWords } from '../../ui/parts/contacts.js';
import { servicesList } from '../../ui/parts/services.js';
import { centerClaims, sourceLine } from '../../ui/parts/source-line.js';
import { weekTable, weekTableStyles } from '../../ui/parts/week-table.js';

export const styles = [weekTableStyles];

export const centerDetails = (center: Center, dataset: Dataset, times: TimeWords) =>
  html`${weekTable(center, dataset, times)}
    <p>${msg('Appointment', { id: 'appointment' })}: ${bookingWords(center.booking?.rule)}</p>
    ${servicesList(center, dataset)} ${sourceLine(centerClaims(center), { dataset, now: times.now })}`;
