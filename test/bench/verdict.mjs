/** What a page of ours must not do, however fast or slow the machine is, and the two limits that are times of its processor. */

/** The kit's files that a visit asked for, without the folder that the kit lies in. */
const fromKit = (own) => own.filter((path) => path.startsWith('/kit/')).map((path) => path.slice(4));

/** Sentences about what is wrong with a visit; none when all is well. */
export const faultsOf = ({ data }, { shift, own, strangers, useful }) => {
  const files = fromKit(own);
  const fetched = files.filter((path) => path.startsWith('/data/'));
  const twice = own.filter((path, index) => own.indexOf(path) !== index);
  return [
    ...(useful === undefined ? ['what it is for never showed'] : []),
    ...(shift.toFixed(2) !== '0.00' ? [`the page moved: CLS ${shift.toFixed(3)}`] : []),
    ...fetched.filter((path) => !data.includes(path)).map((path) => `fetched ${path}, which nothing on it needs`),
    ...[...new Set(twice)].map((path) => `fetched ${path} twice`),
    ...[...new Set(strangers)].map((host) => `asked ${host}, a stranger`),
  ];
};

/** The same for the time in which the visitor could do nothing. */
export const blockedFaults = ({ blocking: limit }, { blocking }) =>
  limit !== undefined && blocking > limit ? [`blocked the visitor for ${Math.round(blocking)} ms, ${limit} are allowed`] : [];
