import { done, fact, missed, question as ask, yes, type Plan } from '../plan.ts';

const reported = { psr: ['yes'] };

/** Luton, July 2014: no score is published, so nothing but the counts has to come out. */
export const luton: Plan = {
  id: 'luton',
  folder: 'short-quality-screening',
  seed: 20140709,
  units: [
    {
      unit: 'case', prefix: 'L', size: 20,
      columns: [
        fact('weeks', [['6', 4], ['7', 4], ['8', 3], ['9', 2], ['10', 3], ['11', 1], ['12', 2], ['13', 1]]),
        yes('custody', 6),
        yes('psr', 10),
        yes('victim', 16),

        ask('q1.1', 17, 20, [done(272, 'all but three of 20')]),
        ask('q1.2', 8, 10, [done(273, '8 of 10'), missed(274, '2 of 10')], { asked: reported }),
        ask('q1.3', 19, 20, [done(275, 'all but one of 20')]),
        ask('q1.4', 12, 12, [done(276, 'every')]),

        ask('q2.1', 11, 19, [missed(277, '8 of 19')]),
        ask('q2.2', 7, 9, [done(278, '7 of 9')]),
        ask('q2.3', 9, 14, [done(279, 'almost two-thirds')], { asked: { custody: ['no'] } }),
        ask('q2.4', 8, 15, [missed(280, 'almost half')], { asked: { victim: ['yes'] } }),
        ask('q2.5', 10, 17, [done(281, '10 of 17')]),

        ask('q3.1', 15, 20, [
          missed(285, '5'), done(283, 'vast majority', 'five of at most 20 were insufficient, so at most three-quarters were good'),
        ]),
        ask('q3.1-psr', 9, 9, [done(284, 'all')], { asked: reported }),
        ask('q3.2', 3, 7, [
          missed(287, '4'), missed(286, 'three-fifths', 'four cases are three-fifths of no number of cases; 4 of 7 is nearest'),
        ]),
        ask('q3.3', 12, 18, [done(288, '12 of 18')]),
        ask('q3.4', 8, 15, [missed(289, '7 of 15')]),
        ask('q3.6', 5, 6, [done(290, '5 of 6')], { asked: { custody: ['yes'] } }),

        ask('q4.1', 19, 20, [done(291, 'all but one')]),
        ask('q4.1-psr', 9, 10, [done(292, 'almost all')], { asked: reported }),
        ask('q4.4', 20, 20, [done(293, 'every')]),
        ask('q4.5', 9, 20, [done(294, 'almost half')]),
        ask('q4.6', 11, 11, [done(295, 'every')], { asked: { 'q4.5': ['no'] } }),

        ask('m1', 11, 19, [missed(296, '8 of 19')]),
      ],
    },
    {
      unit: 'staff', prefix: 'M', size: 9,
      columns: [
        ask('q2.6', 9, 9, [done(282, 'all')]),
        ask('m2', 8, 9, [done(297, '8 of 9')]),
        ask('m3', 9, 9, [done(298, '9 of 9')]),
        ask('m4', 7, 9, [missed(299, '2 of 9')]),
      ],
    },
  ],
  scores: [],
  others: [{ kind: 'size', statistic: 271, unit: 'case', claim: '20' }],
};
