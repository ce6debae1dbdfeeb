import assert from 'node:assert/strict';
import type { Location, LocationLink } from 'vscode-languageserver/node';
import { uriOf } from './editor.ts';
import { MarkedFiles } from './marked-files.ts';

const FIRST = `framework pool edition "1" {
    unit visit
    level theme { rated grade }
    answers met { yes worth 1  no worth 0 }
    bands grade { good at least 50%  poor otherwise }
    theme safety {
        question S1 "Watched?" answered on met { no { late "Late" } }
        question S2 "Fenced?" answered on met asked when S1 is yes
    }
    figure rate answered 0 to 10
}
`;
const SECOND = `use "first.criteria"
framework pool edition "2" amends "1" {
    theme safety {
        question S1 "Watched well?"
        question S3 "Railed?" formerly S2
    }
}
`;
const CASES = `use "second.criteria"
inspection seatown of pool edition "2" {
    rate: 5
    | visit | S1        |
    | V1    | no (late) |
    visit V2 { S3: yes }
    check safety is poor
    moderate safety to good because "So"
}
`;

/** The project with a cursor and the place it leads to marked, as `word<|>` and `<|word|>` in context. */
function files(first: readonly [string, string][], second: readonly [string, string][] = [], cases: readonly [string, string][] = []): Readonly<Record<string, string>> {
  const put = (text: string, changes: readonly [string, string][]): string => changes.reduce((all, [plain, withMarks]) => {
    assert.ok(all.includes(plain), plain);
    return all.replace(plain, withMarks);
  }, text);
  return { 'first.criteria': put(FIRST, first), 'second.criteria': put(SECOND, second), 'seatown.cases': put(CASES, cases) };
}

const LEADS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'from a condition to the question': files([['question S1', 'question <|S1|>'], ['when S1', 'when S<|>1']]),
  'from a list that is named to the list': files([['answers met', 'answers <|met|>'], ['on met', 'on m<|>et']]),
  'from a level to the level': files([['level theme', 'level <|theme|>'], ['    theme safety', '    the<|>me safety']]),
  'from `formerly` to the earlier edition': files([['question S2', 'question <|S2|>']], [['formerly S2', 'formerly <|>S2']]),
  'from `amends` to the edition': files([['"1"', '"<|1|>"']], [['amends "1"', 'amends "<|>1"']]),
  'from an answer to the value': files([['no worth', '<|no|> worth']], [], [['| no', '| n<|>o']]),
  'from a reason to the reason': files([['{ late', '{ <|late|>']], [], [['(late', '(la<|>te']]),
  'from a key to the question': files([], [['question S3', 'question <|S3|>']], [['S3:', 'S3<|>:']]),
  'from a figure that is given to the figure': files([['figure rate', 'figure <|rate|>']], [], [['rate:', '<|>rate:']]),
  'from the band of a moderation to the band': files([['good at', '<|good|> at']], [], [['to good', 'to go<|>od']]),
  'from an inspection to the framework of its edition, before the one that amends': files([['framework pool', 'framework <|pool|>']], [['framework pool', 'framework <|pool|>']], [['of pool', 'of p<|>ool']]),
};

describe('Go to definition', () => {
  for (const [said, texts] of Object.entries(LEADS)) {
    it(`leads ${said}`, async () => {
      const at = await MarkedFiles.start(texts);
      assert.deepEqual([...at.placesOf(await at.ask<readonly Location[]>('textDocument/definition'))].sort(), at.expected);
      await at.editor.stop();
    });
  }

  it('gives the edition at hand before those it amends, and none that amends it', async () => {
    const [newer, older] = [['question S1', 'question <|S1|>'], ['question S1', 'question <|S1|>']] as const;
    const at = await MarkedFiles.start(files([[...older]], [[...newer]], [['| S1', '| S<|>1']]));
    assert.deepEqual(at.placesOf(await at.ask<readonly Location[]>('textDocument/definition')), [...at.expected].reverse());
    await at.editor.stop();
    const first = await MarkedFiles.start(files([['question S1', 'question <|S1|>'], ['when S1', 'when S1<|>']]));
    assert.deepEqual(first.placesOf(await first.ask<readonly Location[]>('textDocument/definition')), first.expected);
    await first.editor.stop();
  });

  it('opens a file that is used', async () => {
    const at = await MarkedFiles.start(files([], [['"first', '"fi<|>rst']]));
    const [found] = await at.ask<readonly Location[]>('textDocument/definition');
    assert.deepEqual(found, { uri: uriOf('first.criteria'), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
    await at.editor.stop();
  });

  it('links the whole name to the whole declaration where the editor takes links', async () => {
    const rest = '"Watched?" answered on met { no { late "Late" } }';
    const texts = files([[`question S1 ${rest}`, `<|question <|S1|> ${rest}|>`], ['when S1', 'when <|S<|>1|>']]);
    const at = await MarkedFiles.start(texts, { textDocument: { definition: { linkSupport: true } } });
    const [link] = await at.ask<readonly LocationLink[]>('textDocument/definition');
    assert.ok(link !== undefined);
    const ranges = [link.targetSelectionRange, link.targetRange, link.originSelectionRange ?? link.targetRange].map((range) => ({ range }));
    assert.deepEqual([...at.placesOf(ranges)].sort(), [...at.expected].sort());
    await at.editor.stop();
  });

  it('leads nowhere from words that are always there, from texts and beyond a text’s end', async () => {
    const plain: Readonly<Record<string, string>> = files([]);
    for (const [text, cursor] of [['share o', 'sha<|>re o'], ['"Watched?"', '"Wat<|>ched?"'], ['10\n}\n', '10\n}\n<|>']] as const) {
      const score = FIRST.replace('rated grade', 'scored share of counted answers rated grade').replace(text, cursor);
      const at = await MarkedFiles.start({ ...plain, 'first.criteria': score });
      assert.deepEqual(at.placesOf(await at.ask<readonly Location[] | null>('textDocument/definition')), []);
      await at.editor.stop();
    }
  });

  it('answers in a text that is half typed', async () => {
    const questions = ['<|A1|> answered yes-no', 'A2 answered yes-no asked when A<|>1 is yes', 'A3 "Half answered'].map((one) => `    question ${one}\n`);
    const at = await MarkedFiles.start({ 'a.criteria': `framework f {\n  unit visit\n  level theme\n  theme t {\n${questions.join('')}` });
    assert.deepEqual(at.placesOf(await at.ask<readonly Location[]>('textDocument/definition')), at.expected);
    await at.editor.stop();
  });
});

describe('Go to type definition', () => {
  const KINDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'from a question to its list': files([['answers met', 'answers <|met|>']], [], [['| S1', '| S<|>1']]),
    'from a question that has another name now to its list': files([['answers met', 'answers <|met|>']], [['formerly S2', 'formerly S<|>2']]),
    'from a section to its bands': files([['bands grade', 'bands <|grade|>']], [], [['check safety', 'check safe<|>ty']]),
    'from an answer to its list': files([['answers met', 'answers <|met|>']], [], [['S3: yes', 'S3: y<|>es']]),
    'from a reason to its answer': files([['{ no {', '{ <|no|> {']], [], [['(late', '(la<|>te']]),
    'from a record to its unit': files([['unit visit', 'unit <|visit|>']], [], [['V1', 'V<|>1']]),
    'from an inspection to its framework': files([], [['framework pool', 'framework <|pool|>']], [['seatown', 'sea<|>town']]),
    'from a figure without bands nowhere': files([['figure rate', 'figure ra<|>te']]),
  };
  for (const [said, texts] of Object.entries(KINDS)) {
    it(`leads ${said}`, async () => {
      const at = await MarkedFiles.start(texts);
      assert.deepEqual(at.placesOf(await at.ask<readonly Location[]>('textDocument/typeDefinition')), at.expected);
      await at.editor.stop();
    });
  }
});

describe('Go to declaration', () => {
  const ORIGINS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'from a question that is said again to the edition that asked it first': files([['question S1', 'question <|S1|>']], [], [['| S1', '| S<|>1']]),
    'from a question that was renamed to what it was': files([['question S2', 'question <|S2|>']], [], [['S3:', 'S<|>3:']]),
    'to every question that became one': {
      ...files([['question S1', 'question <|S1|>'], ['question S2', 'question <|S2|>']]), 'seatown.cases': '',
      'second.criteria': 'use "first.criteria"\nframework pool edition "2" amends "1" {\n    theme safety {\n        question <|>S9 "Both?" formerly S1, S2\n    }\n}\n',
    },
  };
  for (const [said, texts] of Object.entries(ORIGINS)) {
    it(`leads ${said}`, async () => {
      const at = await MarkedFiles.start(texts);
      assert.deepEqual(at.placesOf(await at.ask<readonly Location[]>('textDocument/declaration')), at.expected);
      await at.editor.stop();
    });
  }
});
