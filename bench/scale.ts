/**
 * Many files: threads against one thread, the cache, memory, and a run that is killed in the middle. One thread is measured
 * twice: with all cores, of which the engine's compiler and collector use another, and with one. Builds nothing: run
 * `npm run build` first, since this measures the package as it is installed.
 *
 * node bench/scale.ts [articles, 20000] [folder of the data]
 */
import {mkdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {officeholdersSheet} from './officeholders-sheet.ts'
import {lint, polnearTexts, scratch, show} from './many-articles.ts'

const [count = '20000', data = '../shared/data'] = process.argv.slice(2)
const folder = scratch()

/** The articles of PolNeAR again and again under other names; a number of the text differs, so that none is another's copy by content. */
function fill(articles: number): number {
  const sources = polnearTexts(data)
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
  const one = await lint(folder, [...args, '--concurrency', '1'])
  show('  1 thread', one, rate(one.seconds))
  const alone = await lint(folder, [...args, '--concurrency', '1'], {onOneCore: true})
  show('  1 thread on one core', alone, rate(alone.seconds))
  const two = await lint(folder, [...args, '--concurrency', '2'])
  show('  2 threads', two, rate(two.seconds))
  console.log(
    `  2 threads against 1: ${(one.seconds / two.seconds).toFixed(2)} × (CPU ${(two.cpu / one.cpu).toFixed(2)} ×), against 1 on one core: ${(alone.seconds / two.seconds).toFixed(2)} ×, same findings: ${one.found === two.found && one.found === alone.found}`
  )
  rmSync(path.join(folder, 'cache'), {force: true})
  const first = await lint(folder, [...args, '--concurrency', '2', ...cache])
  show('  2 threads, filling the cache', first, rate(first.seconds))
  const second = await lint(folder, [...args, '--concurrency', '2', ...cache])
  show('  again from the cache', second, rate(second.seconds))
  const size = statSync(path.join(folder, 'cache')).size / 1e6
  console.log(
    `  cache of ${size.toFixed(1)} MB: ${(first.seconds / second.seconds).toFixed(1)} × the first run (CPU ${(first.cpu / second.cpu).toFixed(1)} ×), ${(two.seconds / second.seconds).toFixed(1)} × one without; same findings: ${second.found === one.found}`
  )
  rmSync(path.join(folder, 'cache'), {force: true})
  await lint(folder, [...args, '--concurrency', '2', ...cache], {killAfter: first.seconds * 500})
  const after = await lint(folder, [...args, '--concurrency', '2', ...cache])
  show('  after a kill in the middle', after)
  console.log(`  same findings as undisturbed: ${after.found === one.found}`)
}
