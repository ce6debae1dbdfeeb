import { linesOf, type Diagnostic, type Span } from '@inspection-criteria/model';
import { understand, type Project } from '../project/project.ts';
import { parseContent, textAt, type Source } from '../project/sources.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { shiftOf } from './shift.ts';
import { occurrencesOf, type Occurrences } from './occurrences.ts';
import { calledNow, type Thing } from './things.ts';

/** What would no longer be as it was: a finding that is new, or another name that would mean something else. Undefined where all is well. */
export function brokenBy(edits: readonly Edit[], name: string, thing: Thing, before: Occurrences, project: Project): string | undefined {
  const after = understand(new Map([...project.sources].map(([file, source]) => [file, edited(source, edits.filter(({ span }) => span.file === file))])));
  const found = newError(project.diagnostics, after.diagnostics);
  const place = ({ file, start }: Span, sources: Project['sources']): string => `line ${String(linesOf(sources.get(file)?.text ?? '').placeAt(start).line)} of \`${file}\``;
  if (found !== undefined) return `Called \`${name}\`, ${calledNow(thing)} would not be understood as before, in ${place(found.span, after.sources)}: ${found.message} Or choose another name.`;
  const changed = otherName(before, occurrencesOf(after), [...project.sources.keys()], edits);
  if (changed === undefined && sameAnswers(thing, edits, before, occurrencesOf(after), project)) return undefined;
  const where = changed === undefined || changed === 'somewhere' ? 'texts' : `\`${textAt(changed, project.sources)}\` in ${place(changed, project.sources)}`;
  return `Called \`${name}\`, ${calledNow(thing)} could not be told from something else, and ${where} would come to mean something that is not meant now. Choose another name.`;
}

/** What only reading a file can find is as it was. */
const OF_FILES: ReadonlySet<string> = new Set(['use-not-found', 'use-outside-workspace', 'unreadable-file', 'not-utf8']);

function edited(source: Source, edits: readonly Edit[]): Source {
  if (edits.length === 0) return source;
  const parsed = parseContent(source.file, { text: applyEdits(source.text, edits), malformed: false });
  return { ...parsed, uses: source.uses, diagnostics: [...parsed.diagnostics, ...source.diagnostics.filter(({ code }) => OF_FILES.has(code))] };
}

/** An error of which there were fewer before. */
function newError(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic | undefined {
  const left = new Map<string, number>();
  const key = ({ code, span: { file } }: Diagnostic): string => `${file} ${code}`;
  for (const one of before) left.set(key(one), (left.get(key(one)) ?? 0) + 1);
  return after.filter(({ severity }) => severity === 'error').find((one) => {
    const count = left.get(key(one)) ?? 0;
    left.set(key(one), count - 1);
    return count <= 0;
  });
}

/** The first name outside answers that would not stand where it stood, or not tell things apart as it did. */
function otherName(before: Occurrences, after: Occurrences, files: readonly string[], edits: readonly Edit[]): Span | 'somewhere' | undefined {
  const [there, back] = [new Map<string, string>(), new Map<string, string>()];
  for (const file of files) {
    const [old, now] = [before.outsideAnswers(file), after.outsideAnswers(file)];
    const moved = shiftOf(edits.filter(({ span }) => span.file === file));
    const changed = old.find(({ span, thing }, i) => {
      const other = now[i];
      return other?.span.start !== moved(span.start) || !pairs(there, thing.key, other.thing.key) || !pairs(back, other.thing.key, thing.key);
    });
    if (changed !== undefined) return changed.span;
    if (now.length > old.length) return 'somewhere';
  }
  return undefined;
}

function pairs(known: Map<string, string>, one: string, other: string): boolean {
  const paired = known.get(one) ?? other;
  known.set(one, paired);
  return paired === other;
}

/** Whether the thing itself, among answers too, stands where it stood and nowhere else. */
function sameAnswers(thing: Thing, edits: readonly Edit[], before: Occurrences, after: Occurrences, { sources }: Project): boolean {
  const old = before.of(thing);
  const [first] = old;
  const moved = new Map([...sources.keys()].map((file) => [file, shiftOf(edits.filter(({ span }) => span.file === file))]));
  const now = first === undefined ? undefined : after.at(first.span.file, moved.get(first.span.file)?.(first.span.start) ?? 0);
  const places = now === undefined ? [] : after.of(now.thing);
  const isAt = (span: Span | undefined, { file, start }: Span): boolean => span?.file === file && span.start === moved.get(file)?.(start);
  return places.length === old.length && old.every(({ span }, i) => isAt(places[i]?.span, span));
}
