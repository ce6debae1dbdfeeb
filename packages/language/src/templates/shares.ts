import type { Template } from './template.ts';

/** Questions answered for each case, scored by shares and rated on bands. */
export const shares: Template = {
  id: 'shares',
  label: { text: 'Scores and bands', translations: [{ language: 'cy', text: 'Sgoriau a bandiau' }] },
  description: {
    text: 'Two themes with questions about cases. The share of good answers is the score, and bands turn it into a rating.',
    translations: [{ language: 'cy', text: 'Dwy thema â chwestiynau am achosion. Cyfran yr atebion da yw\'r sgôr, ac mae bandiau yn ei throi\'n radd.' }],
  },
  sections: [['assessment', 'assessment-theme'], ['planning', 'planning-theme']],
  text: `// A framework says what is looked at and how it is scored. Lines that start with // are notes to the reader.

framework <name> <label> edition "1" {
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

    theme <section1> "Assessment" {
        question A1 "The assessment was good enough"
        question A2 "The views of the person were heard"
    }

    theme <section2> "Planning" {
        question P1 "The plan was good enough" asked when plan-needed is yes
        question P2 "The plan was put in place" asked when plan-needed is yes
    }

    // An example is a small test: given these scores, these ratings must come out.
    example "The edges of the bands" {
        <section1>: 79.5%  <section2>: 79.4%
        | check        | score    | rating |
        | <section1>   | 80%      | good |
        | <section2>     | 79%      | acceptable |
    }
}
`,
};

/** An inspection of that framework, with three cases that are answered. */
export const SHARES_INSPECTION = `// An inspection holds the answers of its sample and the decisions of its inspectors.

use <file>

inspection <name> <label> of <framework> edition "1" {
    sample 3

    // A row is a case, a column a question or a fact. Leave a cell empty until it is answered; - says it was not asked.
    | case | plan-needed  | A1   | A2   | P1   | P2 |
    | C01  | yes          | yes  | yes  | yes  | no |
    | C02  | no           | yes  | no   | -    | - |
    | C03  | yes          | yes  | yes  | yes  | yes |

    // What must come out.
    | check        | score    | rating |
    | <section1>   | 83%      | good |
    | <section2>     | 75%      | acceptable |
}
`;
