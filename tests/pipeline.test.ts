import {retext} from 'retext'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {dateWeekday} from '../rules/date-weekday/index.ts'

const text = 'The bridge opened on Monday, May 6, 2025.\n'

test('a rule is a plugin in anyone’s pipeline', async () => {
  const file = await retext()
    .use(dateWeekday)
    .process(new VFile({path: 'bridge.txt', value: text}))
  expect(file.messages.map((message) => ({...message, stack: ''}))).toMatchObject([
    {
      file: 'bridge.txt',
      line: 1,
      column: 22,
      fatal: true,
      source: 'reportlint',
      ruleId: 'date-weekday',
      actual: expect.stringMatching(/^Monday/),
      url: expect.stringMatching(/date-weekday$/)
    }
  ])
})

test('a file without a path is plain text', async () => {
  const file = await retext().use(dateWeekday).process(text)
  expect(file.messages.map(String)).toEqual([
    expect.stringMatching(/^1:22-1:\d+: Unexpected weekday `Monday`.*, expected `Tuesday`/)
  ])
})

test('a bad option throws when the plugin is used, not when a file is checked', () => {
  expect(() => retext().use(dateWeekday, {nonsense: true}).freeze()).toThrow(
    'Unexpected option `nonsense` for `date-weekday`, expected none: it has no options'
  )
})
