import {expect, test} from 'vitest'
import {check, judge} from '../../src/testing/rule-tester.ts'
import {acronymExpansion} from './index.ts'

const facts = `
title: Agencies
verified: 2025-06-01
organizations:
  fbi: {name: Federal Bureau of Investigation, acronym: FBI}
  who: {name: World Health Organization, acronym: WHO}
  ecb: {name: European Central Bank, acronym: ECB}
  imf: {name: International Monetary Fund, acronym: IMF}
  nasa: {name: National Aeronautics and Space Administration, acronym: NASA}
  safety-board:
    name: Maritime Safety Board
    acronym: MSB
    names: [{name: Marine Safety Bureau, to: 2019-12-31}]
`

const run = (text: string) => check(acronymExpansion, text, {facts})

const problems: readonly (readonly [text: string, ...findings: string[]])[] = [
  [
    'The FBI (Federal Bureau of Inspection) opened a case.',
    '1:28-1:38: Unexpected `Inspection` in the expansion of `FBI`, expected `Federal Bureau of Investigation`'
  ],
  [
    'Rates were raised by the European Commercial Bank (ECB) on Thursday.',
    '1:35-1:45: Unexpected `Commercial` in the expansion of `ECB`, expected `European Central Bank`'
  ],
  [
    'The International Monetary Funds (IMF) paid.',
    '1:28-1:33: Unexpected `Funds` in the expansion of `IMF`, expected `International Monetary Fund`'
  ],
  [
    'A loan from the International Monetary Foundation (IMF) was agreed.',
    '1:40-1:50: Unexpected `Foundation` in the expansion of `IMF`, expected `International Monetary Fund`'
  ],
  [
    'The National Aeronautics and Science Administration (NASA) launched it.',
    '1:30-1:37: Unexpected `Science` in the expansion of `NASA`, expected `National Aeronautics and Space Administration`'
  ],
  [
    'An IMF (the International Money Fund) team left.',
    '1:27-1:32: Unexpected `Money` in the expansion of `IMF`, expected `International Monetary Fund`'
  ],
  [
    'The Regional Transport Authority (RTA) cut two lines. The Regional Transit Authority (RTA) said so.',
    '1:59-1:85: Unexpected expansion `Regional Transit Authority` of `RTA`, expected `Regional Transport Authority` as before'
  ],
  [
    'The RTA (Regional Transport Authority) cut two lines. Staff of the Rail Transport Authority (RTA) protested.',
    '1:68-1:92: Unexpected expansion `Rail Transport Authority` of `RTA`, expected `Regional Transport Authority` as before'
  ],
  [
    'The Court of Arbitration for Sport (CAS) ruled. Lawyers at the Committee of Arbitration for Sport (CAS) agreed.',
    '1:64-1:98: Unexpected expansion `Committee of Arbitration for Sport` of `CAS`, expected `Court of Arbitration for Sport` as before'
  ],
  [
    'The National Union of Rowers (NUR) sued. The National Union of Runners (NUR) won.',
    '1:46-1:71: Unexpected expansion `National Union of Runners` of `NUR`, expected `National Union of Rowers` as before'
  ],
  [
    'Polycystic kidney disease (PKD) is common. Progressive kidney disease (PKD) is not.',
    '1:44-1:70: Unexpected expansion `Progressive kidney disease` of `PKD`, expected `Polycystic kidney disease` as before'
  ],
  [
    'The Federal Bureau of Intelligence (F.B.I.) opened a case.',
    '1:23-1:35: Unexpected `Intelligence` in the expansion of `FBI`, expected `Federal Bureau of Investigation`'
  ]
]

test('A wrong or second expansion is found', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'The FBI (the Federal Bureau of Investigation) opened a case.',
  'The Flatbush Bicycle Initiative (FBI) won. The Worshipful Hatters of Oslo (WHO) lost.',
  'The Regional Transport Authority (RTA) cut lines. The RTA said so. The regional transport authority (RTA) said so.',
  'He spoke on Monday (EDT). She won (R). The vote (NO) was clear.',
  'The Department of Defense (DOD) paid. The department of defence (DOD) paid.',
  'The Bank of Ruritania and Ostland (BRO) merged. The Bank for Ruritania & Ostland (BRO) merged.',
  'The firm (NYSE) and the club (UEFA) met.',
  'The Food and Drug Administration (FDA) spoke. The Federal Dam Authority (FDR) did too.',
  'The European Space Agency (ESA) flew. The Endangered Species Act (EPA) passed.',
  '(FBI) (FBI) () (The FBI)',
  'Federal agents (FBI) opened a case. World health (WHO) is at risk.',
  'The Federal Bureau of Investigaton (FBI) has a slip.',
  'The trans-Pacific partnership (TPP) failed. The Trans-Pacific Partnership (TPP) failed.',
  'The bureau, FBI, said so.'
]

test('Other bodies with the letters, spellings and things in brackets are silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})

const right: readonly (readonly [text: string, ...claims: string[]])[] = [
  ['The Federal Bureau of Investigation (FBI) opened a case.', 'Federal Bureau of Investigation'],
  [
    'The NASA (National Aeronautics and Space Administration) probe landed.',
    'National Aeronautics and Space Administration'
  ],
  [
    'The Marine Safety Bureau (MSB) was renamed the Maritime Safety Board (MSB).',
    'Marine Safety Bureau',
    'Maritime Safety Board'
  ]
]

test('an expansion that the sheet has is supported', () => {
  expect(right.map(([text]) => [text, ...judge(acronymExpansion, text, {facts}).supported])).toEqual(right)
})
