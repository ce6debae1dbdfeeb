import * as vscode from 'vscode';
import type { Baseline, BaselineParams, BaselineResult, InspectionScores } from '@inspection-criteria/protocol';
import type { Client } from '../client/client.ts';
import { isOurs } from '../our-files.ts';
import { committedTexts, onCommit } from './git.ts';

/** Of which file, and in which language. */
type Asked = Omit<BaselineParams, 'texts'>;
type Scores = BaselineResult | null;

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

  /** Those of an inspection that are known by now, in the language of its report. What is not different from the saved file needs no comparison with it. */
  of(uri: string, inspection: string, language: string): readonly Baseline[] {
    const unsaved = unsavedFiles();
    const asked = { textDocument: { uri }, language };
    return [this.saved(asked, unsaved), this.committed(asked, unsaved)].flatMap((scores, i): readonly Baseline[] => {
      const found = scores?.inspections.find(({ id }) => id === inspection);
      return scores === null || scores === undefined || found === undefined ? [] : [{ name: i === 0 ? 'saved' : 'committed', differs: scores.differs, sections: sectionsOf(found) }];
    });
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private saved(asked: Asked, unsaved: readonly vscode.Uri[]): Scores | undefined {
    return unsaved.length === 0 ? null : this.once('saved', asked, unsaved, () => Promise.all(unsaved.map(async (file) => ({ uri: file.toString(), text: await textOf(file) }))));
  }

  private committed(asked: Asked, unsaved: readonly vscode.Uri[]): Scores | undefined {
    return this.once('committed', asked, unsaved, () => committedTexts(unsaved));
  }

  /** What stands on the disk is of no use for files that are not saved, so which those are decides what must be asked again. */
  private once(when: Baseline['name'], asked: Asked, unsaved: readonly vscode.Uri[], texts: () => Promise<BaselineParams['texts']>): Scores | undefined {
    const { known } = this;
    const name = JSON.stringify([when, asked, unsaved.map(String)]);
    if (known.has(name)) return known.get(name);
    known.set(name, undefined);
    void this.ask(asked, texts).catch(() => null).then((scores) => {
      known.set(name, scores);
      if (scores !== null && known === this.known) this.changed();
    });
    return undefined;
  }

  private async ask(asked: Asked, make: () => Promise<BaselineParams['texts']>): Promise<Scores> {
    const texts = await make();
    return texts.length === 0 ? null : this.client.ask('criteria/baseline', { ...asked, texts });
  }
}

/** Files of ours whose text in the editor is not the one on the disk. */
function unsavedFiles(): readonly vscode.Uri[] {
  return vscode.workspace.textDocuments.filter((document) => document.isDirty && !document.isUntitled && isOurs(document)).map(({ uri }) => uri);
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
