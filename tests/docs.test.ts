import {existsSync, globSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {root} from '../scripts/generate-rules.ts'
import {repeatedWords} from '../src/testing/grammar.ts'

const pages = globSync(['*.md', 'docs/**/*.md', 'rules/*/readme.md', 'editors/*/*.md'], {cwd: root}).sort()

describe.each(pages)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8')
  const prose = text.replace(/^(`{3,})[^]*?^\1$/gm, '')

  test('has no word twice in a row', () => {
    expect(repeatedWords(prose)).toEqual([])
  })

  test('links to files that are there', () => {
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!.replace(/#.*$/, ''))
    const files = targets.filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    expect(files.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([])
  })

  test('names no place of the machine on which it was written', () => {
    expect(text.match(/(?:^|[\s`'"(=])(?:\/(?:home|root|tmp|work|Users)\/|[A-Z]:\\)\S*/gm) ?? []).toEqual([])
  })
})
