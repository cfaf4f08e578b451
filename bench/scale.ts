/**
 * Many files: threads against one thread, the cache, memory, and a run that is killed in the middle. Builds nothing: run
 * `npm run build` first, since this measures the package as it is installed.
 *
 * node bench/scale.ts [articles, 20000] [folder of the data]
 */
import {spawn} from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {loadavg, tmpdir} from 'node:os'
import {createHash} from 'node:crypto'
import path from 'node:path'
import {officeholdersSheet} from './officeholders-sheet.ts'

const [count = '20000', data = '../shared/data'] = process.argv.slice(2)
const bin = path.resolve('dist/src/node/bin.js')
if (!existsSync(bin)) {
  console.error('Unexpected lack of `dist`, expected `npm run build` before')
  process.exit(2)
}

const folder = mkdtempSync(path.join(tmpdir(), 'reportlint-scale-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

/** The articles of PolNeAR again and again under other names; a number of the text differs, so that none is another's copy by content. */
function fill(articles: number): number {
  const sources = ['train', 'dev'].flatMap((part) => {
    const texts = path.join(data, 'polnear', part, 'text')
    return readdirSync(texts)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({name, text: readFileSync(path.join(texts, name), 'utf8')}))
  })
  let bytes = 0
  for (let at = 0; at < articles; at++) {
    const {name, text} = sources[at % sources.length]!
    const round = Math.floor(at / sources.length)
    const folderOf = path.join(folder, 'articles', String(round))
    mkdirSync(folderOf, {recursive: true})
    const content = `${text}\n\nRound ${round} of this report ended at ${round + 1}.\n`
    writeFileSync(path.join(folderOf, name), content)
    bytes += Buffer.byteLength(content)
  }
  const overrides = [...new Set(sources.map(({name}) => name.split('_')[0]!))].map((source) => ({
    files: [`articles/*/${source}_*`],
    article: {source}
  }))
  mkdirSync(path.join(folder, 'facts'))
  writeFileSync(
    path.join(folder, 'facts/officeholders.yaml'),
    officeholdersSheet(path.join(data, 'officeholders/executive.yaml'))
  )
  writeFileSync(path.join(folder, '.reportrc.json'), JSON.stringify({facts: ['facts/*.yaml'], overrides}))
  return bytes
}

interface Measured {
  readonly seconds: number
  readonly peak: number
  /** Hash of what was found. */
  readonly found: string
}

/** Runs the program on the articles; `killAfter` milliseconds it is killed. */
async function lint(args: readonly string[], killAfter?: number): Promise<Measured> {
  const out = path.join(folder, 'out.json')
  rmSync(out, {force: true})
  const start = performance.now()
  const child = spawn(process.execPath, [bin, 'articles', '--format', `json=${out}`, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  let peak = 0
  const watch = setInterval(() => {
    try {
      const high = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
      peak = Math.max(peak, Number(high?.[1] ?? 0) / 1024)
    } catch {
      // It has ended.
    }
  }, 50)
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
  const code = await new Promise((done) => child.once('exit', done))
  if (code === 2) throw new Error('Unexpected exit code 2, expected findings')
  clearInterval(watch)
  const found = existsSync(out)
    ? createHash('sha256').update(readFileSync(out)).digest('hex').slice(0, 12)
    : ''
  return {seconds: (performance.now() - start) / 1000, peak, found}
}

const load = () => `load ${loadavg()[0]!.toFixed(1)}`
const show = (name: string, {seconds, peak, found}: Measured, more = '') =>
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(1).padStart(7)} s ${Math.round(peak).toString().padStart(5)} MB  ${found}  ${load()}${more}`
  )
const rate = (seconds: number) =>
  `  ${(Number(count) / seconds).toFixed(0)} articles/s, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s`

const bytes = fill(Number(count))
console.log(`${count} articles, ${(bytes / 1e6).toFixed(1)} MB`)
const noCorpus = ['rewrite-uncredited', 'rewrite-drift', 'reports-conflict'].flatMap((rule) => [
  '--rule',
  `${rule}=off`
])
const cache = ['--cache', '--cache-location', path.join(folder, 'cache')]

for (const [name, args] of [
  ['without rules across articles', noCorpus],
  ['with all rules', []]
] as const) {
  console.log(name)
  const one = await lint([...args, '--concurrency', '1'])
  show('  1 thread', one, rate(one.seconds))
  const two = await lint([...args, '--concurrency', '2'])
  show('  2 threads', two, rate(two.seconds))
  console.log(
    `  2 threads against 1: ${(one.seconds / two.seconds).toFixed(2)} ×, same findings: ${one.found === two.found}`
  )
  rmSync(path.join(folder, 'cache'), {force: true})
  const first = await lint([...args, '--concurrency', '2', ...cache])
  show('  2 threads, filling the cache', first, rate(first.seconds))
  const second = await lint([...args, '--concurrency', '2', ...cache])
  show('  again from the cache', second, rate(second.seconds))
  const size = statSync(path.join(folder, 'cache')).size / 1e6
  console.log(
    `  cache of ${size.toFixed(1)} MB: ${(first.seconds / second.seconds).toFixed(1)} × the first run, ${(two.seconds / second.seconds).toFixed(1)} × one without; same findings: ${second.found === one.found}`
  )
  rmSync(path.join(folder, 'cache'), {force: true})
  await lint([...args, '--concurrency', '2', ...cache], first.seconds * 500)
  const after = await lint([...args, '--concurrency', '2', ...cache])
  show('  after a kill in the middle', after)
  console.log(`  same findings as undisturbed: ${after.found === one.found}`)
}
