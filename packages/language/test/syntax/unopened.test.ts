import assert from 'node:assert/strict';
import { fixAll } from '@inspection-criteria/language';
import { checkTexts } from '../files.ts';
import { mended } from '../fixes/mended.ts';

const BODY = '    level theme\n    unit visit\n    theme water {\n        question A1 answered yes-no\n    }\n    theme air {\n        question B1 answered yes-no\n    }\n';
const WHOLE = `framework pool "Pools" {\n${BODY}}\n`;
const NEXT = 'framework spa {\n    level area\n    unit visit\n    area steam { question S1 answered yes-no }\n}\n';
const SAID = 'The `{` that opens this framework is missing, so what follows would stand outside it. Put `{` at the end of this line, and `}` where the framework ends.';

/** What is wrong in a text, by code, offset and message. */
async function found(text: string): Promise<readonly string[]> {
  return (await checkTexts({ 'f.criteria': text })).diagnostics.filter(({ severity }) => severity !== 'information').map(({ code, span, message }) => `${code} ${String(span.start)} ${message}`);
}

describe('A framework without its braces', () => {
  const at = 'framework pool "Pools"'.length;
  const flat = BODY.replace(/^ {4}/gm, '');
  const texts: readonly (readonly [what: string, text: string, right: string])[] = [
    ['neither', `framework pool "Pools"\n${BODY}`, WHOLE],
    ['neither, not indented', `framework pool "Pools"\n\n${flat}`, `framework pool "Pools" {\n\n${flat}}\n`],
    ['the first alone', `framework pool "Pools"\n${BODY}}\n`, WHOLE],
    ['the first alone, not indented', `framework pool "Pools"\n${flat}}\n`, `framework pool "Pools" {\n${flat}}\n`],
    ['neither, before another framework', `framework pool "Pools"\n${BODY}${NEXT}`, `${WHOLE}${NEXT}`],
  ];
  for (const [what, text, right] of texts) {
    it(`has one finding, where the first belongs, and is read as whole: ${what}`, async () => {
      assert.deepEqual(await found(text), [`missing-brace ${String(at)} ${SAID}`]);
      const fix = fixAll(await checkTexts({ 'f.criteria': text }), 'f.criteria', 'missing-brace');
      assert.equal(fix === undefined ? undefined : mended(new Map([['f.criteria', text]]), fix).get('f.criteria'), right);
      assert.deepEqual(await found(right), []);
    });
  }

  it('may have none where nothing follows that belongs into it', async () => {
    assert.deepEqual(await found(`${WHOLE.replace('"Pools"', '"Pools" edition "1"')}framework pool edition "2" amends "1"\nlevel part\n`), []);
  });
});
