import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs'
import {loadavg, tmpdir} from 'node:os'
import path from 'node:path'

/** The package as it is installed; these benches build nothing. */
export const bin = path.resolve('dist/src/node/bin.js')
if (!existsSync(bin)) throw new Error('Unexpected lack of `dist`, expected `npm run build` before')

/** A folder that goes with the process. */
export function scratch(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'reportlint-bench-'))
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
  return folder
}

/** The texts of PolNeAR with their names, in order. */
export const polnearTexts = (data: string) =>
  ['train', 'dev'].flatMap((part) => {
    const texts = path.join(data, 'polnear', part, 'text')
    return readdirSync(texts)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({name, text: readFileSync(path.join(texts, name), 'utf8')}))
  })

export interface Measured {
  readonly seconds: number
  /** Seconds of all cores together: what a busy machine leaves alone. */
  readonly cpu: number
  /** Largest resident set, in MB. */
  readonly peak: number
  /** Hash of what was found; empty for a run that was killed. */
  readonly found: string
}

/** How a run is hampered. */
interface Limits {
  /** Milliseconds after which it is killed. */
  readonly killAfter?: number
  /** It has one core for all that it does: the compiler and the collector of the engine else work on another. */
  readonly onOneCore?: true
}

/** Runs the program on `articles` in a folder and watches it. */
export async function lint(
  folder: string,
  args: readonly string[],
  {killAfter, onOneCore}: Limits = {}
): Promise<Measured> {
  const out = path.join(folder, 'out.json')
  rmSync(out, {force: true})
  const start = performance.now()
  const command = [process.execPath, bin, 'articles', '--format', `json=${out}`, ...args]
  const [program, ...rest] = onOneCore ? ['taskset', '--cpu-list', '0', ...command] : command
  const child = spawn(program!, rest, {cwd: folder, stdio: ['ignore', 'ignore', 'pipe']})
  let [peak, cpu, told] = [0, 0, '']
  child.stderr.on('data', (text) => (told += String(text)))
  const watch = setInterval(() => {
    try {
      const high = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
      peak = Math.max(peak, Number(high?.[1] ?? 0) / 1024)
      // Behind the name in brackets: utime and stime, in hundredths of a second.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      cpu = (Number(fields[11]) + Number(fields[12])) / 100
    } catch {
      // It has ended.
    }
  }, 20)
  const killing = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const code = await new Promise((done) => child.once('close', done))
  clearInterval(watch)
  clearTimeout(killing)
  if (code === 2) throw new Error(`Unexpected exit code 2, expected findings: ${told}`)
  const found =
    code !== null && existsSync(out)
      ? createHash('sha256').update(readFileSync(out)).digest('hex').slice(0, 12)
      : ''
  return {seconds: (performance.now() - start) / 1000, cpu, peak, found}
}

export function show(name: string, {seconds, cpu, peak, found}: Measured, more = ''): void {
  const figures = `${seconds.toFixed(1).padStart(7)} s ${cpu.toFixed(1).padStart(7)} s of CPU ${Math.round(peak).toString().padStart(5)} MB`
  console.log(`${name.padEnd(32)}${figures}  ${found}  load ${loadavg()[0]!.toFixed(1)}${more}`)
}
