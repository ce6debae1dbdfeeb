// What a half-typed line or a lost brace costs: the things lost, or put elsewhere, that do not stand on the damaged line.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AstUtils, type AstNode } from 'langium';
import { readItems } from '../../src/answers/item.ts';
import { ast, parseCases, parseCriteria, placeOf } from '../../src/syntax/index.ts';

/** One text to be damaged. */
export interface Specimen {
  readonly file: string;
  readonly text: string;
}

/** The files of a folder, and of folders in it. */
export function specimensIn(folder: string): readonly Specimen[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(?:criteria|cases)$/.test(f)).sort()
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
}

/** The ways a line is damaged, each giving the damaged lines. */
export const DAMAGES: Readonly<Record<string, (line: string) => readonly string[]>> = {
  'cut after a token': (line) => [...line.matchAll(/"(\\.|[^"\\])*"?|[^\s{}(),"]+|[{}(),]/g)].slice(1).map((m) => line.slice(0, m.index)),
  'cut inside a word': (line) => [...line.matchAll(/[A-Za-z"][^\s{}(),"]{3,}/g)].map((m) => line.slice(0, m.index + 2)),
  'a { deleted': (line) => [...bare(line).matchAll(/\{/g)].map((m) => `${line.slice(0, m.index)} ${line.slice(m.index + 1)}`),
  'a } deleted': (line) => [...bare(line).matchAll(/\}/g)].map((m) => `${line.slice(0, m.index)} ${line.slice(m.index + 1)}`),
  'a " deleted': (line) => [...line.matchAll(/"/g)].map((m) => line.slice(0, m.index) + line.slice(m.index + 1)),
  'a letter missing': (line) => [...bare(line).matchAll(/[A-Za-z]{4,}/g)].map((m) => line.slice(0, m.index + 1) + line.slice(m.index + 2)),
};

/** The line with its texts and comment masked, so that what is inside them is left alone. */
function bare(line: string): string {
  return line.replace(/"(\\.|[^"\\])*"|\/\/.*/g, (m) => '"'.repeat(m.length));
}

/** A thing of meaning, with what contains it, and the lines it stands on. */
interface Thing {
  readonly key: string;
  readonly own: string;
  readonly line: number;
  readonly end: number;
  readonly containerLine: number;
}

const PARTS = new Set(['Label', 'Translation', 'Ref', 'Literal', 'Apply', 'Group', 'Binary', 'Comparison', 'Quantity', 'And', 'Or', 'Not', 'Test', 'TestItem', 'Bound', 'Exactly', 'Because', 'Saying', 'Source', 'Assumed', 'By', 'On', 'Use', 'CasesUse']);
const HEADED = /^(?:Framework|Section|Level|Unit|Fact|Question|Scale|Value|Example|Inspection|Record):/;

function thingsOf({ file, text }: Specimen): readonly Thing[] {
  const { root } = file.endsWith('.cases') ? parseCases(text) : parseCriteria(text);
  return [...AstUtils.streamAst(root)].flatMap((node) => [...thingOf(node), ...answersOf(node, text)]);
}

function thingOf(node: AstNode): readonly Thing[] {
  if (PARTS.has(node.$type) || node.$container === undefined || node.$cstNode === undefined) return [];
  const { start, end } = node.$cstNode.range;
  const own = `${node.$type}:${identityOf(node)}`;
  return [{ key: `${own} < ${nameOf(node.$container)}`, own, line: start.line, end: end.line, containerLine: node.$container.$cstNode?.range.start.line ?? -1 }];
}

/** Declarations by name, the rest by their text, so that one that lost its end counts as lost. */
function identityOf(node: AstNode): string {
  if (ast.isExample(node)) return labelOf(node);
  if ('name' in node && typeof node.name === 'string' && HEADED.test(`${node.$type}:`)) return node.name;
  if (ast.isAnswers(node) || ast.isTable(node)) return '';
  return (node.$cstNode?.text ?? '').replace(/\s+/g, ' ').slice(0, 80);
}

/** In a broken text the label may be missing, whatever the type says. */
function labelOf({ label }: Partial<ast.Example>): string {
  return label?.text ?? '';
}

function nameOf(node: AstNode): string {
  return 'name' in node && typeof node.name === 'string' ? node.name : node.$type;
}

/** Answers are one token of the tree; each is a thing of its own all the same. */
function answersOf(node: AstNode, text: string): readonly Thing[] {
  const tokens = ast.isRecord(node) ? node.answers.map((_, i) => placeOf(node, 'answers', i)) : ast.isAnswers(node) ? [placeOf(node, 'text')] : [];
  const line = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  return tokens.flatMap(({ start, end }) => readItems(text.slice(start, end), start).items.map(({ key }) => {
    const own = `answer:${key.text}`;
    return { key: `${own} < ${nameOf(node)}`, own, line: line(key.start), end: line(key.start), containerLine: node.$cstNode?.range.start.line ?? -1 };
  }));
}

function counted(things: readonly Thing[]): ReadonlyMap<string, readonly Thing[]> {
  const out = new Map<string, Thing[]>();
  for (const thing of things) out.set(thing.key, [...out.get(thing.key) ?? [], thing]);
  return out;
}

/** What one way of damaging costs, over many trials. */
export interface Cost {
  readonly trials: number;
  readonly nothingLost: number;
  readonly worst: number;
  readonly examples: readonly string[];
}

/** Damages the specimens line by line; `every` takes each so many-th trial. */
export function measure(specimens: readonly Specimen[], damage: (line: string) => readonly string[], every = 1): Cost {
  let [turn, trials, nothingLost, worst] = [0, 0, 0, 0];
  const examples: string[] = [];
  for (const specimen of specimens) {
    const before = counted(thingsOf(specimen));
    const lines = specimen.text.split('\n');
    lines.forEach((line, number) => {
      if (!/\S/.test(line) || /^\s*(?:\/\/|\||>)/.test(line)) return;
      for (const damaged of damage(line)) {
        if (turn++ % every !== 0) continue;
        const lost = lostIn(before, { ...specimen, text: [...lines.slice(0, number), damaged, ...lines.slice(number + 1)].join('\n') }, number);
        trials++;
        if (lost.length === 0) nothingLost++;
        else examples.push(`${String(lost.length).padStart(3)} ${specimen.file}:${String(number + 1)} ${damaged.trim()} | ${lost.slice(0, 3).join(' ; ')}`);
        worst = Math.max(worst, lost.length);
      }
    });
  }
  return { trials, nothingLost, worst, examples: examples.sort().reverse() };
}

/** Not counted: what begins on the damaged line; what begins above it and goes on through it, unless it has a name of its own. */
function lostIn(before: ReadonlyMap<string, readonly Thing[]>, damaged: Specimen, line: number): readonly string[] {
  const after = counted(thingsOf(damaged));
  const lost: string[] = [];
  for (const [key, things] of before) {
    const mine = things.filter((t) => t.line !== line && (t.line > line || t.end < line || HEADED.test(t.own)));
    const [first] = mine;
    if (first === undefined) continue;
    let have = after.get(key)?.length ?? 0;
    if (have < mine.length && mine.some((t) => t.containerLine === line)) have = [...after].filter(([k]) => k.startsWith(`${first.own} < `)).reduce((n, [, l]) => n + l.length, 0);
    for (let missing = have; missing < mine.length; missing++) lost.push(key);
  }
  return lost;
}

/** The figures of all damages as lines of text. */
export function report(specimens: readonly Specimen[], every = 1, show = 0): readonly string[] {
  return Object.entries(DAMAGES).flatMap(([name, damage]) => {
    const { trials, nothingLost, worst, examples } = measure(specimens, damage, every);
    return [`${name.padEnd(20)} ${String(trials).padStart(6)} trials, nothing lost ${(100 * nothingLost / trials).toFixed(1)} %, worst ${String(worst)}`, ...examples.slice(0, show)];
  });
}

if (process.argv[1] === import.meta.filename) {
  const folders = [path.join(import.meta.dirname, 'fixtures'), path.join(import.meta.dirname, '../../../../examples')];
  const [, , every = '1', show = '0'] = process.argv;
  for (const line of report(folders.flatMap(specimensIn), Number(every), Number(show))) console.log(line);
}
