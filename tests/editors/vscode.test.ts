import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test, vi} from 'vitest'
import {dayOf, firstConfig, sheetName, sheetSnippet} from '../../editors/vscode/src/fact-sheet.ts'
import {findProgram} from '../../editors/vscode/src/server.ts'
import {statusWords, type Status} from '../../editors/vscode/src/status.ts'
import {acrossArticles, readReport, summaryOf} from '../../editors/vscode/src/workspace-findings.ts'
import {stage, stageExtension} from '../../scripts/build-vscode.ts'
import {root} from '../../scripts/generate-rules.ts'
import {corpusRules, parseConfig, parseFactSheet} from '../../src/index.ts'
import {workplace} from '../cli/run.ts'

vi.setConfig({testTimeout: 120_000})

interface Manifest {
  readonly version: string
  readonly main: string
  readonly icon: string
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string
      readonly title: string
      readonly category: string
    }[]
    readonly configuration: {readonly properties: Readonly<Record<string, {readonly default: unknown}>>}
    readonly jsonValidation: readonly {readonly url: string}[]
  }
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const manifest = JSON.parse(read('editors/vscode/package.json')) as Manifest
const {commands, configuration, jsonValidation} = manifest.contributes
const page = read('editors/vscode/README.md')
const folder = mkdtempSync(path.join(tmpdir(), 'reportlint-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('it has the version of the package', () => {
  const {version} = JSON.parse(read('package.json')) as Manifest
  expect(manifest.version).toBe(version)
})

test('commands and settings are on its page, with their defaults', () => {
  const rows = [...page.matchAll(/^\| (.+?) \| (?:(.+?) \| )?/gm)].map(([, first]) => first)
  expect(rows).toEqual([
    'command',
    '---',
    ...commands.map(({category, title}) => `${category}: ${title}`),
    'setting',
    '---',
    ...Object.keys(configuration.properties).map((name) => `\`${name}\``)
  ])
  for (const [name, {default: value}] of Object.entries(configuration.properties)) {
    expect(page).toContain(`| \`${name}\` | ${value === '' ? 'empty' : `\`${String(value)}\``} |`)
  }
})

test('each command is one that the extension has', () => {
  const registered = [...read('editors/vscode/src/extension.ts').matchAll(/command\('(\w+)'/g)].map(
    ([, name]) => `reportlint.${name}`
  )
  expect(registered).toEqual(commands.map(({command}) => command))
})

test('the bundle builds, and the server in it lints without anything else', async () => {
  await stageExtension()
  const files = [manifest.main, manifest.icon, 'README.md', 'LICENSE', ...jsonValidation.map(({url}) => url)]
  expect(files.filter((file) => !existsSync(path.join(stage, file)))).toEqual([])
  expect(JSON.parse(readFileSync(path.join(stage, 'package.json'), 'utf8'))).not.toHaveProperty(
    'devDependencies'
  )
  // Away from the packages of this project.
  const moved = path.join(folder, 'extension')
  spawnSync('cp', ['-r', stage, moved])
  const {file, from} = findProgram({setting: '', folders: [], isTrusted: true, extension: moved})
  expect(from).toBe('extension')
  writeFileSync(path.join(folder, 'bridge.md'), 'The bridge opened on Monday, May 4, 2025.\n')
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [file, ...args], {cwd: folder, encoding: 'utf8'})
  expect(run('--version').stdout).toBe(`${manifest.version}\n`)
  const {stdout, stderr, status} = run('bridge.md', '--format', 'json')
  expect({stderr, status}).toEqual({stderr: '', status: 1})
  const report = readReport(stdout)!
  expect(report[0]?.findings[0]).toMatchObject({rule: 'date-weekday', line: 1, column: 22})
  expect(summaryOf(report)).toBe('1 error in 1 article')
  // Many articles are linted in threads.
  const many = run('bridge.md', '--format', 'json', '--concurrency', '2')
  expect(many).toMatchObject({stdout, stderr: '', status: 1})
  expect(run('explain', 'date-weekday').stdout).toMatch(/^# date-weekday\n/)
})

test('the server is that of the setting, of the workspace, or its own; without trust only its own', () => {
  const project = path.join(folder, 'project')
  const home = path.join(project, 'node_modules/reportlint')
  mkdirSync(path.join(home, 'dist'), {recursive: true})
  const places = {setting: '', folders: [folder, project], isTrusted: true, extension: '/extension'}
  const own = path.join('/extension', 'server/src/node/commands/reportlint.mjs')
  expect(findProgram(places)).toEqual({file: own, kind: 'script', from: 'extension'})
  writeFileSync(path.join(home, 'package.json'), '{"bin": {"reportlint": "dist/bin.js"}}')
  // Named, but not there: an install that broke off.
  expect(findProgram(places).from).toBe('extension')
  writeFileSync(path.join(home, 'dist/bin.js'), '')
  const found = {file: path.join(home, 'dist/bin.js'), kind: 'script', from: 'workspace'}
  expect(findProgram(places)).toEqual(found)
  writeFileSync(path.join(folder, 'reportlint'), '')
  const set = {...places, setting: 'reportlint'}
  expect(findProgram(set)).toEqual({file: path.join(folder, 'reportlint'), kind: 'program', from: 'setting'})
  expect(findProgram({...set, isTrusted: false}).from).toBe('extension')
  expect(() => findProgram({...places, setting: 'bin/nothing'})).toThrow(
    /^Unexpected path `bin\/nothing` in the setting `reportlint.server.path`, expected a program: /
  )
})

const status: Status = {
  uri: 'file:///a.md',
  claims: {supported: 6, contradicted: 3, unverifiable: 1},
  findings: {errors: 3, warnings: 1, infos: 0},
  facts: {sheets: ['Spring 2025'], stale: false}
}

test('the status item counts claims, and says when facts are old', () => {
  expect(statusWords(status)).toEqual({
    text: '$(pass) 6 $(error) 3 $(question) 1',
    tooltip:
      'Claims: 6 supported, 3 contradicted, 1 unverifiable.\n3 errors, 1 warning.\nHeld against “Spring 2025”.',
    label: 'Reportlint: claims: 6 supported, 3 contradicted, 1 unverifiable',
    isStale: false
  })
  const old = statusWords({...status, facts: {sheets: ['Spring 2025'], stale: true}})
  expect(old.text).toBe('$(pass) 6 $(error) 3 $(question) 1 $(warning)')
  expect(old.label).toMatch(/ unverifiable; a fact sheet has errors$/)
  const both = statusWords({...status, facts: {sheets: [], stale: true}, config: {stale: true}})
  expect(both.label).toMatch(/ unverifiable; a fact sheet has errors; the config has errors$/)
  expect(both.tooltip).toMatch(/\nThe config has errors: its last good state counts\.$/)
  expect(statusWords({...status, config: {stale: true}}).isStale).toBe(true)
  const alone = statusWords({
    ...status,
    findings: {errors: 0, warnings: 0, infos: 0},
    facts: {sheets: [], stale: false}
  })
  expect(alone.tooltip).toContain(
    'Nothing to report.\nNo fact sheet: the article is checked against itself only.'
  )
})

/** The text of a snippet as it stands when nothing is changed in it. */
function filled(snippet: string): string {
  const values = new Map<string, string>()
  return snippet.replace(
    /\\([\\$}])|\$0|\$\{(\d+)(?::([^}]*)|\|([^,]*)[^}]*)?\}/g,
    (_, escaped: string | undefined, number = '', text?: string, first?: string) => {
      if (escaped !== undefined) return escaped
      values.set(number, text ?? first ?? values.get(number) ?? '')
      return values.get(number)!
    }
  )
}

test.each(['Town council', 'Costs: $5 {and} “more” \\ "less" ${1:x}', "# it's - [a] list"])(
  'a new sheet on %j is right as it stands',
  (title) => {
    const text = filled(sheetSnippet(title, dayOf(new Date(2025, 4, 3))))
    const {sheet, problems} = parseFactSheet(text, 'new.yaml')
    expect(problems).toEqual([])
    expect(sheet?.sheet.title).toBe(title)
    expect(text).toContain('verified: 2025-05-03\n')
  }
)

test('the file of a new sheet has a name that ids could have', () => {
  expect(sheetName('Town Council, “2025”')).toBe('town-council-2025.yaml')
  expect(sheetName('Conseil d’État – été')).toBe('conseil-d-etat-ete.yaml')
  expect(sheetName('../../etc')).toBe('etc.yaml')
  expect(sheetName('市')).toBe('facts.yaml')
})

test('the first config is one', async () => {
  expect(parseConfig(firstConfig, '.reportrc.json', []).problems).toEqual([])
  const {write, call, remove} = workplace()
  write({
    '.reportrc.json': firstConfig,
    'facts/new.yaml': filled(sheetSnippet('Town', '2025-05-03')),
    'a.md': 'Jane Doe became Mayor of Springfield on January 4, 2021.\n'
  })
  const {stdout, stderr, code} = await call(['a.md', '--format', 'json'])
  expect({stderr, code}).toEqual({stderr: '', code: 0})
  expect(stdout).toContain('"path": "facts/new.yaml"')
  remove()
})

test('the rules across articles are those that a run alone can tell of', () => {
  expect([...acrossArticles]).toEqual(corpusRules.map(({meta}) => meta.id))
})

test('what is no report is none', () => {
  expect(readReport('')).toBeUndefined()
  expect(readReport('{"version": 1}')).toBeUndefined()
  expect(summaryOf([])).toBe('Nothing to report in 0 articles')
})
