import assert from 'node:assert/strict';
import { occurrencesOf } from '@inspection-criteria/language';
import { completionAt } from '../../../src/queries/completion/completion-at.ts';
import type { Proposal } from '../../../src/queries/completion/proposal.ts';
import { languageOf } from '../../../src/project/sources.ts';
import { lineEndFrom } from '../../../src/syntax/characters.ts';
import { tokenize, type Stretch } from '../../../src/syntax/index.ts';
import { Workspace, type View } from '../../../src/workspace/workspace.ts';
import { exampleFiles, exampleText } from '../../files.ts';

/** A keyword, or a name that refers to something, as it stands in a text. */
interface Written extends Stretch {
  readonly kind: string;
}

function opened(): Workspace {
  const workspace = new Workspace();
  for (const file of exampleFiles()) workspace.put(file, { text: exampleText(file), malformed: false });
  return workspace;
}

/** Every keyword and name of a file, but for those behind like words that were met before. */
function writtenIn({ source: { file, text }, project }: View): readonly Written[] {
  const keywords = tokenize(text, languageOf(file) ?? 'criteria').tokens.filter(({ name }) => /^[a-z]/.test(name)).map(({ start, image }) => ({ start, end: start + image.length, kind: 'keyword' }));
  const names = occurrencesOf(project).inFile(file).filter(({ role, thing }) => role === 'reference' && thing.kind !== 'file').map(({ span: { start, end }, thing: { kind } }) => ({ start, end, kind }));
  const seen = new Set<string>();
  return [...keywords, ...names].filter(({ start, end, kind }) => {
    const before = /(\S*)\s*$/.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? '';
    const likeness = `${kind} ${text.slice(start, end)} ${/^[a-z-]+$/.test(before) ? before : before.replace(/\w+/g, 'x')}`;
    return !seen.has(likeness) && seen.add(likeness);
  });
}

/** Whether a proposal would write the word, with what stands before it where it takes the place of that too. */
function writes({ label, put, replace }: Proposal, text: string, { start, end }: Stretch): boolean {
  const word = text.slice(replace.start, end).replace(/\s+/g, ' ');
  return replace.start <= start && (typeof put === 'string' ? put.replace(/: $/, '') : label) === word;
}

/** One of so many words is looked at; all of them take minutes. */
const ONE_OF = 13;

describe('Completion in the examples', () => {
  it('offers what stands there where the line is cut in the middle of a word: at least 97 of 100', () => {
    const workspace = opened();
    const missed: string[] = [];
    let looked = 0;
    for (const file of exampleFiles()) {
      const view = workspace.view(file);
      const text = exampleText(file);
      for (const word of view === undefined ? [] : writtenIn(view).filter((_, i) => i % ONE_OF === 0)) {
        const offset = Math.ceil((word.start + word.end) / 2);
        workspace.put(file, { text: text.slice(0, offset) + text.slice(lineEndFrom(text, offset)), malformed: false });
        const cut = workspace.view(file);
        const proposals = cut === undefined ? [] : completionAt({ view: cut, offset, files: [], language: undefined }).proposals;
        looked++;
        if (!proposals.some((proposal) => writes(proposal, text, word))) missed.push(`${file}: ${word.kind} ${text.slice(word.start, word.end)}`);
      }
      workspace.put(file, { text, malformed: false });
    }
    assert.ok(looked > 80 && missed.length <= looked * 0.03, missed.join('\n'));
  }).timeout(120_000);

  it('answers at any place, and only with what lies on one line around it', () => {
    const workspace = opened();
    for (const file of exampleFiles()) {
      const view = workspace.view(file);
      const text = exampleText(file);
      for (let offset = 0; view !== undefined && offset <= text.length; offset += 401) {
        for (const { replace, label } of completionAt({ view, offset, files: [], language: 'cy' }).proposals) {
          assert.ok(replace.start <= offset && offset <= replace.end && !/[\r\n]/.test(text.slice(replace.start, replace.end)), `${file}:${String(offset)} ${label}`);
        }
      }
    }
  }).timeout(120_000);
});
