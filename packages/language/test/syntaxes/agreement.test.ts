import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CriteriaGrammar } from '../../src/generated/grammar.ts';
import { parseCases, parseCriteria, type Language } from '../../src/syntax/index.ts';
import { wordsOf } from '../../src/syntax/words.ts';
import { fencesOf, isSource, pagesIn, readPage } from '../docs/fences.ts';
import { EXAMPLES, exampleFiles } from '../files.ts';
import { agreement } from './agreement.ts';
import { languageOf } from './tokens.ts';

const FIXTURES = path.join(import.meta.dirname, '../syntax/fixtures');

describe('The colours agree with the parser', () => {
  async function agrees(language: Language, text: string): Promise<void> {
    const { disagreements, stretches } = await agreement(language, text);
    assert.deepEqual(disagreements, []);
    assert.ok(stretches > 0);
  }

  for (const file of exampleFiles()) it(`in examples/${file}`, () => agrees(languageOf(file), readFileSync(path.join(EXAMPLES, file), 'utf8')));
  for (const file of readdirSync(FIXTURES)) it(`in ${file}`, () => agrees(languageOf(file), readFileSync(path.join(FIXTURES, file), 'utf8')));

  for (const folder of ['language', 'diagnostics']) for (const page of pagesIn(folder)) {
    it(`in the examples of docs/${folder}/${page}`, async () => {
      for (const { language: name, text } of fencesOf(readPage(folder, page)).filter(isSource)) {
        const language = name === 'cases' ? 'cases' : 'criteria';
        const { problems } = language === 'cases' ? parseCases(text) : parseCriteria(text);
        if (problems.length === 0) await agrees(language, text);
      }
    });
  }
});

/** Names before some words that make another word of the two: `sample is`, `not counted`. They are told as examples in the fixtures. */
const NOT_BEFORE_ALL = new Set(['sample', 'asked', 'counted', 'rounded', 'no']);

/** Words of the language that may be names, because they lead or are no words alone, and names like words. */
function freeWords(): readonly string[] {
  const { all, leading } = wordsOf(CriteriaGrammar());
  const parts = [...all].flatMap((word) => word.replace(',', '').trim().split(' '));
  const free = [...leading, ...parts, 'band'].filter((word) => !word.includes(' ') && (leading.has(word) || !all.has(word) || word === 'band') && !NOT_BEFORE_ALL.has(word));
  return [...new Set([...free, 'in-time', 'is.not', 'gwên', 'no-one', 'whenever', 'of2'])];
}

/** A framework that uses one name for all it names. */
const frameworkOf = (name: string, value = ['withdraw', 'guidance'].includes(name) ? 'v' : name, kind = /^bands?$/.test(name) ? 'k' : name): string => `
framework x "${name}" edition "${name}" {
    level theme plural ${name} { rated ${name} }
    unit ${name} "Unit" { sample is at least 2 when ${name} is 3 }
    answers ${name} {
        ${value} "Label" worth 1
        b ${name === 'no' ? 'worth 1' : `worth points of ${name} + ${name}`}
        ${value}
        c "C" at most 2  formerly ${name}, ${name}
    }
    bands ${name} { ${value} at least 80% when ${name} is ${name}  z otherwise }
    phrases p {
        ${value} "[missed] ${name}" when missed is 0 and ${name} is not ${name}
        q "q" otherwise
    }
    fact ${name} about ${name} { ${value} "A"  d "D"  ${name} "B" }
    each question answered on ${name}
    theme ${name} "Theme" about ${name} counts also in ${name}, y {
        question ${name} "Q" asked when ${name} is ${name} or ${name}, or not (${name} is below 2)
        question q2 { ${value} with reasons { ${value} "R"  e "E" } }
        ${name}: give ${name} when every ${name} in ${name} except ${name} where ${name} is ${name} is ${name} or better
        no better than ${name} when at least 2 ${kind} are ${name} because "${name}"
        may hold to ${name} when ${name} is ${name} in any ${name}
    }
    theme t2 judged on ${name} not counted
    scored weighted-mean of ${name}, ${name} absent left out
    | give    | ${name} | when |
    | ${name} | ${name} | ${name} is ${name} |
    example "E" {
        ${name}: 2
        case ${name} { ${name}: ${name} }
        | case    | ${name} |
        | ${name} | ${name} |
        judge ${name} as ${name}
        hold ${name} to ${name}
        | check   | score |
        | ${name} | ${name} |
        check ${name} is ${name}
    }
}
`;

describe('A word is a keyword only in its place', () => {
  for (const name of freeWords()) {
    it(`\`${name}\` may be a name`, async () => {
      assert.deepEqual((await agreement('criteria', frameworkOf(name))).disagreements, []);
    });
  }
});
