import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {parse} from 'yaml'
import {root} from '../scripts/generate-rules.ts'
import {workplace} from './cli/run.ts'
import {breaches, isCodeQuality, isSarif, parseXml} from './formats/shapes.ts'

/**
 * What platforms run, run as they do it: the commands of the files that they read, with the variables that they document,
 * in a repository of git that has the package among its own.
 */
const {folder, write, remove} = workplace()
afterAll(remove)

const head = '---\nsource: The Packet\nauthor: Ann Lee\npublished: 2025-05-05\n---\n\n'
write({
  'package.json': '{"name": "paper", "private": true}',
  'articles/a b.md': `${head}The bridge was opened on Monday, May 4, 2025.\n`,
  'articles/clean.md': `${head}The bridge was opened on Sunday, May 4, 2025.\n`,
  'facts/town.yaml':
    'title: Town\nverified: 2025-06-01\npeople:\n  howard-lindqvist: {name: Howard Lindqvist}\n',
  '.reportrc.json': '{"facts": ["facts/*.yaml"], "articles": ["articles/*.md"]}'
})
const bin = path.join(folder, 'node_modules/.bin')
mkdirSync(bin, {recursive: true})
writeFileSync(
  path.join(bin, 'reportlint'),
  `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'src/node/bin.ts')}" "$@"\n`
)
chmodSync(path.join(bin, 'reportlint'), 0o755)
execFileSync('git', ['init', '-q'], {cwd: folder})

const file = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const yaml = <T>(name: string): T => parse(readFileSync(path.join(root, name), 'utf8')) as T
const page = readFileSync(path.join(root, 'docs/ci.md'), 'utf8')
/** A block of the page that is named: “```yaml github.yml”. */
const block = (name: string): string =>
  new RegExp(`^\`\`\`\\w+ ${name.replace('.', '\\.')}\\n([^]*?)^\`\`\`$`, 'm').exec(page)![1]!

function shell(program: string, args: readonly string[], env: Readonly<Record<string, string>>, input = '') {
  const {stdout, stderr, status} = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: {PATH: process.env['PATH'], HOME: folder, ...env}
  })
  return {stdout, stderr, code: status}
}

interface Action {
  readonly inputs: Readonly<Record<string, {readonly default: string}>>
  readonly outputs: Readonly<Record<string, {readonly value: string}>>
  readonly runs: {
    readonly using: string
    readonly steps: readonly {
      readonly env: Readonly<Record<string, string>>
      readonly run: string
      readonly id: string
    }[]
  }
}

/** Runs the step of the action as the runner does: `bash --noprofile --norc -eo pipefail FILE`. */
function act(given: Readonly<Record<string, string>>) {
  const {inputs, runs} = yaml<Action>('action.yml')
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
  const [step] = runs.steps
  const value = (name: string) => given[name] ?? inputs[name]!.default
  const env = Object.fromEntries(
    Object.entries(step!.env).map(([name, text]) => [
      name,
      text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => value(input))
    ])
  )
  expect(step!.run).not.toContain('${{')
  write({'run.sh': step!.run, 'out/summary.md': '', 'out/output': ''})
  const result = shell('bash', ['--noprofile', '--norc', '-eo', 'pipefail', 'run.sh'], {
    ...env,
    GITHUB_STEP_SUMMARY: path.join(folder, 'out/summary.md'),
    GITHUB_OUTPUT: path.join(folder, 'out/output')
  })
  return result
}

test('the action of GitHub annotates, sums up and writes SARIF', () => {
  const {stdout, stderr, code} = act({paths: 'articles/a b.md\narticles/clean.md\n'})
  expect({stderr, code}).toEqual({stderr: '', code: 1})
  expect(stdout).toMatch(/^::error file=articles\/a b\.md,line=7,.*\n1 error in 2 articles\n$/)
  expect(file('out/summary.md')).toContain('## ❌ Reportlint: 1 error in 2 articles')
  expect(file('out/output')).toBe('sarif=reportlint.sarif\n')
  expect(breaches(isSarif, JSON.parse(file('reportlint.sarif')))).toEqual([])
  // Without any input the config says what is linted; options are those of the command line.
  expect(act({}).stdout).toContain('1 error in 2 articles')
  expect(act({args: '--rule date-weekday=warn --max-warnings 1', facts: 'facts/town.yaml'}).code).toBe(0)
})

test('what stands in an input of the action is never a command', () => {
  const {stdout, code} = act({paths: '$(touch owned)\n`touch owned`; touch owned\n-x', args: ''})
  expect({stdout, code}).toMatchObject({code: 2})
  expect(shell('ls', [], {}).stdout).not.toContain('owned')
})

test('the workflow of the page names what the action has', () => {
  const {jobs} = parse(block('github.yml')) as {
    jobs: {reportlint: {steps: {id?: string; uses?: string; with?: Record<string, string>}[]}}
  }
  const {inputs, outputs} = yaml<Action>('action.yml')
  const own = jobs.reportlint.steps.find(({uses}) => uses?.startsWith('reportlint/') === true)!
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(own.with!)))
  expect(act(own.with!).code).toBe(1)
  const upload = jobs.reportlint.steps.find(({uses}) => uses?.includes('upload-sarif') === true)!
  expect(upload.with!['sarif_file']).toBe(`\${{ steps.${own.id!}.outputs.sarif }}`)
  expect(Object.keys(outputs)).toEqual(['sarif'])
})

test('the template of GitLab gives both reports', () => {
  const {reportlint: job} = yaml<{
    reportlint: {
      script: string[]
      variables: Record<string, string>
      artifacts: {reports: {codequality: string; junit: string}}
    }
  }>('templates/reportlint.gitlab-ci.yml')
  const [install, lint, ...more] = job.script
  expect([install, more]).toEqual(['npm ci', []])
  const {stdout, code} = shell('sh', ['-e', '-c', lint!], {...job.variables, REPORTLINT_PATHS: 'articles'})
  expect(code).toBe(1)
  expect(stdout).toContain('✗ 1 error in 2 articles')
  const issues: unknown = JSON.parse(file(job.artifacts.reports.codequality))
  expect(breaches(isCodeQuality, issues)).toEqual([])
  expect(issues).toHaveLength(1)
  expect(parseXml(file(job.artifacts.reports.junit)).children).toHaveLength(2)
  expect(shell('sh', ['-e', '-c', lint!], job.variables).stdout).toContain('✗ 1 error in 2 articles')
})

interface Hook {
  readonly id: string
  readonly entry: string
  readonly files?: string
}

test('hooks of pre-commit get their files as arguments', () => {
  const hooks = new Map(yaml<Hook[]>('.pre-commit-hooks.yaml').map((hook) => [hook.id, hook]))
  const named = (parse(/^```yaml\n(repos:[^]*?)^```$/m.exec(page)![1]!) as {repos: {hooks: {id: string}[]}[]})
    .repos
  const run = (id: string, files: readonly string[]) => {
    const [program, ...args] = hooks.get(id)!.entry.split(' ')
    return shell(program!, [...args, ...files], {PATH: `${bin}:${process.env['PATH']!}`})
  }
  expect(named.flatMap((repo) => repo.hooks.map(({id}) => id))).toEqual([...hooks.keys()])
  expect(run('reportlint', ['articles/a b.md']).code).toBe(1)
  expect(run('reportlint', ['articles/clean.md']).code).toBe(0)
  expect(new RegExp(hooks.get('reportlint-facts')!.files!).test('facts/town.yaml')).toBe(true)
  expect(run('reportlint-facts', ['facts/town.yaml'])).toMatchObject({
    stdout: '✓ 1 fact sheet: 1 person\n',
    code: 0
  })
})

test('lint-staged gives the full paths of what is staged', () => {
  write({'articles/new.md': `${head}Howard Lindqist spoke.\n`})
  const commands = JSON.parse(block('lint-staged.json')) as Record<string, string>
  const [program, ...args] = commands['*.{md,html,txt}']!.split(' ')
  const result = shell(program!, [...args, path.join(folder, 'articles/new.md')], {
    PATH: `${bin}:${process.env['PATH']!}`
  })
  expect(result).toMatchObject({stderr: 'Fixed 1 word in 1 file\n', code: 0})
  expect(file('articles/new.md')).toBe(`${head}Howard Lindqvist spoke.\n`)
})

const python = spawnSync('python3', ['--version']).status === 0
test.skipIf(!python)(
  `the module for Superdesk tells an editor what is wrong${python ? '' : ' (skipped: python3 is not installed)'}`,
  () => {
    write({
      'superdesk_reportlint.py': block('superdesk_reportlint.py'),
      // The one name that the module takes from the server: a signal that keeps its receivers.
      'superdesk/__init__.py': '',
      'superdesk/signals.py':
        'class Signal:\n    def __init__(self):\n        self.receivers = []\n    def connect(self, receiver):\n        self.receivers.append(receiver)\n    def send(self, sender, **kwargs):\n        return [receiver(sender, **kwargs) for receiver in self.receivers]\n\nitem_validate = Signal()\n',
      'publish.py':
        'import json, sys\nfrom superdesk.signals import item_validate\nimport superdesk_reportlint\nsuperdesk_reportlint.init_app(None)\nresponse = []\nitem_validate.send(None, item=json.load(sys.stdin), response=response, error_fields={})\nprint(json.dumps(response))\n'
    })
    const publish = (item: object) =>
      JSON.parse(shell('python3', ['publish.py'], {}, JSON.stringify(item)).stdout) as unknown
    expect(publish({headline: 'Bridge', body_html: '<p>It opened on Monday, May 4, 2025.</p>'})).toEqual([
      'Unexpected weekday `Monday` for `Monday, May 4, 2025`, expected `Sunday` (date-weekday)'
    ])
    expect(publish({headline: 'Bridge', body_html: '<p>It opened on Sunday, May 4, 2025.</p>'})).toEqual([])
  }
)
