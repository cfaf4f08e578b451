/**
 * Milliseconds from a keystroke to the diagnostics of the changed text, by a real client over standard input and output:
 * for articles of 1,500 and 10,000 words against a fact base of 10,000 people. Each key is one incremental change in
 * the middle of the article; the next follows some time after the answer, so that nothing of the server’s throttle is
 * saved. Run: `npm run bench:editor`.
 */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {startClient, uriOf} from '../tests/editors/client.ts'
import {root} from '../scripts/generate-rules.ts'

const keys = 30
const pause = 300

const folder = mkdtempSync(path.join(tmpdir(), 'reportlint-'))
mkdirSync(path.join(folder, 'facts'))
writeFileSync(path.join(folder, '.reportrc.json'), '{"facts": ["facts/*.yaml"]}')
for (const name of ['canada-us-2025.yaml', 'twitter-x-2022-2023.yaml'])
  writeFileSync(path.join(folder, 'facts', name), readFileSync(path.join(root, 'facts', name)))
writeFileSync(path.join(folder, 'facts/people.yaml'), manyPeople(10_000))

const seeds = [
  'canada/first-call.txt',
  'canada/campaign-notebook.txt',
  'twitter/first-day.txt',
  'twitter/takeover-complete.txt'
]
const paragraphs = seeds.flatMap((name) =>
  readFileSync(path.join(root, 'seeds', name), 'utf8').split(/\n\s*\n/)
)

const client = await startClient({folders: [folder]})
try {
  for (const format of ['text', 'markdown', 'html'] as const) {
    for (const words of [1500, 10_000]) {
      const {times, spent} = await type(`${format}-${words}`, format, articleOf(words, format))
      const sorted = times.toSorted((a, b) => a - b)
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(0)
      console.log(
        `${format.padEnd(9)} ${String(words).padStart(6)} words: median ${at(0.5)} ms, 9 in 10 within ${at(0.9)} ms; ${spent.toFixed(0)} ms of the processor a key`
      )
    }
  }
} finally {
  await client.stop()
  rmSync(folder, {recursive: true, force: true})
}

async function type(name: string, language: string, text: string): Promise<{times: number[]; spent: number}> {
  const ending = {text: 'txt', markdown: 'md', html: 'html'}[language]
  const uri = uriOf(folder, `${name}.${ending}`)
  await client.open(uri, language, text)
  await client.diagnostics(uri)
  const lines = text.split('\n')
  // A long line in the middle: a paragraph.
  const middle = lines.findIndex((line, index) => index > lines.length / 2 && line.length > 80)
  const times: number[] = []
  const before = cpuOf(client.process.pid)
  for (let key = 0; key < keys; key++) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    const version = key + 2
    const position = {line: middle, character: 40 + key}
    const started = performance.now()
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges: [{range: {start: position, end: position}, text: 'a fine day '[key % 11]!}]
    })
    await client.diagnostics(uri, (found) => found.version === version)
    times.push(performance.now() - started)
  }
  const spent = (cpuOf(client.process.pid) - before) / keys
  await client.close(uri)
  // The first ones are the compiler’s.
  return {times: times.slice(10), spent}
}

function articleOf(words: number, format: string): string {
  const parts: string[] = []
  let count = 0
  for (let at = 0; count < words; at++) {
    const paragraph = `${paragraphs[at % paragraphs.length]!.replace(/\s+/g, ' ')} It was report ${at}.`
    count += paragraph.split(' ').length
    parts.push(format === 'html' ? `<p>${paragraph.replaceAll('&', '&amp;')}</p>` : paragraph)
  }
  if (format === 'html')
    return `<html><body><article>\n<h1>A day</h1>\n${parts.join('\n')}\n</article></body></html>\n`
  return `${format === 'markdown' ? '# A day' : 'A day'}\n\n${parts.join('\n\n')}\n`
}

function manyPeople(count: number): string {
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')
  const word = (n: number) => {
    const letters = [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20]
      .map((index) => syllables[index]!)
      .join('')
    return letters.charAt(0).toUpperCase() + letters.slice(1)
  }
  const people = Array.from(
    {length: count},
    (_, n) => `  person-${n}: {name: ${word(n)} ${word(n * 7 + 13)}}`
  )
  return `title: Many\nverified: 2025-06-01\npeople:\n${people.join('\n')}\n`
}

/** Milliseconds of the processor that a process took so far, where the system tells: on a busy machine the wall clock tells little. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    // Ticks of a hundredth of a second, in user and system mode.
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return NaN
  }
}
