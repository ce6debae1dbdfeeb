import assert from 'node:assert/strict';
import { CstUtils } from 'langium';
import { loadSources, occurrencesOf, understand, type Occurrence, type Source } from '@inspection-criteria/language';
import { eachCell, eachRow } from '../../src/syntax/index.ts';
import { exampleAccess, exampleFiles } from '../files.ts';

const sources = await loadSources(exampleFiles(), exampleAccess());
const occurrences = occurrencesOf(understand(sources));

/** The names of languages are no names of the project. */
const LANGUAGES = new Set(['Translation', 'Languages', 'Guidance']);

/** Cells that hold a word of the table itself, a mark, a number, a date or a text; or a whole expression, in which names are looked up one by one. */
const NO_NAME = /^(?:check|give|when|any|-|[\d.%/-]+|"[^"]*")$/;

function tokensWithout({ syntax: { tree: { root } } }: Source, named: ReadonlySet<number>): readonly string[] {
  if (root.$cstNode === undefined) return [];
  return CstUtils.flattenCst(root.$cstNode).toArray().filter(({ tokenType, offset, astNode }) => ['ID', 'LEVEL', 'KEY'].includes(tokenType.name) && !named.has(offset) && !LANGUAGES.has(astNode.$type)).map(({ text }) => text);
}

function cellsWithout({ syntax: { tree: { root } } }: Source, named: ReadonlySet<number>): readonly string[] {
  if (root.$cstNode === undefined) return [];
  return CstUtils.flattenCst(root.$cstNode).toArray().filter(({ tokenType }) => tokenType.name === 'TABLE').flatMap(({ text, offset }) => {
    const out: string[] = [];
    eachRow(text, (start, end) => {
      eachCell(text, start, end, (_, from, to) => {
        const cell = text.slice(from, to);
        if (cell !== '' && !NO_NAME.test(cell) && !named.has(offset + from)) out.push(cell);
      });
    });
    return out;
  });
}

function place({ span, thing }: Occurrence): string {
  return `${span.file}:${String(span.start)}-${String(span.end)} ${thing.key}`;
}

describe('Names in the examples', () => {
  for (const source of sources.values()) {
    const { file, text } = source;
    describe(file, () => {
      const all = occurrences.inFile(file);
      const starts = new Set(all.map(({ span }) => span.start));

      it('every name means something', () => { assert.deepEqual(tokensWithout(source, starts), []); });

      it('every cell that holds a name does', () => { assert.deepEqual(cellsWithout(source, starts), []); });

      it('names stand in reading order and never overlap', () => {
        for (const [i, { span }] of all.entries()) assert.ok(i === 0 || (all[i - 1]?.span.end ?? 0) <= span.start, text.slice(span.start, span.end));
      });

      it('one place gives what the whole file gives', () => {
        for (const one of all) assert.equal(place(occurrences.at(file, one.span.start + 1) ?? one), place(one));
      });

      it('a stretch of the file gives its part', () => {
        for (let start = 0; start < text.length; start += 977) {
          const range = { start, end: start + 400 };
          assert.deepEqual(occurrences.inFile(file, range).map(place), all.filter(({ span }) => span.start <= range.end && span.end >= range.start).map(place));
        }
      });

      it('a thing is found wherever the file names it', () => {
        const byThing = new Map<string, Occurrence[]>();
        for (const one of all) byThing.set(one.thing.key, [...byThing.get(one.thing.key) ?? [], one]);
        for (const [first, ...others] of byThing.values()) {
          if (first !== undefined) assert.deepEqual(occurrences.of(first.thing).filter(({ span }) => span.file === file).map(place), [first, ...others].map(place));
        }
      });
    });
  }
});
