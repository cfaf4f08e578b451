import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {dateConsistency} from './index.ts'

const run = (text: string) => check(dateConsistency, text, {published: '2022-09-11'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'The liner sank on April 15, 1912. The liner sank on April 14, 1912, survivors said.',
    '1:53-1:67: Unexpected date `April 14, 1912` for `sank`, expected `April 15, 1912` as before'
  ],
  [
    'The firm was founded in 1998 in Leeds. The firm, founded in 2001, is growing.',
    '1:61-1:65: Unexpected date `2001` for `founded`, expected `1998` as before'
  ],
  [
    'The launch of the Orbiter on 4 July 2021 went well. The Orbiter, launched on 6 July 2021, is lost.',
    '1:78-1:89: Unexpected date `6 July 2021` for `launched`, expected `4 July 2021` as before'
  ],
  [
    'Parliament ratified the accord on 2 June 2015. The accord was ratified on 12 June 2015.',
    '1:75-1:87: Unexpected date `12 June 2015` for `was ratified`, expected `2 June 2015` as before'
  ],
  [
    'The tower collapsed on May 3. The collapse of the tower on May 13 killed nobody.',
    '1:60-1:66: Unexpected date `May 13` for `collapse`, expected `May 3` as before'
  ],
  [
    'The stadium, inaugurated in 1974, is full. The stadium was inaugurated in June 1975.',
    '1:75-1:84: Unexpected date `June 1975` for `was inaugurated`, expected `1974` as before'
  ],
  [
    'The party was dissolved in 2003. After the party was dissolved in 2005, he left.',
    '1:67-1:71: Unexpected date `2005` for `was dissolved`, expected `2003` as before'
  ]
]

test('What does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'The firm was founded in 1998. The firm, founded in May 1998, is growing.',
  'A firm was founded in 1998. Another firm was founded in 2001.',
  'The tower collapsed on May 3. The bridge collapsed on May 13.',
  'Keane was born in 1970. Keane was elected in 1999.',
  'The trial opened on May 3, 2021. The trial opened again on May 10, 2021.',
  'The shop was founded in 1998. “The shop was founded in 2001,” he said.',
  'The stadium opened in 1974. The stadium may open in 2024.',
  'The party launched its petition in 2008. The party launched the Eco petition in 2014.',
  'The stores opened in 1974. The stores opened in 1980.',
  'The dam did not open in 1974. The dam opened in 1975.'
]

test('What fits, or may fit, is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})
