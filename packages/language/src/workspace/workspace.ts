import type { Diagnostic } from '@inspection-criteria/model';
import type { TextChange } from '../answers/live.ts';
import { LiveCases } from './live-cases.ts';
import { checkFrameworks, checkInspections, type CheckedFrameworks, type CheckedInspections } from '../rules/check.ts';
import { understandFrameworks } from '../project/frameworks.ts';
import { understandInspections, type Inspections } from '../project/inspections.ts';
import { projectOf, type Project } from '../project/project.ts';
import { languageOf, linked, parseContent, usedBy, visibleFrom, type FileContent, type ParsedText, type Source } from '../project/sources.ts';

/** One file as it is understood at the moment. */
export interface View {
  readonly source: Source;
  /** All frameworks of the workspace. */
  readonly frameworks: CheckedFrameworks;
  /** Of a file of inspections, what they say and come to; undefined for a file of frameworks. */
  readonly inspections: CheckedInspections | undefined;
  /** All frameworks and the file's own inspections. */
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file with what is known of it; whatever is undefined is made when it is asked for. */
interface Entry {
  content: FileContent;
  parsed: ParsedText | undefined;
  used: readonly string[] | undefined;
  view: View | undefined;
  /** What keeps the view up to date while answers are edited. */
  live: LiveCases | undefined;
}

/**
 * Frameworks and inspections that are kept understood while their texts change. Nothing is done before it is asked for, and what was
 * done stands until a text changes on which it hangs. Paths are relative to the workspace, with `/`. It reads no file: texts are put in.
 */
export class Workspace {
  private readonly entries = new Map<string, Entry>();
  private checked: CheckedFrameworks | undefined;

  /** Every file that was put in and is there, in the order of their paths. */
  get files(): readonly string[] {
    return [...this.entries].filter(([, { content }]) => content.text !== undefined).map(([file]) => file).sort((a, b) => (a < b ? -1 : 1));
  }

  /** Files that others use and nobody has looked for yet. */
  get wanted(): readonly string[] {
    const used = new Set([...this.entries.keys()].flatMap((file) => this.usedBy(file)));
    return [...used].filter((file) => !this.entries.has(file));
  }

  /** The text of a file; undefined where there is none. */
  textOf(file: string): string | undefined {
    return this.entries.get(file)?.content.text;
  }

  /** Takes in what a file holds now, or why it cannot be read. */
  put(file: string, content: FileContent): void {
    const known = this.entries.get(file);
    if (known !== undefined && sameContent(known.content, content)) return;
    this.entries.set(file, { content, parsed: undefined, used: undefined, view: undefined, live: undefined });
    if (languageOf(file) !== 'cases') this.checked = undefined;
  }

  /** Takes in an edit of a file's text; `text` is the text after it. */
  edit(file: string, changes: readonly TextChange[], text: string): void {
    if (!this.editAnswers(file, changes, text)) this.putShown(file, text);
  }

  /** Takes in the text that an editor shows for a file. What could not be read of its bytes is not there either, as long as signs stand in its place. */
  putShown(file: string, text: string): void {
    const known = this.entries.get(file)?.content;
    this.put(file, { text, malformed: known?.text !== undefined && known.malformed && isReplaced(text) });
  }

  /** Makes a file ready to be edited, so that its first edit is as quick as the next. */
  prepare(file: string): void {
    const inspections = this.view(file)?.inspections;
    const entry = this.entries.get(file);
    if (inspections === undefined || entry === undefined || entry.live !== undefined) return;
    entry.live = new LiveCases(inspections, this.frameworks);
    entry.live.prepare();
  }

  /** Takes in an edit of nothing but answers of a file that is understood; false where it is none. */
  private editAnswers(file: string, changes: readonly TextChange[], text: string): boolean {
    const entry = this.entries.get(file);
    const { frameworks } = this;
    if (entry?.view?.inspections === undefined || entry.view.frameworks !== frameworks) return false;
    entry.live ??= new LiveCases(entry.view.inspections, frameworks);
    const inspections = entry.live.change(changes, text);
    if (inspections === undefined) return false;
    entry.content = { text, malformed: entry.content.text !== undefined && entry.content.malformed };
    entry.parsed = undefined;
    entry.view = viewOf(inspections, frameworks);
    return true;
  }

  /** Takes in that a file is gone. */
  remove(file: string): void {
    if (!this.entries.delete(file)) return;
    if (languageOf(file) !== 'cases') this.checked = undefined;
  }

  /** Lets go of all files but some and what these use, be it through others; gives back whether there were any. */
  keepOnly(files: readonly string[]): boolean {
    const kept = new Set(files);
    for (const file of kept) for (const used of this.usedBy(file)) kept.add(used);
    const others = [...this.entries.keys()].filter((file) => !kept.has(file));
    for (const file of others) this.remove(file);
    return others.length > 0;
  }

  /** Lets go of what a file was read into; it is read again when it is next asked for. */
  rest(file: string): void {
    const entry = this.entries.get(file);
    if (entry === undefined || languageOf(file) !== 'cases') return;
    entry.parsed = undefined;
    entry.view = undefined;
    entry.live = undefined;
  }

  /** All frameworks, checked. */
  get frameworks(): CheckedFrameworks {
    this.checked ??= checkFrameworks(understandFrameworks(new Map(this.criteria().map((file) => [file, this.sourceOf(file)]))));
    return this.checked;
  }

  /** A file as it is understood now; undefined where there is no such file. */
  view(file: string): View | undefined {
    const entry = this.entries.get(file);
    if (entry?.content.text === undefined) return undefined;
    const { frameworks } = this;
    if (entry.view?.frameworks !== frameworks) {
      entry.view = this.newView(file, frameworks);
      entry.live = undefined;
    }
    return entry.view;
  }

  /** Files of inspections that see a framework file. */
  inspectionsUsing(file: string): readonly string[] {
    const { frameworks: { frameworks: { sources } } } = this;
    return this.files.filter((other) => languageOf(other) === 'cases' && this.usedBy(other).some((used) => visibleFrom(used, sources).includes(file)));
  }

  /** What a file of inspections says; undefined where there is no such file. What has no view is read for this once, and not scored. */
  inspectionsIn(file: string): Inspections | undefined {
    const entry = this.entries.get(file);
    if (entry?.content.text === undefined || languageOf(file) !== 'cases') return undefined;
    const { frameworks } = this;
    if (entry.view?.inspections !== undefined && entry.view.frameworks === frameworks) return entry.view.inspections.part;
    const part = understandInspections(this.sourceOf(file), frameworks.frameworks);
    this.rest(file);
    return part;
  }

  private newView(file: string, frameworks: CheckedFrameworks): View {
    if (languageOf(file) === 'cases') {
      const source = this.sourceOf(file);
      return viewOf(checkInspections(understandInspections(source, frameworks.frameworks), frameworks), frameworks);
    }
    const source = frameworks.frameworks.sources.get(file) ?? this.sourceOf(file);
    return { source, frameworks, inspections: undefined, project: projectOf(frameworks.frameworks, []), diagnostics: frameworks.diagnostics.filter(({ span }) => span.file === file) };
  }

  private criteria(): readonly string[] {
    return this.files.filter((file) => languageOf(file) === 'criteria');
  }

  private usedBy(file: string): readonly string[] {
    const entry = this.entries.get(file);
    if (entry === undefined) return [];
    entry.used ??= usedBy(this.parsedOf(file));
    return entry.used;
  }

  private sourceOf(file: string): Source {
    return linked(this.parsedOf(file), (used) => this.entries.get(used)?.content);
  }

  private parsedOf(file: string): ParsedText {
    const entry = this.entries.get(file);
    if (entry === undefined) return parseContent(file, { text: undefined, missing: true, reason: 'there is no such file.' });
    entry.parsed ??= parseContent(file, entry.content);
    return entry.parsed;
  }
}

/** Whether a text has signs that stand for bytes that could not be read. */
export function isReplaced(text: string): boolean {
  return text.includes('\uFFFD');
}

function viewOf(inspections: CheckedInspections, frameworks: CheckedFrameworks): View {
  return { source: inspections.part.source, frameworks, inspections, project: projectOf(frameworks.frameworks, [inspections.part]), diagnostics: inspections.diagnostics };
}

function sameContent(a: FileContent, b: FileContent): boolean {
  return a.text === b.text && (a.text === undefined || b.text === undefined ? a === b : a.malformed === b.malformed);
}
