import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {placeholderLeft} from './index.ts'

const facts = `
title: t
verified: 2025-05-01
people: {a-b: {name: Ann Bee}}
`

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    'The mayor, TK, opened the hall.',
    ['1:12-1:14: Unexpected placeholder `TK`, expected what it stands for']
  ],
  [
    'The plant employs TK people and cost $TK million.',
    [
      '1:19-1:21: Unexpected placeholder `TK`, expected what it stands for',
      '1:39-1:41: Unexpected placeholder `TK`, expected what it stands for'
    ]
  ],
  [
    'The pool is open [INSERT OPENING HOURS] on Friday.',
    ['1:18-1:40: Unexpected placeholder `[INSERT OPENING HOURS]`, expected what it stands for']
  ],
  [
    'The strike went on, [Insert quote from the union].',
    ['1:21-1:50: Unexpected placeholder `[Insert quote from the union]`, expected what it stands for']
  ],
  [
    'Photo: {{picture_credit}}',
    ['1:8-1:26: Unexpected placeholder `{{picture_credit}}`, expected what it stands for']
  ],
  [
    'Welcome to {city}, the mayor said.',
    ['1:12-1:18: Unexpected placeholder `{city}`, expected what it stands for']
  ],
  [
    'The bill will cost $XX million over XX years.',
    [
      '1:21-1:23: Unexpected placeholder `XX`, expected what it stands for',
      '1:37-1:39: Unexpected placeholder `XX`, expected what it stands for'
    ]
  ],
  [
    'About XXX people came to the square.',
    ['1:7-1:10: Unexpected placeholder `XXX`, expected what it stands for']
  ],
  ['The vote is on June XX.', ['1:21-1:23: Unexpected placeholder `XX`, expected what it stands for']],
  [
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
    ['1:1-1:18: Unexpected placeholder `Lorem ipsum dolor`, expected what it stands for']
  ],
  [
    'As an AI language model, I cannot verify the vote count.',
    ['1:1-1:24: Unexpected words of a chatbot `As an AI language model`, expected none']
  ],
  [
    'Certainly! Here is a revised version of the article:',
    ['1:1-1:19: Unexpected words of a chatbot `Certainly! Here is`, expected none']
  ],
  [
    "Certainly! Here's the article you asked for.",
    ["1:1-1:18: Unexpected words of a chatbot `Certainly! Here's`, expected none"]
  ],
  [
    'TODO: add a quote of the union.',
    ['1:1-1:5: Unexpected placeholder `TODO`, expected what it stands for']
  ],
  [
    'The union [CHECK] has 4,000 members.',
    ['1:11-1:18: Unexpected placeholder `[CHECK]`, expected what it stands for']
  ],
  ['[TK] said Roe.', ['1:1-1:5: Unexpected placeholder `[TK]`, expected what it stands for']],
  [
    'Roe, of [Company Name], disagreed.',
    ['1:9-1:23: Unexpected placeholder `[Company Name]`, expected what it stands for']
  ],
  [
    'The report was published on [Date] in [City, State].',
    [
      '1:29-1:35: Unexpected placeholder `[Date]`, expected what it stands for',
      '1:39-1:52: Unexpected placeholder `[City, State]`, expected what it stands for'
    ]
  ],
  [
    'Read https://example.org/a?utm_source=chatgpt.com for more.',
    ['1:6-1:50: Unexpected parameter `utm_source=chatgpt.com` of a chatbot in a link, expected none']
  ],
  [
    'The figure is disputed contentReference[oaicite:2]{index=2}.',
    ['1:24-1:60: Unexpected words of a chatbot `contentReference[oaicite:2]{index=2}`, expected none']
  ],
  [
    'As of my last update in 2023, the stadium was unfinished.',
    ['1:1-1:21: Unexpected words of a chatbot `As of my last update`, expected none']
  ],
  [
    'The club said: “[INSERT QUOTE]”',
    ['1:17-1:31: Unexpected placeholder `[INSERT QUOTE]`, expected what it stands for']
  ],
  ['TKTK residents were moved.', ['1:1-1:5: Unexpected placeholder `TKTK`, expected what it stands for']],
  [
    'The XX-year-old driver was unhurt.',
    ['1:5-1:7: Unexpected placeholder `XX`, expected what it stands for']
  ],
  [
    '(INSERT NAME OF SCHOOL) was closed.',
    ['1:1-1:24: Unexpected placeholder `(INSERT NAME OF SCHOOL)`, expected what it stands for']
  ]
]

test.each(problems)('finds what does not fit: %s', (text, findings) => {
  expect(check(placeholderLeft, text, {facts})).toEqual(findings)
})

const fine = [
  '“They has [sic] no plan,” Roe said.',
  '“When [he] came, we left,” Roe said. “[applause]”',
  'TK Maxx opened a shop. TK said sales rose.',
  'Women have two XX chromosomes, men one.',
  'Super Bowl XX drew millions of viewers.',
  'The Games of the XXX Olympiad were held in London.',
  'T.K. Smith scored twice.',
  '“We will go to [the city] and [insert joke here] there,” Roe said.',
  'The Tamil Kalvi (TK) was founded in 1990. TK has 300 members.',
  'As an AI language model, the program cannot know what happened.',
  'Designers use “lorem ipsum” to fill pages, and she likes it.',
  'The set {1, 2, 3} has three members.',
  'The size XXL shirt sold for $20.',
  '[Photo: Ann Bee]',
  '“[Your] time will come,” she told them.',
  '[Updates with comment from the company]',
  'Read https://example.org/a?utm_source=newsletter for more.',
  'Certainly the mayor is right. Here is why.',
  '“Certainly! Here is your coat,” the waiter said.',
  'The program wrote: “As an AI language model, I cannot have opinions.”',
  'He drank a Castlemaine XXXX in Brisbane.',
  "[Editor's note: This story was updated.]",
  'She added [a] word and took [one] out.',
  'The TK-80 was a computer.',
  'Call 555-XXXX for details.',
  'Pope Benedict XX is a character of a novel.',
  'Las Vegas, TODO es posible.',
  'The phrase Here is the thing was heard often.'
]

test.each(fine)('lets be: %s', (text) => {
  expect(check(placeholderLeft, text, {facts})).toEqual([])
})
