import { format } from '@inspection-criteria/language';

const FRAMEWORK = `// A framework says what is looked at and how it is scored. Lines that start with // are notes to the reader.

framework <framework> "<framework>" edition "1" {
    publisher "Your inspectorate"

    // What holds for every theme: its score, its rounding, its rating.
    level theme "Theme" {
        scored share of counted answers
        rounded to 1% halves up
        rated performance
        moderated by at most 1 band
    }

    unit case "Case"

    // The answers to a question, the best first. What is not counted leaves the total.
    answers sufficiency "Sufficiency" {
        yes  "Sufficient"     worth 1
        no   "Not sufficient" worth 0
        na   "Not applicable" not counted
    }

    // The bands of a rating, read from the top: the first that fits is given.
    bands performance "Performance" {
        good         "Good"                   at least 80% stars 3
        acceptable   "Acceptable"             at least 50% stars 2
        poor         "Requires improvement"   otherwise    stars 1
    }

    // A fact decides what is asked.
    fact plan-needed "A plan was needed" answered yes-no

    each question answered on sufficiency

    theme <first> "Assessment" {
        question A1 "The assessment was good enough"
        question A2 "The views of the person were heard"
    }

    theme <second> "Planning" {
        question P1 "The plan was good enough" asked when plan-needed is yes
        question P2 "The plan was put in place" asked when plan-needed is yes
    }

    // An example is a small test: given these scores, these ratings must come out.
    example "The edges of the bands" {
        <first>: 79.5%  <second>: 79.4%
        | check        | score    | rating |
        | <first>   | 80%      | good |
        | <second>     | 79%      | acceptable |
    }
}
`;

const INSPECTION = `// An inspection holds the answers of its sample and the decisions of its inspectors.

use "<file>"

inspection <name> "<name>" of <framework> edition "1" {
    sample 3

    // A row is a case, a column a question or a fact. Leave a cell empty until it is answered; - says it was not asked.
    | case | plan-needed  | A1   | A2   | P1   | P2 |
    | C01  | yes          | yes  | yes  | yes  | no |
    | C02  | no           | yes  | no   | -    | - |
    | C03  | yes          | yes  | yes  | yes  | yes |

    // What must come out.
    | check        | score    | rating |
    | <first>   | 83%      | good |
    | <second>     | 75%      | acceptable |
}
`;

/** What the things of a starting point are called. */
export interface Named {
  readonly name: string;
  readonly framework: string;
  /** The file of the framework. */
  readonly file: string;
  readonly themes: readonly [first: string, second: string];
}

/** The names of the themes, and others in case one of these is the name of the framework. */
export const THEMES = [['assessment', 'planning'], ['assessment-theme', 'planning-theme']] as const;

/** A commented framework that checks clean and is in form. */
export function frameworkTemplate(named: Named): string {
  return filled(FRAMEWORK, named, 'criteria');
}

/** A commented inspection of the framework that checks clean and is in form. */
export function inspectionTemplate(named: Named): string {
  return filled(INSPECTION, named, 'cases');
}

function filled(template: string, { name, framework, file, themes: [first, second] }: Named, language: 'criteria' | 'cases'): string {
  const names: Readonly<Record<string, string>> = { name, framework, file, first, second };
  const text = template.replace(/<([a-z]+)>/g, (_, key: string) => names[key] ?? '');
  return inForm(text, language);
}

/** A text in the one form; what is not fit for it stays as it is. */
export function inForm(text: string, language: 'criteria' | 'cases'): string {
  const result = format(text, language);
  return result.kind === 'formatted' ? result.text : text;
}
