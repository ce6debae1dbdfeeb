import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkTexts, codesOf } from '../files.ts';

const test = (name: string, values: readonly string[]): fc.Arbitrary<string> => {
  const value = fc.constantFrom(...values);
  const plain = fc.oneof(value, fc.tuple(value, value).map(([a, b]) => `${a} or ${b}`), value.map((v) => `not ${v}`), fc.tuple(value, value).map(([a, b]) => `not ${a} or ${b}`));
  return plain.map((words) => `${name} is ${words}`);
};

const SIZES = ['1', '1.5', '2', '2.5', '3'];
const bound = fc.tuple(fc.constantFrom('at least', 'at most', 'above', 'below'), fc.constantFrom('1', '2', '3')).map(([word, limit]) => `size is ${word} ${limit}`);

const { condition } = fc.letrec<{ condition: string; simple: string }>((tie) => ({
  simple: fc.oneof({ depthSize: 'small', withCrossShrink: true }, test('old', ['yes', 'no']), test('kind', ['house', 'flat', 'tent']), bound, tie('condition').map((inner) => `not (${inner})`)),
  condition: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('simple'), fc.array(tie('simple'), { minLength: 2, maxLength: 3 }).map((parts) => parts.join(' and ')),
    fc.array(tie('simple'), { minLength: 2, maxLength: 3 }).map((parts) => `(${parts.join(', or ')})`)),
}));

/** A record for every way to answer. */
const RECORDS = ['yes', 'no'].flatMap((old) => ['house', 'flat', 'tent'].flatMap((kind) => SIZES.map((size) => `${old} | ${kind} | ${size}`)));

describe('A condition, tried on every way to answer', () => {
  it('always holds or never does just where that is told', async () => {
    await fc.assert(fc.asyncProperty(condition, async (said) => {
      const checked = await checkTexts({
        'f.criteria': `framework f {\n    unit case\n    level theme\n    fact old answered yes-no\n    fact kind { house  flat  tent }\n    fact size answered 1 to 3\n    theme care {\n        question C1 answered yes-no optional asked when ${said}\n    }\n}\n`,
        'i.cases': `use "f.criteria"\n\ninspection oak of f {\n    | case | old | kind | size |\n${RECORDS.map((cells, i) => `    | R${String(i)} | ${cells} |`).join('\n')}\n}\n`,
      });
      const notAsked = [...checked.results.values()][0]?.questions[0]?.tally.notAsked;
      const told = notAsked === 0 ? ['condition-always-holds'] : notAsked === RECORDS.length ? ['contradictory-condition'] : [];
      assert.deepEqual(codesOf(checked), told, said);
    }), { numRuns: 300 });
  });
});
