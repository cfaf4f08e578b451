import {expect, test} from 'vitest'
import {check, judge} from '../../src/testing/rule-tester.ts'
import {ageBirthdate} from './index.ts'

const facts = `
title: People of the summer
verified: 2025-06-01
people:
  ida-holm: {name: Ida Holm, born: 1964-10-20}
  kofi-mensah: {name: Kofi Mensah, born: 1950}
  lena-orr: {name: Lena Orr, born: 1990-03, died: 2023-01-05}
  rafael-sousa: {name: Rafael Sousa, born: 1998-05-02}
`

const run = (text: string) => check(ageBirthdate, text, {facts, published: '2024-07-22'})

const problems: readonly (readonly [text: string, ...findings: string[]])[] = [
  ['The 58-year-old Ida Holm won.', '1:5-1:7: Unexpected age `58` of `Ida Holm`, expected `59`'],
  ['Ida Holm (57) came third.', '1:11-1:13: Unexpected age `57` of `Ida Holm`, expected `59`'],
  [
    'Ida Holm, aged 52, was sworn in on Monday.',
    '1:16-1:18: Unexpected age `52` of `Ida Holm`, expected `59`'
  ],
  ['Ida Holm, now 55, lives in Oslo.', '1:15-1:17: Unexpected age `55` of `Ida Holm`, expected `59`'],
  ['Ida Holm is 58.', '1:13-1:15: Unexpected age `58` of `Ida Holm`, expected `59`'],
  [
    'Ida Holm is 58 years old and lives in Oslo.',
    '1:13-1:15: Unexpected age `58` of `Ida Holm`, expected `59`'
  ],
  [
    'Ida Holm spoke first. Holm, 58, said she was tired.',
    '1:29-1:31: Unexpected age `58` of `Ida Holm`, expected `59`'
  ],
  [
    'Kofi Mensah, 71, retired in May.',
    '1:14-1:16: Unexpected age `71` of `Kofi Mensah`, expected `73` or `74`'
  ],
  [
    '58-year-old chief executive Ida Holm resigned on Friday.',
    '1:1-1:3: Unexpected age `58` of `Ida Holm`, expected `59`'
  ],
  [
    'Rafael Sousa, the 27-year-old striker, scored.',
    '1:19-1:21: Unexpected age `27` of `Rafael Sousa`, expected `26`'
  ],
  [
    'The keeper, Rafael Sousa, 24, saved a penalty.',
    '1:27-1:29: Unexpected age `24` of `Rafael Sousa`, expected `26`'
  ],
  [
    'Shares fell after the founder, Kofi Mensah, 69, said he would sell.',
    '1:45-1:47: Unexpected age `69` of `Kofi Mensah`, expected `73` or `74`'
  ],
  [
    'At the age of 61, Ida Holm is the oldest in the field.',
    '1:15-1:17: Unexpected age `61` of `Ida Holm`, expected `59`'
  ]
]

test('An age that the birth date rules out is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'Holm, 58, leads the firm.',
  'The 58-year-old Ida Holm aide won. The 58-year-old brother of Ida Holm lost.',
  'The race of 1999 was her best. Ida Holm, 34, won by a mile.',
  'Ida Holm, 58 percent of whose votes came from Oslo, won.',
  'Ida Holm wore 58. Number 58, Ida Holm, won.',
  'Ida Holm and her daughter, 21, came.',
  'Ida Holm would turn 65 in October 2029.',
  'Ida Holm won in 58.4 seconds, and Ida Holm is 58th.',
  'Was Ida Holm 58? Is Ida Holm 58?',
  'Ida Holm is not 58.',
  'Ida Holm is more than 50. About 58 people met Ida Holm.',
  'The father of Ida Holm is 88.',
  'Ida Holm won 21, 58 and 3 votes.',
  'Kofi Mensah, 74, and Kofi Mensah, 73, are one.',
  'In chapter 58, Ida Holm wins. By 58, Ida Holm had won.',
  "Ida Holm's daughter Freya, 31, won.",
  'When she died, Lena Orr was 32.'
]

test('An age of somebody else, of another time, or no age at all is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})

const right: readonly (readonly [text: string, ...claims: string[]])[] = [
  ['Ida Holm, 59, leads the firm.', '59'],
  ['Ida Holm is 59, and Rafael Sousa, 26, is her coach.', '59', '26'],
  ['Ida Holm, who was 55 in May 2020, ran twice.', '55'],
  ['Rafael Sousa turned 25 on May 2, 2023.', '25']
]

test('an age that fits the birth date is supported', () => {
  expect(
    right.map(([text]) => [text, ...judge(ageBirthdate, text, {facts, published: '2024-07-22'}).supported])
  ).toEqual(right)
})
