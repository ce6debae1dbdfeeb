import assert from 'node:assert/strict';
import type { ClientCapabilities, Hover } from 'vscode-languageserver/node';
import { Editor, marked } from './editor.ts';

const POOL = `framework pool "Pools" languages en, cy {
    unit visit "Visit" { sample is at least 2 }
    level area "Area" { scored share of counted answers rounded to 1% halves up rated grade }
    answers quality "Quality" {
        yes "Good enough" in cy "Digon da" worth 1
        no "Not good enough" worth 0 { cold "Too cold" }
        na "Not applicable" not counted
    }
    bands grade { good "Good" at least 80% stars 3  fair "Fair" at least 50% stars 1  poor "Poor" otherwise }
    fact crowded "It was crowded" answered yes-no
    each question answered on quality
    area safety "Safety" weighted 3 {
        question S1 "Lifeguards were alert" in cy "Roedd yr achubwyr yn effro" {
            guidance
                > Watch them for ten minutes.
        }
        question S2 "Lanes were kept apart" asked when crowded is yes
        harmed: no better than fair when S1 is no in any visit because "Nobody was saved"
    }
    area access { question A1 "Minutes to the first swim" answered 0 to 60 in "minutes" not counted }
    scored weighted-mean of safety
}
`;
const SEATOWN = `use "pool.criteria"

inspection seatown "Seatown" of pool {
    | visit | crowded | S1 | S2 | A1 |
    | V1    | yes | yes | no (cold) "Brr" | 5 |
    | V2    | no | na | - | 7 |
    | V3    | no | yes | yes |  |
    visit V4 { S1: no formerly yes because "Seen again" }

    | check | score |
    | safety | 50% |
    check count of every visit is at least 2
}
`;
const MARKDOWN: ClientCapabilities = { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } };

/** What is told at the cursor in the second text, and of what. */
async function told(text: string, capabilities: ClientCapabilities = {}): Promise<readonly [of: string, telling: string]> {
  const { text: clean, cursors: [cursor = 0] } = marked(text);
  const file = text.startsWith('framework') ? 'pool.criteria' : 'seatown.cases';
  const editor = await Editor.start({ 'pool.criteria': POOL, 'seatown.cases': SEATOWN, [file]: clean }, { capabilities });
  const hover = await editor.askAt<Hover | null>('textDocument/hover', file, cursor);
  await editor.stop();
  if (hover?.range === undefined || typeof hover.contents === 'string' || !('value' in hover.contents)) return ['', ''];
  return [editor.textIn(file, hover.range), hover.contents.value];
}

/** The text with a cursor in the word that stands behind `before`. */
function at(text: string, before: string): string {
  const place = text.indexOf(before) + before.length;
  return `${text.slice(0, place)}<|>${text.slice(place)}`;
}

describe('What is told under the pointer', () => {
  it('of a question: what it asks, in each language, of whom, with which answers, and where it counts', async () => {
    assert.deepEqual(await told(at(POOL, 'question S')), ['S1', [
      'Lifeguards were alert\nRoedd yr achubwyr yn effro\nquestion S1', 'Watch them for ten minutes.',
      'Answered with one of:\n- yes: Good enough / Digon da — 1 point\n- no: Not good enough — 0 points\n- na: Not applicable — not counted', 'Reasons for Not good enough, where there are any:\n- cold: Too cold', 'Asked of each visit.', 'It counts in Pools (pool), Safety (safety).',
    ].join('\n\n')]);
  });

  it('of a question whose answer needs reasons: which there are, and how many of them', async () => {
    const first = async (clause: string): Promise<string> => (await told(at(POOL.replace('worth 0 {', `worth 0 ${clause} {`), 'question S')))[1];
    assert.match(await first('with a reason'), /\n\nReasons for Not good enough, exactly one of them:\n- cold: Too cold\n\n/);
    assert.match(await first('with reasons'), /\n\nReasons for Not good enough, at least one of them:\n/);
  });

  it('of a heading in an inspection, also what was answered so far', async () => {
    const [of, telling] = await told(at(SEATOWN, '| crowded | S1 | S'));
    assert.equal(of, 'S2');
    assert.match(telling, /Asked of each visit, when crowded is yes\.\n\n[^]*So far:\n- Its answers: Not good enough 1\.\n- Reasons for Not good enough: Too cold 1\.\n- 1 answer counts, to 1 question: 0 of 1 point; 2 not asked; 1 still missing\.\n- Its share is 0%\.$/);
  });

  it('of an answer: what it says, and why it counts or not', async () => {
    const first = async (before: string): Promise<readonly string[]> => { const [of, telling] = await told(at(SEATOWN, before)); return [of, telling.split('\n\n')[1] ?? '']; };
    assert.deepEqual(await first('| V1    | yes | '), ['yes', 'V1:\n- yes: Good enough / Digon da. It counts, with 1 point.']);
    assert.deepEqual(await first('| yes | no ('), ['no (cold) "Brr"', 'V1:\n- no: Not good enough. It counts, with 0 points.\n- Because: Too cold.\n- Remark: “Brr”.']);
    assert.deepEqual(await first('| V2    | no | '), ['na', 'V2:\n- na: Not applicable. It is not counted: it leaves the total, which is not the same as no points.']);
    assert.deepEqual(await first('| na | '), ['-', 'V2:\n- It is marked as not asked, which is so unless crowded is yes.']);
    assert.deepEqual(await first('| no | yes | '), ['yes', 'V3:\n- yes: Good enough / Digon da. It counts for nothing, because it is not asked here: it would be when crowded is yes.']);
    assert.deepEqual(await first('| no | yes | yes | '), ['', 'V3:\n- It is still to be answered.']);
    assert.deepEqual(await first('"Brr" | '), ['5', 'V1:\n- 5. Its question counts in no score.']);
    assert.deepEqual(await first('S1: no'), ['no formerly yes because "Seen again"', 'V4:\n- no: Not good enough. It counts, with 0 points.\n- It was yes before it was corrected, because “Seen again”.']);
  });

  it('of a record: how much is answered, and what is missing', async () => {
    assert.deepEqual(await told(at(SEATOWN, '| V')), ['V1', 'Visit V1\nvisit V1\n\n4 of 4 answered. It gained 1 of 2 points, 50%.']);
    assert.deepEqual(await told(at(SEATOWN, 'visit V')), ['V4', 'Visit V4\nvisit V4\n\n1 of 4 answered. It gained 0 of 1 point, 0%.\n\nStill to be answered:\n- crowded: It was crowded\n- S2: Lanes were kept apart\n- A1: Minutes to the first swim']);
  });

  it('of a section: how it is scored and rated, and in an inspection what came out and why', async () => {
    const [of, telling] = await told(at(POOL, 'area saf'));
    assert.equal(of, 'safety');
    assert.match(telling, /Its score is the share of counted answers, rounded to 1%, halves up\.\n\nIt weighs 3: 100% of the score of pool/);
    assert.match(telling, /- good: Good — 80% and above\n- fair: Fair — 50% – 79%\n- poor: Poor — below 50%\n\nIts rules:\n- no better than fair when S1 is no in any visit because “Nobody was saved”$/);
    assert.match((await told(at(SEATOWN, '| saf')))[1], /Seatown: 50%, Fair\n- 4 answers count, [^]*- That falls in the band Fair \(50% – 79%\)\./);
  });

  it('of a band: which scores it stands for', async () => {
    assert.deepEqual(await told(at(POOL, 'no better than fa')), ['fair', 'Fair\nband fair\n\n50% – 79%; 1 star.']);
  });

  it('of an answer in a list, with its points and reasons', async () => {
    assert.deepEqual(await told(at(POOL, 'when S1 is n')), ['no', 'Not good enough\nanswer no\n\n0 points.\n\nIts reasons, where there are any:\n- cold: Too cold']);
  });

  it('of a fact: what it may hold, and what depends on it', async () => {
    assert.match((await told(at(POOL, 'asked when cro')))[1], /^It was crowded\nfact crowded\n\nAnswered with one of:\n- yes: Yes \/ Ydy\n- no: No \/ Nac ydy\n\n[^]*depends on it for:\n- S2: Lanes were kept apart$/);
  });

  it('of a fact: the sections whose score, bands or rules look at it', async () => {
    const fact = async (from: string, to: string): Promise<string> => (await told(at(POOL.replace('asked when crowded is yes', '').replace(from, to), 'fact crow')))[1].split('\n\n').at(-1) ?? '';
    const looking = 'The score, bands or rules look at it in:\n- safety: Safety';
    assert.equal(await fact('when S1 is no', 'when S1 is no and crowded is yes'), looking);
    assert.equal(await fact('harmed:', '| give | count of every visit where crowded is yes |\n        | poor | at least 2 |\n        harmed:'), looking);
    assert.equal(await fact('weighted 3 {', 'weighted 3 {\n        scored share of counted answers where crowded is no'), looking);
    assert.equal(await fact('', ''), 'Nothing is asked or left out because of it, and no section looks at it.');
  });

  it('of units, levels and rules with a name', async () => {
    assert.equal((await told(at(SEATOWN, 'of every vis')))[1], 'Visit\nunit visit\n\nHow many there must be:\n- at least 2\n\nThere are 4 here.');
    assert.equal((await told(at(POOL, '    are')))[1], 'Area\nlevel area\n\nIts sections:\n- safety: Safety\n- access');
    assert.match((await told(at(POOL, '        har')))[1], /A rule of Safety: no better than fair when S1 is no in any visit/);
  });

  it('of the words of the language, with the page that says more', async () => {
    assert.deepEqual(await told(at(POOL, 'rounded to 1% hal'), MARKDOWN), ['halves up', 'word **halves up**\n\nWhat lies exactly between two steps goes up.\n\n[More about this](pages:/language/scores)']);
    assert.equal((await told(at(SEATOWN, 'check cou')))[1], 'word count\n\nHow many there are.');
    assert.equal((await told(at(SEATOWN.replace('| 50%', '| at least 50%'), '| at le')))[0], 'at least');
  });

  it('is nothing inside texts, prose and comments, and between things', async () => {
    for (const before of ['"Lifeguards ', '> Watch ', '"Nobody ']) assert.deepEqual(await told(at(POOL, before)), ['', ''], before);
    assert.deepEqual(await told(at(SEATOWN.replace('    check', '    // check\n    check'), '// che')), ['', '']);
  });

  it('shows what authors wrote as text, in Markdown too', async () => {
    const [, telling] = await told(at(POOL.replace('"Lifeguards were alert"', '"<img onerror=x> [look](command:run)"'), 'question S'), MARKDOWN);
    assert.match(telling, /^\*\*\\<img onerror=x\\> \\\[look\\\]\(command:run\)\*\*\n\n\*Roedd yr achubwyr yn effro\*\n\nquestion `S1`\n\n/);
  });

  it('is given for texts in the middle of being written', async () => {
    assert.equal((await told(at(SEATOWN.slice(0, SEATOWN.indexOf('| V3')), '| V1    | yes | ')))[0], 'yes');
    assert.equal((await told(at(POOL.slice(0, POOL.indexOf('    area access')), 'question S')))[0], 'S1');
  });
});
