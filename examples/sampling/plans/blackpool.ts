import { because, becauseOfAll, done, fact, having, ids, missed, outside, question as ask, yes, type Plan } from '../plan.ts';

const custody = { order: ['custody'] };
const reported = { psr: ['yes'] };
const harm = { harm: ['yes'] };

/** Blackpool, May 2013. The questions without a figure have no published result; their counts are ours, chosen to fit the scores. */
export const blackpool: Plan = {
  id: 'blackpool',
  folder: 'full-joint-inspection',
  seed: 20130501,
  units: [
    {
      unit: 'case', prefix: 'C', size: 34,
      columns: [
        fact('order', [['custody', 8], ['referral', 11], ['yro', 15]]),
        yes('psr', 17, { order: ['custody', 'yro'] }),
        yes('victim', 25),
        yes('harm', 28),
        yes('mappa', 0, custody, [having('yes', 40, '0')]),

        ask('R1', 25, 34, [done(2, 'almost three-quarters'), done(6, 'three-quarters')], {
          reasons: [['untimely', 3], ['evidence', 5], ['diversity', 2]],
        }),
        ask('R2', 21, 31, [missed(3, 'one-third'), missed(7, 'almost one-third')]),
        ask('R3', 14, 17, [
          done(4, 'over three-quarters'), done(8, 'over three-quarters'), done(9, '82%', 'the advice to courts is taken as the quality of the report'), missed(10, '3'),
        ], { asked: reported }),
        ask('R4', 29, 34, [missed(14, '5')]),
        ask('R5', 25, 34, [done(5, 'over two-thirds', 'read as a good enough plan: with five cases without one, 29 of 34 had a plan'), done(11, 'three-quarters')]),
        ask('R6', 6, 8, [done(13, '6 of 8')], { asked: custody }),
        ask('R7', 7, 8, [done(12, '88%', '7 of 8 is 87.5 %, halves up')], { asked: custody }),
        ask('R8', 11, 29, [], { asked: { R4: ['yes'] } }),
        ask('R9', 22, 33, [done(15, 'two-thirds')]),
        ask('R10', 24, 33, [done(16, 'almost three-quarters')]),
        ask('R11', 18, 30, [done(17, '60%')]),
        ask('R12', 10, 25, [missed(18, '60%')], { asked: { victim: ['yes'] } }),
        ask('R13', 4, 7, [done(19, '4 of 7')], { asked: custody }),
        ask('R14', 4, 4, [done(20, '4 of 4')], { asked: custody }),
        ask('R15', 15, 28, [done(21, 'over half')], { excluded: 'unclear' }),
        ask('R16', 18, 27, [done(22, 'two-thirds')], { excluded: 'unclear' }),
        ask('R17', 12, 33, [], { excluded: 'unclear' }),
        ask('R18', 18, 34, [done(23, 'over half')]),
        ask('R19', 11, 34, [missed(24, 'most', 'printed as little evidence that most cases gained')]),
        ask('R20', 32, 34, [done(25, 'almost all')]),

        ask('H1', 28, 34, [done(29, 'over three-quarters'), done(34, 'over three-quarters')], {
          reasons: [['screening', 2], ['sources', 4], ['level', 1]],
        }),
        ask('H2', 17, 17, [done(29, 'all'), done(34, 'all')], { asked: reported }),
        ask('H3', 17, 27, [missed(30, 'over one-third'), missed(35, '37%')]),
        ask('H4', 15, 28, [
          missed(31, 'almost half'), done(36, 'just over half'), because('absent', 37, '8'), because('untimely', 38, '2'),
        ], { asked: harm, reasons: [['absent', 8], ['untimely', 2], ['quality', 3]] }),
        ask('H5', 14, 26, [missed(39, 'almost half')], { asked: harm }),
        ask('H6', 0, 0, [], { asked: { mappa: ['yes'] } }),
        ask('H7', 15, 28, [missed(32, 'almost half'), missed(41, 'almost half')], {
          asked: harm, reasons: [['need', 6], ['none', 3], ['partly', 4]],
        }),
        ask('H8', 10, 25, [missed(42, 'almost two-thirds')], { asked: harm }),
        ask('H9', 12, 24, [missed(33, 'half'), missed(43, 'half')], { asked: { victim: ['yes'] } }),
        ask('H10', 18, 28, [done(44, 'almost two-thirds')], { asked: harm }),
        ask('H11', 34, 34, [done(45, 'all')]),

        ask('V1', 22, 34, [missed(48, 'over one-third'), missed(55, 'over one-third')]),
        ask('V2', 8, 17, [missed(54, 'over half')], { asked: reported }),
        ask('V3', 15, 30, [missed(56, 'half')]),
        ask('V4', 18, 34, [missed(57, 'almost half'), because('absent', 58, '10'), becauseOfAll('absent', 49, 'almost one-third')], {
          reasons: [['absent', 10], ['quality', 6]],
        }),
        ask('V5', 6, 8, [missed(59, '2')], { asked: custody }),
        ask('V6', 9, 24, [missed(50, 'almost two-thirds'), missed(60, 'almost two-thirds')]),
        ask('V7', 17, 27, [done(61, 'almost two-thirds')]),
        ask('V8', 11, 24, [missed(51, 'over half'), missed(62, 'over half')]),
        ask('V9', 16, 30, [missed(63, 'almost half')]),
        ask('V10', 17, 20, [missed(64, '3')]),
        ask('V11', 9, 10, [missed(65, '1')]),
        ask('V12', 18, 34, [missed(52, 'almost half'), missed(66, 'almost half')], {
          reasons: [['assessment', 5], ['planning', 9], ['delivery', 7]],
        }),
        ask('V13', 33, 34, [done(53, 'almost all'), done(67, 'all but one')]),
        ask('V14', 9, 32, [missed(68, 'almost three-quarters')]),

        ask('S1', 24, 33, [done(71, 'almost three-quarters'), done(75, 'almost three-quarters')]),
        ask('S2', 8, 16, [missed(76, 'half')], { asked: reported }),
        ask('S3', 27, 34, [done(72, 'over three-quarters')]),
        ask('S4', 12, 13, [done(73, '92%'), done(77, 'almost all', 'printed of assessments and reports together; assessments alone have an own figure')], { asked: reported }),
        ask('S5', 21, 33, [done(74, 'almost two-thirds'), done(79, 'almost two-thirds')]),
        ask('S6', 20, 32, [missed(78, 'over one-third')]),
        ask('S7', 26, 34),
        ask('S8', 28, 34, [done(80, 'most')]),
        ask('S9', 24, 30, [done(81, 'over three-quarters')]),
        ask('S10', 28, 34),
        ask('S11', 19, 34, [done(82, 'over half')]),
        ask('S12', 13, 15, [], { asked: { S11: ['no'] } }),

        yes('risk-to-others', 0),
        yes('risk-to-child', 1, { V11: ['no'] }),
      ],
    },
    {
      unit: 'staff', prefix: 'M', size: 11,
      columns: [
        ask('H12', 8, 11, [done(46, 'almost three-quarters')]),
        ask('V15', 11, 11, [done(69, 'all')]),
        ask('S13', 9, 11, [done(83, 'most')]),
      ],
    },
  ],
  scores: [
    { section: 'reoffending', statistic: 1, published: 63, questions: ids('R', 1, 18) },
    { section: 'public', statistic: 28, published: 62, questions: ids('H', 1, 10) },
    { section: 'child', statistic: 47, published: 57, questions: ids('V', 1, 12) },
    { section: 'sentence', statistic: 70, published: 73, questions: ids('S', 1, 12) },
  ],
  others: [
    outside(26, 'a service had 19% of its users from the team', 'about another service, not about cases inspected'),
    { kind: 'size', statistic: 27, unit: 'case', claim: '34' },
    outside(84, 'from 56% to 76% of those above school age in full-time work or learning', 'context of two years, not of the sample'),
    outside(85, 'from 73% to 52% of those of school age attending', 'context of two years, not of the sample'),
    outside(86, 'reoffending rate 39.3%', 'a national measure of the area'),
    outside(87, '1.47 further offences', 'a national measure; the text says per 100, the figure is per child'),
    outside(88, '965 first-time entrants per 100,000', 'a national measure of the area'),
    { kind: 'size', statistic: 89, unit: 'case', claim: '34' },
  ],
};
