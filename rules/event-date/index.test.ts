import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {sheet} from '../../tests/sheets/sheet.ts'
import {eventDate} from './index.ts'

const facts = sheet('events')
const run = (text: string) => check(eventDate, text, {facts, published: '2024-03-14'})

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    'On Monday the judges ruled against Norvane.',
    ['1:4-1:10: Unexpected time `Monday` of `ruled against Norvane`, expected `March 12, 2024`']
  ],
  [
    'Last week’s Norvane verdict has split the bar.',
    ['1:1-1:10: Unexpected time `Last week` of `Norvane verdict`, expected `March 12, 2024`']
  ],
  [
    'The ruling against Norvane, on Wednesday, surprised many.',
    ['1:32-1:41: Unexpected time `Wednesday` of `ruling against Norvane`, expected `March 12, 2024`']
  ],
  [
    'Helen Osei led the hearing of February 16.',
    ['1:31-1:42: Unexpected time `February 16` of `hearing`, expected `February 6`']
  ],
  [
    'The hearing, held in Port Haven on 16 February, lasted nine hours.',
    ['1:36-1:47: Unexpected time `16 February` of `hearing`, expected `6 February`']
  ],
  [
    'The Kestrel Trade Fair took place in January 2024.',
    [
      '1:38-1:50: Unexpected time `January 2024` of `Kestrel Trade Fair`, expected `February 26, 2024 to March 1, 2024`'
    ]
  ],
  [
    'Petrel 2 lifted off on Sunday, 21 January 2024.',
    [
      '1:24-1:47: Unexpected time `Sunday, 21 January 2024` of `Petrel 2 lifted off`, expected `January 20, 2024`'
    ]
  ],
  [
    'The oil spill of October 12, 2023, killed thousands of birds.',
    ['1:18-1:34: Unexpected time `October 12, 2023` of `oil spill`, expected `October 2, 2023`']
  ],
  [
    'The Petrel 2 launch was on January 12, 2024.',
    ['1:28-1:44: Unexpected time `January 12, 2024` of `Petrel 2 launch`, expected `January 20, 2024`']
  ],
  [
    'Yesterday the court ruled against Norvane.',
    ['1:1-1:10: Unexpected time `Yesterday` of `ruled against Norvane`, expected `March 12, 2024`']
  ],
  [
    'The October 12 oil spill killed thousands of birds.',
    ['1:5-1:15: Unexpected time `October 12` of `oil spill`, expected `October 2`']
  ]
]

test.each(problems)('finds “%s”', (text, findings) => {
  expect(run(text)).toEqual(findings)
})

const fine: readonly string[] = [
  'On Tuesday the judges ruled against Norvane.',
  'The Norvane verdict was read on March 12, 2024.',
  'This week’s Norvane verdict has split the bar.',
  'The Norvane verdict of March 12, 2024, is 90 pages long.',
  'The court will hold a hearing on April 4.',
  'A hearing is set for March 20.',
  'The hearing in the ferry case was on March 4.',
  'The oil spill off Lund Bay happened in October 2023.',
  'The oil spill of October 2 killed thousands of birds.',
  'Did the court rule against Norvane on Monday?',
  'The court has not ruled against Norvane on Monday, as some reported.',
  'If Petrel 2 lifted off on 21 January, it would pass the moon.',
  'The Kestrel Trade Fair opened on February 26.',
  'The Kestrel Trade Fair ended on March 1, 2024.',
  'Petrel 1 lifted off on 21 January 2022.',
  'Norvane shares fell on Monday.',
  'Before the Norvane verdict, shares fell on Monday.',
  'The first spill of 2021 was small.',
  'Every hearing since 2019 has been public.',
  'Helen Osei arrived on Monday for the Norvane verdict.',
  'Two days before the Norvane verdict the river rose.',
  'The company paid in 2022 for an older oil spill.'
]

test.each(fine)('leaves “%s” alone', (text) => {
  expect(run(text)).toEqual([])
})
