/** `npm run prove:mutants`: every fault that can be put into the hours engine, and those that no test notices. */
import { allMutants, toldOf, tryAll } from './mutation.mjs';

const mutants = allMutants();
const { survivors, outOfTime, tests, seconds } = await tryAll(mutants, {
  onSurvivor: (mutant) => console.log(`survives: ${toldOf(mutant)}`),
});
for (const mutant of outOfTime) console.log(`out of time: ${toldOf(mutant)}`);
const killed = mutants.length - survivors.length;
console.log(
  `${killed} of ${mutants.length} mutants killed (${((100 * killed) / mutants.length).toFixed(1)} %) by ${tests} tests in ${Math.round(seconds)} s`,
);
