import {expect, test} from 'vitest'
import {check, judge} from '../../src/testing/rule-tester.ts'
import {nameConsistency} from './index.ts'

const run = (text: string) => check(nameConsistency, text)

const problems: readonly (readonly [text: string, ...findings: string[]])[] = [
  [
    'Tomas Lindqvist resigned on Monday. The board thanked Lindquist for his work.',
    '1:55-1:64: Unexpected spelling `Lindquist`, expected `Lindqvist` as elsewhere'
  ],
  [
    'The court heard that Amelia Rourke owned the yacht. Lawyers for Ms. Rourk denied it.',
    '1:69-1:74: Unexpected spelling `Rourk`, expected `Rourke` as elsewhere'
  ],
  [
    'Geologist Priya Raghunathan led the study. “The rock is older than we thought,” Raghunatan said.',
    '1:81-1:91: Unexpected spelling `Raghunatan`, expected `Raghunathan` as elsewhere'
  ],
  [
    'The club signed Milan Jovanovic from Graz. Its manager said Jovanovich would start on Saturday.',
    '1:61-1:71: Unexpected spelling `Jovanovich`, expected `Jovanovic` as elsewhere'
  ],
  [
    'Defendant Philip Orde was in the dock. Phillip Orde spoke only to confirm his name.',
    '1:40-1:47: Unexpected spelling `Phillip`, expected `Philip` as elsewhere'
  ],
  [
    'Researcher Ingrid Halvorsen wrote the paper. Her co-author praised Ingird Halvorsen.',
    '1:68-1:74: Unexpected spelling `Ingird`, expected `Ingrid` as elsewhere'
  ],
  [
    "Mayor Rosalind Achterberg opened the bridge. Later, Achterburg's office said the cost was 4 million.",
    '1:53-1:63: Unexpected spelling `Achterburg`, expected `Achterberg` as elsewhere'
  ],
  [
    'The winner was Leonie Strasser of Linz. Leonie Straser thanked her coach.',
    '1:48-1:55: Unexpected spelling `Straser`, expected `Strasser` as elsewhere'
  ],
  [
    'Marco Delacroix, the party treasurer, resigned. March Delacroix had held the post since 2011.',
    '1:49-1:54: Unexpected spelling `March`, expected `Marco` as elsewhere'
  ],
  [
    'Finance minister Ewa Kowalczyk presented the budget. The opposition said Kowalcyzk had lost touch.',
    '1:74-1:83: Unexpected spelling `Kowalcyzk`, expected `Kowalczyk` as elsewhere'
  ],
  [
    'Nurse Bernadette Oyelaran gave evidence. Oyelaren wept as she spoke.',
    '1:42-1:50: Unexpected spelling `Oyelaren`, expected `Oyelaran` as elsewhere'
  ],
  [
    'Judge Desmond Whitaker ruled on Friday. “It is over,” Whittaker wrote.',
    '1:55-1:64: Unexpected spelling `Whittaker`, expected `Whitaker` as elsewhere'
  ]
]

test('A second spelling of a name is found, and what the article writes otherwise is shown', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'Ann Bell met her cousin Anna Bell in Cork. Bell said nothing.',
  'The Hanrattys sued. Maureen Hanratty said they were pleased.',
  'Clint Eastman directed it. Clinton Eastman is his son.',
  'Karl Marx is read again. Marxist groups quote Marx. Marxism said nothing.',
  'Julia Roper starred. Julie Roper directed.',
  'Mark Reid said yes. Reed said no, as did Tom Reed.',
  'John Kerr chaired. John Kerry spoke. Kerry agreed with Kerr, a judge, who had met Kerry.',
  'Franco Rossi moved to France. France said it was pleased.',
  "Frank Stein's book sold well. Steiner said nothing about it. Rudolf Steiner was dead.",
  'Ronald Reagan came. Donald Regan, his chief of staff, followed. Regan said so.',
  "Barry Bennett spoke. “It's the Barry Bennetts of the world,” he said.",
  'Ian Stewart and Iain Stewart met.',
  'Marco Polo traveled. The Marcos regime fell.',
  'Tim Farrow spoke. Farron, whose full name is Mia Farron, did too.',
  'Paul Ryan spoke. Bryan said no. Ryanair flew.',
  'Robert Kohl resigned. Roberta Kohl, his sister, stayed.',
  'Gary Stone sang. He ate a scone. Scone said nothing about Stone.',
  'Daniel Weiss and Daniela Weiss own the farm.',
  'Lars Holm met the Holms. Holm-based firms pay Holm.',
  'Ola Berg won. The Bergen club, from Bergen, lost.'
]

test('Names that are near each other and are two, or one in other forms, are silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})

test('the sheet settles which of two spellings is right', () => {
  const facts = `
title: Space agency
verified: 2025-06-01
people:
  kei-takahara: {name: Kei Takahara, known: [Kei Takahana]}
`
  const {findings} = judge(nameConsistency, 'Kei Takahra landed. Kei Takahara flew.', {facts})
  expect(findings.map(({verdict, expected}) => ({verdict, expected}))).toEqual([
    {verdict: 'contradicted', expected: ['Takahara']}
  ])
  expect(check(nameConsistency, 'Kei Takahana landed. Kei Takahara flew.', {facts})).toEqual([])
})

test('the other spelling is shown as related, and nothing is put in its place', () => {
  const {findings} = judge(nameConsistency, 'Ann Whitaker spoke. “No,” Whittaker said.')
  expect(findings.map(({verdict, expected, related}) => ({verdict, expected, related}))).toEqual([
    {
      verdict: null,
      expected: [],
      related: [{span: {start: 4, end: 12}, message: 'Spelt otherwise here'}]
    }
  ])
})
