import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {quoteAttribution} from './index.ts'

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    'Nobody slept that night. “The whole ceiling of the school hall came down onto the stage.” It was Tuesday.',
    [
      '1:26-1:90: Unexpected quotation `The whole ceiling of the school …` without a speaker, expected one in or beside its sentence'
    ]
  ],
  [
    'Prices rose again. "Every family in this valley now pays twice what bread cost last winter." The market closed.',
    [
      '1:20-1:93: Unexpected quotation `Every family in this valley now …` without a speaker, expected one in or beside its sentence'
    ]
  ],
  [
    'The race was over in an hour. “That was the fastest final lap anyone here has ever seen.” Rain fell.',
    [
      '1:31-1:90: Unexpected quotation `That was the fastest final lap …` without a speaker, expected one in or beside its sentence'
    ]
  ],
  [
    'The trial opened in March. “My client never saw the money and never signed the contract.” A verdict is due.',
    [
      '1:28-1:90: Unexpected quotation `My client never saw the money …` without a speaker, expected one in or beside its sentence'
    ]
  ],
  [
    'The strike goes on. “Management has broken every promise that it made in last year’s talks.” Trains stood still.',
    [
      '1:21-1:93: Unexpected quotation `Management has broken every promise that …` without a speaker, expected one in or beside its sentence'
    ]
  ],
  [
    'The comet came back. “This is the brightest object that our telescope has recorded in forty years of watching.” Clouds moved in.',
    [
      '1:22-1:112: Unexpected quotation `This is the brightest object that …` without a speaker, expected one in or beside its sentence'
    ]
  ],
  [
    'The vote was close. “Nobody in this chamber expected the amendment to pass tonight without a single speech.” The lights went out.',
    [
      '1:21-1:109: Unexpected quotation `Nobody in this chamber expected the …` without a speaker, expected one in or beside its sentence'
    ]
  ],
  [
    'It was raining. “The second half belonged to the visitors, who scored three goals in ten minutes.” The stands emptied.',
    [
      '1:17-1:99: Unexpected quotation `The second half belonged to the …` without a speaker, expected one in or beside its sentence'
    ]
  ]
]

test.each(problems)('finds what does not fit: %s', (text, findings) => {
  expect(check(quoteAttribution, text)).toEqual(findings)
})

const fine = [
  '“The whole ceiling of the school hall came down onto the stage,” the head teacher said.',
  'According to the lawyer, “My client never saw the money and never signed the contract.”',
  '“These samples change what science knows about the early ocean floor,” the team wrote in a paper.',
  'The union’s statement read: “Management has broken every promise that it made in last year’s talks.”',
  'She laughed. “The second half belonged to the visitors, who scored three goals in ten minutes.”',
  'Kemal Aydin shrugged. “That was the fastest final lap anyone here has ever seen.”',
  '“That was the fastest lap,” said Kemal Aydin. “Nobody in this stadium will see a faster final lap again.”',
  'The crowd sang “We Are the Boys from the Old Harbour Town” all night.',
  'The word “impossible” was heard twice.',
  '“Maybe,” somebody whispered.',
  'The court found that it had “no power to order the sale of the harbour land.”',
  '“Management has broken every promise,” the union said.\n“The members will not forget it, and the public will not forget it either.”'
]

test.each(fine)('lets be: %s', (text) => {
  expect(check(quoteAttribution, text)).toEqual([])
})
