import {execFileSync} from 'node:child_process'
import JSZip from 'jszip'
import {afterAll, expect, test, vi} from 'vitest'
import {readDocx} from '../../src/node/docx.ts'
import {workplace} from './run.ts'

vi.setConfig({testTimeout: 60_000})
const {folder, write, call, run, remove} = workplace()
afterAll(remove)

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const package_ = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A document with the given body, as WordprocessingML. */
function docx(body: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const zip = new JSZip()
  const files = {
    '[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${package_}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
    ...more
  }
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({type: 'uint8array', compression: 'DEFLATE'})
}

const p = (...runs: string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`

test('a finding in a document has its paragraph as line, and its place in it as column', async () => {
  write({
    'bridge.docx': await docx(
      p('A bridge for the valley') +
        p() +
        p('The bridge was', ' opened on Mon', 'day, May 4, 2025. R&amp;D went on.')
    )
  })
  const {stdout, stderr, code} = await call(['bridge.docx', '--format', 'json'])
  const report = JSON.parse(stdout) as {
    articles: {path: string; headline: string; findings: {rule: string; line: number; column: number}[]}[]
  }
  expect(stderr).toBe('')
  expect(report.articles.map(({path, headline}) => [path, headline])).toEqual([
    ['bridge.docx', 'A bridge for the valley']
  ])
  expect(report.articles[0]!.findings).toMatchObject([
    {rule: 'date-weekday', line: 3, column: 26, text: 'Monday, May 4, 2025'}
  ])
  expect(code).toBe(1)
})

test('what is kept of a document in the cache is the same again', async () => {
  write({'cached.docx': await docx(p('The bridge was opened on Monday, May 4, 2025.'))})
  const args = ['cached.docx', '--cache']
  const first = await call(args)
  const second = await call(args)
  expect(first.stdout).toContain('cached.docx')
  expect(first.code).toBe(1)
  expect(second.stdout).toBe(first.stdout)
})

test('breaks and tabs are spaces, deleted words are gone, inserted ones and notes are read', async () => {
  const relations = `<Relationships xmlns="${package_}/relationships"><Relationship Id="n" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`
  const note = `<w:footnotes xmlns:w="${main}"><w:footnote w:id="2">${p('From the minutes.')}</w:footnote></w:footnotes>`
  const body =
    '<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>' +
    '<w:p><w:r><w:t xml:space="preserve">It </w:t></w:r><w:del><w:r><w:delText>was</w:delText></w:r></w:del>' +
    '<w:ins><w:r><w:t>is</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> a\ncap.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' +
    `<w:tbl><w:tr><w:tc>${p('Votes')}</w:tc><w:tc>${p('12')}</w:tc></w:tr></w:tbl>` +
    '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>A link</w:t></w:r></w:hyperlink></w:p>'
  const read = await readDocx(
    await docx(body, {'word/_rels/document.xml.rels': relations, 'word/footnotes.xml': note})
  )
  expect(read).toEqual({source: 'One two three\nIt is a cap.\nVotes\n12\nA link\nFrom the minutes.'})
})

test('a document that is broken, locked, empty, too large or none is told, and the others are linted', async () => {
  const whole = await docx(p('It rained.'))
  const bomb = await docx(p('a'.repeat(20_000_000)))
  expect(bomb.length).toBeLessThan(100_000)
  write({
    'bomb.docx': bomb,
    'cut.docx': whole.slice(0, 400),
    'empty.docx': await docx(p()),
    'locked.docx': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'other.docx': await new JSZip().file('a.txt', 'a').generateAsync({type: 'uint8array'}),
    'text.docx': 'It rained.',
    'deep.docx': await docx('<w:sdt><w:sdtContent>'.repeat(50_000)),
    'good.txt': 'The bridge was opened on Monday, May 4, 2025.\n'
  })
  const {stdout, stderr, code} = await call(['*.docx', 'good.txt', '--concurrency', '1', '--format', 'json'])
  const told = stderr.trim().split('\n')
  expect(told.map((line) => line.replace(/\(.*\)/, '(…)'))).toEqual([
    'bomb.docx:1:1: Unexpected size when unpacked, expected at most 4 MB of XML',
    'cut.docx:1:1: Unexpected document that cannot be read (…), expected a `.docx`',
    'deep.docx:1:1: Unexpected document that cannot be read (…), expected a `.docx`',
    'empty.docx:1:1: Unexpected document without text, expected an article',
    'locked.docx:1:1: Unexpected old or locked document, expected a `.docx` without a password',
    'other.docx:1:1: Unexpected file without `word/document.xml`, expected a `.docx`',
    'text.docx:1:1: Unexpected document that cannot be read (…), expected a `.docx`'
  ])
  expect(stdout).toContain('good.txt')
  expect(code).toBe(2)
})

test('entities that grow are not resolved', async () => {
  const laughs = `<!DOCTYPE w [<!ENTITY a "haha">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`
  const document = `${laughs}<w:document xmlns:w="${main}"><w:body>${p('Ha &j; ha')}</w:body></w:document>`
  const read = await readDocx(await docx('', {'word/document.xml': document}))
  expect(JSON.stringify(read).length).toBeLessThan(300)
})

test('a document comes on standard input, too', async () => {
  const bytes = await docx(p('The bridge was opened on Monday, May 4, 2025.'))
  const {stdout, code} = run(['-', '--stdin-filename', 'desk.docx'], {input: bytes})
  expect(stdout).toContain('1:26')
  expect(code).toBe(1)
})

test('what is staged of a document is read, not what lies on the disk', async () => {
  const git = (...args: string[]) => execFileSync('git', args, {cwd: folder, stdio: 'pipe'})
  git('init', '-q')
  write({'desk/staged.docx': await docx(p('The bridge was opened on Monday, May 4, 2025.'))})
  git('add', 'desk/staged.docx')
  write({'desk/staged.docx': await docx(p('It rained.'))})
  const {stdout, code} = run(['desk', '--staged', '--cache'])
  expect(stdout).toContain('1:26')
  expect(code).toBe(1)
})
