import {afterAll, expect, test} from 'vitest'
import {extract} from '../../src/extract/index.ts'
import {workplace} from './run.ts'

const {write, call, remove} = workplace()
afterAll(remove)

const date = 'Monday, May 4, 2025'
const both = `It closed on Monday, June 2, 2025 and opened on Friday, May 2, 2025; it was begun on ${date}.`
const head = 'source: The Packet\nauthor: Ann Lee\npublished: 2025-06-05'

/** The findings of a file, as `level rule words`. */
async function findings(name: string, content: string): Promise<string[]> {
  write({[name]: content})
  const args = ['--source', 'The Packet', '--published', '2025-06-05', '--rule', 'article-byline=off']
  const {stdout} = await call([name, ...args, '--format', 'json'])
  const {articles} = JSON.parse(stdout) as {
    articles: {findings: {level: string; rule: string; text: string; message: string}[]}[]
  }
  return articles[0]!.findings.map(({level, rule, text, message}) =>
    rule === 'directive' ? `${level} ${message}` : `${level} ${rule} ${text}`
  )
}

const comment = (body: string) => `<!-- reportlint-${body} -->`
const wrong = `error date-weekday ${date}`

const formats: Readonly<Record<string, (...paragraphs: readonly string[]) => string>> = {
  'a.txt': (...paragraphs) => `${paragraphs.join('\n\n')}\n`,
  'a.md': (...paragraphs) => `---\n${head}\n---\n\n${paragraphs.join('\n\n')}\n`,
  'a.html': (...paragraphs) =>
    `<article>\n${paragraphs.map((text) => (text.startsWith('<!--') ? text : `<p>${text}</p>`)).join('\n')}\n</article>\n`
}

test.each(Object.entries(formats))('%s: next line, block and file, with a reason', async (name, page) => {
  const reason = '-- as on the plaque'
  expect(await findings(name, page(`It opened on ${date}.`))).toEqual([wrong])
  expect(
    await findings(
      name,
      page(comment(`disable-next-line date-weekday ${reason}`), `It opened on ${date}.`, `Again on ${date}.`)
    )
  ).toEqual([wrong])
  expect(
    await findings(
      name,
      page(
        comment(`disable date-weekday ${reason}`),
        `A on ${date}.`,
        `B on ${date}.`,
        comment('enable date-weekday'),
        `C on ${date}.`
      )
    )
  ).toEqual([wrong])
  expect(
    await findings(
      name,
      page(`A on ${date}.`, `B on ${date}.`, comment(`disable-file date-weekday ${reason}`))
    )
  ).toEqual([])
})

test.each(Object.entries(formats))('%s: one finding by its words', async (name, page) => {
  expect(await findings(name, page(both))).toEqual(['error date-weekday Monday, May 4, 2025'])
  const two = `It closed on Tuesday, June 3, 2025, it was begun on ${date}, and named on Sunday, May 5, 2025.`
  const quoted = (words: string) =>
    page(comment(`disable-next-line date-weekday ${words} -- as on the plaque`), two)
  expect(await findings(name, quoted(`"${date}"`))).toEqual(['error date-weekday Sunday, May 5, 2025'])
  expect(await findings(name, quoted(`“${date}”, "Sunday, May 5, 2025"`))).toEqual([])
  // Words that no finding is on, and a part of those of one.
  expect(await findings(name, quoted('"Monday"'))).toEqual([
    'warn Unexpected directive `disable-next-line date-weekday "Monday"` that silences nothing, expected none',
    wrong,
    'error date-weekday Sunday, May 5, 2025'
  ])
})

test.each(Object.entries(formats))(
  '%s: an error is not silenced without a reason, and an idle directive is told',
  async (name, page) => {
    expect(
      await findings(name, page(comment(`disable-next-line date-weekday "${date}"`), `It opened on ${date}.`))
    ).toEqual([
      'error Unexpected directive `disable-next-line` without a reason, expected `-- ` and the reason',
      wrong
    ])
    expect(
      await findings(name, page(comment('disable-next-line date-weekday -- why'), 'It opened.'))
    ).toEqual([
      'warn Unexpected directive `disable-next-line date-weekday` that silences nothing, expected none'
    ])
    expect(
      await findings(name, page(comment('disable-next-line date-wekday -- why'), `On ${date}.`))
    ).toEqual(['error Unexpected rule `date-wekday`, expected `date-weekday`', wrong])
  }
)

test('front matter silences a rule in the file, or its findings on some words', async () => {
  const page = (reportlint: string) =>
    `---\n${head}\nreportlint: ${reportlint}\n---\n\nA on ${date}. B on Sunday, May 5, 2025.\n`
  expect(await findings('f.md', page('{disable: date-weekday, reason: as on the plaque}'))).toEqual([])
  expect(
    await findings('f.md', page(`{disable: [date-weekday], words: ["${date}"], reason: as on the plaque}`))
  ).toEqual(['error date-weekday Sunday, May 5, 2025'])
  expect(await findings('f.md', page('{disable: date-weekday}'))).toContain(
    'error Unexpected directive `disable-file` without a reason, expected `reason`'
  )
  expect(await findings('f.md', page('{disable: date-exists, reason: x}'))).toContain(
    'warn Unexpected directive `disable-file date-exists` that silences nothing, expected none'
  )
})

test('front matter that misspells a key, or names no rule, is told, and other tools are left alone', async () => {
  const page = (rest: string) => `---\n${head}\n${rest}\n---\n\nOn Sunday, May 4, 2025.\n`
  const problems = (rest: string) =>
    extract(page(rest), 'markdown').problems.map(
      ({message, source}) => `${page(rest).slice(source.start, source.end).trim()}: ${message}`
    )
  const keys = 'expected `disable`, `words`, or `reason`'
  expect(problems('reportlint: {disabel: date-weekday, reason: why}')).toEqual([
    `disabel: Unexpected key \`disabel\` in \`reportlint\`, ${keys}`
  ])
  expect(problems('reportlint: {reason: why}')).toEqual([
    '{reason: why}: Unexpected lack of rules in `reportlint`, expected them in `disable`'
  ])
  expect(problems('reportlint: off')).toEqual([`off: Unexpected value of \`reportlint\`, ${keys}`])
  expect(problems('reportlint:')).toEqual([`: Unexpected value of \`reportlint\`, ${keys}`])
  expect(problems('vale: {disabel: all}\ndisable: 1')).toEqual([])
  expect(problems('reportlint: {disable: [date-weekday], words: [a], reason: why}')).toEqual([])
  expect(await findings('k.md', page('reportlint: {disabel: date-weekday}'))).toEqual([
    'warn front-matter disabel'
  ])
})
