import { numberText, percentText, textIn, type Rational, type Results, type SectionResult } from '@inspection-criteria/model';
import { answered } from '@inspection-criteria/scoring';
import { SCORES, type InspectionScores, type ScoresParams, type SectionScore } from '@inspection-criteria/protocol';
import type { ReadInspection } from '../../project/inspections.ts';
import { allRead } from '../../queries/report/left-out.ts';
import type { View } from '../../workspace/workspace.ts';
import type { Feature } from '../feature.ts';
import type { Folder } from '../folder.ts';
import type { Session } from '../session.ts';

/** Scores while a text is edited, sent to clients that show them. */
export const scores: Feature = {
  capabilities: () => ({}),
  register: (session) => {
    if (!session.options.scores) return;
    session.onChange(({ folder, file }) => {
      for (const held of file === undefined || !file.endsWith('.cases') ? folder.heldFiles : [file]) if (folder.isHeld(held)) later(session, folder, held);
    });
  },
};

/** Sends a file's scores when the client is not in the middle of something newer. */
function later(session: Session, folder: Folder, file: string): void {
  session.soon(`${SCORES} ${folder.uri} ${file}`, async () => {
    await session.allReady();
    const view = folder.workspace.view(file);
    if (view?.inspections === undefined || !folder.isHeld(file)) return;
    const { uri, version } = session.documentOf(folder, file);
    const inspections = [...view.inspections.results].map(([read, results]) => scoresOf(read, results, view, session.settings.language));
    await session.connection.sendNotification(SCORES, { uri, version, inspections } satisfies ScoresParams);
  });
}

/** What an inspection comes to, in the words and numbers people read. */
export function scoresOf(read: ReadInspection, results: Results, view: View, language: string | undefined): InspectionScores {
  const { inspection } = read;
  const { given, asked } = answered(inspection.sheet, results);
  return {
    id: inspection.id, label: textIn(inspection.label, language), start: inspection.nameSpan.start, end: inspection.nameSpan.end,
    answered: given, asked, complete: results.complete, allRead: allRead(read, view),
    checks: { passed: results.checks.filter((c) => c.passed).length, failed: results.checks.filter((c) => !c.passed).length },
    sections: results.scores.filter((s) => !s.omitted).map((section) => sectionOf(section, language)),
  };
}

/** What one section comes to, in the words and numbers people read. */
export function sectionOf(section: SectionResult, language: string | undefined): SectionScore {
  const { id, level, parent, measure, provisional, final, stars, starsOf, published, possible, tally } = section;
  const print = (value: Rational): string => measure === 'share' ? percentText(value) : numberText(value);
  const { lowestPublished: lowest, highestPublished: highest } = possible;
  return {
    id, label: textIn(section.label, language), level, parent, provisional, final, stars, starsOf,
    score: published === undefined ? undefined : print(published),
    between: tally.missing === 0 || lowest === undefined || highest === undefined ? undefined : [print(lowest), print(highest)],
    rating: section.finalLabel === undefined ? undefined : textIn(section.finalLabel, language),
    settled: possible.settled, answers: tally.answers, missing: tally.missing,
  };
}
