import assert from 'node:assert/strict';
import { createReport, MOST_DIAGNOSTICS, tidy } from '@inspection-criteria/language';
import { checkTexts } from '../files.ts';

const FRAMEWORK = 'framework f {\n    unit case\n    level theme\n    answers met { yes worth 1  no worth 0 }\n    theme t { question Q answered on met }\n}\n';

describe('Reports', () => {
  it('keep errors when there are too many findings, and say so once', () => {
    const { report, found } = createReport();
    for (let start = 0; start < 2 * MOST_DIAGNOSTICS; start++) report('missing-answer', { file: 'i.cases', start, end: start }, 'Missing.');
    report('invalid-answer', { file: 'i.cases', start: 5000, end: 5001 }, 'Wrong.');
    for (const kept of [tidy(found), tidy(tidy(found)), tidy([...tidy(found), ...found])]) {
      assert.equal(kept.length, MOST_DIAGNOSTICS + 1);
      assert.deepEqual(kept.slice(-2).map((d) => d.code), ['invalid-answer', 'too-many-problems']);
    }
  });

  it('keep an error behind hundreds of warnings when all is checked', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => `| C${String(i)} |  |`).join('\n');
    const { diagnostics } = await checkTexts({ 'f.criteria': FRAMEWORK, 'i.cases': `use "f.criteria"\ninspection i of f {\n| case | Q |\n${rows}\n| last | perhaps |\n}\n` });
    assert.deepEqual(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code), ['invalid-answer']);
    assert.equal(diagnostics.filter((d) => d.code === 'too-many-problems').length, 1);
  });

  it('repeat no word of endless length, and no half of a character', () => {
    const { report, found } = createReport();
    report('unknown-name', { file: 'f.criteria', start: 0, end: 1 }, `There is no \`${'x'.repeat(100_000)}\` here, nor \uD83D.`);
    assert.equal(found[0]?.message, `There is no \`${'x'.repeat(80)}…\` here, nor \uFFFD.`);
  });
});

describe('Characters that deceive', () => {
  const told = async (label: string): Promise<readonly string[]> =>
    (await checkTexts({ 'f.criteria': FRAMEWORK.replace('question Q', `question Q "${label}"`) })).diagnostics.map((d) => d.message.split(',')[0] ?? '');

  it('are letters of another script in ids of one letter and digits', async () => {
    assert.match((await told('See \u04211')).join(), /`\u0421` \(U\+0421\) is a letter of another script where a Latin one is expected/);
    assert.deepEqual(await told('Омега \u03B22, \u041F1, и \u0421'), []);
  });

  it('are fillers and tags that are not seen, unless they make a flag', async () => {
    assert.match((await told('a\u3164b')).join(), /Hangul filler \(U\+3164\)/);
    assert.match((await told('a\u{E0041}b')).join(), /U\+E0041/);
    assert.deepEqual(await told('Wales \u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}'), []);
  });
});
