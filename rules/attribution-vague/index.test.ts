import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {attributionVague} from './index.ts'

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    'Industry analysts believe that prices will rise.',
    ['1:1-1:26: Unexpected vague attribution `Industry analysts believe`, expected who says so']
  ],
  [
    'Prices will rise, labor-policy experts say.',
    ['1:19-1:43: Unexpected vague attribution `labor-policy experts say`, expected who says so']
  ],
  [
    'Sources close to the club said he would leave.',
    ['1:1-1:14: Unexpected vague attribution `Sources close`, expected who says so']
  ],
  [
    'People familiar with the matter said he would leave.',
    ['1:1-1:16: Unexpected vague attribution `People familiar`, expected who says so']
  ],
  [
    'According to industry insiders, the deal is off.',
    ['1:14-1:31: Unexpected vague attribution `industry insiders`, expected who says so']
  ],
  [
    'It is believed that the deal is off.',
    ['1:4-1:15: Unexpected vague attribution `is believed`, expected who says so']
  ],
  [
    'He is understood to be planning a book.',
    ['1:4-1:20: Unexpected vague attribution `is understood to`, expected who says so']
  ],
  [
    'The plan is widely viewed as a retreat.',
    ['1:10-1:26: Unexpected vague attribution `is widely viewed`, expected who says so']
  ],
  [
    'Many believe the plan will fail.',
    ['1:1-1:13: Unexpected vague attribution `Many believe`, expected who says so']
  ],
  [
    'Scientists warn that the ice is thin.',
    ['1:1-1:16: Unexpected vague attribution `Scientists warn`, expected who says so']
  ],
  [
    'Observers have long expected a split.',
    ['1:1-1:29: Unexpected vague attribution `Observers have long expected`, expected who says so']
  ],
  [
    'The cost is where restructuring experts say banks differ.',
    ['1:19-1:44: Unexpected vague attribution `restructuring experts say`, expected who says so']
  ],
  [
    'Insiders told the Courier that he would go.',
    ['1:1-1:14: Unexpected vague attribution `Insiders told`, expected who says so']
  ],
  [
    'Some say the bridge is cursed.',
    ['1:1-1:9: Unexpected vague attribution `Some say`, expected who says so']
  ]
]

test.each(problems)('finds what does not fit: %s', (text, findings) => {
  expect(check(attributionVague, text)).toEqual(findings)
})

const fine = [
  'Analysts at Barlow Research believe prices will rise.',
  'Two analysts said so.',
  'The analysts said so.',
  'Experts who testified on Monday said so.',
  'According to analysts at Barlow Research, prices rose.',
  '“Experts say it is safe,” Roe said.',
  'The plan was understood by the court.',
  'He was believed by nobody.',
  'Many of the workers feel tired.',
  'The scientists said the ice was thin.',
  'Experts met in Rome.',
  'Critics of the plan, among them Roe, spoke.',
  'Roe is seen as a rival.',
  'The bridge is known to engineers.',
  'People familiar faces.',
  'Some 400 people came.',
  'It comforts his most ardent supporters believe it or not.',
  'Time runs out, according to even his own supporters.',
  'The minister’s strategists say they will win.',
  'The students were polled. Most believe in progress.'
]

test.each(fine)('lets be: %s', (text) => {
  expect(check(attributionVague, text)).toEqual([])
})
