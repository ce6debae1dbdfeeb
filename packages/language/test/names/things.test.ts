import { isOneThing } from './marked.ts';

const LIST = 'answers scale { yes "Yes" worth 1  no "No" worth 0  na "Not asked for" not counted }\nbands performance { good at least 60%  poor otherwise }';

function framework(body: string, head = 'framework f'): string {
  return `${head} {\n level theme { scored share of counted answers  rated performance }\n level aspect under theme\n unit case\n ${LIST}\n each question answered on scale\n${body}\n}`;
}

const ONE_THING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a question, in conditions, selections and answers': {
    'f.criteria': framework('theme safety { question ‹R1› "?"\n question R2 "?" asked when ‹R1› is yes\n scored share of counted answers in safety except ‹R1› }\n example "E" { case C1 { ‹R1›: no }\n | case | R2 | ‹R1› |\n | C2 | yes | no |\n }'),
    'i.cases': 'use "f.criteria"\ninspection i of f {\n case C1 { ‹R1›: yes R2: no }\n | case | ‹R1› | R2 |\n | C2 | yes | no |\n check share of ‹R1› is 1\n | check | score |\n | ‹R1› | 1 |\n}',
  },
  'a section by its path, as itself and as part of others’ paths': {
    'f.criteria': framework('theme ‹safety› { aspect plan { question R1 "?" }\n aspect work { question R2 "?" } }\n theme care { question R3 "?" counts also in ‹safety›.plan\n aspect plan { question R4 "?" } }'),
    'i.cases': 'use "f.criteria"\ninspection i of f {\n check share of counted answers in ‹safety›.work is none\n check ‹safety› is none\n | check | score |\n | ‹safety› | none |\n | ‹safety›.plan | none |\n omit ‹safety›.work\n moderate ‹safety› to good\n}',
  },
  'one of two sections of a name': { 'f.criteria': framework('theme safety { aspect ‹plan› { question R1 "?" } }\n theme care { aspect plan { question R2 "?" counts also in safety.‹plan› } }') },
  'a level, leading its sections, in selections, and by its derived plural': {
    'f.criteria': framework('‹theme› safety { question R1 "?" }\n rated performance\n give poor when any ‹theme› is poor\n give good when at least 2 ‹themes› are good').replace('level theme', 'level ‹theme›').replace('under theme', 'under ‹theme›'),
  },
  'a level with a plural of its own': { 'f.criteria': framework('rated performance\n give poor when at least 1 ‹criteria› are poor\n ‹criterion› c1 { question R1 "?" }\n level ‹criterion› plural ‹criteria› { rated performance }') },
  'a unit, in headings and records': {
    'f.criteria': framework('unit ‹staff› { sample is 3 }\n fact role "?" about ‹staff› answered yes-no\n theme safety { question R1 "?" }').replace(' unit case\n', ' unit case\n'),
    'i.cases': 'use "f.criteria"\ninspection i of f {\n sample 3 of ‹staff›\n ‹staff› M1 { role: yes }\n | ‹staff› | role |\n | M2 | no |\n check count of every ‹staff› where role is yes is 1\n check role is yes in any ‹staff›\n}',
  },
  'a value of a shared list, in questions that add to it and in answers': {
    'f.criteria': framework('theme safety { question R1 "?" { ‹no› { late "Late" } }\n question R2 "?" asked when R1 is ‹no› or na }\n fact old "?" answered yes-no').replace('no "No"', '‹no› "No"'),
    'i.cases': 'use "f.criteria"\ninspection i of f {\n case C1 { old: no R1: ‹no› (late) R2: yes formerly ‹no› }\n | case | R1 | R2 | old |\n | C2 | ‹no› (late) | yes | no |\n | C3 | yes | ‹no› "why" | no |\n}',
  },
  'a reason': {
    'f.criteria': framework('theme safety { question R1 "?" { no { ‹late› "Late" } }\n question R2 "?" { no { late "Late" } } }'),
    'i.cases': 'use "f.criteria"\ninspection i of f {\n case C1 { R1: no (‹late›) R2: no (late) }\n | case | R2 | R1 |\n | C2 | no (late) | no (‹late›, "other") |\n}',
  },
  'a band, in rules, tables and decisions': {
    'f.criteria': framework('theme safety { question R1 "?"\n  give ‹poor› when R1 is 0\n  | give | R1 |\n  | ‹poor› | 0 |\n  no better than ‹poor› when rating is good or ‹poor› }').replace('poor otherwise', '‹poor› otherwise'),
    'i.cases': 'use "f.criteria"\ninspection i of f {\n check safety is ‹poor›\n moderate safety to ‹poor›\n | check | rating |\n | safety | ‹poor› or worse |\n}',
  },
  'a question that an edition says again, and what is formerly it': {
    'a.criteria': framework('theme safety { question ‹R1› "?"\n question R2 "?" asked when ‹R1› is yes }', 'framework f edition "1"'),
    'b.criteria': 'use "a.criteria"\nframework f edition "2" amends "1" { theme safety { question ‹R1› "Again"\n question R3 "?" asked when ‹R1› is no } }',
    'c.criteria': 'use "b.criteria"\nframework f edition "3" amends "2" { theme safety { question R9 "New" formerly ‹R1›\n question R10 "?" asked when R9 is yes } }',
    'i.cases': 'use "b.criteria"\ninspection i of f edition "2" {\n case C1 { ‹R1›: yes }\n}',
    'k.cases': 'use "c.criteria"\ninspection k of f edition "3" {\n case C1 { R9: yes }\n}',
  },
  'a question of one framework, where another has one of the same name': {
    'a.criteria': framework('theme safety { question ‹R1› "?" }', 'framework f edition "1"'), 'b.criteria': framework('theme safety { question R1 "?" }', 'framework f edition "2"'),
    'i.cases': 'use "a.criteria"\ninspection i of f edition "1" {\n case C1 { ‹R1›: yes }\n}',
  },
  'a value that is renamed, while another takes its name': {
    'a.criteria': framework('theme safety { question R1 "?"\n no better than good when R1 is 0 }', 'framework f edition "1"').replace('poor otherwise', 'poor at least 30% ‹bad› otherwise'),
    'b.criteria': 'use "a.criteria"\nframework f edition "2" amends "1" { bands performance { weak formerly poor  poor formerly ‹bad› } }',
  },
  'what is withdrawn': {
    'a.criteria': framework('theme safety { question ‹R1› "?" }', 'framework f edition "1"'), 'b.criteria': 'use "a.criteria"\nframework f edition "2" amends "1" { withdraw ‹R1› }',
  },
  'a rule that an edition says again': {
    'a.criteria': framework('theme safety { question R1 "?"\n ‹cap›: no better than poor when R1 is 0 }', 'framework f edition "1"'),
    'b.criteria': 'use "a.criteria"\nframework f edition "2" amends "1" { theme safety {\n ‹cap›: no better than poor when R1 is below 50%\n } }',
    'c.criteria': 'use "b.criteria"\nframework f edition "3" amends "2" { theme safety { withdraw ‹cap› } }',
  },
  'a rule of a level that a section says itself': { 'f.criteria': framework('theme safety { question R1 "?"\n ‹cap›: no better than poor when R1 is 0 }').replace('rated performance }', 'rated performance\n ‹cap›: no better than good when score is 0\n }') },
  'a framework, in all its editions and inspections': {
    'a.criteria': framework('theme safety { question R1 "?" }', 'framework ‹f› edition "1"'), 'b.criteria': 'use "a.criteria"\nframework ‹f› edition "2" amends "1" { example "E" { safety: 50%\n check ‹f› is none\n } }',
    'i.cases': 'use "b.criteria"\ninspection i of ‹f› edition "2" {\n}',
  },
  'an edition': {
    'a.criteria': framework('', 'framework f edition "‹2013›"'), 'b.criteria': 'use "a.criteria"\nframework f edition "2014" amends "‹2013›" { }', 'i.cases': 'use "a.criteria"\ninspection i of f edition "‹2013›" { }',
  },
  'a record, wherever it answers': { 'f.criteria': framework('theme safety { question R1 "?"\n question R2 "?" }'), 'i.cases': 'use "f.criteria"\ninspection i of f {\n case ‹C1› { R1: yes }\n | case | R2 |\n | ‹C1› | no |\n}\ninspection k of f {\n case C1 { R1: no }\n}' },
  'a list in a library that two frameworks share': {
    'l.criteria': 'answers ‹three› { a worth 2 b worth 1 c worth 0 }', 'a.criteria': 'use "l.criteria"\nframework a { level theme\n unit case\n theme t { question R1 "?" answered on ‹three› } }', 'b.criteria': 'use "l.criteria"\nframework b { level theme\n unit case\n theme t { question R1 "?" answered on ‹three› } }',
  },
  'a list of a library that nobody uses yet': { 'l.criteria': 'answers ‹three› { a worth 2 b worth 1 }' },
  'a list that a level names and every section replaces': { 'f.criteria': framework('theme safety rated other { question R1 "?" }\n bands other { a at least 50% b otherwise }').replace('bands performance', 'bands ‹performance›').replace('rated performance', 'rated ‹performance›') },
  'a figure and a section that an example gives': { 'f.criteria': framework('figure ‹rate› answered 0 to 100\n theme safety { question R1 "?"\n no better than poor when ‹rate› is below 50 }\n example "E" { ‹rate›: 50  safety: 40%\n | check | score |\n | ‹rate› | 50 |\n }') },
  'a section in brackets': { 'f.criteria': framework('theme safety { question R1 "?" }\n theme ‹care› { question R2 "?" }\n scored 2 * (‹care›)') },
  'a fact with choices of its own': { 'f.criteria': framework('fact setting "?" { ‹home› "Home" custody "Custody" }\n theme safety { question R1 "?" asked when setting is ‹home› or custody }'), 'i.cases': 'use "f.criteria"\ninspection i of f {\n | case | setting | R1 |\n | C1 | ‹home› | yes |\n check count of every case where setting is ‹home› is 1\n}' },
};

describe('Things: what bears a name, and every place where it stands', () => {
  for (const [said, texts] of Object.entries(ONE_THING)) it(said, () => isOneThing(texts));
});
