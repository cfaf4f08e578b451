import {afterAll, expect, test} from 'vitest'
import {workplace} from './run.ts'

const place = workplace()
afterAll(place.remove)

const article = `The bridge opened on Monday, May 6, 2025. It closed on Tuesday, May 8, 2025.\n`
place.write({'bridge.txt': article, '.reportrc.json': '{"disputes": "disputes.yaml"}', 'disputes.yaml': ''})

interface Finding {
  readonly text: string
  readonly level: string
  readonly fingerprint: string
  readonly disputed?: object
}

async function lint(...args: string[]) {
  const {stdout, stderr, code} = await place.call(['bridge.txt', '--format', 'json', ...args])
  const {articles} = JSON.parse(stdout) as {articles: {findings: Finding[]; claims: object}[]}
  return {findings: articles[0]!.findings, claims: articles[0]!.claims, stderr, code}
}

const claims = (contradicted: number) => ({supported: 0, contradicted, unverifiable: 0})
const dispute = (fingerprint: string, rest = '') =>
  `- {fingerprint: "${fingerprint}", who: Ana Ruiz, when: 2025-05-09, why: The paper said so.${rest}}\n`

test('a disputed finding is told as such and leaves the counts until the dispute is rejected', async () => {
  const before = await lint()
  expect(before.claims).toEqual(claims(2))
  const [{fingerprint}, other] = before.findings as [Finding, Finding]

  place.write({'disputes.yaml': dispute(fingerprint)})
  const open = await lint()
  expect(open.claims).toEqual(claims(1))
  expect(open.findings.map(({level}) => level)).toEqual(['error', 'error'])
  expect(open.findings[0]!.disputed).toEqual({
    who: 'Ana Ruiz',
    when: '2025-05-09',
    why: 'The paper said so.',
    resolution: 'open',
    note: null,
    resolved: null
  })
  expect(open.findings[1]).toEqual(other)

  place.write({'disputes.yaml': dispute(fingerprint, ', resolution: upheld, note: It was a leap day')})
  const upheld = await lint()
  expect(upheld.claims).toEqual(claims(1))
  expect(upheld.findings.map(({level}) => level)).toEqual(['info', 'error'])

  place.write({'disputes.yaml': dispute(fingerprint, ', resolution: rejected')})
  const rejected = await lint()
  expect(rejected.claims).toEqual(claims(2))
  expect(rejected.findings.map(({level}) => level)).toEqual(['error', 'error'])
})

test('where all findings are upheld, the run is clean', async () => {
  const {findings} = await lint('--disputes', '/dev/null')
  place.write({
    'upheld.yaml': findings.map(({fingerprint}) => dispute(fingerprint, ', resolution: upheld')).join('')
  })
  const {code, claims: counted, stderr} = await lint('--disputes', 'upheld.yaml')
  expect([code, counted, stderr]).toEqual([0, claims(0), ''])
})

test('a dispute that fits no finding is told with its place, and stops nothing', async () => {
  const stale = 'ffffffffffffffffffffffffffffffff'
  place.write({'disputes.yaml': dispute(stale)})
  const {stderr, code} = await lint()
  expect(stderr).toBe(
    `disputes.yaml:1:17: Unexpected dispute of \`${stale}\`, expected a finding of this run\n`
  )
  expect(code).toBe(1)
})

test('the text tells who disputes what, and how it ended', async () => {
  place.write({'disputes.yaml': ''})
  const [{fingerprint}] = (await lint()).findings as [Finding, Finding]
  place.write({
    'disputes.yaml': dispute(fingerprint, ', resolution: rejected, note: It did not, resolved: 2025-05-10')
  })
  const {stdout} = await place.call(['bridge.txt'])
  expect(stdout).toContain(
    '│ Disputed by Ana Ruiz on 2025-05-09: The paper said so. (rejected on 2025-05-10: It did not)\n'
  )
})

test('a file that is wrong or not there stops the run', async () => {
  place.write({'disputes.yaml': '- {who: Ana}\n'})
  expect(await place.call(['bridge.txt'])).toEqual({
    stdout: '',
    stderr: [
      'disputes.yaml:1:3: Unexpected lack of `fingerprint`, expected a fingerprint of 32 hexadecimal digits, in quotation marks',
      'disputes.yaml:1:3: Unexpected lack of `when`, expected a day such as `2025-03-28`',
      'disputes.yaml:1:3: Unexpected lack of `why`, expected the reason',
      ''
    ].join('\n'),
    code: 2
  })
  const missing = await place.call(['bridge.txt', '--disputes', 'nowhere.yaml'])
  expect(missing.stderr).toBe(
    'nowhere.yaml:1:1: Unexpected file `nowhere.yaml` that cannot be read, expected disputes: no such file or directory\n'
  )
  expect(missing.code).toBe(2)
})
