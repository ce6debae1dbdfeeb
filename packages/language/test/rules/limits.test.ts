import assert from 'node:assert/strict';
import { findings } from './marked.ts';

const framework = (rules: string, more = ''): Readonly<Record<string, string>> => ({ 'f.criteria': `framework homes {
    unit resident
    level theme { rated grade }
    answers met { yes worth 1  no worth 0 }
    bands grade { good at least 80%  fair at least 50%  poor otherwise }
    fact falls answered yes-no
    fact late answered yes-no about inspection
    fact age answered 18 to 120 in "years"
    theme care {
        question C1 answered on met asked when falls is yes and age is above 20
        question C2 answered on met optional
        ${rules.split('\n').join('\n        ')}
    }${more}
}
` });

/** Rules of a section, with what must be found in them. */
const RULES: readonly (readonly [title: string, rules: string, more?: string])[] = [
  ['a limit to the best band', 'no better than [[limit-without-effect|good]] when late is yes'],
  ['a floor at the worst band', 'no worse than [[limit-without-effect|poor]] when late is yes'],
  ['a hold to the best band', 'may hold to [[limit-without-effect|good]] when late is yes'],
  ['a limit beside a stricter one', '[[limit-without-effect|no better than fair when late is yes and score is above 60%]]\nno better than poor when late is yes'],
  ['of two that come to the same, the later', 'no better than fair when C1 is no in any resident\n[[limit-without-effect|no better than fair when C1 is no in any resident]]'],
  ['a hold beside a limit that holds anyway', 'no better than fair when late is yes\n[[limit-without-effect|may hold to fair when late is yes]]'],
  ['limits that bite in their own cases', 'no better than fair when late is yes\nno better than poor when late is yes and score is below 60%\nno worse than fair when score is above 60%'],
  ['a limit beside a hold, which an inspector decides', 'no better than fair when late is yes\nmay hold to poor when late is yes'],
  ['a floor beside a limit', 'no better than fair when late is yes\nno worse than fair when late is yes'],
  ['limits that hang on several residents', 'no better than fair when C1 is no in any resident\nno better than poor when C1 is no in at least 2 residents'],
  ['a limit of a level that does something in one of its sections', 'no better than poor when late is yes', '\n    level part under theme {\n        rated grade\n        no better than fair when late is yes\n    }\n    theme more {\n        part one {\n            question O1 answered on met\n            no better than poor when late is yes\n        }\n        part two { question T1 answered on met }\n    }'],
  ['a move from the best band', '[[move-without-effect|move up 1 band when score is at least 90% and late is no]]'],
  ['a move from the worst band', '[[move-without-effect|move down 1 band when score is below 40%]]'],
  ['moves from elsewhere', 'move up 1 band when score is at least 70%\nmove up 1 band when score is at least 90%\nmove down 1 band when score is below 60%'],
  ['a move where rules give the rating', 'give poor when late is yes\nmove up 1 band when score is at least 90%'],
  ['a limit that always bites', 'no better than fair when [[condition-always-holds|late is yes or no]]'],
  ['a move that is always made', 'move down 1 band when [[condition-always-holds|late is yes, or late is no]]'],
  ['a give that always gives', 'give fair when [[condition-always-holds|not (late is yes and late is no)]]'],
  ['minimum data that always is there', 'not rated unless [[condition-always-holds|late is yes or no]]'],
  ['what hangs on a score, which may be none', 'no better than fair when score is at least 0%'],
  ['what hangs on answers of several residents', 'no better than fair when falls is yes or no in any resident'],
];

describe('Rules on ratings', () => {
  for (const [title, rules, more] of RULES) it(title, async () => { await findings(framework(rules, more)); });

  it('are told of with what they do', async () => {
    assert.deepEqual(await findings(framework('no better than fair when [[condition-always-holds|late is yes or no]]')), ['Whatever is answered, this condition holds, so no rating can be better than `fair`, and the bands above it are never given. Correct what is compared, or remove the condition if that is meant.']);
    assert.deepEqual(await findings(framework('no better than [[limit-without-effect|good]] when late is yes')), ['This is the best band there is, so no rating can be better and the limit changes nothing. Name the band that is meant, or remove the limit.']);
  });
});

describe('A condition that always holds', () => {
  it('leaves nobody out', async () => {
    const messages = await findings(framework('', `
    theme safety {
        asked when [[condition-always-holds|falls is yes or no]]
        question S1 answered on met
        question S2 answered on met asked when [[condition-always-holds|age is at least 18]]
    }`));
    assert.equal(messages[0], 'Whatever is answered, this condition holds, so `S1` and `S2` are asked of everyone and this leaves nobody out. Correct what is compared, or remove the condition if that is meant.');
  });

  it('is none that asks for an answer which need not be there', async () => {
    await findings(framework('', `
    theme safety {
        question S1 answered on met asked when C1 is yes or no
        question S2 answered on met asked when C2 is yes or no
        question S3 answered on met asked when falls is yes or no and age is above 18
    }`));
  });

  it('is found in a sample rule', async () => {
    await findings({ 'f.criteria': 'framework f {\n    unit case { sample is at least 20 when [[condition-always-holds|large is yes or no]] }\n    fact large answered yes-no about inspection\n    level theme\n    theme care { question C1 answered yes-no }\n}\n' });
  });
});

describe('Stars', () => {
  it('fall with the bands', async () => {
    const of = (bands: string): Readonly<Record<string, string>> => ({ 'f.criteria': `framework f {\n    unit case\n    bands grade {\n${bands}\n    }\n    level theme { rated grade }\n    theme care { question C1 answered yes-no }\n}\n` });
    assert.deepEqual(await findings(of('        good at least 80% stars 2\n        fair at least 50%\n        [[stars-out-of-order|poor]] otherwise stars 3')), ['`poor` has 3 stars and the better `good` above it only 2, so a report would show the worse rating as the better. Bands stand best first: correct the stars, or the order.']);
    await findings(of('        good at least 80% stars 4 of 4\n        fair at least 50% stars 4 of 4\n        low at least 20%\n        poor otherwise stars 1 of 4'));
  });
});
