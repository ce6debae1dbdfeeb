import assert from 'node:assert/strict';
import { candidatesAt, loadSources, occurrencesOf, understand } from '@inspection-criteria/language';
import { exampleAccess, exampleFiles } from '../files.ts';
import { projectFrom } from './marked.ts';

const FRAMEWORK = `framework f edition "1" {
  level theme { scored share of counted answers  rated performance }
  level aspect under theme
  unit case
  unit staff
  bands performance { good "Good" at least 60%  poor "Poor" otherwise }
  answers scale { yes "Yes" worth 1  no "No" worth 0  na not counted }
  phrases told { all "all" at least 100%  some "some" otherwise }
  fact old "?" answered yes-no
  fact harm "?" about inspection answered yes-no
  each question answered on scale
  figure rate answered 0 to 100
  theme safety "Safety" {
    aspect plan { question R1 "First" { no { late "Late"  thin "Thin" } } }
    aspect work { question R2 "Second" asked when R1 is yes }
    ^safety^
  }
  theme care "Care" {
    aspect plan { question R3 "Third" }
    question H1 "Of staff" about staff
    ^care^
  }
  ^end^
}`;

const INSPECTION = 'use "f.criteria"\ninspection i of f edition "1" {\n  case C1 {\n    R1: no (late) R2: yes\n  }\n  | case | R1 | old |\n  | C2 | yes | no |\n\n  ^end^\n}';

/** The names offered where `¦` stands, in a text that takes the place of a mark. */
async function offered(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const [[file, text] = ['', '']] = Object.entries(texts).filter(([, one]) => one.includes('¦'));
  const project = await projectFrom(Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, one.replace('¦', '')])));
  return candidatesAt(project, file, text.indexOf('¦')).candidates.map(({ name }) => name);
}

function at(place: string, said: string, text = FRAMEWORK): string {
  return text.replace(`^${place}^`, said).replace(/\^[a-z]+\^/g, '');
}

const SECTIONS = ['f', 'rate', 'safety', 'safety.plan', 'work', 'care', 'care.plan', 'safety.work'];

/** What fits where a band is given. */
const BANDS = ['good', 'poor', 'none', 'rating', 'band', 'lowest', 'highest'];

/** What is typed in a framework, with what is offered: all of it, or how it begins. */
const IN_FRAMEWORK: readonly (readonly [place: string, said: string, expected: readonly string[] | { readonly first: readonly string[]; readonly without?: readonly string[] }])[] = [
  ['end', 'theme new rated ¦', ['performance']],
  ['end', 'theme new judged on ¦ { }', ['performance']],
  ['end', 'theme new worded ¦', ['told']],
  ['end', 'theme new { question R9 answered on ¦', ['yes-no', 'scale']],
  ['end', 'theme new { question R9 answered ¦', ['yes-no', 'scale', 'number', 'date', 'text']],
  ['end', 'theme new { question R9 about ¦ }', ['case', 'staff', 'inspection']],
  ['end', 'level part under ¦', ['theme', 'aspect', 'part', 'figure']],
  ['end', 'theme new counts also in ¦', SECTIONS.slice(1).flatMap((name) => name === 'care.plan' ? ['care.plan', 'new'] : [name])],
  ['end', '¦', ['theme', 'aspect', 'figure']],
  ['care', 'question R9 asked when ¦', { first: ['none', 'left-out', 'old', 'harm', 'R1', 'R2', 'R3', 'H1'] }],
  ['care', 'question R9 asked when R1 is ¦', { first: ['yes', 'no', 'na', 'none'] }],
  ['care', 'question R9 asked when R1 is yes and ¦', { first: ['none', 'left-out', 'old'] }],
  ['care', 'question R9 asked when R1 is yes or ¦', { first: ['yes', 'no', 'na'] }],
  ['care', 'question R9 asked when (R1 is yes, or ¦)', { first: ['none', 'left-out', 'old'] }],
  ['care', 'give ¦', BANDS],
  ['care', 'give poor when ¦', { first: ['none', 'left-out', 'harm', 'R1'] }],
  ['care', 'give poor when safety is ¦', { first: ['good', 'poor', 'none'] }],
  ['care', 'give poor when any ¦', ['theme', 'aspect', 'figure', 'themes', 'aspects', 'figures', 'question', 'questions', 'case', 'staff', 'inspection', 'cases', 'staffs', 'inspections']],
  ['care', 'give poor when any aspect is ¦', { first: ['none'], without: ['good'] }],
  ['end', 'give poor when any theme is ¦', { first: ['good', 'poor'] }],
  ['care', 'give poor when old is yes in any ¦', ['case', 'staff', 'inspection', 'cases', 'staffs', 'inspections']],
  ['care', 'give poor when ol¦', { first: ['none', 'left-out', 'harm', 'R1', 'R2', 'R3', 'H1'] }],
  ['care', 'no better than ¦', BANDS],
  ['care', 'may hold to ¦ when R1 is 0', BANDS],
  ['care', 'scored share of counted answers in ¦', ['R1', 'R2', 'R3', 'H1', ...SECTIONS]],
  ['care', 'scored share of counted answers except R3, ¦', ['R1', 'R2', 'R3', 'H1', ...SECTIONS]],
  ['care', 'scored lowest of every ¦', { first: ['theme', 'aspect'] }],
  ['care', 'scored lowest ¦ of every aspect', ['score', 'rating', 'band', 'points', 'answers', 'gained', 'available', 'counted', 'missed', 'words']],
  ['care', 'scored lowest ¦', ['score', 'rating', 'band', 'points', 'answers', 'gained', 'available', 'counted', 'missed', 'words']],
  ['care', 'scored ¦ of every aspect', { first: ['share', 'mean', 'lowest'] }],
  ['care', 'not rated unless count of every case where ¦', { first: ['none', 'left-out', 'old', 'harm'] }],
  ['care', 'not rated unless count of every case where old is ¦', { first: ['yes', 'no', 'none'] }],
  ['care', 'give poor when rating of ¦', ['safety', 'care']],
  ['care', 'give poor when gained of ¦', ['R1', 'R2', 'R3', 'H1', ...SECTIONS]],
  ['care', 'scored mean of ¦', { first: ['harm', 'R1'], without: ['none', 'left-out'] }],
  ['care', '| give | R1 | ¦ |\n', { first: ['none', 'left-out', 'harm', 'R1'] }],
  ['care', '| give | safety |\n| ¦ | poor |\n', BANDS],
  ['care', '| give | safety |\n| poor | ¦ |\n', { first: ['good', 'poor'] }],
  ['care', '| give | when |\n| poor | ¦ |\n', { first: ['none', 'left-out', 'harm'] }],
  ['care', 'question R9 "?" { ¦ { late "Late" } }', ['yes', 'no', 'na']],
  ['care', 'question R9 "¦"', []],
  ['care', '// give ¦', []],
  ['care', 'guidance\n > about R¦', []],
  ['end', 'example "E" { saf¦: 40% }', { first: ['harm', 'f', 'rate', 'safety'] }],
  ['end', 'example "E" { safety: ¦ }', ['good', 'poor']],
  ['end', 'example "E" { harm: yes  safety: ¦ }', ['good', 'poor']],
  ['end', 'example "E" { harm: yes  ¦ }', { first: ['f', 'rate', 'safety'] }],
  ['end', 'example "E" {\n case C1 { R1: ¦ }\n}', ['yes', 'no', 'na']],
];

/** What is typed in an inspection. */
const IN_INSPECTION: readonly (readonly [said: string, expected: readonly string[] | { readonly first: readonly string[]; readonly without?: readonly string[] }])[] = [
  ['judge ¦', ['safety', 'care']],
  ['judge safety as ¦', ['good', 'poor']],
  ['moderate ¦ to good', ['safety', 'care']],
  ['hold ca¦', ['safety', 'care']],
  ['do not hold ¦', ['safety', 'care']],
  ['omit ¦', SECTIONS.slice(1)],
  ['sample 3 of ¦', ['case', 'staff', 'inspection', 'cases', 'staffs', 'inspections']],
  ['check ¦', { first: ['none', 'left-out', 'harm', 'R1'] }],
  ['check safety is ¦', { first: ['good', 'poor'] }],
  ['check old is ¦', { first: ['yes', 'no'] }],
  ['check R1 is ¦', { first: ['yes', 'no', 'na'] }],
  ['| check | ¦ |\n', ['score', 'rating', 'band', 'points', 'answers', 'gained', 'available', 'counted', 'missed', 'words']],
  ['| check | rating |\n | ¦ | |\n', ['R1', 'R2', 'R3', 'H1', ...SECTIONS]],
  ['| check | rating |\n | safety | ¦ |\n', { first: ['good', 'poor', 'none'] }],
  ['| check | rating | score |\n | safety | ¦\n', { first: ['good', 'poor', 'none'] }],
  ['| ¦ | R1 |\n', ['case', 'staff', 'inspection', 'cases', 'staffs', 'inspections']],
  ['| case | R1 | ¦ |\n', ['old', 'R2', 'R3']],
  ['| case | R1 | R2 |\n | ¦\n', ['C1', 'C2']],
  ['| case | R1 | R2 |\n | C1 | ¦ | yes |\n', ['yes', 'no', 'na']],
  ['| case | R1 | R2 |\n | C1 | yes | n¦ |\n', ['yes', 'no', 'na']],
  ['| case | R1 | old |\n | C1 | no "a | b" | ¦ |\n', ['yes', 'no']],
  ['| case | R1 | R2 |\n | C1 | no (late, ¦) | |\n', ['thin']],
  ['| case | R1 | R2 |\n | C1 | no formerly ¦ | |\n', ['yes', 'no', 'na']],
  ['case C3 { ¦ }', ['old', 'R1', 'R2', 'R3']],
  ['case C3 { R1: yes ¦ }', ['old', 'R2', 'R3']],
  ['case C3 { R1: ¦ }', ['yes', 'no', 'na']],
  ['case C3 { R1: no (¦) }', ['late', 'thin']],
  ['staff M1 { ¦ }', ['H1']],
  ['harm: ¦', ['yes', 'no']],
];

describe('Candidates: the names that could stand at a place', () => {
  for (const [place, said, expected] of IN_FRAMEWORK) {
    it(said.replace(/\n/g, ' ⏎ '), async () => { compare(await offered({ 'f.criteria': at(place, said) }), expected); });
  }
  for (const [said, expected] of IN_INSPECTION) {
    it(said.replace(/\n/g, ' ⏎ '), async () => { compare(await offered({ 'f.criteria': at('', ''), 'i.cases': at('end', said, INSPECTION) }), expected); });
  }

  it('the frameworks a file sees, and their editions', async () => {
    assert.deepEqual(await offered({ 'f.criteria': at('', ''), 'i.cases': 'use "f.criteria"\ninspection i of ¦ {\n}' }), ['f']);
    assert.deepEqual(await offered({ 'f.criteria': at('', ''), 'i.cases': 'use "f.criteria"\ninspection i of f edition "¦" {\n}' }), ['1']);
    assert.deepEqual(await offered({ 'f.criteria': at('', ''), 'g.criteria': 'use "f.criteria"\nframework f edition "2" amends "¦" {\n}' }), ['1']);
  });

  it('what an edition can carry on or end', async () => {
    const edition = (said: string): Readonly<Record<string, string>> => ({ 'f.criteria': at('', ''), 'g.criteria': `use "f.criteria"\nframework f edition "2" amends "1" {\n theme safety { aspect plan {\n ${said}\n } }\n}` });
    assert.deepEqual(await offered(edition('question R9 formerly ¦')), ['R1', 'R2', 'R3', 'H1']);
    assert.deepEqual(await offered(edition('withdraw ¦')), ['R1', 'late', 'thin', 'no']);
  });

  it('the stretch that is replaced is the word with its path', async () => {
    const text = at('care', 'scored share of counted answers in safety.pl');
    const start = text.indexOf('safety.pl');
    const { replace, candidates } = candidatesAt(await projectFrom({ 'f.criteria': text }), 'f.criteria', start + 'safety.pl'.length);
    assert.deepEqual(replace, { start, end: start + 'safety.pl'.length });
    assert.ok(candidates.some(({ name }) => name === 'safety.plan'));
  });

  it('candidates have the labels of what they mean', async () => {
    const text = at('care', 'judged on ');
    const { candidates } = candidatesAt(await projectFrom({ 'f.criteria': text.replace('bands performance', 'bands performance "How it goes"') }), 'f.criteria', text.indexOf('judged on ') + 10 + ' "How it goes"'.length);
    assert.deepEqual(candidates.map(({ label }) => label?.text), ['How it goes']);
  });
});

function compare(names: readonly string[], expected: readonly string[] | { readonly first: readonly string[]; readonly without?: readonly string[] }): void {
  if (!('first' in expected)) { assert.deepEqual(names, expected); return; }
  assert.deepEqual(names.slice(0, expected.first.length), expected.first);
  for (const name of expected.without ?? []) assert.ok(!names.includes(name), name);
}

describe('Candidates in the examples', () => {
  for (const file of exampleFiles()) {
    it(`${file}: what is named is offered again where it is deleted`, async () => {
      const project = understand(await loadSources([file], exampleAccess()));
      const text = project.sources.get(file)?.text ?? '';
      const seen = new Map<string, number>();
      for (const { span, thing, role } of occurrencesOf(project).inFile(file)) {
        const before = /\S+\s*$/.exec(text.slice(0, span.start))?.[0] ?? '';
        const key = `${thing.kind} ${/[a-z]/.test(before) ? before : ''}`;
        const count = seen.get(key) ?? 0;
        seen.set(key, count + 1);
        if (role === 'declaration' || thing.kind === 'file' || count > 0) continue;
        const { replace, candidates } = candidatesAt(project, file, span.start);
        const name = text.slice(replace.start, replace.end);
        assert.ok(candidates.some((candidate) => candidate.name === name), `${before}${name}`);
      }
    });
  }
});
