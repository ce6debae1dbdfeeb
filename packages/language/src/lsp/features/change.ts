import type { ChangeParams, ChangeResult } from '@inspection-criteria/protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, type Edit } from '../../edits.ts';
import { changeAnswer } from '../../queries/change/answer.ts';
import type { Changed } from '../../queries/change/changed.ts';
import { changeForm } from '../../queries/change/form.ts';
import { addRecord } from '../../queries/change/record.ts';
import { writeTrial } from '../../queries/change/trial.ts';
import { inQuotes } from '../../wording.ts';
import { inspectedNamed } from '../../workspace/inspected.ts';
import type { Feature } from '../feature.ts';
import { rangeOf } from '../positions.ts';
import type { Seen, Session } from '../session.ts';

/** The edits of a change that is wanted of a file of inspections. */
export const change: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    session.connection.onRequest('criteria/change', session.answering<ChangeParams, ChangeResult | null>(null, (seen, params) => {
      const changed = changedBy(seen, params, session);
      return changed === undefined ? null : shown(seen, changed, session);
    }));
  },
};

function changedBy(seen: Seen, { change: wanted }: ChangeParams, session: Session): Changed | undefined {
  const { view } = seen;
  switch (wanted.kind) {
    case 'answer': {
      const inspected = inspectedNamed(view, wanted.cell.inspection);
      return inspected === undefined ? undefined : changeAnswer(view, inspected, wanted.cell, wanted.value);
    }
    case 'record': return addRecord(view, session.offset(seen, wanted.position), wanted.unit);
    case 'form': return changeForm(view, session.offset(seen, wanted.position));
    case 'trial': {
      const inspected = inspectedNamed(view, wanted.inspection);
      return inspected === undefined ? undefined : writeTrial(view, inspected, wanted.trial);
    }
  }
}

function shown(seen: Seen, changed: Changed, session: Session): ChangeResult {
  if ('refused' in changed) return { refused: inQuotes(changed.refused) };
  const { folder, file } = seen;
  const files = [...new Set(changed.edits.map(({ span }) => span.file))];
  const edits = files.map((one) => ({
    uri: folder.uriOf(one), version: folder.isHeld(one) ? session.documentOf(folder, one).version : null,
    edits: changed.edits.filter(({ span }) => span.file === one).map(({ span, text }) => ({ range: session.range(folder, span), newText: text })),
  }));
  return { edits, then: changed.then === undefined ? undefined : { uri: folder.uriOf(file), range: rangeOf(after(seen, changed.edits), changed.then, session.encoding) } };
}

/** The text as it will be. */
function after({ file, view: { source } }: Seen, edits: readonly Edit[]): TextDocument {
  return TextDocument.create('', '', 0, applyEdits(source.text, edits.filter(({ span }) => span.file === file)));
}
