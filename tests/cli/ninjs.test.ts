import {afterAll, expect, test} from 'vitest'
import {workplace} from './run.ts'

const {write, call, remove} = workplace()
afterAll(remove)

const item = (text: string) =>
  JSON.stringify(
    {uri: 'urn:x:1', versioncreated: '2025-05-05', headline: 'A "bridge"', body_text: text},
    null,
    2
  )

write({
  'items/bridge.json': item('It “opened” on \t Monday, May 4, 2025.'),
  'items/other.json': '{"name": "data"}',
  'items/package.json': '{}'
})

test('ninjs files are linted in their places; other JSON of a folder is passed over', async () => {
  const {stdout, stderr, code} = await call(['items', '--format', 'json'])
  const {articles} = JSON.parse(stdout) as {
    articles: {path: string; headline: string; findings: {rule: string; line: number; column: number}[]}[]
  }
  expect(stderr).toBe('Passed over, JSON without a news item: items/other.json\n')
  expect(articles.map(({path, headline}) => [path, headline])).toEqual([['items/bridge.json', 'A "bridge"']])
  // Behind `"body_text": "It “opened” on \t `: the tab is two characters of the file.
  expect(articles[0]!.findings).toMatchObject([{rule: 'date-weekday', line: 5, column: 35}])
  expect(code).toBe(1)
})

test('JSON that is named and no article is told', async () => {
  const {stdout} = await call(['items/other.json'])
  expect(stdout).toContain('Unexpected JSON without `uri` and `headlines`, expected a news item in ninjs')
})
