/** On whose word a plan is: every rule behind it, with what its source says. A chunk of its own. */
import { sourceList } from '../../ui/parts/source-line.js';
import type { Plan } from './plan.js';

export const styles = [];

export const content = (plan: Plan) => sourceList(plan.cited, plan);
