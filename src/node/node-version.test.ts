import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {oldestNode, tooOld} from './node-version.ts'

test('the oldest Node is the one of package.json', () => {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  expect(manifest).toContain(`"node": ">=${oldestNode}"`)
})

test('an older Node is named, a newer one is not', () => {
  expect(tooOld('20.20.2')).toBe('reportlint: Unexpected Node.js 20.20.2, expected 22.18 or later')
  expect(tooOld('22.9.0')).toBe('reportlint: Unexpected Node.js 22.9.0, expected 22.18 or later')
  expect(['22.18.0', '22.20.1', '23.0.0', '24.21.0', '100.0.0'].map(tooOld)).toEqual(Array(5).fill(undefined))
})
