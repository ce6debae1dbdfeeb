import * as vscode from 'vscode';
import type { Baseline, InspectionScores } from '@inspection-criteria/protocol';
import type { Client } from '../client/client.ts';
import { committedTexts, onCommit } from './git.ts';

type Scores = readonly InspectionScores[] | null;

/**
 * What files came to when they were last saved and last committed. It is worked out once, and again when they are saved or committed; nothing
 * waits for it, and `changed` is called when more is known.
 */
export class Baselines implements vscode.Disposable {
  private readonly client: Client;
  private readonly changed: () => void;
  /** Undefined while it is being worked out. */
  private known = new Map<string, Scores | undefined>();
  private readonly disposables: vscode.Disposable;

  constructor(client: Client, changed: () => void) {
    this.client = client;
    this.changed = changed;
    const forget = (): void => {
      this.known = new Map();
      changed();
    };
    this.disposables = vscode.Disposable.from(vscode.workspace.onDidSaveTextDocument(forget), onCommit(forget));
  }

  /** Those of an inspection that are known by now. What is not different from the saved file needs no comparison with it. */
  of(uri: string, inspection: string): readonly Baseline[] {
    return [this.saved(uri), this.committed(uri)].flatMap((scores, i) => {
      const found = scores?.find(({ id }) => id === inspection);
      return found === undefined ? [] : [{ name: i === 0 ? 'saved' as const : 'committed' as const, sections: sectionsOf(found) }];
    });
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private saved(uri: string): Scores | undefined {
    const dirty = vscode.workspace.textDocuments.filter(({ isDirty, isUntitled, languageId }) => isDirty && !isUntitled && (languageId === 'cases' || languageId === 'criteria'));
    return dirty.length === 0 ? null : this.once(`saved ${uri} ${dirty.map((one) => one.uri.toString()).join(' ')}`, async () => {
      const texts = await Promise.all(dirty.map(async ({ uri: file }) => ({ uri: file.toString(), text: await textOf(file) })));
      return this.client.ask('criteria/baseline', { textDocument: { uri }, texts });
    });
  }

  private committed(uri: string): Scores | undefined {
    return this.once(`committed ${uri}`, async () => {
      const texts = await committedTexts();
      return texts.length === 0 ? null : this.client.ask('criteria/baseline', { textDocument: { uri }, texts });
    });
  }

  private once(name: string, make: () => Promise<Scores>): Scores | undefined {
    const { known } = this;
    if (known.has(name)) return known.get(name);
    known.set(name, undefined);
    void make().catch(() => null).then((scores) => {
      known.set(name, scores);
      if (scores !== null && known === this.known) this.changed();
    });
    return undefined;
  }
}

function sectionsOf({ sections }: InspectionScores): Baseline['sections'] {
  return Object.fromEntries(sections.map(({ id, score, rating, stars }) => [id, { score, rating, stars }]));
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
