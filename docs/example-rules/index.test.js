import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {check, pageTests} from 'reportlint/testing'
import pollMargin from './index.js'

const page = readFileSync(new URL('readme.md', import.meta.url), 'utf8')
for (const {name, run} of pageTests(pollMargin, page)) test(name, run)

test('asks once for an article', () => {
  const text = 'A poll found 48 percent for the bridge. A second poll showed 51 percent for it.'
  assert.deepEqual(check(pollMargin, text), [
    '1:3-1:7: Unexpected `poll` without its sample and margin of error, expected one of them'
  ])
})

test('refuses an option that it has not', () => {
  assert.throws(() => check(pollMargin, 'It rained.', {options: {margin: true}}), RangeError)
})
