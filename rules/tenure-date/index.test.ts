import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {sheet} from '../../tests/sheets/sheet.ts'
import {tenureDate} from './index.ts'

const facts = sheet('tenures')
const run = (text: string) => check(tenureDate, text, {facts, published: '2024-03-14'})

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    'Helen Osei took the oath on 2 July 2021.',
    ['1:29-1:40: Unexpected time `2 July 2021` of `Helen Osei` taking office, expected `1 July 2020`']
  ],
  [
    'Helen Osei, who was sworn in on July 11, 2020, wrote the opinion.',
    ['1:33-1:46: Unexpected time `July 11, 2020` of `Helen Osei` taking office, expected `July 1, 2020`']
  ],
  [
    'On July 11, 2020, Helen Osei was sworn in as chief justice.',
    ['1:4-1:17: Unexpected time `July 11, 2020` of `Helen Osei` taking office, expected `July 1, 2020`']
  ],
  [
    'Helen Osei became chief justice in 2019.',
    ['1:36-1:40: Unexpected time `2019` of `Helen Osei` taking office, expected `2020`']
  ],
  [
    'Tom Brandt took office in February 2018.',
    ['1:27-1:40: Unexpected time `February 2018` of `Tom Brandt` taking office, expected `February 2019`']
  ],
  [
    'Tom Brandt, who left office in May 2022, wrote the memo.',
    ['1:32-1:40: Unexpected time `May 2022` of `Tom Brandt` leaving office, expected `May 2023`']
  ],
  [
    'Tom Brandt resigned as attorney general in April 2022.',
    ['1:44-1:54: Unexpected time `April 2022` of `Tom Brandt` leaving office, expected `May 2023`']
  ],
  [
    'Pavla Šimek became head coach in November 2021.',
    ['1:34-1:47: Unexpected time `November 2021` of `Pavla Šimek` taking office, expected `November 2022`']
  ],
  [
    'Goran Dietz was sacked on 3 November 2021.',
    [
      '1:27-1:42: Unexpected time `3 November 2021` of `Goran Dietz` leaving office, expected `13 November 2022`'
    ]
  ],
  [
    'Inés Varga assumed office on June 10, 2023.',
    ['1:30-1:43: Unexpected time `June 10, 2023` of `Inés Varga` taking office, expected `June 1, 2023`']
  ],
  [
    'Osei spoke last. Helen Osei had been chief justice since 2018.',
    ['1:58-1:62: Unexpected time `2018` of `Helen Osei` taking office, expected `2020`']
  ],
  [
    'Rupert Lang, chief justice until June 2019, retired to the coast.',
    ['1:34-1:43: Unexpected time `June 2019` of `Rupert Lang` leaving office, expected `June 2020`']
  ],
  [
    'Pavla Šimek was appointed in a hurry and took charge on 24 November 2022.',
    [
      '1:57-1:73: Unexpected time `24 November 2022` of `Pavla Šimek` taking office, expected `14 November 2022`'
    ]
  ],
  [
    'Inés Varga entered office on 6 June 2023.',
    ['1:30-1:41: Unexpected time `6 June 2023` of `Inés Varga` taking office, expected `1 June 2023`']
  ]
]

test.each(problems)('finds “%s”', (text, findings) => {
  expect(run(text)).toEqual(findings)
})

const fine: readonly string[] = [
  'In 2021 the mayor dismissed Tom Brandt’s doubts.',
  'The mayor fired back in 2021, attacking Tom Brandt for the delay.',
  'Helen Osei took the oath on 1 July 2020.',
  'Helen Osei became chief justice in 2020.',
  'Tom Brandt took office in February 2019.',
  'Tom Brandt, who left office in May 2023, wrote the memo.',
  'Will Helen Osei step down in 2025?',
  'Helen Osei may step down in 2025.',
  'Tom Brandt plans to become governor in 2026.',
  'Had Lang stayed, Helen Osei would not have taken office in 2020.',
  'Helen Osei was elected to the court in 2012.',
  'Helen Osei was named on June 4, 2020, and sworn in on July 1.',
  'Goran Dietz left the pitch on 3 November 2021.',
  'Goran Dietz left the country in 2014.',
  'The coach was sacked in 2009.',
  'Niamh Osei was sworn in on July 11, 2020.',
  'The father of Helen Osei took office in 1961.',
  'Her father, who took office in 1961, taught Helen Osei the law.',
  'Unlike in 2019, Helen Osei spoke first.',
  'Nobody was sworn in on July 11, 2020, said Helen Osei.',
  'Helen Osei was due to take office on July 11, 2020.',
  'Helen Osei retired to her room at noon on July 11, 2020.',
  'Pavla Šimek took over a restaurant in 2014.',
  'Rupert Lang stepped down in June 2020.',
  'Inés Varga will step down as attorney general in 2027.'
]

test.each(fine)('leaves “%s” alone', (text) => {
  expect(run(text)).toEqual([])
})
