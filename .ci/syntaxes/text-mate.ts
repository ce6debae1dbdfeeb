import type { Grammar } from 'langium';
import { answers } from './answers.ts';
import { expressions } from './expressions.ts';
import { Lexicon } from './lexicon.ts';
import { include, textMateJson } from './rules.ts';
import { bodyStatements, frameworkStatements } from './statements.ts';
import { tables } from './tables.ts';
import { phraseText, texts } from './texts.ts';

/** The TextMate grammar of one of the two languages. */
export function textMate(language: 'criteria' | 'cases', grammar: Grammar): object {
  const lexicon = new Lexicon(grammar);
  const shared = { ...texts(lexicon), ...expressions(lexicon), ...tables(lexicon), ...answers(lexicon), ...bodyStatements(lexicon) };
  return language === 'criteria'
    ? textMateJson({
      name: 'Inspection Criteria', scopeName: 'source.inspection-criteria', fileTypes: ['criteria'],
      patterns: [include('statements')], repository: { ...shared, 'phrase-text': phraseText(), ...frameworkStatements(lexicon) },
    })
    : textMateJson({ name: 'Inspection Cases', scopeName: 'source.inspection-cases', fileTypes: ['cases'], patterns: [include('body')], repository: shared });
}
