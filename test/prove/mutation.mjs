/** Runs the tests of the hours engine against copies of it with one fault each, every copy in a world of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import ts from 'typescript';
import { build, runnerImport } from 'vite';
import { FOREIGN_TIME_ZONE } from '../chromium.mjs';
import { mutantsIn } from './mutants.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENGINE = ['civil-time', 'civil-date', 'holidays', 'day', 'timeline', 'hours', 'week', 'next-openings'];
const sourceOf = (module) => readFileSync(`${ROOT}src/domain/${module}.ts`, 'utf8');

/** Too long to be run for every fault; in place of Temporal itself comes a table of what it answers. */
const LONG_RUNS = ['hours-oracle.test.ts', 'hours-properties.test.ts'];
/** The tests that speak of the engine. */
const testFiles = () =>
  readdirSync(`${ROOT}test/domain`).filter(
    (name) => name.endsWith('.test.ts') && !LONG_RUNS.includes(name) && ENGINE.some((module) => name.startsWith(module)),
  );

/** Every fault there is to put into the engine, file by file. */
export const allMutants = () => ENGINE.flatMap((module) => mutantsIn(module, sourceOf(module)));

/**
 * Loops count their rounds, and a fault that makes one endless is found by the count: the same on a fast and on a busy
 * machine.
 */
const counted = (context) => {
  const visit = (node) => {
    const inner = ts.visitEachChild(node, visit, context);
    if (!ts.isIterationStatement(inner, false)) return inner;
    const { factory } = context;
    const tick = factory.createExpressionStatement(factory.createCallExpression(factory.createIdentifier('countRound'), undefined, []));
    const statement = factory.createBlock([tick, inner.statement], true);
    if (ts.isForStatement(inner))
      return factory.updateForStatement(inner, inner.initializer, inner.condition, inner.incrementor, statement);
    if (ts.isForOfStatement(inner))
      return factory.updateForOfStatement(inner, inner.awaitModifier, inner.initializer, inner.expression, statement);
    if (ts.isWhileStatement(inner)) return factory.updateWhileStatement(inner, inner.expression, statement);
    throw new Error(`no count for ${ts.SyntaxKind[inner.kind]}`);
  };
  return (source) => ts.visitNode(source, visit);
};

/** Names that every module reads: as parameters they are quick, as globals of a world each reading is a call into Node. */
const AT_HAND = ['countRound', 'Math', 'Date', 'Intl', 'Map', 'WeakMap', 'Object', 'Array', 'Number', 'JSON', 'Infinity'];
const asModule = (code, filename) => new vm.Script(`(function (exports, require, ${AT_HAND.join(', ')}) {${code}\n})`, { filename });

const compiled = (module, text) => {
  const { outputText, diagnostics } = ts.transpileModule(text, {
    fileName: `${module}.ts`,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ESNext },
    transformers: { before: [counted] },
  });
  if (diagnostics.length > 0) throw new Error(`${module}: ${ts.flattenDiagnosticMessageText(diagnostics[0].messageText, '\n')}\n${text}`);
  return asModule(outputText, `${module}.js`);
};

const ENTRY = '\0all-tests';
const EXPECT = '\0expect';
/** All test files as one script, without the engine, which is asked for by name. */
const bundledTests = async () => {
  const plugin = {
    name: 'tests-of-the-engine',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id === ENTRY || id === EXPECT) return id;
      if (id === '@open-wc/testing') return EXPECT;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      const module = /src\/domain\/([\w-]+)\.ts$/.exec(resolved?.id ?? '')?.[1];
      return ENGINE.includes(module) ? { id: module, external: true } : resolved;
    },
    load(id) {
      if (id === ENTRY)
        return testFiles()
          .map((name) => `import ${JSON.stringify(`${ROOT}test/domain/${name}`)};`)
          .join('\n');
      if (id === EXPECT) return `export { expect } from '@esm-bundle/chai';`;
    },
    transform: (code, id) => (id.endsWith('.test.ts') ? `inFile(${JSON.stringify(id.split('/').at(-1))});\n${code}` : undefined),
  };
  const { output } = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    build: { write: false, minify: false, target: 'esnext', rolldownOptions: { input: ENTRY, output: { format: 'cjs' } } },
  });
  return asModule(output[0].code, 'tests.js');
};

/** Milliseconds for one test. Endless loops are found by their count; this only ends what no count sees, and is told apart. */
const TIME_LIMIT = 30_000;
const OUT_OF_TIME = 'out of time';

const ORACLE_SEED = 20261122;
const ORACLE_RECORDS = 150;
/** What the evaluator over Temporal answers, worked out once: it knows nothing of the engine and of its faults. */
const provenAnswers = async () => {
  const load = async (path) => (await runnerImport(`${ROOT}${path}`, { root: ROOT, configFile: false, logLevel: 'error' })).module;
  const { provenState, provenWeek } = await load('test/prove/temporal-hours.ts');
  const { recordFor, contextFor, instantFor } = await load('test/prove/hours-specs.ts');
  const { seeded } = await load('test/fakes/random.ts');
  const random = seeded(ORACLE_SEED);
  return Array.from({ length: ORACLE_RECORDS }, () => {
    const record = recordFor(random);
    const context = contextFor(random);
    const instants = Array.from({ length: 6 }, () => instantFor(random, record, context));
    const states = instants.map((at) => ({ at, state: provenState(record, at, context) }));
    return { record, context, states, week: { at: instants[0], days: provenWeek(record, instants[0], context) } };
  });
};

/** What runs inside the world of a fault, in front of the tests. */
const PROLOGUE = new vm.Script(`
  // All in one function: what is global is slow to read here.
  var { tests, countRound, inFile, describe, it, run } = (() => {
    const tests = [], titles = [];
    let rounds = 0, limit = Infinity, file = '';
    const countRound = () => {
      if (++rounds > limit) throw new Error('an endless loop');
    };
    const it = (title, body) => {
      tests.push({ file, title: [...titles, title].join(' › '), body });
      const chain = { timeout: () => chain };
      return chain;
    };
    const describe = (title, body) => {
      titles.push(title);
      body();
      titles.pop();
    };
    const run = (index, most) => {
      rounds = 0;
      limit = most;
      tests[index].body();
      // A test may have taken the error of an endless loop for one that it waited for.
      if (rounds > limit) throw new Error('an endless loop');
      return rounds;
    };
    return { tests, countRound, inFile: (name) => { file = name; }, describe, it, run };
  })();
`);
const ORACLE = new vm.Script(`
  inFile('the table of Temporal');
  it('agrees with Temporal', () => {
    const { stateAt } = engine('hours'), { weekOf } = engine('week');
    const flat = (spans) => spans.map(({ is, opensAt, closesAt }) => [is, opensAt, closesAt]).join();
    for (const { record, context, states, week } of JSON.parse(answers)) {
      for (const { at, state } of states) {
        const { is, until, because, name } = stateAt(record, at, context);
        if (is !== state.is || until !== state.until || because !== state.because || name?.en !== state.name?.en) throw new Error('differs');
      }
      weekOf(record, week.at, context).forEach(({ date, isToday, spans, because, name }, index) => {
        const proven = week.days[index];
        if (date !== proven.date || isToday !== proven.isToday || because !== proven.because || name?.en !== proven.name?.en) throw new Error('differs');
        if (flat(spans) !== flat(proven.spans)) throw new Error('differs');
      });
    }
  });
`);

/** Everything that does not change from fault to fault. */
const prepared = async () => {
  // No zone in which an answer could be right by luck.
  process.env.TZ = FOREIGN_TIME_ZONE;
  const [tests, answers] = [await bundledTests(), JSON.stringify(await provenAnswers())];
  const engine = Object.fromEntries(ENGINE.map((module) => [module, compiled(module, sourceOf(module))]));

  /** A fresh world with the engine, one of its files replaced. Throws when a file cannot even be loaded. */
  const worldOf = (scripts) => {
    const world = vm.createContext({ answers });
    const loaded = {};
    const load = (name) => {
      if (!loaded[name]) scripts[name].runInContext(world)((loaded[name] = {}), (id) => load(id.replace(/^.*\/|\.js$/g, '')), ...atHand);
      return loaded[name];
    };
    world.engine = load;
    PROLOGUE.runInContext(world);
    const atHand = vm.runInContext(`[${AT_HAND.join(', ')}]`, world);
    tests.runInContext(world)({}, load, ...atHand);
    ORACLE.runInContext(world);
    return world;
  };

  const whole = worldOf(engine);
  const rounds = [],
    durations = [];
  for (const index of whole.tests.keys()) {
    const began = performance.now();
    rounds.push(vm.runInContext(`run(${index}, Infinity)`, whole));
    durations.push(performance.now() - began);
  }
  const titles = whole.tests.map(({ file, title }) => ({ file, title }));
  /** How many faults of a file each test has noticed so far: the next one is likely to be noticed by the same. */
  const noticed = Object.fromEntries(ENGINE.map((module) => [module, titles.map(() => 0)]));
  /** Only a matter of time: whichever test comes first, a fault is noticed or not. Temporal comes last. */
  const orderFor = (module) => {
    const rank = (index) =>
      index === titles.length - 1
        ? Infinity
        : (durations[index] + (titles[index].file.startsWith(module) ? 1 : 20)) / (1 + noticed[module][index]);
    return [...titles.keys()].sort((a, b) => rank(a) - rank(b));
  };

  /** The title of the test that notices a fault; undefined when none does. */
  const killerOf = (mutant) => {
    const script = compiled(mutant.file, mutant.text);
    let world;
    try {
      world = worldOf({ ...engine, [mutant.file]: script });
    } catch {
      return 'loading';
    }
    if (world.tests.length !== titles.length) return 'loading';
    for (const index of orderFor(mutant.file)) {
      try {
        vm.runInContext(`run(${index}, ${rounds[index] * 20 + 10_000})`, world, { timeout: TIME_LIMIT });
      } catch (error) {
        if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return OUT_OF_TIME;
        noticed[mutant.file][index]++;
        return `${titles[index].file}: ${titles[index].title}`;
      }
    }
  };
  return { killerOf, titles, durations };
};

/** In an order drawn by a seed, so that the first of them are a sample of all. */
export const shuffled = (mutants, seed) => {
  let state = seed;
  const draw = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  return mutants
    .map((mutant) => ({ mutant, drawn: draw() }))
    .sort((a, b) => a.drawn - b.drawn)
    .map(({ mutant }) => mutant);
};

const short = (text) => (text.length > 70 ? `${text.slice(0, 45)} … ${text.slice(-22)}` : text);
/** `src/domain/day.ts:57 statement: < → <=` */
export const toldOf = ({ file, line, where, before, after }) =>
  `src/domain/${file}.ts:${line} ${where}: ${short(before)} → ${short(after)}`;

/** Tries mutants one after the other, as long as there is time; `tried` of them were. */
export const tryAll = async (mutants, { seconds = Infinity, onSurvivor = () => {} } = {}) => {
  const began = performance.now();
  const { killerOf, titles } = await prepared();
  const survivors = [];
  const outOfTime = [];
  let tried = 0;
  for (const mutant of mutants) {
    if (performance.now() - began > seconds * 1e3) break;
    tried++;
    const killer = killerOf(mutant);
    if (killer === OUT_OF_TIME) outOfTime.push(mutant);
    if (killer) continue;
    survivors.push(mutant);
    onSurvivor(mutant);
  }
  return { tried, survivors, outOfTime, tests: titles.length, seconds: (performance.now() - began) / 1e3 };
};
